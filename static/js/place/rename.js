/** A name that can be changed where it stands. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, Field, useWords } from "../parts.js";

/**
 * @param {{heading?: string, name: string, label: string, max?: number, onSave: (name: string) => Promise<boolean>}} props
 *   `heading` is the element it stands in
 */
export function Rename({ heading = "span", name, label, max = 80, onSave }) {
  const t = useWords();
  const [text, setText] = useState(/** @type {string | null} */ (null));
  /** @param {Event} event */
  const save = async (event) => {
    event.preventDefault();
    if (text?.trim() && (await onSave(text.trim()))) setText(null);
  };
  if (text === null) {
    return html`<div class="cluster rename">
      <${heading} class="rename-name">${name}<//>
      <span class="no-print"><${Button} kind="quiet" label=${t("place.rename_named", { name })}
        onClick=${() => setText(name)}>${t("place.rename")}<//></span>
    </div>`;
  }
  return html`<form class="rename-form" onSubmit=${save}>
    <${Field} label=${label} value=${text} onInput=${setText} maxlength=${max} autocomplete="off" />
    <div class="cluster">
      <${Button} type="submit" off=${!text.trim()}>${t("common.save")}<//>
      <${Button} kind="quiet" onClick=${() => setText(null)}>${t("common.cancel")}<//>
    </div>
  </form>`;
}
