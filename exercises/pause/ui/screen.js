import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Prose } from "kit/parts/prose.js";
import { backAt } from "./back-at.js";

/** @param {{view: any, room: import("kit/contract.js").Room}} props */
function Screen({ view, room }) {
  const { t } = room;
  if (view.phase === "closed") return html`<p class="lede">${t("closed_text")}</p>`;
  const back = backAt(view.ends_at, room);
  const size = { fontSize: room.is_lead ? "var(--text)" : "var(--title)" };
  return html`<div class=${room.is_lead ? "stack stack-large" : "filled stack stack-large"} style=${{ justifyContent: "center" }}>
    <h2 class=${room.is_lead ? "question" : "headline"}>${back}</h2>
    <div class="stack" style=${size}><${Prose} text=${view.text || t("default_text")} /></div>
  </div>`;
}

export const mount = component(Screen);
