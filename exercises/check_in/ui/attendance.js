/**
 * Who is here, in words and as actor × need group; both from the view's `attendance`.
 *
 * @typedef {{name: string | null, people: number, need_groups: Record<string, number>}} Row
 * @typedef {object} Attendance
 * @property {number} people
 * @property {Row[]} actors
 * @property {{actors: number, people: number}} more
 * @property {{key: string, title: string}[]} need_groups
 * @property {string[]} missing
 * @property {number} missing_total
 */
import { html } from "kit/html.js";
import { Ranking, Table, useWords } from "kit/parts.js";

/** *23 personer är här från 6 aktörer.* @param {{attendance: Attendance}} props */
export function InWords({ attendance }) {
  const t = useWords();
  const named = attendance.actors.filter((row) => row.name).length + attendance.more.actors;
  if (attendance.people === 0) return html`<p>${t("check_in.nobody_yet")}</p>`;
  return html`<p>
    ${t("check_in.here", { count: attendance.people })} ${named > 0 && t("check_in.from_actors", { count: named })}.
  </p>`;
}

/** Who is missing, of those expected or on the roll. @param {{attendance: Attendance}} props */
export function Missing({ attendance }) {
  const t = useWords();
  const { missing, missing_total } = attendance;
  if (missing_total === 0) return null;
  const besides = missing_total - missing.length;
  return html`<p class="missing">
    <strong>${t("check_in.missing", { names: missing.join(", ") })}</strong>
    ${besides > 0 && ` ${t("check_in.missing_more", { count: besides })}`}
  </p>`;
}

/** The same on a phone: actor by actor, the need groups in a line below. @param {{attendance: Attendance}} props */
export function ByActor({ attendance }) {
  const t = useWords();
  const { actors, more, need_groups } = attendance;
  if (actors.length === 0) return null;
  const titles = Object.fromEntries(need_groups.map(({ key, title }) => [key, title]));
  const items = actors.map((row) => ({
    ref: row.name ?? "",
    title: row.name ?? t("check_in.no_actor"),
    value: row.people,
    label: t("common.people", { count: row.people }),
    note: Object.entries(row.need_groups)
      .map(([key, people]) => `${key ? (titles[key] ?? key) : t("check_in.no_need_group")} ${people}`)
      .join(" · "),
  }));
  return html`<${Ranking} plain caption=${t("check_in.who_is_here")} items=${items} />
    ${more.actors > 0 && html`<p class="soft">${t("check_in.more_actors", { count: more.actors })}</p>`}`;
}

/** The matrix: numbers of people, each on a disc as large as the number. @param {{attendance: Attendance, limit?: number}} props */
export function Matrix({ attendance, limit = 100 }) {
  const t = useWords();
  const { actors, more } = attendance;
  if (actors.length === 0) return null;
  const shown = actors.slice(0, limit);
  const most = Math.max(1, ...shown.flatMap((row) => Object.values(row.need_groups)));
  const besides = more.actors + actors.length - shown.length;
  return html`<${Table} caption=${t("check_in.who_is_here")} hide_caption columns=${columnsOf(attendance, t)}
      rows=${shown.map((row) => cellsOf(row, most, t))} row_key="ref" />
    ${besides > 0 && html`<p class="soft">${t("check_in.more_actors", { count: besides })}</p>`}`;
}

/** @param {Attendance} attendance @param {import("kit/words.js").Translate} t */
function columnsOf({ need_groups, actors }, t) {
  const columns = [{ key: "actor", title: t("check_in.actor") }];
  for (const group of need_groups) columns.push({ key: `in ${group.key}`, title: group.title });
  const has_others = need_groups.length > 0 && actors.some((row) => row.need_groups[""]);
  if (has_others) columns.push({ key: "in ", title: t("check_in.no_need_group") });
  return [...columns, { key: "people", title: t("check_in.people"), numeric: true }];
}

/** @param {Row} row @param {number} most @param {import("kit/words.js").Translate} t */
function cellsOf(row, most, t) {
  /** @type {Record<string, any>} */
  const cells = { ref: row.name ?? "", actor: row.name ?? t("check_in.no_actor"), people: row.people };
  for (const [key, people] of Object.entries(row.need_groups)) {
    cells[`in ${key}`] = html`<${Disc} people=${people} most=${most} />`;
  }
  return cells;
}

/** @param {{people: number, most: number}} props */
function Disc({ people, most }) {
  const radius = 3 + 9 * Math.sqrt(people / most);
  const size = { width: "1.5em", height: "1.5em", verticalAlign: "-0.4em", marginRight: "0.4em" };
  return html`<svg style=${size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle class="picture-fill" cx="12" cy="12" r=${radius} />
    </svg><span class="number">${people}</span>`;
}
