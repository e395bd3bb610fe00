/** What only the one who leads may press: greyed for the others, and said why. */
import { html } from "../html.js";
import { useLead } from "./context.js";

/** @param {{quiet?: boolean, children?: any}} props `quiet`: the reason stands near already */
export function LeaderOnly({ quiet = false, children }) {
  const { store, t } = useLead();
  const may = store.may_lead.value;
  return html`<fieldset class="leader-only" disabled=${!may}>
    ${!may && !quiet && html`<p class="small leader-only-why">${t("leading.only_leader", { name: leaderName(store, t) })}</p>`}
    ${children}
  </fieldset>`;
}

/** @param {import("./store.js").Store} store @param {import("../words.js").Translate} t */
export function leaderName(store, t) {
  const { leader, cofacilitators } = store.leading.value;
  return cofacilitators.find((one) => one.id === leader)?.name ?? t("leading.facilitator");
}
