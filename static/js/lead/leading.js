/** Who leads and who helps: handing over, taking back, and an access of one's own for each co-facilitator. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, Field } from "../parts.js";
import { Confirm } from "./confirm.js";
import { useLead } from "./context.js";
import { Fold } from "./fold.js";
import { leaderName } from "./leader-only.js";
import { NewLink } from "./new-link.js";

/** One line at the top: who leads. Nothing where nobody helps. */
export function WhoLeads() {
  const { store, acts, t } = useLead();
  const { leader, cofacilitators } = store.leading.value;
  if (cofacilitators.length === 0 && !store.you) return null;
  const may = store.may_lead.value;
  const words = may ? t("leading.you_lead") : t("leading.other_leads", { name: leaderName(store, t) });
  return html`<div class=${may ? "who-leads" : "who-leads who-helps"} role="status">
    <p><strong>${words}</strong>${!may && html` ${t("leading.you_help")}`}</p>
    ${!may && !store.you && html`<${Button} kind="primary" onClick=${() => acts.handOver(null)}>${t("leading.take_back")}<//>`}
    ${may && store.you && leader === store.you && html`<${Button} onClick=${() => acts.handOver(null)}>${t("leading.give_back")}<//>`}
  </div>`;
}

export function LeadingFold() {
  const { store, t } = useLead();
  const { leader, cofacilitators } = store.leading.value;
  return html`<${Fold} title=${t("leading.heading")} note=${cofacilitators.length || undefined}>
    <ul class="helpers">
      <li class="split"><span>${t("leading.facilitator_title")}${!store.you && ` (${t("leading.you")})`}</span>
        ${leader === null && html`<span class="tag tag-moss">${t("leading.leads")}</span>`}</li>
      ${cofacilitators.map((one) => html`<${Row} key=${one.id} one=${one} is_leader=${leader === one.id} />`)}
    </ul>
    <p class="small soft">${t("leading.no_change")}</p>
    ${!store.you && store.seminar.value?.state !== "ended" && html`<${Add} />`}
  <//>`;
}

/** @param {{one: {id: string, name: string, is_connected: boolean}, is_leader: boolean}} props */
function Row({ one, is_leader }) {
  const { store, acts, t } = useLead();
  const [asking, setAsking] = useState(/** @type {"" | "over" | "end"} */ (""));
  const { name } = one;
  const close = () => setAsking("");
  const is_over = store.seminar.value?.state === "ended";
  return html`<li class="stack stack-small">
    <div class="split">
      <span>${name}${store.you === one.id && ` (${t("leading.you")})`}
        <span class="small soft"> · ${t(one.is_connected ? "leading.here" : "leading.away")}</span></span>
      ${is_leader && html`<span class="tag tag-moss">${t("leading.leads")}</span>`}
    </div>
    ${
      !store.you &&
      html`<div class="cluster">
      ${!is_leader && !is_over && html`<${Button} label=${t("leading.hand_over_named", { name })} onClick=${() => setAsking("over")}>${t("leading.hand_over")}<//>`}
      ${is_leader && html`<${Button} onClick=${() => acts.handOver(null)}>${t("leading.take_back")}<//>`}
      <${Button} kind="quiet" label=${t("leading.end_named", { name })} onClick=${() => setAsking("end")}>${t("leading.end")}<//>
    </div>`
    }
    <${Confirm} open=${asking === "over"} title=${t("leading.hand_over_title", { name })} confirm=${t("leading.hand_over")}
      onConfirm=${() => acts.handOver(one.id)} onClose=${close}>
      <p>${t("leading.hand_over_text", { name })}</p>
      ${!one.is_connected && html`<p><strong>${t("leading.not_connected", { name })}</strong></p>`}
    <//>
    <${Confirm} open=${asking === "end"} title=${t("leading.end_title", { name })} confirm=${t("leading.end")}
      onConfirm=${() => acts.endCofacilitator(one.id, name)} onClose=${close}>
      <p>${t("leading.end_text", { name })}</p>
    <//>
  </li>`;
}

function Add() {
  const { acts, t } = useLead();
  const [name, setName] = useState("");
  const [made, setMade] = useState({ name: "", link: "" });
  /** @param {Event} event */
  const add = async (event) => {
    event.preventDefault();
    if (!name.trim()) return;
    const link = await acts.addCofacilitator(name.trim());
    if (!link) return;
    setMade({ name: name.trim(), link });
    setName("");
  };
  return html`<form class="stack stack-small" onSubmit=${add}>
      <${Field} label=${t("leading.new_name")} help=${t("leading.new_help")} value=${name} onInput=${setName} maxlength="80" autocomplete="off" />
      <div><${Button} type="submit">${t("leading.add")}<//></div>
    </form>
    ${made.link && html`<${NewLink} key=${made.link} name=${made.name} link=${made.link} onClose=${() => setMade({ name: "", link: "" })} />`}`;
}
