/** One's own steps, then one's own gaps: one thing at a time, each handed in as it is added. */
import { html } from "kit/html.js";
import { Action, Button, EntryList, Field, Select } from "kit/parts.js";
import { quietly } from "kit/parts/own.js";
import { ActorField, knownNames, nameOf, NOBODY } from "./actor-field.js";
import { ExampleList } from "./example.js";
import { Story } from "./story.js";
import { live, ownOf, stageOf } from "./own.js";

/**
 * @typedef {import("./own.js").Room} Room
 * @typedef {import("./own.js").OwnEntry} OwnEntry
 * @typedef {import("./actor-field.js").Actor} Actor
 * @typedef {{id: string, stage: string, actors: Actor[], text: string}} Form `id` of the entry that is being changed
 */

/** The fields of actors that each sort of entry has. */
const ACTORS = { step: ["actor"], gap: ["from_actor", "to_actor"] };

/** @param {{view: any, room: Room}} props */
export function Write({ view, room }) {
  const part = room.draft("part", "step");
  /** @param {string} next */
  const go = (next) => {
    part.value = next;
    scrollTo({ top: 0 });
  };
  const type = part.value === "gap" ? "gap" : "step";
  return html`<${Sort} key=${type} type=${type} view=${view} room=${room} go=${go} />`;
}

/** @param {{type: "step" | "gap", view: any, room: Room, go: (part: string) => void}} props */
function Sort({ type, view, room, go }) {
  const { t } = room;
  const draft = room.draft(type, null);
  const form = /** @type {Form} */ (draft.value ?? emptyForm(type));
  const own = ownOf(room, type);
  const changed = own.find((entry) => entry.id === form.id);
  const left = (type === "step" ? view.most_steps : view.most_gaps) - live(room, type).length;
  const names = form.actors.map(nameOf);
  const is_same = type === "gap" && names[0] !== "" && lower(names[0]) === lower(names[1]);
  const is_ready = form.stage !== "" && names.every(Boolean) && form.text.trim() !== "" && !is_same;
  /** @param {Partial<Form>} change */
  const keep = (change) => (draft.value = { ...form, ...change });
  /** @param {Event} event */
  const send = (event) => {
    event.preventDefault();
    if (!is_ready) return;
    const payload = { type, stage: Number(form.stage), text: form.text.trim() };
    ACTORS[type].forEach((name, place) => Object.assign(payload, { [name]: names[place] }));
    const counts = changed?.state === "saved" || changed?.state === "waiting";
    quietly(changed && counts ? room.replace(changed.id, payload) : room.submit(payload));
    // What was refused is not there to be replaced: the mended one takes its place.
    if (changed && !counts) quietly(room.withdraw(changed.id));
    draft.value = changed ? null : { ...emptyForm(type), stage: form.stage };
  };
  /** @param {OwnEntry} entry */
  const remove = (entry) => {
    if (entry.id === form.id) draft.value = null;
    quietly(room.withdraw(entry.id));
  };
  const other = type === "step" ? "gap" : "step";
  const is_open = left > 0 || changed !== undefined;
  return html`<form class="stack stack-large" onSubmit=${send}>
    <${Parts} type=${type} room=${room} go=${go} />
    <div class="stack stack-small">
      <h2 class="question">${t(`ask_${type}`, { name: view.person.name })}</h2>
      <${Story} view=${view} t=${t} folded=${type === "gap" || own.length > 0} />
      <p class="soft">${t(`ask_${type}_hint`, { name: view.person.name })}</p>
      <${ExampleList} view=${view} t=${t} />
    </div>
    ${changed && html`<p class="split"><span>${t("changing")}</span><${Button} kind="quiet" onClick=${() => (draft.value = null)}>${t("stop_change")}<//></p>`}
    ${
      is_open
        ? html`<${Fields} type=${type} view=${view} room=${room} form=${form} keep=${keep} error=${is_same ? t("same") : undefined} />`
        : html`<p>${t(`${type}s_full`)}</p>`
    }
    ${left > 0 && !changed && html`<p class="soft small">${t("left", { count: left })}</p>`}
    <${EntryList} caption=${t(`own_${type}s`)} entries=${own} show=${(/** @type {any} */ said) => sayOwn(said, view, t)}
      onEdit=${(/** @type {OwnEntry} */ entry) => {
        draft.value = formOf(entry, type);
        scrollTo({ top: 0 });
      }} onRemove=${remove} />
    <div><${Button} onClick=${() => go(other)}>${t(`to_${other}s`)}<//></div>
    ${is_open && html`<${Action}><${Button} kind="primary" type="submit" off=${!is_ready}>${t(changed ? "save_change" : `add_${type}`)}<//><//>`}
  </form>`;
}

/** Steps or gaps, and how many of each one has written. @param {{type: string, room: Room, go: (part: string) => void}} props */
function Parts({ type, room, go }) {
  const { t } = room;
  return html`<div class="cluster" role="group" aria-label=${t("parts")}>
    ${Object.keys(ACTORS).map(
      (
        part,
      ) => html`<button key=${part} type="button" class="button" aria-pressed=${part === type ? "true" : "false"} onClick=${() => go(part)}>
      ${t(`part_${part}`, { count: live(room, part).length })}
    </button>`,
    )}
  </div>`;
}

/** @param {{type: "step" | "gap", view: any, room: Room, form: Form, keep: (change: Partial<Form>) => void, error?: string}} props */
function Fields({ type, view, room, form, keep, error }) {
  const { t } = room;
  const names = knownNames(
    view,
    [...ownOf(room, "step"), ...ownOf(room, "gap")].map(({ payload }) => payload),
  );
  /** @param {string} _stage @param {number} place */
  const option = (_stage, place) => ({ value: String(place + 1), label: stageOf(view, place + 1, t) });
  return html`<div class="stack">
    <${Select} label=${t("stage")} value=${form.stage} options=${view.stages.map(option)} empty=${t("choose")}
      onInput=${(/** @type {string} */ stage) => keep({ stage })} />
    ${ACTORS[type].map(
      (
        name,
        place,
      ) => html`<${ActorField} key=${name} label=${t(name)} names=${names} t=${t} error=${place > 0 ? error : undefined}
      actor=${form.actors[place]} onInput=${(/** @type {Actor} */ actor) =>
        keep({ actors: form.actors.map((one, number) => (number === place ? actor : one)) })} />`,
    )}
    <${Field} label=${t(`${type}_text`)} help=${t(`${type}_text_help`)} value=${form.text} max=${140} rows=${2} warning
      onInput=${(/** @type {string} */ text) => keep({ text })} />
  </div>`;
}

/** @param {"step" | "gap"} type @returns {Form} */
function emptyForm(type) {
  return { id: "", stage: "", actors: ACTORS[type].map(() => NOBODY), text: "" };
}

/** @param {OwnEntry} entry @param {"step" | "gap"} type @returns {Form} */
function formOf({ id, payload }, type) {
  const actors = ACTORS[type].map((name) => ({ chosen: payload[name], written: "" }));
  return { id, stage: String(payload.stage), actors, text: payload.text };
}

/** When and with whom, and on a line of its own what. @param {any} said @param {any} view @param {Room["t"]} t @returns {string} */
function sayOwn(said, view, t) {
  const ends = said.actor ?? t("between", { from: said.from_actor, to: said.to_actor });
  return `${t("gap_where", { ends, stage: view.stages[said.stage - 1] ?? "" })}\n${said.text}`;
}

/** @param {string | undefined} name */
function lower(name) {
  return (name ?? "").toLocaleLowerCase().trim();
}
