/** One person says what their organisation stands for, goal by goal. */
import { html } from "kit/html.js";
import { Button, Choices, Field, Notice, SaveMark } from "kit/parts.js";
import { isCounted, ownActor, ownOf } from "./own.js";

/**
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {import("kit/contract.js").OwnEntry} OwnEntry
 * @typedef {{stand: string | null, reason: string, anchor: string, change: string}} Filled
 */

/** @type {Filled} */
const EMPTY = { stand: null, reason: "", anchor: "", change: "" };
const STANDS = ["backs", "can_live_with", "objects"];

/** @param {{view: any, room: Room}} props */
export function Positions({ view, room }) {
  const { t } = room;
  const speaks = room.draft("speaks", false);
  const actor = ownActor(view, room);
  const own = ownOf(room, "position");
  if (!actor || !view.roll.includes(actor)) return html`<p class="soft">${t("not_on_roll")}</p>`;
  if (!speaks.value && own.length === 0) {
    return html`<section class="stack">
      <h2 class="question">${t("position_question", { actor })}</h2>
      <p>${t("speak_explain")}</p>
      ${view.spoken.includes(actor) && html`<${Notice}>${t("spoken_for", { actor })}<//>`}
      <div><${Button} kind="primary" onClick=${() => (speaks.value = true)}>${t("speak_for", { actor })}<//></div>
    </section>`;
  }
  const asked = view.items.filter((/** @type {any} */ item) => item.asked);
  return html`<section class="stack stack-large">
    <h2 class="question">${t("position_question", { actor })}</h2>
    <p class="soft">${t("speak_explain")}</p>
    ${asked.map(
      (/** @type {any} */ goal) => html`<${Position} key=${goal.ref} goal=${goal} room=${room}
      entry=${find(own, goal)} />`,
    )}
  </section>`;
}

/** @param {OwnEntry[]} own @param {any} goal @returns {OwnEntry | undefined} the one that counts, else the last refused */
function find(own, goal) {
  const here = own.filter((e) => e.payload.goal === goal.ref || goal.refs?.includes(e.payload.goal));
  return here.find(isCounted) ?? here.at(-1);
}

/** @param {{goal: any, room: Room, entry?: OwnEntry}} props */
function Position({ goal, room, entry }) {
  const filled = room.draft(`position-${goal.ref}`, EMPTY);
  const is_handed_in = entry !== undefined && isCounted(entry);
  const is_writing = !is_handed_in || filled.value.change === entry.id;
  return html`<section class="stack stack-small" aria-label=${goal.title}>
    <h3>${goal.title}</h3>
    ${is_writing ? html`<${Form} goal=${goal} room=${room} entry=${entry} />` : html`<${Given} entry=${entry} room=${room} filled=${filled} />`}
    ${entry && html`<${SaveMark} state=${entry.state} message=${entry.message} />`}
    ${entry?.message && !is_handed_in && html`<p class="small">${entry.message}</p>`}
  </section>`;
}

/** @param {{entry: any, room: Room, filled: import("kit/contract.js").Draft}} props */
function Given({ entry, room, filled }) {
  const { t } = room;
  const { stand, reason, anchor } = entry.payload;
  const change = () =>
    (filled.value = { stand, reason: reason ?? "", anchor: anchor ?? "", change: entry.id });
  return html`<p><strong>${t(`stand.${stand}`)}</strong></p>
    ${reason && html`<p class="quote">${reason}</p>`}
    ${anchor && html`<p>${t("must_anchor", { anchor })}</p>`}
    <div class="cluster">
      <${Button} onClick=${change}>${t("change_position")}<//>
      <${Button} kind="quiet" onClick=${() => room.withdraw(entry.id).catch(() => {})}>${t("remove_position")}<//>
    </div>`;
}

/** @param {{goal: any, room: Room, entry?: OwnEntry}} props */
function Form({ goal, room, entry }) {
  const { t } = room;
  const filled = room.draft(`position-${goal.ref}`, EMPTY);
  const { stand, reason, anchor, change } = filled.value;
  const lacks_reason = stand === "objects" && !reason.trim();
  /** @param {Partial<Filled>} part */
  const fill = (part) => (filled.value = { ...filled.value, ...part });
  /** @param {Event} event */
  const send = (event) => {
    event.preventDefault();
    if (!stand || lacks_reason) return;
    const payload = {
      type: "position",
      goal: goal.ref,
      stand,
      reason: reason.trim() || null,
      anchor: anchor.trim() || null,
    };
    const sent =
      entry && change === entry.id && isCounted(entry)
        ? room.replace(entry.id, payload)
        : room.submit(payload);
    sent.catch(() => {});
    filled.value = EMPTY;
  };
  return html`<form class="stack stack-small" onSubmit=${send}>
    <${Choices} side legend=${t("stand_legend")} value=${stand} onChange=${(/** @type {string} */ value) => fill({ stand: value })}
      options=${STANDS.map((value) => ({ value, label: t(`stand.${value}`) }))} />
    ${
      stand &&
      html`<${Field} label=${t("reason")} help=${t("reason_help")} optional=${stand !== "objects"} warning max=${140} rows=${2}
        value=${reason} error=${lacks_reason && reason !== "" ? t("reason_needed") : undefined}
        onInput=${(/** @type {string} */ value) => fill({ reason: value })} />
      <${Field} label=${t("anchor")} help=${t("anchor_help")} optional max=${140} value=${anchor}
        onInput=${(/** @type {string} */ value) => fill({ anchor: value })} />
      <p class="small soft">${t("position_not_given")}</p>
      <div><${Button} kind="primary" type="submit" off=${lacks_reason}>${t("save_position")}<//></div>`
    }
  </form>`;
}
