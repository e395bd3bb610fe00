import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Prose } from "kit/parts/prose.js";
import { backAt } from "./back-at.js";

/** @param {{view: any, room: import("kit/contract.js").Room}} props */
function Participant({ view, room }) {
  const { t } = room;
  if (view.phase === "closed") return html`<p class="lede">${t("closed_text")}</p>`;
  return html`<div class="stack">
    <h2 class="question">${backAt(view.ends_at, room)}</h2>
    <div class="stack lede"><${Prose} text=${view.text || t("default_text")} /></div>
    <p class="soft">${t("nothing_to_do")}</p>
  </div>`;
}

export const mount = component(Participant);
