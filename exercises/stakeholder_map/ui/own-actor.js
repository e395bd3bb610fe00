/** An actor that is not on the list. */
import { html } from "kit/html.js";
import { Button, Field } from "kit/parts.js";
import { quietly } from "kit/parts/own.js";
import { RingChoice } from "./ring-choice.js";

/** @param {{room: import("kit/contract.js").Room}} props */
export function OwnActor({ room }) {
  const { t } = room;
  const name = room.draft("own name", "");
  const ring = room.draft("own ring", 0);
  const is_ready = name.value.trim() !== "" && ring.value !== 0;
  /** @param {Event} event */
  const add = (event) => {
    event.preventDefault();
    if (!is_ready) return;
    quietly(room.submit({ type: "actor", actor: name.value.trim(), near: ring.value }));
    name.value = "";
    ring.value = 0;
  };
  return html`<form class="stack stack-small" onSubmit=${add}>
    <${Field} label=${t("own_actor")} help=${t("own_actor_help")} value=${name.value} max=${80} maxlength="80" warning
      autocomplete="off" onInput=${(/** @type {string} */ text) => (name.value = text)} />
    <${RingChoice} legend=${t("own_ring")} value=${ring.value || null} onChange=${(/** @type {number} */ value) => (ring.value = value)} t=${t} />
    <div class="cluster"><${Button} type="submit" off=${!is_ready}>${t("add")}<//></div>
  </form>`;
}
