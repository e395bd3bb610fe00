/** Who holds the whole: one of those one has placed, another actor, nobody, or one does not know. */
import { html } from "kit/html.js";
import { Action, Button, Choices, SaveMark, Select } from "kit/parts.js";
import { quietly } from "kit/parts/own.js";
import { isSame, leadAnswer, placed } from "./own.js";

/** @typedef {import("kit/contract.js").Room} Room */

/** @param {{view: any, room: Room, goOn: () => void, goBack: () => void}} props */
export function Lead({ view, room, goOn, goBack }) {
  const { t } = room;
  const entry = leadAnswer(room);
  const names = placed(room).map(({ payload }) => payload.actor);
  const others = view.offered
    .map((/** @type {any} */ one) => one.name)
    .filter((/** @type {string} */ name) => !names.some((known) => isSame(view, known, name)));
  const draft = room.draft("lead", null);
  const now = draft.value ?? chosenBefore(entry?.payload, names);
  const actor =
    now.choice === "other" ? now.other : now.choice.startsWith("actor ") ? now.choice.slice(6) : "";
  const is_ready = now.choice !== "" && (now.choice !== "other" || actor !== "");
  /** @param {Event} event */
  const save = (event) => {
    event.preventDefault();
    if (!is_ready) return;
    const payload = actor ? { type: "lead", holds: "actor", actor } : { type: "lead", holds: now.choice };
    if (draft.value !== null || !entry)
      quietly(entry ? room.replace(entry.id, payload) : room.submit(payload));
    draft.value = null;
    goOn();
  };
  const options = [
    ...names.map((name) => ({ value: `actor ${name}`, label: name })),
    ...(others.length > 0 ? [{ value: "other", label: t("holds.another") }] : []),
    { value: "nobody", label: t("holds.nobody") },
    { value: "unknown", label: t("holds.unknown") },
  ];
  return html`<form class="stack stack-large" onSubmit=${save}>
    <${Choices} question legend=${t("ask_lead")} help=${t("ask_lead_help")} value=${now.choice || null} options=${options}
      onChange=${(/** @type {string} */ choice) => (draft.value = { ...now, choice })} />
    ${
      now.choice === "other" &&
      html`<${Select} label=${t("other_actor")} value=${now.other} empty=${t("other_empty")}
      options=${others.map((/** @type {string} */ name) => ({ value: name, label: name }))}
      onInput=${(/** @type {string} */ other) => (draft.value = { ...now, other })} />`
    }
    ${entry && html`<${SaveMark} state=${entry.state} message=${entry.message} />`}
    <${Action}>
      <${Button} kind="primary" type="submit" off=${!is_ready}>${t("save_lead")}<//>
      <${Button} kind="quiet" onClick=${goBack}>${t("to_actors")}<//>
    <//>
  </form>`;
}

/** @param {any} payload @param {string[]} names @returns {{choice: string, other: string}} */
function chosenBefore(payload, names) {
  if (!payload) return { choice: "", other: "" };
  if (payload.holds !== "actor") return { choice: payload.holds, other: "" };
  return names.includes(payload.actor)
    ? { choice: `actor ${payload.actor}`, other: "" }
    : { choice: "other", other: payload.actor };
}
