/** What is missing in the list, in the participant's own words. */
import { html } from "kit/html.js";
import { Button, EntryList, Field } from "kit/parts.js";

/** @param {{most: number, obstacle: {id: string}, room: import("kit/contract.js").Room, here: import("kit/contract.js").OwnEntry[]}} props */
export function OwnDynamics({ most, obstacle, room, here }) {
  const { t } = room;
  const text = room.draft(`own-${obstacle.id}`, "");
  const own = here.filter((entry) => entry.payload.text);
  const counted = own.filter((entry) => entry.state === "saved" || entry.state === "waiting");
  /** @param {Event} event */
  const add = (event) => {
    event.preventDefault();
    const said = text.value.trim();
    if (!said) return;
    room.submit({ obstacle: obstacle.id, text: said, stance: "agree" }).catch(() => {});
    text.value = "";
  };
  return html`<section class="stack">
    <h3>${t("own_title")}</h3>
    <${EntryList} entries=${own} show=${(/** @type {any} */ payload) => payload.text}
      onRemove=${(/** @type {any} */ entry) => room.withdraw(entry.id).catch(() => {})} />
    ${
      counted.length < most &&
      html`<form class="stack stack-small" onSubmit=${add}>
      <${Field} label=${t("own_label")} help=${t("own_hint")} value=${text.value} max=${140} rows=${2}
        onInput=${(/** @type {string} */ value) => (text.value = value)} />
      <${Button} type="submit" off=${!text.value.trim()}>${t("own_add")}<//>
    </form>`
    }
  </section>`;
}
