import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Ranking } from "kit/parts.js";
import { figure } from "kit/parts/figures.js";
import { askOf, SCALES } from "./own.js";
import { hasAnswers, ScaleTable, Taken } from "./results.js";
import { Scales } from "./scales.js";

/** @typedef {{view: any, room: import("kit/contract.js").Room}} Props */

/** Quotes on the projector. */
const QUOTES = 6;

/** @param {Props} props */
function Screen({ view, room }) {
  const { t } = room;
  const has_answers = hasAnswers(view);
  const is_small = room.is_lead || room.compact || has_answers;
  return html`<div class="stack">
    <h2 class=${is_small ? "question" : "headline"}>${t(view.scales ? "results_title" : "question")}</h2>
    ${!view.scales && !room.compact && html`<${Asked} view=${view} room=${room} />`}
    ${view.scales && !has_answers && html`<p class="lede soft">${t("nothing_yet")}</p>`}
    ${has_answers && (room.compact ? html`<${Short} view=${view} room=${room} />` : html`<${Shown} view=${view} room=${room} />`)}
  </div>`;
}

/** @param {Props} props */
function Asked({ view, room }) {
  const { t } = room;
  return html`<p class="lede">${t("screen_how")}</p>
    <ul class="stack">${["take", "first", "second", "word"].map((part) => html`<li key=${part} class="lede soft">${askOf(view, part, t)}</li>`)}</ul>`;
}

/** @param {Props} props */
function Shown({ view, room }) {
  const { t } = room;
  /** @type {import("./results.js").Item[]} */
  const items = view.items.filter((/** @type {any} */ item) => !item.hidden);
  const taken = items.filter(({ part }) => part === "take");
  const words = items.filter(({ part }) => part === "word");
  const limit = room.is_lead ? undefined : QUOTES;
  const more = view.total - Math.min(taken.length, limit ?? taken.length);
  return html`<${Scales} view=${view} room=${room} />
    ${
      taken.length > 0 &&
      html`<section class="stack stack-small"><h3>${askOf(view, "take", t)}</h3>
      <${Taken} items=${taken} room=${room} limit=${limit} />
      ${more > 0 && html`<p class="soft">${t("common.and_more", { count: more })}</p>`}
    </section>`
    }
    ${words.length > 0 && html`<section class="stack stack-small"><h3>${t("words_title")}</h3><${Taken} items=${words} room=${room} /></section>`}
    <details class="text-equal" open=${room.is_lead}>
      <summary>${t("common.as_table")}</summary>
      <${ScaleTable} view=${view} room=${room} />
    </details>`;
}

/** Where several need groups share the screen: the two means. @param {Props} props */
function Short({ view, room }) {
  const { t } = room;
  const items = SCALES.map((part) => ({
    ref: part,
    title: askOf(view, part, t),
    value: view.scales[part].mean ?? 0,
    label: t("mean", { mean: figure(view.scales[part].mean, t) }),
    note: t("answer_count", { count: view.scales[part].answers }),
  }));
  return html`<${Ranking} plain caption=${t("results_title")} items=${items} top=${5} />`;
}

export const mount = component(Screen);
