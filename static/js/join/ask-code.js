import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Action, Button } from "../parts/button.js";
import { useUniqueId, useWords } from "../parts/context.js";
import { Icon } from "../parts/icon.js";

/** @typedef {import("../membership.js").Membership} Membership */

/**
 * @param {{error: string, busy: boolean, known: Membership[], onCode: (code: string) => void}} props
 */
export function AskCode({ error, busy, known, onCode }) {
  const t = useWords();
  const id = useUniqueId();
  const [code, setCode] = useState("");
  const [is_empty, setEmpty] = useState(false);
  /** @param {Event} event */
  const send = (event) => {
    event.preventDefault();
    setEmpty(!code.trim());
    if (code.trim()) onCode(code.trim().toUpperCase());
  };
  const problem = is_empty ? t("join.code_missing") : error;
  return html`<form class="stack stack-large join-code" onSubmit=${send}>
    <div class="stack">
      <h1><label for=${id}>${t("join.which_code")}</label></h1>
      <input class="input code-input" id=${id} value=${code} maxlength="20" autocomplete="off" autocapitalize="characters"
        spellcheck=${false} enterkeyhint="go" aria-invalid=${problem ? "true" : undefined} aria-describedby=${`${id}-help`}
        onInput=${(/** @type {any} */ event) => setCode(event.currentTarget.value)} />
      <p class="field-error" role="status" hidden=${!problem}>${problem}</p>
      <p class="soft" id=${`${id}-help`}>${t("join.code_help")}</p>
    </div>
    ${known.length > 0 && html`<${Known} known=${known} />`}
    <${Action}><${Button} kind="primary" type="submit" busy=${busy}>${t("common.next")}<//><//>
  </form>`;
}

/** @param {{known: Membership[]}} props */
function Known({ known }) {
  const t = useWords();
  return html`<section class="stack stack-small">
    <h2 class="small-heading">${t("join.already_in")}</h2>
    <ul class="entries">
      ${known.slice(0, 5).map(
        ({ seminar }) => html`<li key=${seminar.id} class="known-line">
        <a class="known-link" href=${`/s/${seminar.id}`}><span>${seminar.title}</span><${Icon} name="next" /></a>
      </li>`,
      )}
    </ul>
  </section>`;
}
