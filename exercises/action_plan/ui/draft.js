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

/**
 * @param {{view: any, room: Room, limit?: number, side?: boolean}} props `limit` of measures for each goal;
 *   `side` puts the goals beside each other
 */
export function Draft({ view, room, limit, side = false }) {
  const { t } = room;
  return html`<div class=${side ? "grid" : "stack stack-large"} style=${side ? { gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 22rem), 1fr))" } : {}}>
    ${view.goals.map((/** @type {any} */ goal) => {
      const measures = (goal.measures ?? []).slice(0, limit);
      const left = goal.count - measures.length;
      return html`<section key=${goal.id} class="stack stack-small">
        <h3>${goal.title}</h3>
        ${goal.count === 0
          ? html`<p class="soft">${t("no_measures")}</p>`
          : html`<ul class="entries">${measures.map((/** @type {any} */ m) => html`<${Measure} key=${m.ref} measure=${m} room=${room} />`)}</ul>
            ${left > 0 && html`<p class="soft">${t("common.and_more", { count: left })}</p>`}`}
      </section>`;
    })}
  </div>`;
}

/** @param {{measure: any, room: Room}} props */
function Measure({ measure, room }) {
  const { t } = room;
  const { actor, others, date, committed, missing } = measure;
  const who = actor && others?.length ? t("with_others", { who: actor, others: others.join(", ") }) : actor;
  const said = [measure.function ? `${who}, ${measure.function}` : who, date && sayDay(date, room)].filter(Boolean).join(" · ");
  const [icon, tag] = MARKS[committed] ?? ["waiting", "tag"];
  const gaps = missing.map((/** @type {string} */ gap) => t(`lacks.${gap}`)).join(", ");
  return html`<li class="entry">
    <div class="entry-text">${measure.what}</div>
    ${actor && html`<div class="entry-actions"><span class=${tag} style=${{ display: "inline-flex", alignItems: "center", gap: "0.3em" }}><${Icon} name=${icon} />${t(`committed.${committed}`)}</span></div>`}
    <div class="entry-foot soft">
      ${said && html`<span>${said}</span>`}
      ${missing.length > 0 && html`<span>${t("missing", { gaps })}</span>`}
      ${room.is_lead && measure.anchors.map((/** @type {string} */ anchor) => html`<span key=${anchor}>${t("must_anchor", { anchor })}</span>`)}
    </div>
  </li>`;
}
