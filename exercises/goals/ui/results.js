/** The goals by votes, each with where the actors stand: on the phone and on the screen. */
import { html } from "kit/html.js";
import { Icon, Ranking } from "kit/parts.js";
import { isCounted, ownOf } from "./own.js";
import { addUp } from "./vote.js";

/** @typedef {import("kit/words.js").Translate} Translate */

const MARKS = { shared: ["check", "tag tag-moss"], contested: ["stop", "tag tag-accent"], open: ["waiting", "tag tag-ochre"] };

/** Word and symbol, never colour alone. @param {{status: "shared" | "contested" | "open", t: Translate}} props */
export function Status({ status, t }) {
  const [icon, tag] = MARKS[status];
  return html`<span class=${tag} style=${{ display: "inline-flex", alignItems: "center", gap: "0.3em" }}><${Icon} name=${icon} />${t(`status.${status}`)}</span>`;
}

/** @param {{view: any, room: import("kit/contract.js").Room, limit?: number}} props */
export function Results({ view, room, limit }) {
  const { t } = room;
  const shown = view.items.filter((/** @type {any} */ item) => !item.hidden && item.counts);
  if (shown.length === 0) return html`<p class="lede">${t("no_goals")}</p>`;
  const own = addUp(ownOf(room, "votes").filter(isCounted), shown);
  const items = shown.map((/** @type {any} */ goal) => ({
    ref: goal.ref,
    title: goal.title,
    value: view.votes_cast ? goal.votes : goal.times,
    label: view.votes_cast ? t("votes_of", { count: goal.votes }) : t("proposed_times", { count: goal.times }),
    note: (goal.asked || own[goal.ref]) && html`
      ${own[goal.ref] && html`<span>${t("your_votes", { count: own[goal.ref] })} </span>`}
      ${goal.asked && html`<${Note} goal=${goal} t=${t} />`}`,
  }));
  return html`<${Ranking} caption=${t("ranking_caption")} items=${items} limit=${limit} />`;
}

/** A contested goal says who objects, and why. @param {{goal: any, t: Translate}} props */
function Note({ goal, t }) {
  const objections = goal.objections ?? goal.positions.filter((/** @type {any} */ p) => p.stand === "objects");
  const missing = typeof goal.missing === "number" ? goal.missing : goal.missing.length;
  const has_begun = goal.stands !== undefined || goal.positions?.length > 0;
  return html`<${Status} status=${goal.status} t=${t} />
    ${objections.map((/** @type {any} */ p) => html`<span key=${p.actor}>${" "}
      ${p.reason ? t("objection", { actor: p.actor, reason: p.reason }) : t("objection_short", { actor: p.actor })}.</span>`)}
    ${has_begun && missing > 0 && html`<span>${" "}${t("missing", { count: missing })}</span>`}`;
}
