import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Positions } from "./positions.js";
import { Propose } from "./propose.js";
import { Results } from "./results.js";
import { Vote } from "./vote.js";

/** @param {{view: any, room: import("kit/contract.js").Room}} props */
function Participant({ view, room }) {
  if (view.phase === "individual") return html`<${Propose} view=${view} room=${room} />`;
  if (view.phase === "all") return html`<${Vote} view=${view} room=${room} />`;
  return html`<div class="stack stack-large">
    ${view.phase === "results" && html`<${Positions} view=${view} room=${room} />`}
    <section class="stack"><h2 class="question">${room.t("ranking_caption")}</h2><${Results} view=${view} room=${room} /></section>
  </div>`;
}

export const mount = component(Participant);
