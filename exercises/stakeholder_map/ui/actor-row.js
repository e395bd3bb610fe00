/** One actor: its ring, and once it is placed its goal. A press on a ring is handed in at once. */
import { html } from "kit/html.js";
import { Button, Field, SaveMark } from "kit/parts.js";
import { quietly } from "kit/parts/own.js";
import { RingChoice } from "./ring-choice.js";

/**
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {import("kit/contract.js").OwnEntry} OwnEntry
 */

/** @param {{name: string, room: Room, entry: OwnEntry | undefined, is_full: boolean}} props */
export function ActorRow({ name, room, entry, is_full }) {
  const { t } = room;
  const writing = room.draft("writing", "");
  const goal = room.draft(`goal ${name}`, null);
  /** @param {number} near */
  const place = (near) => {
    if (!entry) quietly(room.submit({ type: "actor", actor: name, near }));
    else if (near !== entry.payload.near) quietly(room.replace(entry.id, { ...entry.payload, near }));
  };
  const remove = () => {
    if (entry) quietly(room.withdraw(entry.id));
    goal.value = null;
    writing.value = "";
  };
  return html`<div class="stack stack-small">
    <${RingChoice} legend=${name} value=${entry?.payload.near ?? null} onChange=${place} off=${is_full && !entry} t=${t} />
    ${entry && writing.value === name && html`<${Goal} name=${name} room=${room} entry=${entry} goal=${goal} writing=${writing} />`}
    ${
      entry &&
      writing.value !== name &&
      html`${entry.payload.own_goal && html`<p class="own-words">${t("goal_is", { goal: entry.payload.own_goal })}</p>`}
      <div class="cluster">
        <${SaveMark} state=${entry.state} message=${entry.message} />
        <${Button} kind="quiet" onClick=${() => (writing.value = name)}
          label=${t(entry.payload.own_goal ? "change_goal_of" : "write_goal_of", { actor: name })}>
          ${t(entry.payload.own_goal ? "common.change" : "write_goal")}<//>
        <${Button} kind="quiet" onClick=${remove} label=${t("remove_actor", { actor: name })}>${t("remove")}<//>
      </div>`
    }
  </div>`;
}

/** @param {{name: string, room: Room, entry: OwnEntry, goal: import("kit/contract.js").Draft, writing: import("kit/contract.js").Draft}} props */
function Goal({ name, room, entry, goal, writing }) {
  const { t } = room;
  const text = goal.value ?? entry.payload.own_goal ?? "";
  /** @param {Event} event */
  const save = (event) => {
    event.preventDefault();
    const own_goal = text.trim() || null;
    if (own_goal !== (entry.payload.own_goal ?? null))
      quietly(room.replace(entry.id, { ...entry.payload, own_goal }));
    goal.value = null;
    writing.value = "";
  };
  return html`<form class="stack stack-small" onSubmit=${save}>
    <${Field} label=${t("goal_of", { actor: name })} help=${t("goal_help")} value=${text} max=${140} rows=${2} warning
      onInput=${(/** @type {string} */ written) => (goal.value = written)} />
    <div class="cluster"><${Button} type="submit">${t("save_goal")}<//></div>
  </form>`;
}
