/** The statements as lists and tables: the picture's text equals, for phones, the screen and the leader. */
import { html } from "kit/html.js";
import { Actor, Ranking, Table } from "kit/parts.js";
import { figure } from "kit/parts/figures.js";
import { LEVELS } from "./own.js";

/**
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {import("./own.js").Statement} Statement
 * @typedef {{actor: string, mean: number}} End
 * @typedef {{statement: Statement, counts: number[], mean: number | null, median: number | null, answers: number,
 *   distance: number | null, state: string, tables: number, low?: End, high?: End}} Result
 */

/** The results with their statements, those where the actors are farthest apart first. @param {any} view @returns {Result[]} */
export function resultsOf(view) {
  const statements = new Map(view.statements.map((/** @type {Statement} */ one) => [one.ref, one]));
  return (view.results ?? []).flatMap((/** @type {any} */ result) => {
    const statement = statements.get(result.ref);
    return statement ? [{ ...result, statement }] : [];
  });
}

/** *2. Helhetssyn* @param {Result} result @param {Room["t"]} t */
export function titleOf(result, t) {
  return t("statement_title", { number: result.statement.number, title: result.statement.title });
}

/** *Kommunen 2,1 – Regionen 4,3*, where they may be told. @param {Result} result @param {Room["t"]} t */
function endsOf({ low, high }, t) {
  if (!low || !high) return "";
  const means = { low_mean: figure(low.mean, t), high_mean: figure(high.mean, t) };
  return t("apart_ends", { low: low.actor, high: high.actor, ...means });
}

/** @param {{view: any, room: Room}} props */
export function PhoneResults({ view, room }) {
  const { t } = room;
  const results = resultsOf(view);
  if (!results.some(({ answers }) => answers > 0)) return html`<p class="soft">${t("nothing_yet")}</p>`;
  return html`<div class="stack">
    <${Lead} results=${results} room=${room} />
    <${Means} results=${results} room=${room} />
    ${
      view.items?.length > 0 &&
      html`<section class="stack stack-small"><h3>${t("why_title")}</h3>
      <ul class="bullets">${view.items.map((/** @type {any} */ item) => html`<li key=${item.ref}>${item.title} <span class="soft small">${item.about}</span></li>`)}</ul>
      ${view.lines > view.items.length && html`<p class="soft small">${t("common.and_more", { count: view.lines - view.items.length })}</p>`}
    </section>`
    }
  </div>`;
}

/** The means as bars with their words. @param {{results: Result[], room: Room}} props */
export function Means({ results, room }) {
  const { t } = room;
  const items = results.map((result) => {
    const distance = result.distance === null ? "" : t("distance", { distance: figure(result.distance, t) });
    const notes = [t(`state.${result.state}`), distance, t("answer_count", { count: result.answers })];
    const ends = endsOf(result, t);
    return {
      ref: result.statement.ref,
      title: titleOf(result, t),
      value: result.mean ?? 0,
      label: figure(result.mean, t),
      note: html`${notes.filter(Boolean).join(" · ")}${ends && html`<br />${ends}`}`,
      chosen: result.state === "apart" || result.state === "split",
    };
  });
  return html`<p class="soft">${t("picture.low")} – ${t("picture.high")}</p>
    <${Ranking} plain caption=${t("table_caption")} items=${items} top=${5} />`;
}

/** What the room holds in common, and where it differs most, in words. @param {{results: Result[], room: Room}} props */
export function Lead({ results, room }) {
  const { t } = room;
  const [top] = results;
  const shared = results.filter(({ state }) => state === "agreed").length;
  const split = results.find(({ state }) => state === "split");
  const words =
    top?.state === "apart"
      ? `${t("apart_lead", { title: top.statement.title })}. ${endsOf(top, t)}.`
      : split
        ? t("split_lead", { title: split.statement.title })
        : t("together_lead");
  const held = shared > 0 ? t("agreed_lead", { count: shared }) : t("agreed_lead_none");
  return html`<p style=${{ maxWidth: "none" }}><strong>${words}</strong> ${held}</p>`;
}

/** Every statement's spread. @param {{results: Result[], view: any, room: Room}} props */
export function StatementTable({ results, view, room }) {
  const { t } = room;
  const keys = ["statement", "spread", "mean", "median", "distance", "answers"];
  const numeric = ["mean", "median", "distance", "answers"];
  const columns = keys.map((key) => ({ key, title: t(`column.${key}`), numeric: numeric.includes(key) }));
  const rows = results.map((result) => ({
    ref: result.statement.ref,
    statement: html`${titleOf(result, t)}<${Behind} result=${result} t=${t} />`,
    spread: html`<${Counts} counts=${result.counts} t=${t} />`,
    mean: figure(result.mean, t),
    median: figure(result.median, t),
    distance: figure(result.distance, t),
    answers:
      view.tables > 0
        ? html`${result.answers}<br /><span class="soft small">${t("tables_behind", { count: result.tables, total: view.tables })}</span>`
        : result.answers,
  }));
  return html`<${Table} caption=${t("table_caption")} columns=${columns} rows=${rows} row_key="ref" />`;
}

/** What all this comes to. @param {{result: Result, t: Room["t"]}} props */
function Behind({ result, t }) {
  const words = [t(`state.${result.state}`), endsOf(result, t)].filter(Boolean).join(": ");
  return html`<br /><span class="soft small" style=${{ fontWeight: 400 }}>${words}</span>`;
}

/** *3 · 5 · 2 · 0 · 1*, with the levels' names read aloud. @param {{counts: number[], t: Room["t"]}} props */
function Counts({ counts, t }) {
  return html`<span class="number" style=${{ whiteSpace: "nowrap" }} aria-hidden="true">${counts.join(" · ")}</span><span class="visually-hidden">
    ${LEVELS.map((level, place) => `${t(`level.${level}`)}: ${counts[place] ?? 0}`).join(", ")}</span>`;
}

/** Each actor's means; small ones together. @param {{view: any, room: Room, marks: Map<string, any>, most?: number}} props */
export function ActorTable({ view, room, marks, most = 40 }) {
  const { t } = room;
  if (marks.size === 0) return null;
  const columns = [
    { key: "actor", title: t("column.actor") },
    ...view.statements.map((/** @type {Statement} */ one) => ({
      key: one.ref,
      title: `${one.number}.`,
      numeric: true,
    })),
  ];
  const shown = view.by_actor.slice(0, most);
  const rows = shown.map((/** @type {any} */ row) => ({
    key: row.actor ?? "",
    actor: html`<${Actor} mark=${row.actor === null ? null : marks.get(row.actor)} />`,
    ...Object.fromEntries(
      view.statements.map((/** @type {Statement} */ { ref }) => [ref, figure(row.means[ref]?.mean, t)]),
    ),
  }));
  const more = view.actors_in_all - shown.length;
  return html`<${Table} caption=${t("by_actor")} columns=${columns} rows=${rows} row_key="key" />
    ${more > 0 && html`<p class="soft">${t("actors_more", { count: more })}</p>`}
    <p class="soft small">${t("by_actor_note")}</p>`;
}
