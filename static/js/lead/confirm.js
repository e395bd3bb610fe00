/** A question before something that cannot be undone: says what will happen, and the button says it again. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, Dialog, useWords } from "../parts.js";

/**
 * @param {{open: boolean, title: string, confirm: string, onConfirm: () => Promise<unknown>, onClose: () => void, children?: any}} props
 */
export function Confirm({ open, title, confirm, onConfirm, onClose, children }) {
  const t = useWords();
  const [is_busy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    await onConfirm();
    setBusy(false);
    onClose();
  };
  const actions = html`<${Button} kind="primary" busy=${is_busy} onClick=${press}>${confirm}<//>
    <${Button} onClick=${onClose}>${t("common.cancel")}<//>`;
  return html`<${Dialog} open=${open} title=${title} onClose=${onClose} actions=${actions}>${children}<//>`;
}
