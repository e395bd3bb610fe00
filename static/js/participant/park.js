/** A line for the parking list, from anybody at any time. The text stays in its draft until the server has it. */
import { useState } from "preact/hooks";
import { createDrafts } from "../drafts.js";
import { html } from "../html.js";
import { ownPrefix } from "../membership.js";
import { Action, Button } from "../parts/button.js";
import { useWords } from "../parts/context.js";
import { Dialog } from "../parts/dialog.js";
import { Field } from "../parts/field.js";
import { newId } from "../store.js";

/** @param {{member: import("./member.js").Member, onClose: () => void}} props */
export function Park({ member, onClose }) {
  const t = useWords();
  const [draft] = useState(() => createDrafts(`${ownPrefix(member.membership)}parking.`));
  const text = draft("text", "");
  const id = draft("id", "");
  const [told, setTold] = useState("");
  const [problem, setProblem] = useState("");
  const [is_busy, setBusy] = useState(false);
  /** @param {Event} event */
  const send = async (event) => {
    event.preventDefault();
    if (!text.value.trim()) return;
    // The same id again is the same line, so a lost answer makes no second one; other words are another line.
    if (!id.value) id.value = newId();
    setBusy(true);
    try {
      await member.line.request("park_line", { id: id.value, text: text.value.trim() });
      text.value = id.value = "";
      setProblem("");
      setTold(t("parking.sent"));
    } catch (refusal) {
      setTold("");
      setProblem(/** @type {any} */ (refusal).message || t("parking.not_sent"));
    }
    setBusy(false);
  };
  /** @param {string} words */
  const type = (words) => {
    text.value = words;
    id.value = "";
    setTold("");
  };
  return html`<${Dialog} open title=${t("parking.heading")} onClose=${onClose}>
    <form class="stack" onSubmit=${send}>
      <p>${t("parking.what")}</p>
      <${Field} label=${t("parking.your_line")} value=${text.value} max=${140} rows=${2} warning error=${problem} onInput=${type} />
      <p class="soft small" role="status">${told}</p>
      <${Action}><${Button} kind="primary" type="submit" busy=${is_busy}>${t("parking.send")}<//><//>
    </form>
  <//>`;
}
