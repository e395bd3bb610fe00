/** Another title for a merge or a theme. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, Dialog, Field } from "../parts.js";
import { useLead } from "./context.js";
import { useReturnFocus } from "./focus.js";

/** @param {{title: string, max?: number, onRename: (title: string) => Promise<boolean>}} props */
export function Renaming({ title, max = 140, onRename }) {
  const { t } = useLead();
  const [is_open, setOpen] = useState(false);
  return html`<${Button} kind="quiet" label=${t("leading.rename_named", { title })} onClick=${() => setOpen(true)}>${t("leading.rename")}<//>
    ${is_open && html`<${RenameDialog} title=${title} max=${max} onRename=${onRename} onClose=${() => setOpen(false)} />`}`;
}

/** @param {{title: string, max: number, onRename: (title: string) => Promise<boolean>, onClose: () => void}} props */
function RenameDialog({ title, max, onRename, onClose }) {
  const { t } = useLead();
  useReturnFocus();
  const [typed, setTyped] = useState(title);
  /** @param {Event} event */
  const save = async (event) => {
    event.preventDefault();
    if (typed.trim() && (await onRename(typed.trim()))) onClose();
  };
  return html`<${Dialog} open title=${t("leading.rename_title")} onClose=${onClose}>
    <form class="stack" onSubmit=${save}>
      <${Field} label=${t("leading.new_title")} value=${typed} onInput=${setTyped} max=${max} />
      <div class="dialog-actions">
        <${Button} kind="primary" type="submit" off=${!typed.trim()}>${t("leading.rename_save")}<//>
        <${Button} onClick=${onClose}>${t("common.cancel")}<//>
      </div>
    </form>
  <//>`;
}
