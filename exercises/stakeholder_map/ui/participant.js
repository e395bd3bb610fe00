import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Lead } from "./lead.js";
import { leadAnswer, placed } from "./own.js";
import { PlaceActors } from "./place.js";
import { PhoneResults } from "./results.js";
import { Summary } from "./summary.js";

/** @typedef {{view: any, room: import("kit/contract.js").Room}} Props */

/** @param {Props} props */
function Participant({ view, room }) {
  const { t } = room;
  if (!view.offered) return html`<${PhoneResults} view=${view} room=${room} />`;
  const at = room.draft("at", "");
  const is_table = view.phase === "table";
  const is_done = placed(room).length > 0 && leadAnswer(room) !== undefined;
  const here = at.value || (is_table || is_done ? "summary" : "actors");
  /** @param {string} step */
  const go = (step) => {
    at.value = step;
    scrollTo({ top: 0 });
  };
  if (here === "actors")
    return html`<${PlaceActors} view=${view} room=${room} goOn=${() => go(leadAnswer(room) ? "summary" : "lead")} />`;
  if (here === "lead")
    return html`<${Lead} view=${view} room=${room} goOn=${() => go("summary")} goBack=${() => go("actors")} />`;
  return html`<div class="stack stack-large">
    ${
      view.actors &&
      html`<section class="stack"><h2 class="question">${t("table_title")}</h2>
      <${PhoneResults} view=${view} room=${room} plain /></section>`
    }
    <${Summary} view=${view} room=${room} go=${go} />
  </div>`;
}

export const mount = component(Participant);
