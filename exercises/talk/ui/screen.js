import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Prose } from "kit/parts/prose.js";

/** @param {{view: any, room: import("kit/contract.js").Room}} props */
function Screen({ view, room }) {
  const { t } = room;
  const words = view.phase === "closed" && !view.text ? t("closed_text") : view.text;
  const size = { fontSize: room.is_lead ? "var(--text)" : "var(--title)" };
  return html`<div class="stack" style=${size}><${Prose} text=${words || t("default_text")} /></div>`;
}

export const mount = component(Screen);
