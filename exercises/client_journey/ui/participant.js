import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Gaps, StepsByStage } from "./lists.js";
import { readPlaces } from "./places.js";
import { Story } from "./story.js";
import { Vote } from "./vote.js";
import { Write } from "./write.js";

/** @typedef {{view: any, room: import("kit/contract.js").Room}} Props */

/** @param {Props} props */
function Participant({ view: told, room }) {
  const view = readPlaces(told);
  if (view.phase === "individual") return html`<${Write} view=${view} room=${room} />`;
  if (view.phase === "table") {
    return html`<div class="stack stack-large">
      ${view.gaps && html`<${TableSoFar} view=${view} t=${room.t} />`}
      <${Write} view=${view} room=${room} />
    </div>`;
  }
  if (view.phase === "all") return html`<${Vote} view=${view} room=${room} />`;
  if (!view.gaps) return null;
  return html`<${Results} view=${view} t=${room.t} />`;
}

/** @param {{view: any, t: import("kit/words.js").Translate}} props */
function TableSoFar({ view, t }) {
  return html`<section class="stack">
    <h2 class="question">${t("table_title")}</h2>
    <p class="soft">${t("table_hint")}</p>
    <${StepsByStage} view=${view} t=${t} />
    <h3>${t("gaps_title")}</h3>
    <${Gaps} view=${view} t=${t} />
  </section>`;
}

/** @param {{view: any, t: import("kit/words.js").Translate}} props */
function Results({ view, t }) {
  return html`<div class="stack stack-large">
    <section class="stack">
      <h2 class="question">${t("results_title")}</h2>
      <${Story} view=${view} t=${t} folded />
      <h3>${t("gaps_title")}</h3>
      <${Gaps} view=${view} t=${t} />
    </section>
    <section class="stack"><h3>${t("steps_title")}</h3><${StepsByStage} view=${view} t=${t} /></section>
  </div>`;
}

export const mount = component(Participant);
