import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Prose } from "kit/parts/prose.js";

/** Letters that can stand larger. */
const SHORT = 160;

/** @param {{view: any, room: import("kit/contract.js").Room}} props */
function Screen({ view, room }) {
  const { t } = room;
  const words = view.phase === "closed" && !view.text ? t("closed_text") : view.text;
  const text = words || t("default_text");
  if (room.is_lead) return html`<div class="stack"><${Prose} text=${text} /></div>`;
  const fontSize = text.length < SHORT ? "var(--title-large)" : "var(--title)";
  return html`<div class="filled stack" style=${{ justifyContent: "center", fontSize }}><${Prose} text=${text} /></div>`;
}

export const mount = component(Screen);
