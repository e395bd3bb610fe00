/** Removing a whole seminar: says what goes and what stays, and wants its code typed, since nothing brings it back. */
import { useState } from "preact/hooks";
import { html } from "../../html.js";
import { Button, Dialog, Field, useWords } from "../../parts.js";
import { describe } from "../api.js";

/** @param {{api: import("../api.js").Api, seminar: any, onRemoved: () => void}} props */
export function Removing({ api, seminar, onRemoved }) {
  const t = useWords();
  const [is_open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState("");
  const [is_busy, setBusy] = useState(false);
  const close = () => {
    setOpen(false);
    setTyped("");
    setProblem("");
  };
  /** @param {Event} event */
  const remove = async (event) => {
    event.preventDefault();
    if (typed.trim().toUpperCase() !== seminar.code) return setProblem(t("leading.remove_wrong"));
    setBusy(true);
    try {
      await api.remove(`/api/seminars/${seminar.id}`);
      close();
      onRemoved();
    } catch (refusal) {
      setProblem(describe(refusal, t));
    }
    setBusy(false);
  };
  return html`<${Button} kind="quiet" label=${t("leading.remove_named", { title: seminar.title })} onClick=${() => setOpen(true)}>${t("leading.remove")}<//>
    ${
      is_open &&
      html`<${Dialog} open title=${t("leading.remove_title", { title: seminar.title })} onClose=${close}>
      <form class="stack" onSubmit=${remove}>
        <p>${t("leading.remove_text")}</p>
        <p>${t("leading.remove_stays")}</p>
        <${Field} label=${t("leading.remove_code", { code: seminar.code })} value=${typed} error=${problem} autocomplete="off"
          autocapitalize="characters" spellcheck="false" onInput=${setTyped} />
        <div class="dialog-actions">
          <${Button} kind="danger" type="submit" busy=${is_busy}>${t("leading.remove_confirm")}<//>
          <${Button} onClick=${close}>${t("common.cancel")}<//>
        </div>
      </form>
    <//>`
    }`;
}
