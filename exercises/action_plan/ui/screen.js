import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { PagedList } from "kit/parts/paged.js";
import { Draft } from "./draft.js";
import { PagedDraft } from "./paged-draft.js";

/** @param {{view: any, room: import("kit/contract.js").Room}} props */
function Screen({ view, room }) {
  const { t } = room;
  if (view.goals.length === 0) return html`<p class="lede">${t("no_goals")}</p>`;
  const is_shown = view.goals.some((/** @type {any} */ goal) => goal.measures);
  if (!is_shown) return html`<${Gathering} view=${view} room=${room} />`;
  return html`<div class="stack stack-small">
    <h2 class=${room.is_lead || room.compact ? "question" : "headline headline-long"}>${t("plan_title")}</h2>
    ${room.is_lead ? html`<${Draft} view=${view} room=${room} />` : html`<${PagedDraft} view=${view} room=${room} />`}
  </div>`;
}

/** The goals and how many measures each has so far. @param {{view: any, room: import("kit/contract.js").Room}} props */
function Gathering({ view, room }) {
  const { t } = room;
  const items = view.goals.map((/** @type {any} */ goal) => ({
    key: goal.id,
    words: room.compact ? goal.title : html`<span class="lede">${goal.title}</span>`,
    told: goal.count ? t("measures_so_far", { count: goal.count }) : t("no_measures"),
  }));
  return html`<div class="stack">
    <h2 class=${room.compact ? "question" : "headline"}>${t("screen_gather")}</h2>
    <${PagedList} items=${items} mark=${view} />
  </div>`;
}

export const mount = component(Screen);
