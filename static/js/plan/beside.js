/** What a plan holds beside goals and measures: what is agreed, who stands around the person, what waits for an answer. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Fold } from "../lead/fold.js";
import { AddRow } from "./add-row.js";
import { usePlan } from "./context.js";
import { levelInWords } from "./level.js";
import { isSameActor, representativeOf } from "./network.js";
import { RowForm } from "./row-form.js";
import { RowTools } from "./row-tools.js";

/** @typedef {import("./plan-store.js").PlanRow} PlanRow */

/** @param {{rows: PlanRow[]}} props */
export function Principles({ rows }) {
  const { t } = usePlan();
  return html`<section class="stack" aria-labelledby="principles-title">
    <h2 id="principles-title">${t("plan.principles")}</h2>
    ${rows.length === 0 && html`<p class="soft">${t("plan.no_principles")}</p>`}
    <${Rows} rows=${rows} />
    <${AddRow} kind="principle" parent=${null} />
  </section>`;
}

/** Proposals are seen at once; a list that everybody has gone through is folded. @param {{rows: PlanRow[]}} props */
export function Around({ rows }) {
  const { t } = usePlan();
  const [is_open] = useState(() => rows.some((row) => row.state === "proposed"));
  return html`<${Fold} level=${2} title=${t("plan.around")} note=${rows.length || null} open=${is_open}>
    <p class="soft">${t(rows.length ? "plan.around_text" : "plan.no_around")}</p>
    <${Rows} rows=${rows} />
    <${AddRow} kind="actor" parent=${null} />
  <//>`;
}

/** @param {{rows: PlanRow[]}} props */
export function Questions({ rows }) {
  return html`<${Rows} rows=${rows} />
    <${AddRow} kind="question" parent=${null} />`;
}

/** @param {{rows: PlanRow[]}} props */
function Rows({ rows }) {
  if (rows.length === 0) return null;
  return html`<ul class="measures">${rows.map((row) => html`<${Row} key=${row.id} row=${row} />`)}</ul>`;
}

/** @param {{row: PlanRow}} props */
function Row({ row }) {
  const { t, language } = usePlan();
  const [is_editing, setEditing] = useState(false);
  const { title, text, meaning, aim, answer } = row.fields;
  const facts = [
    ["meaning", meaning],
    ["aim", aim],
    ["answer", answer],
    ["level", levelInWords(row, t, language)],
  ].filter(([, said]) => said);
  return html`<li class="measure stack stack-small">
    <div class="goal-head">
      <h3 class="measure-title" id=${`row-${row.id}`} tabindex="-1">${title || t("plan.untitled")}</h3>
      ${row.kind === "actor" && html`<${Standing} actor=${title ?? ""} />`}
    </div>
    ${
      is_editing
        ? html`<${RowForm} row=${row} onDone=${() => setEditing(false)} />`
        : html`${text && html`<p class="soft">${text}</p>`}
          ${
            facts.length > 0 &&
            html`<dl class="facts">
            ${facts.map(([name, said]) => html`<dt key=${name}>${t(`plan.field.${name}`)}</dt><dd>${said}</dd>`)}
          </dl>`
          }
          <${RowTools} row=${row} onEdit=${() => setEditing(true)} />`
    }
  </li>`;
}

/** Who represents the actor, and whether it was there. @param {{actor: string}} props */
function Standing({ actor }) {
  const { store, t } = usePlan();
  const plan = /** @type {import("./plan-store.js").Plan} */ (store.plan.value);
  const name = representativeOf(plan, actor);
  const { present = [] } = plan.representation;
  const was_present = present.some((one) => isSameActor(one, actor));
  return html`${
    name
      ? html`<span class="small soft">${t("plan.represented_by", { name })}</span>`
      : html`<span class="tag tag-ochre">${t("plan.unrepresented")}</span>`
  }
  ${!was_present && html`<span class="small soft">${t("plan.was_not_present")}</span>`}`;
}
