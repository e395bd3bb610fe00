import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Board, Differ, SIDE, sayState } from "./board.js";
import { TAGS, whoAndWhen } from "./own.js";

/** @typedef {{view: any, room: import("kit/contract.js").Room}} Props */

/** @param {Props} props */
function Screen({ view, room }) {
  const { t } = room;
  if (view.count === 0) return html`<p class="lede">${t("no_measures")}</p>`;
  const heading = room.is_lead || room.compact ? "question" : "headline";
  const is_wide = !room.is_lead && !room.compact;
  const at = view.measures.findIndex((/** @type {any} */ measure) => measure.id === view.at);
  const is_shown = Boolean(view.states) && !(room.is_lead && view.phase === "individual");
  if (at >= 0 && is_shown && !room.is_lead)
    return html`<${OneMeasure} view=${view} room=${room} place=${at} />`;
  if (!is_shown) return html`<${Asked} view=${view} room=${room} heading=${heading} />`;
  return html`<div class="stack">
    ${!room.compact && html`<h2 class=${heading}>${t("results_title")}</h2>`}
    <${Board} view=${view} room=${room} limit=${room.is_lead ? undefined : room.compact ? 2 : 6} side=${is_wide} />
  </div>`;
}

/** What the room is to tell of, and how many have been told of. @param {Props & {heading: string}} props */
function Asked({ view, room, heading }) {
  const { t } = room;
  const most = room.is_lead ? view.measures.length : room.compact ? 2 : 6;
  const left = view.count - Math.min(most, view.measures.length);
  return html`<div class="stack">
    <h2 class=${heading}>${t("question")}</h2>
    <p class="soft">${t("told_of", { told: view.told, count: view.count })}</p>
    <ul class="entries" style=${room.is_lead || room.compact ? {} : SIDE}>
      ${view.measures.slice(0, most).map(
        (
          /** @type {any} */ one,
        ) => html`<li key=${one.id} class="entry" style=${room.compact ? { paddingBlock: "var(--space-2)" } : {}}>
        <div class=${room.compact || room.is_lead ? "entry-text" : "entry-text lede"}>${one.title}</div>
        <div class="entry-foot soft">${whoAndWhen(one, room)}</div>
      </li>`,
      )}
    </ul>
    ${left > 0 && html`<p class="soft">${t("more_measures", { count: left })}</p>`}
    ${!room.compact && html`<p class="soft">${t("open_notice")}</p>`}
  </div>`;
}

/** The one that the leader is at, as large as it can be read. @param {Props & {place: number}} props */
function OneMeasure({ view, room, place }) {
  const { t } = room;
  const measure = view.measures[place];
  return html`<div class="stack stack-large">
    ${!room.compact && html`<p class="soft">${t("at_title", { number: place + 1, count: view.count })}</p>`}
    <h2 class=${room.compact ? "question" : "headline"}>${measure.title}</h2>
    <p class="lede"><span class=${TAGS[measure.state] ?? "tag"}>${sayState(measure, room)}</span> ${whoAndWhen(measure, room)}</p>
    ${measure.told.length > 0 && html`<p class="lede own-words">${measure.told.join("\u00a0· ")}</p>`}
    ${measure.needed.length > 0 && html`<p class="lede">${t("needed_said", { needed: measure.needed.join("\u00a0· ") })}</p>`}
    <p class="soft"><${Differ} measure=${measure} room=${room} /></p>
    ${
      !room.compact &&
      measure.seen.length > 0 &&
      html`<ul class="bullets">${measure.seen.map((/** @type {any} */ one) => html`<li key=${one.ref}>${one.text} <span class="soft">(${one.actor ?? t("others")})</span></li>`)}</ul>`
    }
    ${!room.compact && measure.seen_count > measure.seen.length && html`<p class="soft">${t("seen_more", { count: measure.seen_count - measure.seen.length })}</p>`}
  </div>`;
}

export const mount = component(Screen);
