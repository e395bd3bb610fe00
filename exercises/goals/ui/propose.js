/** A goal in one's own words or of the 1997 set, and what it answers. */
import { html } from "kit/html.js";
import { Action, Button, Choices, EntryList, Field } from "kit/parts.js";
import { Answers } from "./answers.js";
import { isCounted, ownOf } from "./own.js";

/** @typedef {{view: any, room: import("kit/contract.js").Room}} Props */

const OWN = "";

/** @param {Props} props */
export function Propose({ view, room }) {
  const { t } = room;
  const text = room.draft("text", "");
  const key = room.draft("key", OWN);
  const answers = room.draft("answers", /** @type {string[]} */ ([]));
  const own = ownOf(room, "goal");
  const left = view.most_goals - own.filter(isCounted).length;
  const is_ready = key.value !== OWN || text.value.trim() !== "";
  /** @param {Event} event */
  const propose = (event) => {
    event.preventDefault();
    if (!is_ready) return;
    const goal = key.value === OWN ? { text: text.value.trim() } : { key: key.value };
    const known = answers.value.filter((/** @type {string} */ id) =>
      view.given.some((/** @type {any} */ item) => item.id === id),
    );
    room.submit({ type: "goal", ...goal, answers: known }).catch(() => {}); // a refused one stays, with why
    if (key.value === OWN) text.value = "";
    key.value = OWN;
    answers.value = [];
  };
  return html`<form class="stack stack-large" onSubmit=${propose}>
    ${
      left > 0 && key.value === OWN
        ? html`<${Field} question label=${t("propose_question")} help=${t("propose_hint")} max=${140} rows=${2}
          value=${text.value} onInput=${(/** @type {string} */ value) => (text.value = value)} />`
        : html`<h2 class="question">${t("propose_question")}</h2>`
    }
    ${left <= 0 && html`<p>${t("goals_done")}</p>`}
    ${left > 0 && html`<${KnownGoals} view=${view} room=${room} /><${Answers} given=${view.given} chosen=${answers} room=${room} />`}
    <${EntryList} caption=${t("own_goals")} entries=${own} show=${(/** @type {any} */ goal) => sayGoal(goal, view, t)}
      onRemove=${(/** @type {any} */ entry) => room.withdraw(entry.id).catch(() => {})} />
    ${
      left > 0 &&
      html`<div class="stack stack-small soft small"><p>${t("open_notice")}</p><p>${t("goals_left", { count: left })}</p></div>
      <${Action}><${Button} kind="primary" type="submit" off=${!is_ready}>${t("propose")}<//><//>`
    }
  </form>`;
}

/** @param {any} goal a payload @param {any} view @param {import("kit/words.js").Translate} t */
function sayGoal(goal, view, t) {
  const title =
    goal.text ?? view.set?.find((/** @type {any} */ item) => item.key === goal.key)?.title ?? goal.key;
  const titles = (goal.answers ?? [])
    .map((/** @type {string} */ id) => view.given.find((/** @type {any} */ item) => item.id === id)?.title)
    .filter(Boolean);
  return titles.length ? `${title}\n${t("answers_given", { titles: titles.join(", ") })}` : title;
}

/** The set of 1997, folded away until wanted. @param {Props} props */
function KnownGoals({ view, room }) {
  const { t } = room;
  const key = room.draft("key", OWN);
  if (!view.set?.length) return null;
  const none = { value: OWN, label: t("set_none") };
  const goals = view.set.map((/** @type {any} */ g) => ({
    value: g.key,
    label: g.title,
    help: g.text ?? g.area,
  }));
  return html`<details class="text-equal" open=${key.value !== OWN}>
    <summary>${t("set_title")}</summary>
    <${Choices} legend=${t("set_legend")} hide_legend options=${[none, ...goals]} value=${key.value}
      onChange=${(/** @type {string} */ value) => (key.value = value)} />
  </details>`;
}
