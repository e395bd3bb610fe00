/** Numbers over the years: small pictures beside each other, and the same figures as a table. */
import { html } from "../html.js";
import { Fold } from "../lead/fold.js";
import { Table } from "../parts.js";
import { Small } from "./small.js";

/** @typedef {import("../words.js").Translate} Translate */

/** Years shown in a table; earlier ones are in the spreadsheets of their own seminars. */
const MOST_PERIODS = 8;

/** @param {{found: any, t: Translate, language: string}} props */
export function Followed({ found, t, language }) {
  const kinds = [...new Set(found.followed.map((/** @type {any} */ one) => one.kind))];
  return html`<section class="stack" aria-labelledby="followed-title">
    <h2 id="followed-title">${t("overview.followed")}</h2>
    <p class="soft">${t(kinds.length === 0 ? "overview.nothing_followed" : "overview.followed_how")}</p>
    ${kinds.map((kind) => {
      const own = found.followed.filter((/** @type {any} */ one) => one.kind === kind);
      return html`<div key=${kind} class="folds">
        <h3 class="followed-kind">${own[0].title}</h3>
        ${own.map(
          (
            /** @type {any} */ one,
            /** @type {number} */ place,
          ) => html`<${Fold} key=${one.need_group ?? ""} open=${place === 0}
            title=${one.group ?? t("common.whole_room")} note=${span(one.periods)}>
            <${Pictures} one=${one} t=${t} language=${language} />
          <//>`,
        )}
      </div>`;
    })}
  </section>`;
}

/** @param {string[]} periods */
const span = (periods) => (periods.length > 1 ? `${periods[0]} – ${periods.at(-1)}` : periods[0]);

/** @param {{one: any, t: Translate, language: string}} props */
function Pictures({ one, t, language }) {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return html`<ul class="smalls">
      ${one.series.map((/** @type {any} */ series) => html`<li key=${series.key}><${Small} series=${series} periods=${one.periods} number=${number} /></li>`)}
    </ul>
    ${one.left_out > 0 && html`<p class="small soft">${t("common.and_more", { count: one.left_out })}</p>`}
    <details class="text-equal">
      <summary>${t("common.as_table")}</summary>
      <${Figures} one=${one} t=${t} number=${number} />
    </details>`;
}

/** @param {{one: any, t: Translate, number: Intl.NumberFormat}} props */
function Figures({ one, t, number }) {
  const periods = one.periods.slice(-MOST_PERIODS);
  const has_wanted = one.series.some((/** @type {any} */ s) =>
    s.points.some((/** @type {any} */ p) => p.wanted !== null),
  );
  /** @param {number | null | undefined} value */
  const show = (value) => (value === null || value === undefined ? "–" : number.format(value));
  const columns = [
    { key: "title", title: t("overview.column.what") },
    ...periods.map((/** @type {string} */ period) => ({ key: period, title: period, numeric: true })),
    ...(has_wanted ? [{ key: "wanted", title: t("overview.column.wanted"), numeric: true }] : []),
    { key: "change", title: t("overview.column.change"), numeric: true },
  ];
  const rows = one.series.map((/** @type {any} */ series) => ({
    id: series.key,
    title: series.title,
    ...Object.fromEntries(periods.map((/** @type {string} */ period) => [period, "–"])),
    ...Object.fromEntries(series.points.map((/** @type {any} */ p) => [p.period, show(p.value)])),
    wanted: show(series.points.at(-1).wanted),
    change: series.points.length > 1 ? show(series.points.at(-1).value - series.points[0].value) : "–",
  }));
  return html`<${Table} caption=${t("overview.followed_table")} columns=${columns} rows=${rows} row_key="id" />`;
}
