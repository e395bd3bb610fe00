/** The measures with how each stands, and why: for the screen, the leader and the phones. */
import { html } from "kit/html.js";
import { TAGS, whoAndWhen } from "./own.js";

/** @typedef {import("kit/contract.js").Room} Room */

const ORDER = ["stuck", "given_up", "on_its_way", "untold", "done"];

/** On the projector in two columns, so that six measures stand beside each other. @type {Record<string, any>} */
export const SIDE = { display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: "4rem", maxWidth: "none" };

/** @param {{view: any, room: Room, limit?: number, side?: boolean}} props */
export function Board({ view, room, limit, side = false }) {
  const { t } = room;
  const measures = view.measures.slice(0, limit);
  const left = view.count - measures.length;
  return html`<div class="stack">
    <${Sums} states=${view.states} room=${room} />
    <ul class="entries" style=${side ? SIDE : {}}>${measures.map((/** @type {any} */ one) => html`<${Measure} key=${one.id} measure=${one} room=${room} brief=${side} />`)}</ul>
    ${left > 0 && html`<p class="soft">${t("more_measures", { count: left })}</p>`}
  </div>`;
}

/** How many stand how, in words. @param {{states: Record<string, number>, room: Room}} props */
export function Sums({ states, room }) {
  const told = ORDER.filter((name) => states[name]);
  return html`<p class="cluster">
    ${told.map((name) => html`<span key=${name} class=${TAGS[name] ?? "tag"}><strong class="number">${states[name]}</strong> ${room.t(`state.${name}`)}</span>`)}
  </p>`;
}

/** How it stands, and by whose word where it is not its own actor's of today. @param {any} measure @param {Room} room */
export function sayState(measure, room) {
  const state = room.t(`state.${measure.state}`);
  if (measure.is_today === false) return measure.before ? room.t("by_plan", { state }) : state;
  return measure.is_by_own === false ? room.t("by_others", { state }) : state;
}

/** @param {{measure: any, room: Room, brief: boolean}} props `brief` where the room reads from afar */
function Measure({ measure, room, brief }) {
  const { t } = room;
  const most = brief ? 1 : undefined;
  const needed = measure.needed
    .slice(0, most)
    .map((/** @type {string} */ text) => t("needed_said", { needed: text }));
  const why = [...measure.told.slice(0, most), ...needed];
  const tag = html`<span class=${TAGS[measure.state] ?? "tag"}>${sayState(measure, room)}</span>`;
  if (room.compact) {
    return html`<li class="entry" style=${{ paddingBlock: "var(--space-2)" }}>
      <div class="entry-text">${measure.title}</div>
      <p class="small soft" style=${{ gridColumn: "1 / -1" }}>${tag} ${measure.actor ?? t("nobody")}${measure.told[0] && `\u00a0· ${measure.told[0]}`}</p>
    </li>`;
  }
  return html`<li class="entry" style=${brief ? { alignContent: "start", paddingBlock: "var(--space-2)" } : {}}>
    <div class="entry-text">${measure.title}${why.length > 0 && html`<br /><span class="own-words">${why.join("\u00a0· ")}</span>`}</div>
    <div class="entry-actions">${tag}</div>
    <div class="entry-foot soft">
      <span>${whoAndWhen(measure, room)}</span>
      ${measure.is_late && measure.state !== "done" && html`<span>${t("is_late")}</span>`}
      <${Differ} measure=${measure} room=${room} />
      ${(measure.seen ?? []).slice(0, brief ? 0 : 3).map((/** @type {any} */ one) => html`<span key=${one.ref}>${t("seen_said", { text: one.text })}</span>`)}
    </div>
  </li>`;
}

/** Where people of one actor do not say the same. @param {{measure: any, room: Room}} props */
export function Differ({ measure, room }) {
  const counted = Object.entries(measure.counts ?? {});
  if (counted.length < 2) return null;
  const counts = counted.map(([state, count]) => `${count} ${room.t(`state.${state}`)}`).join(", ");
  return html`<span>${room.t("disagree", { counts })}</span>`;
}
