/** One table: its name, whose it is, or away with it. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, Dialog, Field, Select } from "../parts.js";
import { Confirm } from "./confirm.js";
import { useLead } from "./context.js";
import { useReturnFocus } from "./focus.js";

/** @param {{table: import("./store.js").TableOut, onClose: () => void}} props */
export function TableDialog({ table, onClose }) {
  useReturnFocus();
  const { store, acts, t } = useLead();
  const [name, setName] = useState(table.name);
  const [need_group, setNeedGroup] = useState(table.need_group ?? "");
  const [is_removing, setRemoving] = useState(false);
  const groups = store.seminar.value?.need_groups ?? [];
  /** @param {Event} event */
  const save = async (event) => {
    event.preventDefault();
    /** @type {Record<string, any>} */
    const patch = {};
    if (name.trim() && name.trim() !== table.name) patch["name"] = name.trim();
    if (need_group !== (table.need_group ?? "")) patch["need_group"] = need_group || null;
    if (Object.keys(patch).length === 0 || (await acts.changeTable(table.id, patch))) onClose();
  };
  return html`<${Dialog} open=${!is_removing} title=${t("tables.change_title")} onClose=${() => is_removing || onClose()}>
      <form class="stack" onSubmit=${save}>
        <${Field} label=${t("tables.add_name")} value=${name} onInput=${setName} maxlength="80" autocomplete="off" />
        ${
          groups.length > 0 &&
          html`<${Select} label=${t("tables.for_group")} value=${need_group} onInput=${setNeedGroup} empty=${t("tables.for_all")}
          options=${groups.map((group) => ({ value: group.key, label: group.title }))} />`
        }
        <div class="dialog-actions">
          <${Button} kind="primary" type="submit">${t("tables.save")}<//>
          <${Button} onClick=${onClose}>${t("common.cancel")}<//>
          ${store.may("remove_table") && html`<${Button} kind="quiet" onClick=${() => setRemoving(true)}>${t("tables.remove")}<//>`}
        </div>
      </form>
    <//>
    <${Confirm} open=${is_removing} title=${t("tables.remove_title", { name: table.name })} confirm=${t("tables.remove")}
      onConfirm=${() => acts.removeTable(table.id, table.name)} onClose=${onClose}>
      <p>${t("tables.remove_text")}</p>
    <//>`;
}
