/** The staircase as lists and tables: the picture's text equals, for phones, the screen and the leader. */
import { html } from "kit/html.js";
import { Actor, actorMarks, Ranking, Table } from "kit/parts.js";
import { figure } from "kit/parts/figures.js";
import { LEVELS, signed } from "./own.js";

/**
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {{key: string, title: string, number: number, today: number | null, wanted: number | null, gap: number | null,
 *   answers: number, counts_today: number[], counts_wanted: number[], actors: number, tables: number}} Step
 */

/** @param {{view: any, room: Room}} props */
export function PhoneResults({ view, room }) {
  const { t } = room;
  /** @type {Step[]} */
  const steps = view.steps ?? [];
  if (!steps.some(({ answers }) => answers > 0)) return html`<p class="soft">${t("nothing_yet")}</p>`;
  const items = steps.map((step) => ({
    ref: step.key,
    title: t("step_title", step),
    value: step.today ?? 0,
    label: `${figure(step.today, t)} → ${figure(step.wanted, t)}`,
    note: `${t("gap")} ${signed(step.gap, t)} · ${t("answer_count", { count: step.answers })}`,
    chosen: step.key === view.ambition,
  }));
  return html`<div class="stack">
    <p class="soft">${t("today")} → ${t("wanted")}, 0–3</p>
    <${Ranking} plain caption=${t("results_title")} items=${items} top=${3} />
    <${Ambition} view=${view} room=${room} />
    ${
      view.items?.length > 0 &&
      html`<section class="stack stack-small"><h3>${t("what_title")}</h3>
      <ul class="bullets">${view.items.map((/** @type {any} */ item) => html`<li key=${item.ref}>${item.title} <span class="soft small">${item.about}</span></li>`)}</ul>
      ${view.lines > view.items.length && html`<p class="soft small">${t("common.and_more", { count: view.lines - view.items.length })}</p>`}
    </section>`
    }
  </div>`;
}

/** @param {{view: any, room: Room}} props */
export function Ambition({ view, room }) {
  const { t } = room;
  const step = view.steps.find((/** @type {Step} */ one) => one.key === view.ambition);
  if (!step) return html`<p>${t("no_gap")}</p>`;
  const means = { today: figure(step.today, t), wanted: figure(step.wanted, t) };
  return html`<p><strong>${t("largest_gap", { title: step.title, ...means })}</strong></p>`;
}

/** Both distributions, step by step. @param {{view: any, room: Room}} props */
export function StepTable({ view, room }) {
  const { t } = room;
  const keys = ["step", "spread_today", "today", "spread_wanted", "wanted", "gap", "answers"];
  const numeric = ["today", "wanted", "gap", "answers"];
  const columns = keys.map((key) => ({ key, title: t(`column.${key}`), numeric: numeric.includes(key) }));
  const rows = view.steps.map((/** @type {Step} */ step) => ({
    key: step.key,
    step: t("step_title", step),
    spread_today: countsOf(step.counts_today, t),
    today: figure(step.today, t),
    spread_wanted: countsOf(step.counts_wanted, t),
    wanted: figure(step.wanted, t),
    gap: signed(step.gap, t),
    answers:
      view.tables > 0
        ? html`${step.answers}<br /><span class="soft small">${t("tables_behind", { count: step.tables, total: view.tables })}</span>`
        : step.answers,
  }));
  return html`<${Table} caption=${t("table_caption")} columns=${columns} rows=${rows} row_key="key" />`;
}

/** *3 · 5 · 2 · 0*, with the levels' names read aloud. @param {number[]} counts @param {Room["t"]} t */
function countsOf(counts, t) {
  return html`<span aria-hidden="true">${counts.join(" · ")}</span><span class="visually-hidden">
    ${LEVELS.map((level) => `${t(`level.${level}`)}: ${counts[Number(level)] ?? 0}`).join(", ")}</span>`;
}

/** Each actor's means, *1,2 → 2,5*; small ones together. @param {{view: any, room: Room, most?: number}} props */
export function ActorTable({ view, room, most = 40 }) {
  const { t } = room;
  const named = view.by_actor.filter((/** @type {any} */ row) => row.actor !== null);
  if (named.length === 0) return null;
  const marks = actorMarks(named.map((/** @type {any} */ row) => row.actor).sort());
  const columns = [
    { key: "actor", title: t("column.actor") },
    ...view.steps.map((/** @type {Step} */ step) => ({ key: step.key, title: `${step.number}.` })),
  ];
  const shown = view.by_actor.slice(0, most);
  const rows = shown.map((/** @type {any} */ row) => ({
    ref: row.actor ?? "",
    actor: html`<${Actor} mark=${row.actor === null ? null : marks.get(row.actor)} />`,
    ...Object.fromEntries(
      view.steps.map((/** @type {Step} */ step, /** @type {number} */ place) => [
        step.key,
        wayOf(row.steps[place], t),
      ]),
    ),
  }));
  const more = view.actors_in_all - shown.length;
  return html`<${Table} caption=${t("by_actor")} columns=${columns} rows=${rows} row_key="ref" />
    ${more > 0 && html`<p class="soft">${t("actors_more", { count: more })}</p>`}
    <p class="soft small">${t("by_actor_note")}</p>`;
}

/** @param {{today: number, wanted: number} | null | undefined} spread @param {Room["t"]} t */
function wayOf(spread, t) {
  return spread
    ? html`<span class="number">${figure(spread.today, t)} → ${figure(spread.wanted, t)}</span>`
    : "–";
}
