import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Ranking } from "kit/parts.js";
import { figure } from "kit/parts/figures.js";
import { ActorTable, Ambition, StepTable } from "./results.js";
import { Staircase } from "./staircase.js";

/** @typedef {{view: any, room: import("kit/contract.js").Room}} Props */

/** @param {Props} props */
function Screen({ view, room }) {
  const { t } = room;
  const is_small = room.is_lead || room.compact;
  const has_answers = (view.steps ?? []).some((/** @type {any} */ step) => step.answers > 0);
  return html`<div class="stack">
    <h2 class=${is_small ? "question" : "headline"}>${t(view.steps ? "results_title" : "question")}</h2>
    ${view.about && !room.compact && html`<p class="lede own-words">${view.about}</p>`}
    ${!view.steps && !room.compact && html`<${Asked} view=${view} room=${room} />`}
    ${view.steps && !has_answers && html`<p class="lede soft">${t("nothing_yet")}</p>`}
    ${has_answers && (room.compact ? html`<${Short} view=${view} room=${room} />` : html`<${Shown} view=${view} room=${room} />`)}
  </div>`;
}

/** While the room answers: the bare stairs. @param {Props} props */
function Asked({ view, room }) {
  const { t } = room;
  if (view.asked.length === 0) return html`<p class="lede">${t("no_steps")}</p>`;
  const steps = [...view.asked]
    .sort((one, other) => one.number - other.number)
    .map((step) => ({ ...step, answers: 0 }));
  return html`<p class="lede">${t(view.phase === "table" ? "common.compare_at_table" : "screen_how")}</p>
    <${Staircase} steps=${steps} ambition=${null} t=${t} />
    <ol class="visually-hidden">${steps.map((step) => html`<li key=${step.key}>${step.title}</li>`)}</ol>`;
}

/** @param {Props} props */
function Shown({ view, room }) {
  const { t } = room;
  return html`<${Staircase} steps=${view.steps} ambition=${view.ambition} t=${t} />
    <${Ambition} view=${view} room=${room} />
    <p class="soft small cluster">${["width", "mark"].map((key) => html`<span key=${key}>${t(`legend.${key}`)}</span>`)}</p>
    <details class="text-equal" open=${room.is_lead}>
      <summary>${t("common.as_table")}</summary>
      <div class="stack">
        <${StepTable} view=${view} room=${room} />
        <${ActorTable} view=${view} room=${room} most=${room.is_lead ? 40 : 8} />
      </div>
    </details>`;
}

/** Where several need groups share the screen: the three longest steps. @param {Props} props */
function Short({ view, room }) {
  const { t } = room;
  const items = view.steps
    .filter((/** @type {any} */ step) => step.answers > 0)
    .sort((/** @type {any} */ one, /** @type {any} */ other) => other.gap - one.gap)
    .slice(0, 3)
    .map((/** @type {any} */ step) => ({
      ref: step.key,
      title: step.title,
      value: Math.max(step.gap, 0),
      label: `${figure(step.today, t)} → ${figure(step.wanted, t)}`,
    }));
  return html`<${Ranking} plain caption=${t("results_title")} items=${items} top=${3} />`;
}

export const mount = component(Screen);
