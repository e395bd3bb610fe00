/** The measure to try the calculation out on: marked as an example wherever it is seen, with where it comes from. */
import { html } from "kit/html.js";
import { sayMoney } from "./money.js";

/** @typedef {{view: any, id: string, room: import("kit/contract.js").Room}} Props `id` of the measure that is shown */

/** @param {Props} props */
export function TrialMark({ view, id, room }) {
  return view.trial?.id === id ? html` <span class="tag tag-ochre">${room.t("trial.tag")}</span>` : null;
}

/** @param {Props} props */
export function TrialSource({ view, id }) {
  if (view.trial?.id !== id || !view.trial.source) return null;
  return html`<p class="soft small own-words">${view.trial.source}</p>`;
}

/** What it costs and saves until somebody says otherwise. @param {Props} props */
export function TrialRows({ view, id, room }) {
  const { t } = room;
  const rows = view.trial?.id === id ? (view.trial.rows ?? []) : [];
  if (rows.length === 0) return null;
  return html`<details class="text-equal">
    <summary>${t("trial.title")}</summary>
    <ul class="bullets">
      ${rows.map((/** @type {any} */ row, /** @type {number} */ place) => html`<li key=${place}>${sayTrial(row, room)}</li>`)}
    </ul>
    <p class="soft small">${t("trial.hint")}</p>
  </details>`;
}

/** @param {any} row @param {Props["room"]} room */
function sayTrial(row, { t, language }) {
  const amounts = ["cost", "saving"]
    .filter((side) => row[side] !== undefined)
    .map((side) => t(`row_${side}`, { amount: sayMoney(row[side], language) }));
  const last = row.until ?? row.year;
  const years = last === row.year ? String(row.year) : `${row.year}–${last}`;
  return t("trial.row", { actor: row.actor, years, amounts: amounts.join(", ") });
}
