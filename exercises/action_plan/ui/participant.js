import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Answers } from "./answers.js";
import { Draft } from "./draft.js";
import { ownOf, sayMeasure } from "./own.js";
import { Propose } from "./propose.js";

/** @param {{view: any, room: import("kit/contract.js").Room}} props */
function Participant({ view, room }) {
  const { t } = room;
  if (view.goals.length === 0) return html`<p class="lede">${t("no_goals")}</p>`;
  if (view.phase === "individual") return html`<${Propose} view=${view} room=${room} />`;
  if (view.phase === "table") return html`<${AtTable} view=${view} room=${room} />`;
  return html`<div class="stack stack-large">
    ${view.phase === "results" && html`<${Answers} view=${view} room=${room} />`}
    <section class="stack"><h2 class="question">${t("plan_title")}</h2><${Draft} view=${view} room=${room} /></section>
    ${
      view.phase === "results" &&
      html`<details class="text-equal">
      <summary>${t("add_more")}</summary>
      <${Propose} view=${view} room=${room} />
    </details>`
    }
    ${
      view.phase === "closed" &&
      html`<ul class="bullets">
      ${ownOf(room, "measure").map((entry) => html`<li key=${entry.id}>${sayMeasure(entry.payload, view, room)}</li>`)}
    </ul>`
    }
  </div>`;
}

/** The table's own draft, once there is a table to share it with, and room for more. @param {{view: any, room: import("kit/contract.js").Room}} props */
function AtTable({ view, room }) {
  const { t } = room;
  const has_draft = view.goals.some((/** @type {any} */ goal) => goal.measures);
  return html`<div class="stack stack-large">
    ${
      has_draft &&
      html`<section class="stack">
      <h2 class="question">${t("table_title")}</h2>
      <p class="soft">${t("table_hint")}</p>
      <${Draft} view=${view} room=${room} />
    </section>`
    }
    <${Propose} view=${view} room=${room} />
  </div>`;
}

export const mount = component(Participant);
