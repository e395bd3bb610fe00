import { html } from "../html.js";
import { useWords } from "./context.js";
import { Icon } from "./icon.js";

/**
 * – n + for votes and weights. `label` says what is counted ("Röster på: Gemensam ingång").
 * @param {{label: string, value: number, onChange: (value: number) => void, min?: number, max?: number,
 *   show?: (value: number) => string}} props
 */
export function Stepper({ label, value, onChange, min = 0, max = 99, show }) {
  const t = useWords();
  /** @param {number} step @param {string} icon @param {string} words @param {boolean} off */
  const side = (step, icon, words, off) => html`<button type="button" class="button button-round"
    aria-label=${words} aria-disabled=${off ? "true" : undefined} onClick=${() => off || onChange(value + step)}>
    <${Icon} name=${icon} />
  </button>`;
  return html`<div class="stepper" role="group" aria-label=${label}>
    ${side(-1, "minus", t("common.fewer", { what: label }), value <= min)}
    <output class="stepper-value" aria-live="polite">${show ? show(value) : value}</output>
    ${side(1, "plus", t("common.more", { what: label }), value >= max)}
  </div>`;
}
