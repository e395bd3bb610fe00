/** What can be done with a row, in one line; where it came from unfolds below. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, useUniqueId } from "../parts.js";
import { usePlan } from "./context.js";
import { RowState } from "./row-state.js";
import { Whence } from "./whence.js";

/** @param {{row: import("./plan-store.js").PlanRow, onEdit: () => void}} props */
export function RowTools({ row, onEdit }) {
  const { t } = usePlan();
  const id = useUniqueId();
  const [is_open, setOpen] = useState(false);
  const title = row.fields.title ?? "";
  return html`<div class="row-tools no-print">
      <${Button} kind="quiet" label=${t("plan.edit_named", { title })} onClick=${onEdit}>${t("plan.edit")}<//>
      <${RowState} row=${row} />
      <button type="button" class="button button-quiet whence" aria-expanded=${is_open ? "true" : "false"} aria-controls=${id}
        aria-label=${t("plan.whence_named", { title })} onClick=${() => setOpen(!is_open)}>${t("plan.whence")}</button>
    </div>
    <div id=${id} hidden=${!is_open}>${is_open && html`<${Whence} row=${row} />`}</div>`;
}
