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

/**
 * @param {{view: any, room: Room, limit?: number, side?: boolean}} props `limit` of measures for each goal;
 *   `side` puts the goals beside each other
 */
export function Draft({ view, room, limit, side = false }) {
  const { t } = room;
  // Two rows of goals stand on the screen when their titles are no larger than what stands below them.
  const is_full = side && view.goals.length > 3;
  return html`<div class=${side ? "grid" : "stack stack-large"} style=${side ? { gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 22rem), 1fr))" } : {}}>
    ${view.goals.map((/** @type {any} */ goal) => {
      const measures = (goal.measures ?? []).slice(0, limit);
      const left = goal.count - measures.length;
      return html`<section key=${goal.id} class="stack stack-small">
        <h3 style=${is_full ? { fontSize: "var(--text)" } : {}}>${goal.title}</h3>
        ${
          goal.count === 0
            ? html`<p class="soft">${t("no_measures")}</p>`
            : html`<ul class="entries">${measures.map((/** @type {any} */ m) => html`<${Measure} key=${m.ref} measure=${m} room=${room} />`)}</ul>
            ${left > 0 && html`<p class="soft">${t("common.and_more", { count: left })}</p>`}`
        }
      </section>`;
    })}
  </div>`;
}

/**
 * Where need groups share the screen: two goals with a measure each (one with two), those first that somebody is to answer for.
 * @param {{view: any, room: Room}} props
 */
export function Brief({ view, room }) {
  const { t } = room;
  const told = view.goals.filter((/** @type {any} */ goal) => goal.measures?.length);
  if (told.length === 0) return html`<p class="soft">${t("no_measures")}</p>`;
  const goals = told.slice(0, 2);
  const share = goals.length > 1 ? 1 : 2;
  const shown = goals.map((/** @type {any} */ goal) => {
    const measures = [...goal.measures].sort((one, other) => Number(!one.actor) - Number(!other.actor));
    return { goal, measures: measures.slice(0, share) };
  });
  const all = view.goals.reduce((/** @type {number} */ sum, /** @type {any} */ goal) => sum + goal.count, 0);
  const left = shown.reduce(
    (/** @type {number} */ sum, /** @type {any} */ part) => sum - part.measures.length,
    all,
  );
  return html`<div class="stack stack-small">
    ${shown.map(
      (/** @type {any} */ { goal, measures }) => html`<section key=${goal.id}>
        <h3 style=${{ font: "inherit", fontSize: "var(--text-small)" }} class="soft">${goal.title}</h3>
        <ul class="entries">${measures.map((/** @type {any} */ m) => html`<${Measure} key=${m.ref} measure=${m} room=${room} />`)}</ul>
      </section>`,
    )}
    ${left > 0 && html`<p class="soft small">${t("measures_more", { count: left })}</p>`}
  </div>`;
}

/** @param {{measure: any, room: Room}} props */
function Measure({ measure, room }) {
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
    return html`<li class="entry" style=${{ paddingBlock: "var(--space-2)" }}>
      <div class="entry-text">${measure.what}</div>
      <p class="small soft" style=${{ gridColumn: "1 / -1" }}>${actor && mark} ${said} ${!actor && lacks}</p>
    </li>`;
  }
  return html`<li class="entry">
    <div class="entry-text">${measure.what}</div>
    ${actor && html`<div class="entry-actions">${mark}</div>`}
    <div class="entry-foot soft">
      ${said && html`<span>${said}</span>`}
      ${lacks && html`<span>${lacks}</span>`}
      ${room.is_lead && measure.anchors.map((/** @type {string} */ anchor) => html`<span key=${anchor}>${t("must_anchor", { anchor })}</span>`)}
    </div>
  </li>`;
}
