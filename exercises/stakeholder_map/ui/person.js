/** The person in the middle. */
import { html } from "kit/html.js";

/** @param {any} view @param {import("kit/contract.js").Room["t"]} t @returns {string} */
export function personText(view, t) {
  return view.person.text || t("person_general");
}

/** @param {{view: any, room: import("kit/contract.js").Room}} props */
export function Person({ view, room }) {
  const { t } = room;
  return html`<div class="stack stack-small">
    <p class="quote own-words">${personText(view, t)}</p>
    ${view.person.is_kit && html`<p class="small"><span class="tag tag-ochre">${t("kit_example")}</span></p>`}
  </div>`;
}
