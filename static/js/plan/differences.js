/** What is not the same in two revisions, a line for each thing, in words. */
import { html } from "../html.js";
import { usePlan } from "./context.js";

/** @typedef {{row: string | null, kind: string | null, title: string, field: string, before: any, after: any}} Difference */

/** @param {{differences: Difference[]}} props */
export function Differences({ differences }) {
  const { t } = usePlan();
  if (differences.length === 0) return html`<p role="status">${t("plan.revisions.same")}</p>`;
  return html`<ul class="differences" role="status">
    ${differences.map(
      (one) => html`<li key=${`${one.row} ${one.field}`}>
        <p><strong>${one.row ? `${t(`chain.${one.kind}`)}: ${one.title}` : t("plan.title")}</strong></p>
        <${What} one=${one} />
      </li>`,
    )}
  </ul>`;
}

/** @param {{one: Difference}} props */
function What({ one }) {
  const { t } = usePlan();
  if (one.field === "row") {
    return html`<p>${t(one.before === null ? "plan.revisions.came" : "plan.revisions.went")}</p>`;
  }
  return html`<p class="small soft">${t(`plan.changed_field.${one.field}`)}</p>
    <p><del>${inWords(one.before, one.field, t)}</del> <ins>${inWords(one.after, one.field, t)}</ins></p>`;
}

/** @param {any} value @param {string} field @param {import("../words.js").Translate} t @returns {string} */
function inWords(value, field, t) {
  if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) return "–";
  if (field === "state") return t(`plan.state_word.${value}`);
  if (field === "progress" || field === "anchored") return t(`plan.${field}.${value}`);
  if (Array.isArray(value)) return value.map((one) => inWords(one, field, t)).join("; ");
  if (typeof value === "object")
    return [value.name || t("plan.erased.person"), value.function, value.actor].filter(Boolean).join(", ");
  return String(value);
}
