import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Brief, Draft } from "./draft.js";

/** @param {{view: any, room: import("kit/contract.js").Room}} props */
function Screen({ view, room }) {
  const { t } = room;
  if (view.goals.length === 0) return html`<p class="lede">${t("no_goals")}</p>`;
  const is_shown = view.goals.some((/** @type {any} */ goal) => goal.measures);
  if (!is_shown) return html`<${Gathering} view=${view} room=${room} />`;
  if (room.compact) return html`<${Brief} view=${view} room=${room} />`;
  // Few and large: what stands on the screen is read aloud.
  const limit = room.is_lead ? undefined : view.goals.length > 3 ? 1 : 3;
  const goals = room.is_lead ? view.goals : view.goals.slice(0, 6);
  return html`<div class="stack">
    <h2 class=${room.is_lead ? "question" : "headline"}>${t("plan_title")}</h2>
    <${Draft} view=${{ ...view, goals }} room=${room} limit=${limit} side=${!room.is_lead} />
  </div>`;
}

/** The goals and how many measures each has so far. @param {{view: any, room: import("kit/contract.js").Room}} props */
function Gathering({ view, room }) {
  const { t } = room;
  return html`<div class="stack">
    <h2 class=${room.compact ? "question" : "headline"}>${t("screen_gather")}</h2>
    <ul class="entries">
      ${view.goals.slice(0, room.compact ? 3 : 7).map((/** @type {any} */ goal) => {
        const told = goal.count ? t("measures_so_far", { count: goal.count }) : t("no_measures");
        return html`<li key=${goal.id} class="entry" style=${room.compact ? { paddingBlock: "var(--space-2)" } : {}}>
          <div class=${room.compact ? "entry-text" : "entry-text lede"}>${goal.title}</div>
          <div class=${room.compact ? "entry-foot small soft" : "entry-actions soft"}>${told}</div>
        </li>`;
      })}
    </ul>
  </div>`;
}

export const mount = component(Screen);
