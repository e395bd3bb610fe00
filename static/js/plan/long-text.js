/** A longer text of the plan itself (the direction, the open questions), edited in place. */
import { useRef, useState } from "preact/hooks";
import { html } from "../html.js";
import { Prose } from "../lead/fold.js";
import { Button, Field } from "../parts.js";
import { usePlan } from "./context.js";

/** @param {{field: "direction" | "questions", label: string, help: string, empty: string}} props */
export function LongText({ field, label, help, empty }) {
  const { store, t } = usePlan();
  const [typed, setTyped] = useState(/** @type {string | null} */ (null));
  const [base, setBase] = useState("");
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  const text = store.plan.value?.[field] ?? "";
  const start = () => {
    setBase(text);
    setTyped(text);
  };
  const stop = () => {
    setTyped(null);
    heading.current?.focus();
  };
  /** @param {Event} event */
  const save = async (event) => {
    event.preventDefault();
    if (typed === null) return;
    const outcome = await store.save({ [field]: typed }, (newest) => newest[field] !== base);
    if (outcome === "saved") stop();
    if (outcome === "overtaken") setBase(store.plan.value?.[field] ?? "");
  };
  const head = html`<h2 ref=${heading} tabindex="-1">${label}</h2>`;
  if (typed === null) {
    return html`${head}
      ${text ? html`<div class="lede own-words"><${Prose} text=${text} /></div>` : html`<p class="soft">${empty}</p>`}
      <div class="no-print"><${Button} kind="quiet" label=${`${t(text ? "plan.edit" : "plan.write")}: ${label}`} onClick=${start}>
        ${t(text ? "plan.edit" : "plan.write")}
      <//></div>`;
  }
  return html`${head}
    <form class="stack stack-small" onSubmit=${save}>
      <${Field} label=${label} hide_label help=${help} rows=${4} max=${5000} value=${typed} onInput=${setTyped} />
      ${
        text !== base || (store.told.value?.tone === "info" && text !== typed)
          ? html`<p class="now-stands">${t("plan.now_stands")} ${text || "–"}</p>`
          : null
      }
      <div class="cluster">
        <${Button} type="submit">${t("common.save")}<//>
        <${Button} kind="quiet" onClick=${stop}>${t("common.cancel")}<//>
      </div>
    </form>`;
}
