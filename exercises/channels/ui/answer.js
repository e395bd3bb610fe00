/** One channel at a time: how strong it is, where it is heading, and why. */
import { html } from "kit/html.js";
import { Action, Button, Choices, Field, SaveMark } from "kit/parts.js";
import { quietly } from "kit/parts/own.js";
import { answerTo, sides } from "./own.js";

/**
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {import("./own.js").Asked} Asked
 */

const STRENGTHS = ["0", "1", "2", "3", "4"];
const TRENDS = ["better", "same", "worse"];

/**
 * @param {{view: any, room: Room, asked: Asked, number: number, count: number, goOn: () => void, toList: () => void}} props
 *   `number` is 0 for a channel that is not one's own
 */
export function Answer({ view, room, asked, number, count, goOn, toList }) {
  const { t } = room;
  const entry = answerTo(view, asked, room);
  const draft = room.draft(`channel ${asked.ref}`, null);
  const now = draft.value ?? { strength: null, trend: null, why: "", ...entry?.payload };
  const [a, b] = sides(view, asked, room);
  /** @param {Record<string, any>} change */
  const keep = (change) => (draft.value = { ...now, ...change });
  /** @param {Event} event */
  const save = (event) => {
    event.preventDefault();
    if (now.strength === null) return;
    const payload = {
      a: view.actors[asked.a],
      b: view.actors[asked.b],
      strength: now.strength,
      trend: now.trend,
      why: (now.why ?? "").trim() || null,
    };
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
        <p class="soft">${number > 0 && t("channel_of", { number, count })}</p>
        <${Button} kind="quiet" onClick=${toList}>${t("to_list")}<//>
      </div>
      <${Choices} question legend=${t("ask_one", { a, b })} value=${now.strength === null ? null : String(now.strength)}
        options=${STRENGTHS.map((value) => ({
          value,
          label: t("answered_as", { number: value, strength: t(`strength.${value}`) }),
          help: t(`strength_help.${value}`),
        }))}
        onChange=${(/** @type {string} */ value) => keep({ strength: Number(value) })} />
    </div>
    <${Choices} side legend=${t("trend_legend")} value=${now.trend ?? "none"}
      options=${[...TRENDS, "none"].map((value) => ({ value, label: t(`trend.${value}`) }))}
      onChange=${(/** @type {string} */ value) => keep({ trend: value === "none" ? null : value })} />
    <${Field} label=${t("why")} help=${t("why_help")} value=${now.why ?? ""} max=${140} rows=${2} optional warning
      onInput=${(/** @type {string} */ why) => keep({ why })} />
    <${Survey} view=${view} asked=${asked} t=${t} />
    ${
      entry &&
      html`<div class="split"><${SaveMark} state=${entry.state} message=${entry.message} />
      <${Button} kind="quiet" onClick=${remove}>${t("remove_answer")}<//></div>`
    }
    <${Action}>
      <${Button} kind="primary" type="submit" off=${now.strength === null}>${t(number > 0 ? "save_next" : "save")}<//>
      ${number > 0 && !entry && html`<${Button} kind="quiet" onClick=${goOn}>${t("skip")}<//>`}
    <//>
  </form>`;
}

/** What the survey of 2007 says of this channel. @param {{view: any, asked: Asked, t: Room["t"]}} props */
function Survey({ view, asked, t }) {
  const known = view.survey?.find((/** @type {any} */ one) => one.refs.includes(asked.ref));
  if (!known) return null;
  return html`<details class="text-equal">
    <summary>${t("survey_says")}</summary>
    <div class="stack stack-small">
      ${known.works && html`<p><span class="soft">${t("works")}</span> ${known.works}</p>`}
      ${known.needs && html`<p><span class="soft">${t("needs")}</span> ${known.needs}</p>`}
    </div>
  </details>`;
}
