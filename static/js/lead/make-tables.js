/** All tables anew: by need group, or by lots with actors mixed. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, Choices, Stepper } from "../parts.js";
import { useLead } from "./context.js";

const USUAL = 6;

export function MakeTables() {
  const { store, acts, t } = useLead();
  const has_groups = (store.seminar.value?.need_groups.length ?? 0) > 0;
  const [by, setBy] = useState(/** @type {"need_group" | "lots"} */ (has_groups ? "need_group" : "lots"));
  const [size, setSize] = useState(USUAL);
  const [is_busy, setBusy] = useState(false);
  const has_any = store.tables.value.tables.length > 0;
  /** @param {Event} event */
  const make = async (event) => {
    event.preventDefault();
    setBusy(true);
    await acts.makeTables(by, size);
    setBusy(false);
  };
  const ways = [
    { value: "need_group", label: t("tables.by_need_group"), help: t("tables.by_need_group_help") },
    { value: "lots", label: t("tables.by_lots"), help: t("tables.by_lots_help") },
  ];
  const label = t(has_any ? "tables.make_again" : "tables.make");
  return html`<details class="make-tables" open=${!has_any}>
    <summary>${label}</summary>
    <form class="stack stack-small" onSubmit=${make}>
      <${Choices} legend=${t("tables.make_by")} value=${by} onChange=${setBy} options=${has_groups ? ways : ways.slice(1)} />
      <div class="split">
        <span>${t("tables.size")}</span>
        <${Stepper} label=${t("tables.size")} value=${size} min=${2} max=${40} onChange=${setSize} />
      </div>
      ${has_any && html`<p class="small soft">${t("tables.make_warning")}</p>`}
      <div><${Button} type="submit" busy=${is_busy}>${label}<//></div>
    </form>
  </details>`;
}
