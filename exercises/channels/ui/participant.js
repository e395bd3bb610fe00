import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Action, Button } from "kit/parts.js";
import { Answer } from "./answer.js";
import { ChannelList } from "./list.js";
import { answerTo, mineAndOthers } from "./own.js";
import { PhoneResults } from "./results.js";

/** @typedef {{view: any, room: import("kit/contract.js").Room}} Props */

/** @param {Props} props */
function Participant({ view, room }) {
  const { t } = room;
  if (!view.asked) {
    return html`<div class="stack"><h2 class="question">${t("results_title")}</h2><${PhoneResults} view=${view} room=${room} /></div>`;
  }
  if (view.asked.length === 0) return html`<p class="lede">${t("no_actors")}</p>`;
  return html`<${Ask} view=${view} room=${room} />`;
}

/** One channel at a time; the list when one's own are done, or when one asks for it. @param {Props} props */
function Ask({ view, room }) {
  const { t } = room;
  const at = room.draft("at", "");
  const { own, others } = mineAndOthers(view, room);
  /** @param {string} [besides] */
  const nextOpen = (besides) =>
    own.find((one) => one.ref !== besides && !answerTo(view, one, room))?.ref ?? "list";
  const is_table = view.phase === "table";
  const here = at.value || (is_table ? "list" : nextOpen());
  const place = own.findIndex(({ ref }) => ref === here);
  const asked = own[place] ?? others.find(({ ref }) => ref === here);
  /** @param {string} ref */
  const go = (ref) => {
    at.value = ref;
    scrollTo({ top: 0 });
  };
  const goOn = () => {
    if (is_table || place < 0) return go("list");
    const later = own.slice(place + 1).find((one) => !answerTo(view, one, room));
    return go(later?.ref ?? "list");
  };
  const note = view.survey && html`<p class="soft small">${t("survey_note")}</p>`;
  if (asked) {
    return html`${note}<${Answer} key=${asked.ref} view=${view} room=${room} asked=${asked} number=${is_table ? 0 : place + 1}
      count=${own.length} goOn=${goOn} toList=${() => go("list")} />`;
  }
  const open = nextOpen();
  return html`<div class="stack stack-large">
    ${note}
    ${view.channels && html`<section class="stack"><h2 class="question">${t("table_title")}</h2><${PhoneResults} view=${view} room=${room} /></section>`}
    <${ChannelList} view=${view} room=${room} open=${go} />
    ${open !== "list" && html`<${Action}><${Button} kind="primary" onClick=${() => go(open)}>${t("answer_next")}<//><//>`}
  </div>`;
}

export const mount = component(Participant);
