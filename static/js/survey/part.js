/** One part of the survey: its texts, its figures beside them, and the parts within it. */
import { html } from "../html.js";
import { Button } from "../parts.js";
import { Blocks } from "./blocks.js";
import { AddCollaboration, CollaborationPart } from "./collaborations.js";
import { useSurvey } from "./context.js";
import { TextField } from "./text-field.js";

/** @param {{part: import("./context.js").SurveyPart, level?: number}} props */
export function Part({ part, level = 2 }) {
  const { store } = useSurvey();
  const row = store.thing.value?.collaborations.find((one) => `collaboration.${one.id}` === part.key);
  if (row) return html`<${CollaborationPart} part=${part} row=${row} level=${level} />`;
  const is_beside = part.fields.length > 0 && part.blocks.length > 0;
  const has_own = part.fields.length > 0 || part.blocks.length > 0;
  const is_top = level === 2;
  return html`<section class=${is_top ? "survey-part stack stack-large" : "stack"} id=${`part-${part.key}`} tabindex="-1">
    <div class="survey-head">
      <${`h${level}`}>${part.title}<//>
      ${part.can_be_left_out && html`<${LeaveOut} part=${part} />`}
    </div>
    ${
      !part.is_left_out &&
      html`<${Blocks} blocks=${part.lead} level=${level} />
        ${
          has_own &&
          html`<div class=${is_beside ? "survey-beside" : "stack"}>
          ${part.fields.length > 0 && html`<div class="stack"><${Texts} part=${part} level=${level + 1} /></div>`}
          ${part.blocks.length > 0 && html`<div class="stack survey-figures"><${Blocks} blocks=${part.blocks} level=${level} /></div>`}
        </div>`
        }
        ${part.parts.map((inner) => html`<${Part} key=${inner.key} part=${inner} level=${Math.min(level + 1, 6)} />`)}
        ${part.key === "collaborations" && html`<${AddCollaboration} />`}`
    }
  </section>`;
}

/** @param {{part: import("./context.js").SurveyPart, level: number}} props */
function Texts({ part, level }) {
  const has_heading = part.fields.length > 1 || part.key === "orphans";
  return part.fields.map(
    (field) =>
      html`<${TextField} key=${field.key} field=${field} level=${Math.min(level, 6)} has_heading=${has_heading} />`,
  );
}

/** @param {{part: import("./context.js").SurveyPart}} props */
function LeaveOut({ part }) {
  const { store, t } = useSurvey();
  const out = store.thing.value?.left_out ?? [];
  const turn = () =>
    store.save({
      left_out: part.is_left_out ? out.filter((key) => key !== part.key) : [...out, part.key],
    });
  const key = part.is_left_out ? "take_back" : "leave_out";
  return html`<div class="cluster no-print">
    ${part.is_left_out && html`<span class="tag tag-ochre">${t("survey.left_out_mark")}</span>`}
    <${Button} kind="quiet" label=${t(`survey.${key}_named`, { title: part.title })} onClick=${() => void turn()}>
      ${t(`survey.${key}`)}<//>
  </div>`;
}
