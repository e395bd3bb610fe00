/** One statement at a time: how much one agrees, and why. */
import { html } from "kit/html.js";
import { Action, Button, Choices, Field, SaveMark } from "kit/parts.js";
import { quietly } from "kit/parts/own.js";
import { answerTo, LEVELS, levelInWords } from "./own.js";

/**
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {import("./own.js").Statement} Statement
 */

/** @param {{room: Room, statement: Statement, place: number, count: number, goOn: () => void, toList: () => void}} props */
export function Answer({ room, statement, place, count, goOn, toList }) {
  const { t } = room;
  const entry = answerTo(statement.ref, room);
  const draft = room.draft(`statement ${statement.ref}`, null);
  const now = draft.value ?? { level: null, why: "", ...entry?.payload };
  /** @param {Record<string, any>} change */
  const keep = (change) => (draft.value = { ...now, ...change });
  /** @param {Event} event */
  const save = (event) => {
    event.preventDefault();
    if (now.level === null) return;
    const payload = { statement: statement.ref, level: now.level, why: (now.why ?? "").trim() || null };
    if (draft.value !== null || !entry)
      quietly(entry ? room.replace(entry.id, payload) : room.submit(payload));
    draft.value = null;
    goOn();
  };
  const remove = () => {
    if (entry) quietly(room.withdraw(entry.id));
    draft.value = null;
    toList();
  };
  return html`<form class="stack stack-large" onSubmit=${save}>
    <div class="stack stack-small">
      <div class="split">
        <p class="soft">${t("statement_of", { number: place + 1, count })}</p>
        <${Button} kind="quiet" label=${t("to_list_all")} onClick=${toList}>${t("to_list")}<//>
      </div>
      <p class="soft small">${t(`group.${statement.group}`)}</p>
      <h2 class="question">${statement.title}</h2>
      ${statement.text && html`<p>${statement.text}</p>`}
      ${statement.example && html`<p class="soft"><span>${t("example")}</span> ${statement.example}</p>`}
    </div>
    <${Choices} legend=${t("level_legend")} value=${now.level === null ? null : String(now.level)}
      options=${LEVELS.map((value) => ({ value, label: levelInWords(value, t) }))}
      onChange=${(/** @type {string} */ level) => keep({ level: Number(level) })} />
    <${Field} label=${t("why")} help=${t("why_help")} value=${now.why ?? ""} max=${140} rows=${2} optional warning
      onInput=${(/** @type {string} */ why) => keep({ why })} />
    ${
      entry &&
      html`<div class="split"><${SaveMark} state=${entry.state} message=${entry.message} />
      <${Button} kind="quiet" onClick=${remove}>${t("remove_answer")}<//></div>`
    }
    <${Action}>
      <${Button} kind="primary" type="submit" off=${now.level === null}>${t("save_next")}<//>
      ${!entry && html`<${Button} kind="quiet" onClick=${goOn}>${t("skip")}<//>`}
    <//>
  </form>`;
}
