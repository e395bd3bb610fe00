import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Action, Button, EntryList, Field } from "kit/parts.js";
import { Words } from "./words.js";

/** @param {{view: any, room: import("kit/contract.js").Room}} props */
function Participant({ view, room }) {
  const { t } = room;
  const text = room.draft("text", "");
  if (view.items) return html`<${Words} view=${view} room=${room} />`;
  const own = room.mine.value;
  const is_open = own.length < view.most;
  /** @param {Event} event */
  const send = (event) => {
    event.preventDefault();
    if (!text.value.trim()) return;
    room.submit({ text: text.value.trim() }).catch(() => {}); // a refused one stays among one's own, with why
    text.value = "";
  };
  return html`<form class="stack" onSubmit=${send}>
    ${
      is_open
        ? html`<${Field} question label=${t("question")} help=${t("hint", { words: view.hints.join(", ") })}
          value=${text.value} max=${140} warning onInput=${(/** @type {string} */ words) => (text.value = words)} />`
        : html`<h2 class="question">${t("done")}</h2>`
    }
    <${EntryList} caption=${t("yours")} entries=${own} show=${(/** @type {any} */ word) => word.text}
      onRemove=${(/** @type {any} */ entry) => room.withdraw(entry.id).catch(() => {})} />
    ${is_open && html`<${Action}><${Button} kind="primary" type="submit">${t("common.send")}<//><//>`}
  </form>`;
}

export const mount = component(Participant);
