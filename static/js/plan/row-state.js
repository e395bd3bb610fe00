/** Proposed, accepted or struck out: one press each. */
import { html } from "../html.js";
import { Button } from "../parts.js";
import { usePlan } from "./context.js";

/** @param {{row: import("./plan-store.js").PlanRow}} props */
export function RowState({ row }) {
  const { store, t } = usePlan();
  const title = row.fields.title ?? "";
  /** @param {string} state */
  const set = (state) =>
    store.save(
      { rows: [{ id: row.id, state }] },
      (newest) => newest.rows.find((one) => one.id === row.id)?.state !== row.state,
    );
  /** @param {string} act @param {string} state */
  const button = (act, state) =>
    html`<${Button} kind="quiet" label=${t(`plan.${act}_named`, { title })} onClick=${() => set(state)}>${t(`plan.${act}`)}<//>`;
  if (row.state === "dropped") return button("restore", "proposed");
  return html`${
    row.state === "accepted"
      ? html`<span class="tag tag-moss">${t("plan.state.accepted")}</span> ${button("reopen", "proposed")}`
      : button("accept", "accepted")
  }
  ${button("drop", "dropped")}`;
}
