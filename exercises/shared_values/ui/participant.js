import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Action, Button, EntryList, SaveMark } from "kit/parts.js";
import { quietly, stopped } from "kit/parts/own.js";
import { Answer } from "./answer.js";
import { PhoneResults } from "./results.js";
import { answerTo, levelInWords } from "./own.js";

/**
 * @typedef {{view: any, room: import("kit/contract.js").Room}} Props
 * @typedef {import("./own.js").Statement} Statement
 */

/** @param {Props} props */
function Participant({ view, room }) {
  const { t } = room;
  if (view.phase !== "individual" && view.phase !== "table") {
    return html`<div class="stack"><h2 class="question">${t("results_title")}</h2><${PhoneResults} view=${view} room=${room} /></div>`;
  }
  if (view.statements.length === 0) return html`<p class="lede">${t("no_statements")}</p>`;
  return html`<${Ask} view=${view} room=${room} />`;
}

/** One statement at a time; the list when all are answered, at the table, or when one asks for it. @param {Props} props */
function Ask({ view, room }) {
  const { t } = room;
  const at = room.draft("at", "");
  /** @type {Statement[]} */
  const statements = view.statements;
  const open = statements.find(({ ref }) => !answerTo(ref, room))?.ref ?? "list";
  const here = at.value || (view.phase === "table" ? "list" : open);
  const place = statements.findIndex(({ ref }) => ref === here);
  /** @param {string} ref */
  const go = (ref) => {
    at.value = ref;
    scrollTo({ top: 0 });
  };
  const goOn = () => go(statements.slice(place + 1).find(({ ref }) => !answerTo(ref, room))?.ref ?? "list");
  if (place >= 0) {
    return html`<${Answer} key=${here} room=${room} statement=${statements[place]} place=${place} count=${statements.length}
      goOn=${goOn} toList=${() => go("list")} />`;
  }
  return html`<div class="stack stack-large">
    ${view.results && html`<section class="stack"><h2 class="question">${t("table_title")}</h2><${PhoneResults} view=${view} room=${room} /></section>`}
    <${Answers} statements=${statements} room=${room} open=${go} />
    ${open !== "list" && html`<${Action}><${Button} kind="primary" onClick=${() => go(open)}>${t("answer_next")}<//><//>`}
  </div>`;
}

/** @param {{statements: Statement[], room: Props["room"], open: (ref: string) => void}} props */
function Answers({ statements, room, open }) {
  const { t } = room;
  const done = statements.filter(({ ref }) => answerTo(ref, room)).length;
  const titles = new Map(statements.map(({ ref, title }) => [ref, title]));
  const remove = (/** @type {any} */ entry) => quietly(room.withdraw(entry.id));
  return html`<section class="stack">
    <h2 class="question">${t("question")}</h2>
    ${done === statements.length && html`<p>${t("all_done")}</p>`}
    <div class="split"><h3>${t("list_title")}</h3><span class="soft number">${t("done_count", { done, count: statements.length })}</span></div>
    <ul class="entries">${statements.map((statement) => html`<${Row} key=${statement.ref} statement=${statement} room=${room} open=${open} />`)}</ul>
    <${EntryList} entries=${stopped(room)} onRemove=${remove}
      show=${(/** @type {any} */ payload) => titles.get(payload.statement) ?? payload.why ?? payload.statement} />
  </section>`;
}

/** @param {{statement: Statement, room: Props["room"], open: (ref: string) => void}} props */
function Row({ statement, room, open }) {
  const { t } = room;
  const { title } = statement;
  const entry = answerTo(statement.ref, room);
  return html`<li class="entry">
    <div class="entry-text">${title}<br />
      <span class=${entry ? "" : "soft"}>${entry ? levelInWords(entry.payload.level, t) : t("not_answered")}</span></div>
    <div class="entry-actions">
      <${Button} kind=${entry ? "quiet" : "secondary"} onClick=${() => open(statement.ref)}
        label=${t(entry ? "change_answer" : "answer_this", { title })}>${t(entry ? "common.change" : "answer")}<//>
    </div>
    ${entry && html`<div class="entry-foot"><${SaveMark} state=${entry.state} /></div>`}
  </li>`;
}

export const mount = component(Participant);
