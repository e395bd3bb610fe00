/** Which programme: shipped and saved ones in one list, and what the chosen one is like. */
import { html } from "../../html.js";
import { Choices, useWords } from "../../parts.js";
import { Fold } from "../fold.js";
import { ProgrammeContent } from "../programme/shipped.js";
import { inHours } from "../programme/times.js";

/** @typedef {import("../programme/guide-text.js").Programme} Programme */

/** @param {{programmes: Programme[], value: string, onChange: (key: string) => void}} props */
export function ProgrammeField({ programmes, value, onChange }) {
  const t = useWords();
  const chosen = programmes.find((one) => one.key === value);
  return html`<div class="stack">
    <${Choices} legend=${t("start.form.programme")} value=${value} onChange=${onChange}
      options=${programmes.map((one) => ({
        value: one.key,
        label: one.title,
        help: one.is_own ? [t("programmes.chosen.own"), one.text].filter(Boolean).join(". ") : one.text,
        detail: inHours(one.minutes, t),
      }))} />
    ${chosen && html`<${About} key=${chosen.key} programme=${chosen} />`}
  </div>`;
}

/** @param {{programme: Programme}} props */
function About({ programme }) {
  const t = useWords();
  return html`<${Fold} level=${2} title=${t("programmes.chosen.heading", { title: programme.title })}>
    <${ProgrammeContent} programme=${programme} />
  <//>`;
}
