/** One step at a time: how it is today, how it should be, and what that would take. */
import { html } from "kit/html.js";
import { Action, Button, Choices, Field, SaveMark } from "kit/parts.js";
import { quietly } from "kit/parts/own.js";
import { answerTo, LEVELS } from "./own.js";

/**
 * @param {{view: any, room: import("kit/contract.js").Room, step: any, goOn: () => void, toList: () => void}} props
 */
export function Answer({ view, room, step, goOn, toList }) {
  const { t } = room;
  const entry = answerTo(step.key, room);
  const draft = room.draft(`step ${step.key}`, null);
  const now = draft.value ?? { today: null, wanted: null, what: "", ...entry?.payload };
  const is_whole = now.today !== null && now.wanted !== null;
  /** @param {Record<string, any>} change */
  const keep = (change) => (draft.value = { ...now, ...change });
  /** @param {Event} event */
  const save = (event) => {
    event.preventDefault();
    if (!is_whole) return;
    const payload = {
      step: step.key,
      today: now.today,
      wanted: now.wanted,
      what: (now.what ?? "").trim() || null,
    };
    if (draft.value !== null || !entry)
      quietly(entry ? room.replace(entry.id, payload) : room.submit(payload));
    draft.value = null;
    goOn();
  };
  const place = view.asked.findIndex((/** @type {any} */ one) => one.key === step.key);
  const remove = () => {
    if (entry) quietly(room.withdraw(entry.id));
    draft.value = null;
    toList();
  };
  return html`<form class="stack stack-large" onSubmit=${save}>
    <div class="stack stack-small">
      <div class="split">
        <p class="soft">${t("step_of", { number: place + 1, count: view.asked.length })}</p>
        <${Button} kind="quiet" onClick=${toList}>${t("to_list")}<//>
      </div>
      <h2 class="question">${step.title}</h2>
      <p class="lede">${step.text}</p>
      ${step.example && html`<p class="soft"><span>${t("example")}</span> ${step.example}</p>`}
    </div>
    <${Levels} room=${room} legend=${t("today_legend")} value=${now.today} onChange=${(/** @type {number} */ today) => keep({ today })} />
    <${Levels} room=${room} legend=${t("wanted_legend")} value=${now.wanted} onChange=${(/** @type {number} */ wanted) => keep({ wanted })} />
    <${Field} label=${t("what")} help=${t("what_help")} value=${now.what ?? ""} max=${140} rows=${2} optional warning
      onInput=${(/** @type {string} */ what) => keep({ what })} />
    ${
      entry &&
      html`<div class="split"><${SaveMark} state=${entry.state} message=${entry.message} />
      <${Button} kind="quiet" onClick=${remove}>${t("remove_answer")}<//></div>`
    }
    <${Action}>
      <${Button} kind="primary" type="submit" off=${!is_whole}>${t("save_next")}<//>
      ${!entry && html`<${Button} kind="quiet" onClick=${goOn}>${t("skip")}<//>`}
    <//>
  </form>`;
}

/** @param {{room: import("kit/contract.js").Room, legend: string, value: number | null, onChange: (value: number) => void}} props */
function Levels({ room, legend, value, onChange }) {
  return html`<${Choices} side legend=${legend} value=${value === null ? null : String(value)}
    options=${LEVELS.map((level) => ({ value: level, label: room.t(`level.${level}`) }))}
    onChange=${(/** @type {string} */ level) => onChange(Number(level))} />`;
}
