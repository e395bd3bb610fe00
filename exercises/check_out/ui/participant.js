import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Action, Button, Choices, EntryList, Field, SaveMark } from "kit/parts.js";
import { quietly, stopped } from "kit/parts/own.js";
import { PhoneResults } from "./results.js";
import { answerTo, askOf, handIn, LEVELS, ownAnswers, PARTS, saidIn, SCALES, stepOf } from "./own.js";

/**
 * @typedef {{view: any, room: import("kit/contract.js").Room}} Props
 * @typedef {import("./own.js").Part} Part
 */

/** @param {Props} props */
function Participant({ view, room }) {
  const { t } = room;
  const is_changing = room.draft("changing", false);
  if (view.phase !== "individual") {
    return html`<div class="stack"><h2 class="question">${t("results_title")}</h2><${PhoneResults} view=${view} room=${room} /></div>`;
  }
  const has_answered = PARTS.some((part) => answerTo(part, room));
  return has_answered && !is_changing.value
    ? html`<${Answered} view=${view} room=${room} onChange=${() => (is_changing.value = true)} />`
    : html`<${Form} view=${view} room=${room} is_change=${has_answered} onDone=${() => (is_changing.value = false)} />`;
}

/** All four questions on one page. @param {Props & {is_change: boolean, onDone: () => void}} props */
function Form({ view, room, is_change, onDone }) {
  const { t } = room;
  const draft = room.draft("answers", null);
  /** @type {import("./own.js").Answers} */
  const now = draft.value ?? ownAnswers(room);
  const is_empty = PARTS.every((part) => !now[part].trim());
  /** @param {Part} part @param {string} said */
  const keep = (part, said) => (draft.value = { ...now, [part]: said });
  const leave = () => {
    draft.value = null;
    onDone();
    scrollTo({ top: 0 });
  };
  /** @param {Event} event */
  const send = (event) => {
    event.preventDefault();
    if (is_empty) return;
    handIn(now, room);
    leave();
  };
  return html`<form class="stack stack-large" onSubmit=${send}>
    <${Field} question label=${askOf(view, "take", t)} help=${t("take_help")} value=${now.take} max=${140} rows=${3} warning
      onInput=${(/** @type {string} */ text) => keep("take", text)} />
    ${SCALES.map(
      (part) => html`<${Choices} key=${part} legend=${askOf(view, part, t)} value=${now[part] || null}
      options=${LEVELS.map((value) => ({ value, label: stepOf(view, part, value, t) }))}
      onChange=${(/** @type {string} */ level) => keep(part, level)} />`,
    )}
    <${Field} label=${askOf(view, "word", t)} help=${t("word_help")} value=${now.word} max=${140} optional warning
      onInput=${(/** @type {string} */ text) => keep("word", text)} />
    <${Stopped} room=${room} />
    <${Action}>
      ${is_empty && html`<p class="soft small">${t("nothing_chosen")}</p>`}
      <${Button} kind="primary" type="submit" off=${is_empty}>${t(is_change ? "save_change" : "send")}<//>
      ${is_change && html`<${Button} kind="quiet" onClick=${leave}>${t("common.cancel")}<//>`}
    <//>
  </form>`;
}

/** What one has said, with its marks. @param {Props & {onChange: () => void}} props */
function Answered({ view, room, onChange }) {
  const { t } = room;
  return html`<section class="stack">
    <h2 class="question">${t("yours")}</h2>
    <p>${t("thanks")}</p>
    <ul class="entries">${PARTS.map((part) => html`<${Row} key=${part} view=${view} room=${room} part=${part} />`)}</ul>
    <${Stopped} room=${room} />
    <${Action}><${Button} onClick=${onChange}>${t("change")}<//><//>
  </section>`;
}

/** @param {Props & {part: Part}} props */
function Row({ view, room, part }) {
  const { t } = room;
  const entry = answerTo(part, room);
  const said = saidIn(entry?.payload);
  const words = SCALES.includes(part) && said ? stepOf(view, part, said, t) : said;
  return html`<li class="entry">
    <div class="entry-text"><span class="soft small">${askOf(view, part, t)}</span><br />
      <span class=${said ? "own-words" : "soft"}>${words || t("not_answered")}</span></div>
    ${entry && html`<div class="entry-foot"><${SaveMark} state=${entry.state} /></div>`}
  </li>`;
}

/** @param {{room: Props["room"]}} props */
function Stopped({ room }) {
  const remove = (/** @type {any} */ entry) => quietly(room.withdraw(entry.id));
  return html`<${EntryList} entries=${stopped(room)} show=${saidIn} onRemove=${remove} />`;
}

export const mount = component(Participant);
