import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Words } from "./words.js";

/** @param {{view: any, room: import("kit/contract.js").Room}} props */
function Screen({ view, room }) {
  if (view.items) return html`<${Words} view=${view} room=${room} />`;
  return html`<h2 class=${room.compact ? "question" : "headline"}>${room.t("question")}</h2>`;
}

export const mount = component(Screen);
