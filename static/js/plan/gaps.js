/** What the room left half-said, as gentle marks. */
import { html } from "../html.js";
import { usePlan } from "./context.js";

/** @param {{row: import("./plan-store.js").PlanRow}} props */
export function Gaps({ row }) {
  const { t } = usePlan();
  if (row.missing.length === 0) return null;
  return html`<ul class="cluster gaps">
    ${row.missing.map((name) => html`<li key=${name} class="tag tag-ochre">${t(`plan.gap.${name}`)}</li>`)}
  </ul>`;
}
