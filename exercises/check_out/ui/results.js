/** The two spreads as pictures and as a table, and what people take with them. */
import { html } from "kit/html.js";
import { Ranking, Table } from "kit/parts.js";
import { figure } from "kit/parts/figures.js";
import { askOf, LEVELS, SCALES, stepOf } from "./own.js";

/**
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {import("./own.js").Part} Part
 * @typedef {{counts: number[], mean: number | null, median: number | null, answers: number}} Spread
 * @typedef {{ref: string, part: Part, title: string, theme?: string, merged?: string[], hidden?: boolean}} Item
 */

/** Whether anybody has said anything. @param {any} view */
export function hasAnswers(view) {
  return view.items?.length > 0 || SCALES.some((part) => view.scales?.[part].answers > 0);
}

/** @param {{view: any, room: Room}} props */
export function PhoneResults({ view, room }) {
  const { t } = room;
  if (!hasAnswers(view)) return html`<p class="soft">${t("nothing_yet")}</p>`;
  return html`<div class="stack stack-large">
    ${SCALES.map((part) => html`<${ScaleList} key=${part} view=${view} part=${part} room=${room} />`)}
    <section class="stack stack-small"><h3>${t("taken_title")}</h3>
      <${Taken} items=${view.items} room=${room} />
      ${view.total > view.items.length && html`<p class="soft small">${t("common.and_more", { count: view.total - view.items.length })}</p>`}
    </section>
  </div>`;
}

/** One scale as a list of its steps. @param {{view: any, part: Part, room: Room}} props */
function ScaleList({ view, part, room }) {
  const { t } = room;
  /** @type {Spread} */
  const spread = view.scales[part];
  const items = LEVELS.map((level, place) => ({
    ref: level,
    title: stepOf(view, part, level, t),
    value: spread.counts[place] ?? 0,
  }));
  return html`<section class="stack stack-small"><h3>${askOf(view, part, t)}</h3>
    <p class="soft">${meanOf(spread, t)}</p>
    <${Ranking} plain caption=${askOf(view, part, t)} items=${items} top=${Math.max(1, ...spread.counts)} />
  </section>`;
}

/** *medel 4,1 · 12 svar* @param {Spread} spread @param {Room["t"]} t */
export function meanOf(spread, t) {
  return `${t("mean", { mean: figure(spread.mean, t) })} · ${t("answer_count", { count: spread.answers })}`;
}

/** On the projector: the table and the report have the whole of a long one. */
const TWO_LINES = {
  display: "-webkit-box",
  WebkitBoxOrient: "vertical",
  WebkitLineClamp: 2,
  overflow: "hidden",
};
const COLUMNS = {
  gap: "var(--space-3) var(--space-6)",
  gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 24rem), 1fr))",
};

/** What is written, under the leader's themes. @param {{items: Item[], room: Room, limit?: number}} props */
export function Taken({ items, room, limit }) {
  const { t } = room;
  const themes = groupsOf(items, limit);
  return themes.map(
    ({ theme, group }) => html`<div key=${theme} class="stack stack-small">
    ${themes.length > 1 || theme ? html`<h4>${theme || t("no_theme")}</h4>` : null}
    <ul class="grid" style=${COLUMNS}>${group.map((item) => html`<li key=${item.ref} class="quote"><span style=${limit ? TWO_LINES : {}}>${item.title}</span>${item.merged && html`<br /><span class="soft small">${t("merged_from", { count: item.merged.length })}</span>`}</li>`)}</ul>
  </div>`,
  );
}

/** The largest theme first, what lies under none last. @param {Item[]} items @param {number} [limit] @returns {{theme: string, group: Item[]}[]} */
function groupsOf(items, limit) {
  /** @type {Map<string, Item[]>} */
  const groups = new Map();
  for (const item of items.slice(0, limit))
    groups.set(item.theme ?? "", [...(groups.get(item.theme ?? "") ?? []), item]);
  return [...groups]
    .map(([theme, group]) => ({ theme, group }))
    .sort(
      (one, other) =>
        Number(one.theme === "") - Number(other.theme === "") || other.group.length - one.group.length,
    );
}

/** Both scales as figures. @param {{view: any, room: Room}} props */
export function ScaleTable({ view, room }) {
  const { t } = room;
  const columns = [
    { key: "question", title: t("column.question") },
    ...LEVELS.map((level) => ({ key: level, title: level, numeric: true })),
    ...["mean", "median", "answers"].map((key) => ({ key, title: t(`column.${key}`), numeric: true })),
  ];
  const rows = SCALES.map((part) => {
    /** @type {Spread} */
    const spread = view.scales[part];
    return {
      part,
      question: askOf(view, part, t),
      ...Object.fromEntries(LEVELS.map((level, place) => [level, spread.counts[place]])),
      mean: figure(spread.mean, t),
      median: figure(spread.median, t),
      answers: spread.answers,
    };
  });
  return html`<${Table} caption=${t("table_caption")} columns=${columns} rows=${rows} row_key="part" />`;
}
