/** The goals with their measures: what, who, when, and what is still missing. */
import { html } from "kit/html.js";
import { Icon } from "kit/parts.js";
import { sayDay } from "./own.js";

/** @typedef {import("kit/contract.js").Room} Room */

/** @type {Record<string, [string, string]>} */
const MARKS = {
  yes: ["check", "tag tag-moss"],
  no: ["stop", "tag tag-accent"],
  asked: ["waiting", "tag tag-ochre"],
  must_anchor: ["info", "tag tag-cool"],
};

const MARK = { display: "inline-flex", alignItems: "center", gap: "0.3em", verticalAlign: "middle" };

/** All of it, under each other: on the leader's page and on phones. @param {{view: any, room: Room}} props */
export function Draft({ view, room }) {
  const { t } = room;
  return html`<div class="stack stack-large">
    ${view.goals.map(
      (/** @type {any} */ goal) => html`<section key=${goal.id} class="stack stack-small">
      <h3>${goal.title}</h3>
      ${
        goal.count === 0
          ? html`<p class="soft">${t("no_measures")}</p>`
          : html`<ul class="entries">${(goal.measures ?? []).map((/** @type {any} */ m) => html`<li key=${m.ref} class="entry"><${Measure} measure=${m} room=${room} /></li>`)}</ul>
          ${left(goal) > 0 && html`<p class="soft">${t("common.and_more", { count: left(goal) })}</p>`}`
      }
    </section>`,
    )}
  </div>`;
}

/** How many of its measures are not told here. @param {any} goal */
export function left(goal) {
  return goal.count - (goal.measures ?? []).length;
}

/** @param {{measure: any, room: Room}} props */
export function Measure({ measure, room }) {
  const { t } = room;
  const { actor, others, date, committed, missing } = measure;
  const who = actor && others?.length ? t("with_others", { who: actor, others: others.join(", ") }) : actor;
  const said = [
    measure.function && !room.compact ? `${who}, ${measure.function}` : who,
    date && sayDay(date, room),
  ]
    .filter(Boolean)
    .join("\u00a0· ");
  const [icon, tag] = MARKS[committed] ?? ["waiting", "tag"];
  const mark = html`<span class=${tag} style=${MARK}><${Icon} name=${icon} />${t(`committed.${committed}`)}</span>`;
  const gaps = missing.map((/** @type {string} */ gap) => t(`lacks.${gap}`)).join(", ");
  const lacks = missing.length > 0 && t("missing", { gaps });
  if (room.compact) {
    return html`<div class="entry-text">${measure.what}</div>
      <p class="soft" style=${{ gridColumn: "1 / -1", fontSize: "var(--text-small)" }}>${actor && mark} ${[said, !actor && lacks].filter(Boolean).join("\u00a0· ")}</p>`;
  }
  return html`<div class="entry-text">${measure.what}</div>
    ${actor && html`<div class="entry-actions">${mark}</div>`}
    <div class="entry-foot soft">
      ${said && html`<span>${said}</span>`}
      ${lacks && html`<span>${lacks}</span>`}
      ${room.is_lead && measure.anchors.map((/** @type {string} */ anchor) => html`<span key=${anchor}>${t("must_anchor", { anchor })}</span>`)}
    </div>`;
}
