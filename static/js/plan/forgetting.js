/** Somebody asks to be erased: their name goes out of the plan and all that it has been. */
import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { Confirm } from "../lead/confirm.js";
import { Fold } from "../lead/fold.js";
import { Button, Select } from "../parts.js";
import { usePlan } from "./context.js";

export function Forgetting() {
  const { store, t } = usePlan();
  const [names, setNames] = useState(/** @type {string[]} */ ([]));
  const [name, setName] = useState("");
  const [is_asking, setAsking] = useState(false);
  const load = async () => {
    const answer = await store.attempt(() => store.api.get(`${store.path}/names`));
    if (answer) setNames(answer.names);
  };
  useEffect(() => {
    void load();
  }, [store.plan.value?.revision]);
  const forget = async () => {
    const answer = await store.attempt(() => store.api.post(`${store.path}/names/forget`, { name }));
    if (!answer) return;
    setName("");
    await store.attempt(store.load);
    store.told.value = { tone: "saved", text: t("plan.erased.done", { count: answer.places }) };
  };
  return html`<${Fold} level=${2} title=${t("plan.erased.title")}>
    <p class="small">${t("plan.erased.text")}</p>
    ${names.length === 0 && html`<p class="soft">${t("plan.erased.none")}</p>`}
    ${
      names.length > 0 &&
      html`<${Select} label=${t("plan.erased.whose")} value=${name} onInput=${setName} empty=${t("plan.erased.choose")}
        options=${names.map((one) => ({ value: one, label: one }))} />
      <div><${Button} off=${!name} onClick=${() => setAsking(true)}>${t("plan.erased.take_out")}<//></div>`
    }
    <${Confirm} open=${is_asking} title=${t("plan.erased.ask", { name })} confirm=${t("plan.erased.take_out")}
      onConfirm=${forget} onClose=${() => setAsking(false)}>
      <p>${t("plan.erased.means")}</p><p class="small">${t("plan.erased.copies")}</p>
    <//>
  <//>`;
}
