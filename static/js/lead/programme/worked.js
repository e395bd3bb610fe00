/** Worked examples that the exercise brings: loaded into its settings, looked through, saved, and taken away again. */
import { html } from "../../html.js";
import { Button } from "../../parts.js";
import { readValue, showValue } from "./config-form.js";
import { useProgramme } from "./context.js";

/**
 * @typedef {{title: string, text: string, settings: Record<string, any>}} WorkedExample
 * @typedef {import("./config-form.js").Field} Setting
 */

/**
 * @param {{examples: WorkedExample[], fields: Setting[], value: (field: Setting) => any, may_load: boolean,
 *   onLoad: (shown: Record<string, any>) => void}} props
 *   `value` is what a field's control holds now; `onLoad` gets what the controls are to hold
 */
export function WorkedExamples({ examples, fields, value, may_load, onLoad }) {
  const { t } = useProgramme();
  const filled = fields.filter((field) => examples.some((one) => field.name in one.settings));
  const is_used = filled.some((field) => !isSame(readValue(field, value(field)), field.default));
  if (filled.length === 0 || !(may_load || is_used)) return null;
  /** @param {Record<string, any>} settings what is left out is as it was from the beginning */
  const fill = (settings) =>
    onLoad(
      Object.fromEntries(
        filled.map((field) => [field.name, showValue(field, settings[field.name] ?? field.default)]),
      ),
    );
  return html`<fieldset class="config-group stack stack-small">
    <legend class="choices-legend">${t("programmes.worked.heading")}</legend>
    <p class="field-help">${t("programmes.worked.help")}</p>
    ${
      may_load &&
      examples.map(
        (one) => html`<div class="worked" key=${one.title}>
        <p><strong>${one.title}</strong></p>
        <p class="small soft">${one.text}</p>
        <div><${Button} label=${t("programmes.worked.load_named", { title: one.title })}
          onClick=${() => fill(one.settings)}>${t("programmes.worked.load")}<//></div>
      </div>`,
      )
    }
    <div role="status" class="stack stack-small">
      ${is_used && html`<p class="small">${t("programmes.worked.loaded")}</p>`}
      ${is_used && html`<div><${Button} kind="quiet" onClick=${() => fill({})}>${t("programmes.worked.clear")}<//></div>`}
    </div>
  </fieldset>`;
}

/** @param {any} one @param {any} other */
function isSame(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
