/** A row that nobody said in the room, written in afterwards. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, Icon } from "../parts.js";
import { usePlan } from "./context.js";
import { FIELDS, RowFields } from "./row-form.js";

/** @param {{kind: import("./plan-store.js").RowKind, parent: string | null, named?: string}} props */
export function AddRow({ kind, parent, named }) {
  const { store, t } = usePlan();
  const [is_open, setOpen] = useState(false);
  const [fields, setFields] = useState(/** @type {Record<string, string>} */ ({}));
  /** @param {Event} event */
  const add = async (event) => {
    event.preventDefault();
    if (!fields.title?.trim()) return;
    const filled = Object.fromEntries(Object.entries(fields).filter(([, text]) => text.trim()));
    if ((await store.save({ add: [{ kind, parent, fields: filled }] })) !== "saved") return;
    setFields({});
    setOpen(false);
  };
  if (!is_open) {
    const label = named ? t(`plan.add_${kind}_named`, { title: named }) : undefined;
    return html`<div class="no-print">
      <${Button} kind="quiet" label=${label} onClick=${() => setOpen(true)}><${Icon} name="plus" />${t(`plan.add_${kind}`)}<//>
    </div>`;
  }
  return html`<form class="row-form stack" onSubmit=${add} aria-label=${t(`plan.add_${kind}`)}>
    <${RowFields} kind=${kind} fields=${FIELDS[kind] ?? []} value=${fields}
      onInput=${(/** @type {string} */ name, /** @type {string} */ text) => setFields({ ...fields, [name]: text })} />
    <div class="cluster">
      <${Button} type="submit" off=${!fields.title?.trim()}>${t("common.add")}<//>
      <${Button} kind="quiet" onClick=${() => setOpen(false)}>${t("common.cancel")}<//>
    </div>
  </form>`;
}
