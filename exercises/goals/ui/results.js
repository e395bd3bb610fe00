/** The goals by votes, each with where the actors stand: on the phone and on the screen. */
import { html } from "kit/html.js";
import { Icon, Ranking } from "kit/parts.js";
import { isCounted, ownOf } from "./own.js";
import { addUp } from "./vote.js";

/** @typedef {import("kit/words.js").Translate} Translate */

const MARKS = {
  shared: ["check", "tag tag-moss"],
  contested: ["stop", "tag tag-accent"],
  open: ["waiting", "tag tag-ochre"],
};
const MARK = { display: "inline-flex", alignItems: "center", gap: "0.3em", verticalAlign: "middle" };

/** Word and symbol, never colour alone. @param {{status: "shared" | "contested" | "open", t: Translate}} props */
export function Status({ status, t }) {
  const [icon, tag] = MARKS[status];
  return html`<span class=${tag} style=${MARK}><${Icon} name=${icon} />${t(`status.${status}`)}</span>`;
}

/** @param {{view: any, room: import("kit/contract.js").Room, limit?: number}} props */
export function Results({ view, room, limit }) {
  const { t } = room;
  const shown = view.items.filter((/** @type {any} */ item) => !item.hidden && item.counts);
  if (shown.length === 0) return html`<p class="lede">${t("no_goals")}</p>`;
  const own = addUp(ownOf(room, "votes").filter(isCounted), shown);
  const items = shown.map((/** @type {any} */ goal) => ({
    ref: goal.ref,
    title: room.compact && goal.asked ? html`<${Brief} goal=${goal} t=${t} />` : goal.title,
    value: view.votes_cast ? goal.votes : goal.times,
    label: view.votes_cast
      ? t("votes_of", { count: goal.votes })
      : t("proposed_times", { count: goal.times }),
    note:
      !room.compact &&
      (goal.asked || own[goal.ref]) &&
      html`
      ${own[goal.ref] && html`<span>${t("your_votes", { count: own[goal.ref] })} </span>`}
      ${goal.asked && html`<${Note} goal=${goal} t=${t} />`}`,
  }));
  return html`<${Ranking} caption=${t("ranking_caption")} items=${items} limit=${room.compact ? fitting(shown, room) : limit} />`;
}

/** Pixels and letters of a screen 1920 wide, where three need groups share it, and where two do. */
const THREE = { most: 3, height: 590, bar: 42, line: 36, letters: 22, small_line: 34, small_letters: 36 };
const TWO = { ...THREE, most: 5, letters: 38, small_letters: 62 };

/** How many goals have room. @param {any[]} goals @param {import("kit/contract.js").Room} room */
function fitting(goals, { t, beside }) {
  const place = beside === 2 ? TWO : THREE;
  let height = 0;
  const fits = goals.slice(0, place.most).filter((goal) => {
    const [first] = standOf(goal).objections;
    const mark = goal.status === "open" ? 0 : t(`status.${goal.status}`).length + 3;
    height += place.bar + place.line * Math.ceil((goal.title.length + mark) / place.letters);
    if (first) height += place.small_line * Math.ceil(sayObjection(first, t).length / place.small_letters);
    return height <= place.height;
  });
  return Math.max(fits.length, 1);
}

/**
 * The actors that object: a phone gets the first few and how many have not answered, the screen every position.
 * @param {any} goal
 * @returns {{objections: any[], missing: number, has_begun: boolean}}
 */
export function standOf(goal) {
  const positions = goal.positions ?? [];
  const stands = Object.values(goal.stands ?? {}).reduce((sum, count) => sum + Number(count), 0);
  return {
    objections: goal.objections ?? positions.filter((/** @type {any} */ p) => p.stand === "objects"),
    missing: Array.isArray(goal.missing) ? goal.missing.length : (goal.missing ?? 0),
    has_begun: positions.length + stands > 0,
  };
}

/** A contested goal says who objects, and why. @param {{goal: any, t: Translate}} props */
function Note({ goal, t }) {
  const { objections, missing, has_begun } = standOf(goal);
  return html`<${Status} status=${goal.status} t=${t} />
    ${objections.map((p) => html`<span key=${p.actor}> ${sayObjection(p, t)}</span>`)}
    ${has_begun && missing > 0 && html`<span> ${t("missing", { count: missing })}</span>`}`;
}

/** Where need groups share the screen, there are no notes: what is decided and the first objection stand with the goal. @param {{goal: any, t: Translate}} props */
function Brief({ goal, t }) {
  const { objections } = standOf(goal);
  return html`${goal.title} ${goal.status !== "open" && html`<${Status} status=${goal.status} t=${t} />`}
    ${objections.slice(0, 1).map((p) => html`<span key=${p.actor} class="small soft" style=${{ display: "block", fontWeight: 400 }}>${sayObjection(p, t)}</span>`)}`;
}

/** @param {any} p a position @param {Translate} t */
function sayObjection({ actor, reason }, t) {
  return `${reason ? t("objection", { actor, reason }) : t("objection_short", { actor })}.`;
}
