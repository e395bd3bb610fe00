/** A goal: what it says, how the actors stand to it, and the measures beneath. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { AddRow } from "./add-row.js";
import { usePlan } from "./context.js";
import { Gaps } from "./gaps.js";
import { Level } from "./level.js";
import { Measure } from "./measure.js";
import { RowForm } from "./row-form.js";
import { RowTools } from "./row-tools.js";

/** @typedef {import("./plan-store.js").PlanRow} PlanRow */

const TONES = /** @type {Record<string, string>} */ ({
  shared: "tag-moss",
  contested: "tag-accent",
  open: "tag-ochre",
});

/** @param {{goal: PlanRow, measures: PlanRow[], number: number}} props */
export function Goal({ goal, measures, number }) {
  const { t } = usePlan();
  const [is_editing, setEditing] = useState(false);
  const { title, status } = goal.fields;
  return html`<div class="goal">
    <span class="goal-number number" aria-hidden="true">${number}</span>
    <div class="stack stack-small">
      <div class="goal-head">
        <h3 id=${`goal-${goal.id}`} class="goal-title" tabindex="-1">${title || t("plan.untitled")}</h3>
        ${status && html`<span class=${`tag ${TONES[status] ?? ""}`}>${t(`plan.status.${status}`)}</span>`}
      </div>
      ${
        is_editing
          ? html`<${RowForm} row=${goal} onDone=${() => setEditing(false)} />`
          : html`<${Positions} goal=${goal} />
            <${Anchors} goal=${goal} />
            <${Level} row=${goal} />
            <${Gaps} row=${goal} />
            <${RowTools} row=${goal} onEdit=${() => setEditing(true)} />`
      }
      <ul class="measures">${measures.map((row) => html`<${Measure} key=${row.id} row=${row} />`)}</ul>
      ${measures.length === 0 && html`<p class="soft">${t("plan.no_measures")}</p>`}
      <${AddRow} kind="measure" parent=${goal.id} named=${title} />
    </div>
  </div>`;
}

/** How each actor stands. @param {{goal: PlanRow}} props */
function Positions({ goal }) {
  const { t } = usePlan();
  /** @type {{actor: string, stand: string, reason?: string, anchor?: string}[]} */
  const positions = goal.fields.positions ?? [];
  if (positions.length === 0) return null;
  const stands = [...new Set(positions.map((one) => one.stand))];
  return html`<dl class="facts">
    ${stands.map(
      (stand) => html`<dt>${t(`plan.stand.${stand}`)}</dt>
        <dd>
          ${positions
            .filter((one) => one.stand === stand)
            .map((one) => (one.reason ? `${one.actor} (”${one.reason}”)` : one.actor))
            .join(", ")}
        </dd>`,
    )}
  </dl>`;
}

/** What must be anchored at home. @param {{goal: PlanRow}} props */
function Anchors({ goal }) {
  const { t } = usePlan();
  /** @type {{actor: string, anchor: string}[]} */
  const told = goal.fields.anchors ?? [];
  const anchors = [...told.map((one) => `${one.anchor} (${one.actor})`), goal.fields.anchor].filter(Boolean);
  if (anchors.length === 0) return null;
  return html`<dl class="facts">
    <dt>${t("plan.field.anchor")}</dt>
    <dd>${anchors.join("; ")}</dd>
  </dl>`;
}
