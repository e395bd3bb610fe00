/** A programme that comes along: what it holds, its guide, and a copy to change. */
import { useState } from "preact/hooks";
import { html } from "../../html.js";
import { Button, Notice, useWords } from "../../parts.js";
import { describe } from "../api.js";
import { copyProgramme } from "./copying.js";
import { GuideText } from "./guide-text.js";
import { inHours } from "./times.js";

/** @typedef {import("./guide-text.js").Programme} Programme */

/** @param {{api: import("../api.js").Api, programme: Programme}} props */
export function ShippedProgramme({ api, programme }) {
  const t = useWords();
  const [error, setError] = useState("");
  const copy = () => {
    copyProgramme(api, programme, t).catch((refusal) => setError(describe(refusal, t)));
  };
  return html`<div class="stack stack-small">
      <h1 lang=${programme.language}>${programme.title}</h1>
      <p class="lede" lang=${programme.language}>${programme.text}</p>
      <p class="soft">${t("programmes.page.shipped")}</p>
    </div>
    ${error && html`<${Notice} tone="error" live>${error}<//>`}
    <div><${Button} kind="primary" onClick=${copy}>${t("programmes.page.copy")}<//></div>
    <${ProgrammeContent} level=${2} programme=${programme} />`;
}

/** @param {{programme: Programme, level?: 2 | 3}} props `level` of its headings */
export function ProgrammeContent({ programme, level = 3 }) {
  const t = useWords();
  return html`<div lang=${programme.language} class="stack">
    <${`h${level}`} class="guide-heading">${t("programmes.chosen.activities")}<//>
    <ol class="chosen-activities">
      ${programme.activities.map(
        (activity, number) => html`<li key=${number} class="chosen-activity">
          <span>${activity.title}</span><span class="soft number">${inHours(activity.minutes, t)}</span>
        </li>`,
      )}
    </ol>
    ${programme.guide && html`<${GuideText} level=${level} guide=${programme.guide} />`}
  </div>`;
}
