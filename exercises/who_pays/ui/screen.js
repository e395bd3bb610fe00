import { useState } from "preact/hooks";
import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Button } from "kit/parts.js";
import { Picture, Sentences, Tables } from "./bill.js";
import { Examples } from "./example.js";
import { Method } from "./method.js";
import { TrialMark, TrialSource } from "./trial.js";

/** @typedef {{view: any, room: import("kit/contract.js").Room}} Props */

/** Where need groups share the screen. */
const TWO_LINES = {
  display: "-webkit-box",
  WebkitBoxOrient: "vertical",
  WebkitLineClamp: 2,
  overflow: "hidden",
};

/** @param {Props} props */
function Screen({ view, room }) {
  if (view.results) return html`<${Results} view=${view} room=${room} />`;
  return html`<${Asked} view=${view} room=${room} />`;
}

/** What is counted, while the room counts. @param {Props} props */
function Asked({ view, room }) {
  const { t } = room;
  const measures = view.measures ?? [];
  return html`<div class="stack">
    <h2 class=${room.compact ? "question" : "headline"}>${t("question")}</h2>
    ${measures.length === 0 && html`<p class="lede">${t("no_measures")}</p>`}
    <ol class="bullets">
      ${measures.slice(0, room.compact ? 3 : 7).map((/** @type {any} */ one) => html`<li key=${one.id} class="lede">${one.title}<${TrialMark} view=${view} id=${one.id} room=${room} /></li>`)}
    </ol>
    ${!room.compact && html`<${Method} view=${view} t=${t} /><${Examples} view=${view} room=${room} />`}
  </div>`;
}

/** One measure at a time on the screen; all of them on the leader's page. @param {Props} props */
function Results({ view, room }) {
  const { t } = room;
  const [place, setPlace] = useState(0);
  const results = view.results;
  if (results.length === 0) {
    return html`<div class="stack"><p class="lede">${t("no_results")}</p>${room.is_lead && html`<${Examples} view=${view} room=${room} />`}</div>`;
  }
  const shown = Math.min(place, results.length - 1);
  const listed = room.is_lead ? results : [results[shown]];
  const turn =
    !room.is_lead &&
    results.length > 1 &&
    html`<${Button} kind="quiet" label=${t("previous")} off=${shown === 0} onClick=${() => setPlace(shown - 1)}>${room.compact ? "←" : t("previous")}<//>
      <span class="soft">${t("measure_of", { number: shown + 1, count: results.length })}</span>
      <${Button} kind="quiet" label=${t("next")} off=${shown === results.length - 1} onClick=${() => setPlace(shown + 1)}>${room.compact ? "→" : t("next")}<//>`;
  return html`<div class="stack">
    ${!room.compact && html`<h2 class=${room.is_lead ? "question" : "headline"}>${t("results_title")}</h2>`}
    ${listed.map((/** @type {any} */ result) => html`<${Bill} key=${result.id} result=${result} view=${view} room=${room} turn=${turn} />`)}
    ${!room.compact && listed.some((/** @type {any} */ one) => one.id !== view.trial?.id) && html`<${Method} view=${view} t=${t} />`}
    ${room.is_lead && html`<${Examples} view=${view} room=${room} />`}
  </div>`;
}

/** @param {{result: any, view: any, room: Props["room"], turn: any}} props `turn`: to the measures before and after */
function Bill({ result, view, room, turn }) {
  const { t } = room;
  const is_trial = view.trial?.id === result.id;
  const tables = view.tables_in_all
    ? ` · ${t("tables", { tables: result.tables, total: view.tables_in_all })}`
    : "";
  return html`<section class="stack stack-small">
    <div class="split">
      <h3 class="own-words" style=${room.compact ? TWO_LINES : {}}>${result.title}<${TrialMark} view=${view} id=${result.id} room=${room} /></h3>
      <div class="cluster">${!room.compact && html`<span class="soft small">${t("estimates", { count: result.estimates })}${tables}</span>`}${turn}</div>
    </div>
    ${!room.compact && html`<${TrialSource} view=${view} id=${result.id} room=${room} />`}
    <${Picture} result=${room.compact ? { ...result, actors: ends(result.actors) } : result} room=${room} height=${room.compact || is_trial ? "26vh" : "34vh"} />
    <${Sentences} result=${room.is_lead ? result : { ...result, losers: result.losers.slice(0, room.compact ? 1 : 3) }} room=${room} />
    <details class="text-equal" open=${room.is_lead && view.results.length === 1}>
      <summary>${t("common.as_table")}</summary>
      <${Tables} result=${result} room=${room} />
    </details>
  </section>`;
}

/** The one that gains most and the one that loses most. @param {any[]} actors */
function ends(actors) {
  return actors.length <= 2 ? actors : [actors[0], actors.at(-1)];
}

export const mount = component(Screen);
