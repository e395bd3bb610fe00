import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Draft } from "./draft.js";

/** @param {{view: any, room: import("kit/contract.js").Room}} props */
function Screen({ view, room }) {
  const { t } = room;
  if (view.goals.length === 0) return html`<p class="lede">${t("no_goals")}</p>`;
  const is_shown = view.goals.some((/** @type {any} */ goal) => goal.measures);
  if (!is_shown) return html`<${Gathering} view=${view} room=${room} />`;
  // Few and large: what stands on the screen is read aloud.
  const limit = room.is_lead ? undefined : room.compact ? 1 : view.goals.length > 3 ? 1 : 3;
  const goals = room.is_lead ? view.goals : view.goals.slice(0, room.compact ? 3 : 6);
  const is_alone = !room.is_lead && !room.compact;
  return html`<div class="stack">
    ${!room.compact && html`<h2 class=${room.is_lead ? "question" : "headline"}>${t("plan_title")}</h2>`}
    <${Draft} view=${{ ...view, goals }} room=${room} limit=${limit} side=${is_alone} />
  </div>`;
}

/** The goals and how many measures each has so far. @param {{view: any, room: import("kit/contract.js").Room}} props */
function Gathering({ view, room }) {
  const { t } = room;
  return html`<div class="stack">
    <h2 class=${room.compact ? "question" : "headline"}>${t("screen_gather")}</h2>
    <ul class="entries">
      ${view.goals.slice(0, room.compact ? 3 : 7).map((/** @type {any} */ goal) => html`<li key=${goal.id} class="entry">
        <div class="entry-text lede">${goal.title}</div>
        <div class="entry-actions soft">${goal.count ? t("measures_so_far", { count: goal.count }) : t("no_measures")}</div>
      </li>`)}
    </ul>
  </div>`;
}

export const mount = component(Screen);
