/** A co-facilitator's link, told once: copied, and seen only by whoever asks to see it, since this screen may be mirrored. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, Dialog } from "../parts.js";
import { useLead } from "./context.js";

/** The clipboard of new does not exist on plain http; the old way does. @param {string} text @returns {boolean} */
function copy(text) {
  const field = document.createElement("textarea");
  field.value = text;
  // Inside the dialog: what lies outside an open one cannot be selected.
  (document.querySelector("dialog[open]") ?? document.body).append(field);
  field.select();
  const is_done = document.execCommand("copy");
  field.remove();
  return is_done;
}

/** @param {{name: string, link: string, onClose: () => void}} props */
export function NewLink({ name, link, onClose }) {
  const { t } = useLead();
  const [is_shown, setShown] = useState(false);
  const [told, setTold] = useState("");
  const press = () => {
    const is_done = copy(link);
    if (!is_done) setShown(true);
    setTold(t(is_done ? "leading.copied" : "leading.not_copied"));
  };
  return html`<${Dialog} open title=${t("leading.link_title", { name })} onClose=${onClose}
    actions=${html`<${Button} kind="primary" onClick=${press}>${t("leading.copy")}<//>
      <${Button} onClick=${() => setShown(!is_shown)}>${t(is_shown ? "leading.conceal" : "leading.reveal")}<//>`}>
    <p>${t("leading.link_text", { name })}</p>
    <p class="own-address">${is_shown ? link : "••••••••••••••••"}</p>
    <p class="small soft" role="status">${told}</p>
  <//>`;
}
