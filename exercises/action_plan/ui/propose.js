/** A measure for one of the goals: what first, then who, when and how as far as it is known. */
import { html } from "kit/html.js";
import { Action, Button, Choices, EntryList, Field, Select } from "kit/parts.js";
import { isCounted, ownOf, sayMeasure } from "./own.js";

/**
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {Record<string, string>} Filled
 */

const FIELDS = ["goal", "what", "actor", "function", "first_step", "date", "measure_of_success", "anchor"];
/** @type {Filled} */
const EMPTY = { ...Object.fromEntries(FIELDS.map((name) => [name, ""])), change: "" };

/** @param {{view: any, room: Room}} props */
export function Propose({ view, room }) {
  const { t } = room;
  const filled = room.draft("measure", EMPTY);
  const own = ownOf(room, "measure");
  const goal =
    view.goals.find((/** @type {any} */ row) => row.id === filled.value["goal"]) ??
    (view.goals.length === 1 ? view.goals[0] : null);
  const changed = own.find((entry) => entry.id === filled.value["change"] && isCounted(entry));
  const is_full = own.filter(isCounted).length >= view.most_measures && !changed;
  const is_ready = goal !== null && (filled.value["what"] ?? "").trim() !== "";
  /** @param {Filled} part */
  const fill = (part) => (filled.value = { ...filled.value, ...part });
  /** @param {Event} event */
  const send = (event) => {
    event.preventDefault();
    if (!is_ready) return;
    const told = Object.fromEntries(FIELDS.map((name) => [name, (filled.value[name] ?? "").trim() || null]));
    const payload = { type: "measure", ...told, goal: goal.id };
    (changed ? room.replace(changed.id, payload) : room.submit(payload)).catch(() => {}); // a refused one stays, with why
    // The next measure is often for the same goal.
    filled.value = { ...EMPTY, goal: goal.id };
  };
  /** @param {any} entry */
  const change = (entry) => {
    filled.value = {
      ...EMPTY,
      ...Object.fromEntries(FIELDS.map((name) => [name, entry.payload[name] ?? ""])),
      change: entry.id,
    };
    scrollTo({ top: 0 });
  };
  return html`<form class="stack stack-large" onSubmit=${send}>
    ${
      is_full
        ? html`<h2 class="question">${t("screen_gather")}</h2><p>${t("full")}</p>`
        : html`${
            view.goals.length > 1
              ? html`<${Choices} question legend=${t("goal_question")} value=${goal?.id ?? null}
              onChange=${(/** @type {string} */ id) => fill({ goal: id })}
              options=${view.goals.map((/** @type {any} */ row) => ({ value: row.id, label: row.title, help: t("measures_so_far", { count: row.count }) }))} />`
              : html`<div class="stack stack-small">
              <h2 class="question">${t("screen_gather")}</h2>
              <p class="lede">${t("for_goal", { goal: view.goals[0].title })}</p>
            </div>`
          }
        ${goal && html`<${Fields} view=${view} room=${room} filled=${filled.value} fill=${fill} />`}`
    }
    <${EntryList} caption=${t("own_measures")} entries=${own} show=${(/** @type {any} */ measure) => sayMeasure(measure, view, room)}
      onEdit=${change} onRemove=${(/** @type {any} */ entry) => room.withdraw(entry.id).catch(() => {})} />
    ${
      goal &&
      !is_full &&
      html`<${Action}>
      <${Button} kind="primary" type="submit" off=${!is_ready}>${t(changed ? "save_change" : "hand_in")}<//>
      ${changed && html`<${Button} kind="quiet" onClick=${() => (filled.value = EMPTY)}>${t("stop_change")}<//>`}
    <//>`
    }
  </form>`;
}

/** @param {{view: any, room: Room, filled: Filled, fill: (part: Filled) => void}} props */
function Fields({ view, room, filled, fill }) {
  const { t } = room;
  const actors = [...new Set([...view.actors, room.me.actor, filled["actor"]])].filter(Boolean);
  /** @param {string} name */
  const bound = (name) => ({
    value: filled[name] ?? "",
    onInput: (/** @type {string} */ value) => fill({ [name]: value }),
  });
  return html`<div class="stack">
    <${Field} label=${t("what")} help=${t("what_help")} warning max=${140} rows=${2} ...${bound("what")} />
    <h3>${t("details")}</h3>
    <${Select} label=${t("actor")} help=${t("actor_help")} empty=${t("actor_none")} ...${bound("actor")}
      options=${actors.map((name) => ({ value: name, label: name }))} />
    ${filled["actor"] && html`<${Field} label=${t("function")} help=${t("function_help")} optional max=${80} ...${bound("function")} />`}
    <${Field} label=${t("first_step")} optional warning max=${140} ...${bound("first_step")} />
    <${Field} label=${t("date")} optional type="date" ...${bound("date")} />
    <${Field} label=${t("measure_of_success")} optional max=${140} ...${bound("measure_of_success")} />
    <${Field} label=${t("anchor")} optional max=${140} ...${bound("anchor")} />
  </div>`;
}
