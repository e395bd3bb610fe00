/** Links to the plan: the network lead's own, and one for each actor that reports on its measures. */
import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { Confirm } from "../lead/confirm.js";
import { Fold } from "../lead/fold.js";
import { Button, Field, Select } from "../parts.js";
import { usePlan } from "./context.js";

/** @typedef {{id: string, role: string, name: string, actor: string | null}} Key */

export function Keys() {
  const { store, t } = usePlan();
  const [keys, setKeys] = useState(/** @type {Key[]} */ ([]));
  const [you, setYou] = useState(/** @type {string | null} */ (null));
  const [link, setLink] = useState("");
  const [ending, setEnding] = useState(/** @type {Key | null} */ (null));
  const load = async () => {
    const answer = await store.attempt(() => store.api.get(`${store.path}/keys`));
    if (!answer) return;
    setKeys(answer.keys);
    setYou(answer.you);
  };
  // Another network lead's is the facilitator's to end.
  const may_end = (/** @type {Key} */ key) => you === null || key.role === "actor" || key.id === you;
  // A name that is taken out of the plan takes its link along.
  useEffect(() => {
    void load();
  }, [store.plan.value?.revision]);
  const end = async () => {
    if (ending) await store.attempt(() => store.api.remove(`${store.path}/keys/${ending.id}`));
    if (ending && ending.id === you) location.reload();
    else await load();
  };
  /** @param {string} made */
  const added = (made) => {
    setLink(made);
    void load();
  };
  return html`<${Fold} level=${2} title=${t("plan.keys.title")} note=${keys.length || null}>
    <p class="small">${t("plan.keys.text")}</p>
    <ul class="plain-rows">${keys.map(
      (key) => html`<li key=${key.id} class="split">
        <span>${key.name}<br /><span class="small soft">${key.role === "actor" ? t("plan.keys.reports", { actor: key.actor ?? "" }) : t("plan.keys.network_lead")}</span></span>
        ${may_end(key) && html`<${Button} kind="quiet" label=${t("plan.keys.end_named", { name: key.name })} onClick=${() => setEnding(key)}>${t("plan.keys.end")}<//>`}
      </li>`,
    )}</ul>
    ${link && html`<div class="notice stack stack-small" role="status"><p>${t("plan.keys.once")}</p><p class="new-link"><code>${link}</code></p></div>`}
    <${NewKey} onAdded=${added} />
    <${Confirm} open=${ending !== null} title=${t("plan.keys.end_title", { name: ending?.name ?? "" })} confirm=${t("plan.keys.end")}
      onConfirm=${end} onClose=${() => setEnding(null)}><p>${t("plan.keys.end_text")}</p><//>
  <//>`;
}

/** @param {{onAdded: (link: string) => void}} props */
function NewKey({ onAdded }) {
  const { store, t, role } = usePlan();
  const [name, setName] = useState("");
  const [whom, setWhom] = useState(role === "facilitator" ? "network_lead" : "actor");
  const [actor, setActor] = useState("");
  const rows = store.plan.value?.rows ?? [];
  const actors = [...new Set(rows.map((row) => row.fields.actor).filter(Boolean))].sort();
  const is_whole = name.trim() && (whom === "network_lead" || actor);
  /** @param {Event} event */
  const add = async (event) => {
    event.preventDefault();
    if (!is_whole) return;
    const body = { role: whom, name: name.trim(), ...(whom === "actor" ? { actor } : {}) };
    const made = await store.attempt(() => store.api.post(`${store.path}/keys`, body));
    if (!made) return;
    setName("");
    onAdded(made.link);
  };
  return html`<form class="stack stack-small no-print" onSubmit=${add}>
    ${
      role === "facilitator" &&
      html`<${Select} label=${t("plan.keys.for")} value=${whom} onInput=${setWhom} options=${[
        { value: "network_lead", label: t("plan.keys.network_lead") },
        { value: "actor", label: t("plan.keys.actor") },
      ]} />`
    }
    ${whom === "actor" && html`<${Select} label=${t("plan.field.actor")} value=${actor} onInput=${setActor} empty=${t("plan.keys.choose_actor")} options=${actors.map((one) => ({ value: one, label: one }))} />`}
    <${Field} label=${t("plan.keys.name")} value=${name} max=${80} autocomplete="off" onInput=${setName} />
    <div><${Button} type="submit" off=${!is_whole}>${t("plan.keys.make")}<//></div>
  </form>`;
}
