/** A measure: what, who, the first step, when, and how one sees that it worked. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { dayInWords } from "../lead/clock.js";
import { Calculation } from "./calculation.js";
import { usePlan } from "./context.js";
import { Gaps } from "./gaps.js";
import { RoomWord } from "./room-word.js";
import { RowForm } from "./row-form.js";
import { RowTools } from "./row-tools.js";

const TONES = /** @type {Record<string, string>} */ ({
  done: "tag-moss",
  on_its_way: "tag-cool",
  stuck: "tag-accent",
});

/** @param {{row: import("./plan-store.js").PlanRow}} props */
export function Measure({ row }) {
  const { t, language } = usePlan();
  const [is_editing, setEditing] = useState(false);
  const { title, actor, function: role, committed } = row.fields;
  const who = [actor, role].filter(Boolean).join(", ");
  const facts = [
    ["actor", who && committed ? `${who} (${t(`plan.committed.${committed}`)})` : who],
    ["first_step", row.fields.first_step],
    ["date", dayInWords(row.fields.date, language)],
    ["measure_of_success", row.fields.measure_of_success],
    ["anchor", row.fields.anchor],
    ["anchored", row.fields.anchored && t(`plan.anchored.${row.fields.anchored}`)],
    ["needed", row.fields.needed],
    ["outcome", row.fields.outcome],
  ].filter(([, text]) => text);
  return html`<li class="measure stack stack-small">
    <div class="goal-head">
      <h4 class="measure-title" id=${`row-${row.id}`} tabindex="-1">${title || t("plan.untitled")}</h4>
      <${Progress} row=${row} />
    </div>
    ${
      is_editing
        ? html`<${RowForm} row=${row} onDone=${() => setEditing(false)} />`
        : html`${
            facts.length > 0 &&
            html`<dl class="facts">
            ${facts.map(([name, text]) => html`<dt key=${name}>${t(`plan.field.${name}`)}</dt><dd>${text}</dd>`)}
          </dl>`
          }
          <${RoomWord} row=${row} />
          <${Calculation} row=${row} />
          <${Gaps} row=${row} />
          <${RowTools} row=${row} onEdit=${() => setEditing(true)} />`
    }
  </li>`;
}

/** How it goes, and whether its day has passed. @param {{row: import("./plan-store.js").PlanRow}} props */
function Progress({ row }) {
  const { t } = usePlan();
  const { progress, date } = row.fields;
  const is_open = progress !== "done" && progress !== "given_up";
  const is_late = is_open && date && date < new Date().toLocaleDateString("sv-SE");
  return html`${progress && html`<span class=${`tag ${TONES[progress] ?? ""}`}>${t(`plan.progress.${progress}`)}</span>`}
    ${is_late && html`<span class="tag tag-accent">${t("plan.overdue")}</span>`}`;
}
