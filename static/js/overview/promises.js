/** What is late, and by how much; and actor by actor what it has promised. */
import { html } from "../html.js";
import { dayInWords } from "../lead/clock.js";
import { Fold } from "../lead/fold.js";
import { Table } from "../parts.js";

/** @typedef {import("../words.js").Translate} Translate */
/** @typedef {{found: any, t: Translate, language: string}} Props */

const TONES = /** @type {Record<string, string>} */ ({ stuck: "tag-ochre", done: "tag-moss" });

/** @param {Props} props */
export function Late({ found, t, language }) {
  const columns = [
    { key: "measure", title: t("overview.column.measure") },
    { key: "who", title: t("overview.column.actor") },
    { key: "group", title: t("overview.column.group") },
    { key: "day", title: t("overview.column.date") },
    { key: "late", title: t("overview.column.late"), numeric: true },
  ];
  const rows = found.late.map((/** @type {any} */ one) => ({
    id: one.row,
    measure: one.title,
    who: [one.actor, one.function].filter(Boolean).join(", ") || t("overview.nobody"),
    group: html`<a href=${`/plans/${one.plan}`}>${one.group}</a>`,
    day: dayInWords(one.date, language),
    late: html`<span class="late">${t("overview.days", { count: one.days_late })}</span>`,
  }));
  return html`<section class="stack" aria-labelledby="late-title">
    <h2 id="late-title">${t("overview.late")}</h2>
    ${
      rows.length === 0
        ? html`<p class="soft">${t("overview.nothing_late")}</p>`
        : html`<${Table} caption=${t("overview.late")} hide_caption columns=${columns} rows=${rows} row_key="id" />`
    }
  </section>`;
}

/** @param {Props} props */
export function Promises({ found, t, language }) {
  return html`<section class="stack" aria-labelledby="promises-title">
    <h2 id="promises-title">${t("overview.promises")}</h2>
    ${found.actors.length === 0 && html`<p class="soft">${t("overview.no_promises")}</p>`}
    <div class="folds">
      ${found.actors.map(
        (
          /** @type {any} */ actor,
        ) => html`<${Fold} key=${actor.actor} title=${actor.actor || t("overview.nobody")}
          note=${counts(actor, t)}>
          <ul class="promises">
            ${actor.promises.map((/** @type {any} */ one) => html`<${Promise_} key=${one.row} one=${one} t=${t} language=${language} />`)}
          </ul>
        <//>`,
      )}
    </div>
  </section>`;
}

/** @param {any} actor @param {Translate} t */
function counts(actor, t) {
  return ["late", "stuck", "open", "done", "given_up"]
    .filter((name) => actor[name] > 0)
    .map((name) => t(`overview.count.${name}`, { count: actor[name] }))
    .join(" · ");
}

/** @param {{one: any, t: Translate, language: string}} props */
function Promise_({ one, t, language }) {
  const facts = [
    one.function,
    one.group,
    one.date && t("overview.due", { day: dayInWords(one.date, language) }),
    one.needed && t("overview.needs", { needed: one.needed }),
  ].filter(Boolean);
  return html`<li>
    <span class="promise-title">${one.title}</span>
    ${one.days_late > 0 && html` <span class="tag tag-accent">${t("overview.late_by", { count: one.days_late })}</span>`}
    ${one.state !== "open" && html` <span class=${`tag ${TONES[one.state] ?? ""}`}>${t(`overview.state.${one.state}`)}</span>`}
    ${!one.is_accepted && html` <span class="tag">${t("overview.proposal")}</span>`}
    <span class="small soft promise-facts">${facts.join(" · ")}</span>
  </li>`;
}
