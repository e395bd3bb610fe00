import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Actor, actorMarks, Ranking } from "kit/parts.js";
import { figure } from "kit/parts/figures.js";
import { Picture } from "./picture.js";
import { ActorTable, Lead, resultsOf, StatementTable } from "./results.js";

/** @typedef {{view: any, room: import("kit/contract.js").Room}} Props */

/** Rows of the picture on the projector. */
const ROWS = 7;

/** @param {Props} props */
function Screen({ view, room }) {
  const { t } = room;
  const results = resultsOf(view);
  const has_answers = results.some(({ answers }) => answers > 0);
  const is_small = room.is_lead || room.compact || has_answers;
  return html`<div class="stack">
    <h2 class=${is_small ? "question" : "headline"}>${t(view.results ? "results_title" : "question")}</h2>
    ${!view.results && !room.compact && html`<${Asked} view=${view} room=${room} />`}
    ${view.results && !has_answers && html`<p class="lede soft">${t("nothing_yet")}</p>`}
    ${has_answers && (room.compact ? html`<${Short} results=${results} room=${room} />` : html`<${Shown} view=${view} room=${room} />`)}
    ${room.is_lead && !has_answers && html`<${Statements} view=${view} room=${room} />`}
  </div>`;
}

/** While the room answers: the statements themselves. @param {Props} props */
function Asked({ view, room }) {
  const { t } = room;
  if (view.statements.length === 0) return html`<p class="lede">${t("no_statements")}</p>`;
  return html`<p class="lede">${t(view.phase === "table" ? "common.compare_at_table" : "screen_how")}</p><${Statements} view=${view} room=${room} />`;
}

/** With their numbers, by which the leader may leave some out. @param {Props} props */
function Statements({ view, room }) {
  const groups = ["principles", "differences", "own"].map((group) => ({
    group,
    found: view.statements.filter((/** @type {any} */ one) => one.group === group),
  }));
  return html`<div class="grid">${groups.map(
    ({ group, found }) =>
      found.length > 0 &&
      html`<section key=${group} class="stack stack-small"><h3>${room.t(`group.${group}`)}</h3>
      <ul class="stack stack-small">${found.map((/** @type {any} */ one) => html`<li key=${one.ref}>${room.t("statement_title", one)}</li>`)}</ul></section>`,
  )}</div>`;
}

/** @param {Props} props */
function Shown({ view, room }) {
  const { t } = room;
  const results = resultsOf(view);
  const shown = room.is_lead ? results : results.slice(0, ROWS);
  const names = view.by_actor.flatMap((/** @type {any} */ row) => row.actor ?? []).sort();
  const marks = actorMarks(names);
  const ends = new Set(shown.flatMap(({ low, high }) => (low && high ? [low.actor, high.actor] : [])));
  const more = results.length - shown.length;
  return html`<${Lead} results=${results} room=${room} />
    <${Picture} results=${shown} view=${view} marks=${marks} t=${t} narrow=${room.is_lead} />
    ${ends.size > 0 && html`<p class="cluster small">${[...ends].sort().map((name) => html`<${Actor} key=${name} mark=${marks.get(name)} />`)}</p>`}
    <p class="soft small cluster" style=${{ maxWidth: "none" }}>
      <span>${t("legend.columns")}</span>
      ${ends.size > 0 && html`<span>${t("legend.ends")}</span>`}
      ${names.length > 0 && html`<span>${t("legend.dots")}</span>`}
      ${more > 0 && html`<span>${t("more_in_table", { count: more })}</span>`}
    </p>
    <details class="text-equal" open=${room.is_lead}>
      <summary>${t("common.as_table")}</summary>
      <div class="stack">
        <${StatementTable} results=${results} view=${view} room=${room} />
        <${ActorTable} view=${view} room=${room} marks=${marks} most=${room.is_lead ? 40 : 8} />
      </div>
    </details>`;
}

/** Where several need groups share the screen: the three that differ most. @param {{results: import("./results.js").Result[], room: Props["room"]}} props */
function Short({ results, room }) {
  const { t } = room;
  const items = results
    .filter(({ answers }) => answers > 0)
    .slice(0, 3)
    .map((result) => ({
      ref: result.statement.ref,
      title: result.statement.title,
      value: result.mean ?? 0,
      label: t("mean", { mean: figure(result.mean, t) }),
      note: t(`state.${result.state}`),
      chosen: result.state === "apart" || result.state === "split",
    }));
  return html`<${Ranking} plain caption=${t("results_title")} items=${items} top=${5} />`;
}

export const mount = component(Screen);
