/** An actor that is not on the list. */
import { html } from "kit/html.js";
import { Button, Choices, Field } from "kit/parts.js";
import { RINGS } from "./actor-row.js";
import { quietly } from "./own.js";

/** @param {{room: import("kit/contract.js").Room}} props */
export function OwnActor({ room }) {
  const { t } = room;
  const name = room.draft("own name", "");
  const ring = room.draft("own ring", "");
  const is_ready = name.value.trim() !== "" && ring.value !== "";
  /** @param {Event} event */
  const add = (event) => {
    event.preventDefault();
    if (!is_ready) return;
    quietly(room.submit({ type: "actor", actor: name.value.trim(), near: Number(ring.value) }));
    name.value = ring.value = "";
  };
  return html`<form class="stack stack-small" onSubmit=${add}>
    <${Field} label=${t("own_actor")} help=${t("own_actor_help")} value=${name.value} max=${80} maxlength="80" warning
      autocomplete="off" onInput=${(/** @type {string} */ text) => (name.value = text)} />
    <${Choices} side legend=${t("own_ring")} value=${ring.value || null}
      options=${RINGS.map((value) => ({ value, label: t(`ring.${value}`) }))}
      onChange=${(/** @type {string} */ value) => (ring.value = value)} />
    <div class="cluster"><${Button} type="submit" off=${!is_ready}>${t("add")}<//></div>
  </form>`;
}
