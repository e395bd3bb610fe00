import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Button } from "../parts/button.js";
import { useWords } from "../parts/context.js";
import { SaveMark } from "../parts/entries.js";

/** Keys, refs and ids: `key:different_goals`, `different_goals`, a row of hexadecimals. */
const NO_WORDS = /^(\w+:.+|[a-z0-9]+(_[a-z0-9]+)+|[0-9a-f-]{12,})$/;

/**
 * The words a person wrote in a payload: its texts, without keys and refs.
 * @param {any} payload
 * @returns {string}
 */
export function wordsOf(payload) {
  if (typeof payload === "string") return NO_WORDS.test(payload) ? "" : payload;
  if (payload === null || typeof payload !== "object") return "";
  return Object.values(payload).map(wordsOf).filter(Boolean).join("\n");
}

/** @param {{own: import("../own-entries.js").OwnEntries, outbox: import("../outbox.js").Outbox}} props */
export function UnsentTexts({ own, outbox }) {
  const t = useWords();
  const acts = own.unsent.value;
  if (acts.length === 0) return null;
  return html`<section class="stack stack-small">
    <h3 class="small-heading">${t("participant.texts")}</h3>
    <p class="small soft">${t("participant.texts_text")}</p>
    <ul class="entries">${acts.map((act) => html`<${UnsentText} key=${act.key} act=${act} onAway=${() => outbox.drop(act)} />`)}</ul>
  </section>`;
}

/** @param {{act: import("../outbox.js").Act, onAway: () => void}} props */
function UnsentText({ act, onAway }) {
  const t = useWords();
  const [is_copied, setCopied] = useState(false);
  const text = wordsOf(act.payload) || JSON.stringify(act.payload);
  const copy = () => setCopied(copyText(text));
  return html`<li class="entry">
    <div class="own-words">${text}</div>
    <div class="entry-foot">
      <${SaveMark} state=${act.state} />
      <span class="small">${act.message}</span>
    </div>
    <div class="entry-foot">
      <${Button} kind="quiet" onClick=${copy}>${is_copied ? t("participant.copied") : t("participant.copy")}<//>
      <${Button} kind="quiet" onClick=${onAway}>${t("participant.put_away")}<//>
    </div>
  </li>`;
}

/** By a selection: the clipboard's own interface does not exist on plain http. @param {string} text @returns {boolean} */
function copyText(text) {
  const box = document.createElement("textarea");
  box.value = text;
  (document.querySelector("dialog[open]") ?? document.body).append(box);
  box.select();
  const is_copied = document.execCommand("copy");
  box.remove();
  return is_copied;
}
