import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Action, Button, EntryList, SaveMark } from "kit/parts.js";
import { quietly, stopped } from "kit/parts/own.js";
import { Answer } from "./answer.js";
import { PhoneResults } from "./results.js";
import { answerTo } from "./own.js";

/** @typedef {{view: any, room: import("kit/contract.js").Room}} Props */

/** @param {Props} props */
function Participant({ view, room }) {
  const { t } = room;
  if (!view.asked) {
    return html`<div class="stack"><h2 class="question">${t("results_title")}</h2><${PhoneResults} view=${view} room=${room} /></div>`;
  }
  if (view.asked.length === 0) return html`<p class="lede">${t("no_steps")}</p>`;
  return html`<${Ask} view=${view} room=${room} />`;
}

/** One step at a time; the list when all are answered, at the table, or when one asks for it. @param {Props} props */
function Ask({ view, room }) {
  const { t } = room;
  const at = room.draft("at", "");
  /** @type {any[]} */
  const steps = view.asked;
  const open = steps.find(({ key }) => !answerTo(key, room))?.key ?? "list";
  const here = at.value || (view.phase === "table" ? "list" : open);
  const place = steps.findIndex(({ key }) => key === here);
  /** @param {string} key */
  const go = (key) => {
    at.value = key;
    scrollTo({ top: 0 });
  };
  const goOn = () => go(steps.slice(place + 1).find(({ key }) => !answerTo(key, room))?.key ?? "list");
  if (place >= 0) {
    return html`<${Answer} key=${here} view=${view} room=${room} step=${steps[place]} goOn=${goOn} toList=${() => go("list")} />`;
  }
  return html`<div class="stack stack-large">
    ${view.steps && html`<section class="stack"><h2 class="question">${t("table_title")}</h2><${PhoneResults} view=${view} room=${room} /></section>`}
    <${Answers} view=${view} room=${room} open=${go} />
    ${open !== "list" && html`<${Action}><${Button} kind="primary" onClick=${() => go(open)}>${t("answer_next")}<//><//>`}
  </div>`;
}

/** @param {Props & {open: (key: string) => void}} props */
function Answers({ view, room, open }) {
  const { t } = room;
  const done = view.asked.filter((/** @type {any} */ step) => answerTo(step.key, room)).length;
  const remove = (/** @type {any} */ entry) => quietly(room.withdraw(entry.id));
  const titles = new Map(view.asked.map((/** @type {any} */ step) => [step.key, step.title]));
  return html`<section class="stack">
    <h2 class="question">${t("question")}</h2>
    ${view.about && html`<p class="lede own-words">${view.about}</p>`}
    ${done === view.asked.length && html`<p>${t("all_done")}</p>`}
    <div class="split"><h3>${t("list_title")}</h3><span class="soft number">${t("done_count", { done, count: view.asked.length })}</span></div>
    <ul class="entries">${view.asked.map((/** @type {any} */ step) => html`<${Row} key=${step.key} step=${step} room=${room} open=${open} />`)}</ul>
    <${EntryList} entries=${stopped(room)} show=${(/** @type {any} */ payload) => titles.get(payload.step) ?? payload.step} onRemove=${remove} />
  </section>`;
}

/** @param {{step: any, room: Props["room"], open: (key: string) => void}} props */
function Row({ step, room, open }) {
  const { t } = room;
  const entry = answerTo(step.key, room);
  const { title } = step;
  const answer = entry
    ? t("answered_as", {
        today: t(`level.${entry.payload.today}`),
        wanted: t(`level.${entry.payload.wanted}`),
      })
    : t("not_answered");
  return html`<li class="entry">
    <div class="entry-text">${title}<br /><span class=${entry ? "" : "soft"}>${answer}</span></div>
    <div class="entry-actions">
      <${Button} kind=${entry ? "quiet" : "secondary"} onClick=${() => open(step.key)}
        label=${t(entry ? "change_answer" : "answer_this", { title })}>${t(entry ? "common.change" : "answer")}<//>
    </div>
    ${entry && html`<div class="entry-foot"><${SaveMark} state=${entry.state} /></div>`}
  </li>`;
}

export const mount = component(Participant);
