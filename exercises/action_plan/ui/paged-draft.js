/** The draft on the projector, as it grows: every measure of every goal, on as many pages as that takes. */
import { html } from "kit/html.js";
import { Paged } from "kit/parts/paged.js";
import { left, Measure } from "./draft.js";

/** @typedef {import("kit/contract.js").Room} Room */

/** A goal is told from its measures; beside another need group its name takes no more room than a line of theirs. */
const GOAL = { paddingBlock: "0.6rem 0.3rem" };
const GOAL_BESIDE = { paddingBlock: "0.5rem 0.2rem", fontSize: "var(--text)" };

/** A goal that goes on over the page stands there again. @param {{view: any, room: Room}} props */
export function PagedDraft({ view, room }) {
  const rows = view.goals.flatMap((/** @type {any} */ goal) => rowsOf(goal, room));
  return html`<${Paged} rows=${rows} mark=${view} />`;
}

/** @param {any} goal @param {Room} room @returns {import("kit/parts/paged.js").Row[]} */
function rowsOf(goal, room) {
  const { t } = room;
  const about = {
    part: goal.id,
    head: html`<h3 style=${room.compact ? GOAL_BESIDE : GOAL}>${goal.title}</h3>`,
  };
  /** @param {string} words */
  const note = (words) => ({ ...about, key: `${goal.id} more`, body: html`<p class="soft">${words}</p>` });
  if (goal.count === 0) return [note(t("no_measures"))];
  const rows = goal.measures.map((/** @type {any} */ measure) => ({
    ...about,
    key: measure.ref,
    body: html`<div class="entry paged-entry"><${Measure} measure=${measure} room=${room} /></div>`,
  }));
  return left(goal) > 0 ? [...rows, note(t("common.and_more", { count: left(goal) }))] : rows;
}
