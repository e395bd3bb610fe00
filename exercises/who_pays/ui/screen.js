import { useState } from "preact/hooks";
import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Button } from "kit/parts.js";
import { Paged, PagedList } from "kit/parts/paged.js";
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
  /** @param {any} one */
  const named = (one) => html`${one.title}<${TrialMark} view=${view} id=${one.id} room=${room} />`;
  return html`<div class="stack">
    <h2 class=${room.compact ? "question" : "headline"}>${t("question")}</h2>
    ${measures.length === 0 && html`<p class="lede">${t("no_measures")}</p>`}
    ${
      room.compact
        ? html`<${PagedList} mark=${view} items=${measures.map((/** @type {any} */ one) => ({ key: one.id, words: named(one) }))} />`
        : html`<ol class="bullets">
      ${measures.slice(0, 7).map((/** @type {any} */ one) => html`<li key=${one.id} class="lede">${named(one)}</li>`)}
    </ol>`
    }
    ${!room.compact && html`<${Method} view=${view} t=${t} /><${Examples} view=${view} room=${room} />`}
  </div>`;
}

/** One measure at a time on the screen, all of them on the leader's page. @param {Props} props */
function Results({ view, room }) {
  const { t } = room;
  const [place, setPlace] = useState(0);
  const results = view.results;
  if (results.length === 0) {
    return html`<div class="stack"><p class="lede">${t("no_results")}</p>${room.is_lead && html`<${Examples} view=${view} room=${room} />`}</div>`;
  }
  if (room.compact) return html`<${Short} view=${view} room=${room} />`;
  const shown = Math.min(place, results.length - 1);
  const listed = room.is_lead ? results : [results[shown]];
  const turn =
    !room.is_lead &&
    results.length > 1 &&
    html`<${Button} kind="quiet" label=${t("previous")} off=${shown === 0} onClick=${() => setPlace(shown - 1)}>${t("previous")}<//>
      <span class="soft">${t("measure_of", { number: shown + 1, count: results.length })}</span>
      <${Button} kind="quiet" label=${t("next")} off=${shown === results.length - 1} onClick=${() => setPlace(shown + 1)}>${t("next")}<//>`;
  return html`<div class="stack">
    <h2 class=${room.is_lead ? "question" : "headline"}>${t("results_title")}</h2>
    ${listed.map((/** @type {any} */ result) => html`<${Bill} key=${result.id} result=${result} view=${view} room=${room} turn=${turn} />`)}
    ${listed.some((/** @type {any} */ one) => one.id !== view.trial?.id) && html`<${Method} view=${view} t=${t} />`}
    ${room.is_lead && html`<${Examples} view=${view} room=${room} />`}
  </div>`;
}

/** Beside other need groups: a measure on each page. @param {Props} props */
function Short({ view, room }) {
  const rows = view.results.map((/** @type {any} */ result) => ({
    key: result.id,
    part: result.id,
    chapter: result.id,
    body: html`<section class="stack stack-small">
      <h3 class="own-words" style=${TWO_LINES}>${result.title}<${TrialMark} view=${view} id=${result.id} room=${room} /></h3>
      <${Picture} result=${{ ...result, actors: ends(result.actors) }} room=${room} height="22vh" />
      <${Sentences} result=${{ ...result, losers: result.losers.slice(0, 1) }} room=${room} />
      <div class="visually-hidden"><${Tables} result=${result} room=${room} /></div>
    </section>`,
  }));
  return html`<${Paged} rows=${rows} mark=${view} />`;
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
      <h3 class="own-words">${result.title}<${TrialMark} view=${view} id=${result.id} room=${room} /></h3>
      <div class="cluster"><span class="soft small">${t("estimates", { count: result.estimates })}${tables}</span>${turn}</div>
    </div>
    <${TrialSource} view=${view} id=${result.id} room=${room} />
    <${Picture} result=${result} room=${room} height=${is_trial ? "26vh" : "34vh"} />
    <${Sentences} result=${room.is_lead ? result : { ...result, losers: result.losers.slice(0, 3) }} room=${room} />
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
