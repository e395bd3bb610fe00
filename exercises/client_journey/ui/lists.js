/** The timeline in words: steps by stage, gaps ranked, and both as tables. What the picture says stands here too. */
import { html } from "kit/html.js";
import { Ranking, Table } from "kit/parts.js";
import { endsOf, whereOf } from "./own.js";

/** @typedef {import("kit/words.js").Translate} Translate */

/** @param {{view: any, t: Translate}} props */
export function StepsByStage({ view, t }) {
  if (view.steps.length === 0) return html`<p class="soft">${t("no_steps")}</p>`;
  return html`<div class="stack">
    ${view.stages.map((/** @type {string} */ stage, /** @type {number} */ place) => {
      const steps = view.steps.filter((/** @type {any} */ step) => step.stage === place + 1);
      if (steps.length === 0) return null;
      return html`<section key=${place} class="stack stack-small">
        <h4>${stage}</h4>
        <ul class="bullets">${steps.map(
          (/** @type {any} */ step) => html`<li key=${step.ref}>
          <span class="soft">${view.lanes[step.lane]}</span> ${step.text}${step.count > 1 && html` <span class="soft number">(${step.count})</span>`}
        </li>`,
        )}</ul>
      </section>`;
    })}
    ${view.steps_in_all > view.steps.length && html`<p class="soft small">${t("shown_of", { shown: view.steps.length, total: view.steps_in_all })}</p>`}
  </div>`;
}

/** @param {{view: any, t: Translate, limit?: number, short?: boolean}} props `short`: no line below */
export function Gaps({ view, t, limit, short = false }) {
  if (view.gaps.length === 0) return html`<p class="soft">${t("no_gaps")}</p>`;
  const items = view.gaps.map((/** @type {any} */ gap) => ({
    ref: gap.ref,
    title: gap.text,
    value: gap.support,
    label: t("support", { count: gap.support }),
    note: short ? endsOf(view, gap, t) : noteOf(view, gap, t),
  }));
  const more = view.gaps_in_all - items.length;
  return html`<div>
    <${Ranking} caption=${t("gaps_title")} items=${items} limit=${limit} />
    ${more > 0 && limit === undefined && html`<p class="soft small">${t("common.and_more", { count: more })}</p>`}
  </div>`;
}

/** @param {any} view @param {any} gap @param {Translate} t */
function noteOf(view, gap, t) {
  const parts = [whereOf(view, gap, t), t("from_actors", { count: gap.actors })];
  // A table at work sees its own: that it is one table's says nothing.
  if (!view.table && view.tables_in_all > 0 && gap.tables > 0)
    parts.push(t("from_tables", { tables: gap.tables, total: view.tables_in_all }));
  return parts.join(" · ");
}

/** @param {{view: any, t: Translate}} props */
export function GapTable({ view, t }) {
  const has_tables = view.tables_in_all > 0;
  const keys = ["gap", "between", "stage", "support", "actors", ...(has_tables ? ["tables"] : [])];
  const columns = keys.map((key) => ({
    key,
    title: t(`column.${key}`),
    numeric: key === "support" || key === "actors",
  }));
  const rows = view.gaps.map((/** @type {any} */ gap, /** @type {number} */ place) => ({
    ref: gap.ref,
    gap: `${place + 1}. ${gap.text}`,
    between: endsOf(view, gap, t),
    stage: view.stages[gap.stage - 1],
    support: gap.support,
    actors: gap.actors,
    tables: t("of_tables", { tables: gap.tables, total: view.tables_in_all }),
  }));
  return html`<${Table} caption=${t("gaps_title")} columns=${columns} rows=${rows} row_key="ref" />`;
}

/** With a count where the view tells one. @param {{view: any, t: Translate, limit?: number}} props */
export function StepTable({ view, t, limit = 400 }) {
  const has_counts = view.steps.some((/** @type {any} */ step) => step.count !== undefined);
  const keys = ["stage", "actor", "step", ...(has_counts ? ["count"] : [])];
  const columns = keys.map((key) => ({ key, title: t(`column.${key}`), numeric: key === "count" }));
  const rows = view.steps.slice(0, limit).map((/** @type {any} */ step) => ({
    ref: step.ref,
    stage: view.stages[step.stage - 1],
    actor: view.lanes[step.lane],
    step: step.text,
    count: step.count,
  }));
  const is_part = view.steps_in_all > rows.length;
  const caption = is_part
    ? t("shown_of", { shown: rows.length, total: view.steps_in_all })
    : t("steps_title");
  return html`<${Table} caption=${caption} columns=${columns} rows=${rows} row_key="ref" />`;
}
