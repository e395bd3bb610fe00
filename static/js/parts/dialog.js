import { useEffect, useRef } from "preact/hooks";
import { html } from "../html.js";
import { useUniqueId, useWords } from "./context.js";
import { Icon } from "./icon.js";

/**
 * Over the page until closed; Escape and a press outside close it. `actions` stand at the bottom.
 * @param {{open: boolean, title: string, onClose: () => void, actions?: any, children?: any}} props
 */
export function Dialog({ open, title, onClose, actions, children }) {
  const t = useWords();
  const id = useUniqueId();
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  /** @param {Event} event */
  const press = (event) => {
    if (event.target === dialog.current) onClose();
  };
  return html`<dialog class="dialog" ref=${dialog} aria-labelledby=${id} onClose=${onClose} onClick=${press}>
    ${
      open &&
      html`<div class="dialog-body">
      <div class="dialog-head">
        <h2 id=${id}>${title}</h2>
        <button type="button" class="button button-quiet button-round" aria-label=${t("common.close")} onClick=${onClose}>
          <${Icon} name="close" />
        </button>
      </div>
      ${children}
      ${actions && html`<div class="dialog-actions">${actions}</div>`}
    </div>`
    }
  </dialog>`;
}
