/** The three rings beside each other, also on a narrow phone: the kit's choices, with less air in them. */
import { html } from "kit/html.js";
import { useUniqueId } from "kit/parts.js";

const RINGS = [1, 2, 3];
const CHOICE = { flex: "1 1 5.85rem", padding: "var(--space-2)", columnGap: "var(--space-2)" };

/**
 * @param {{legend: string, value: number | null, onChange: (ring: number) => void, off?: boolean,
 *   t: import("kit/words.js").Translate}} props `off`: nothing can be chosen
 */
export function RingChoice({ legend, value, onChange, off = false, t }) {
  const name = useUniqueId();
  return html`<fieldset class="choices choices-side">
    <legend class="choices-legend">${legend}</legend>
    ${RINGS.map((ring) => {
      const is_chosen = ring === value;
      const classes = `choice${is_chosen ? " choice-chosen" : ""}${off ? " choice-off" : ""}`;
      return html`<label key=${ring} class=${classes} style=${CHOICE}>
        <input class="choice-input" type="radio" name=${name} value=${ring} checked=${is_chosen} disabled=${off}
          onChange=${() => onChange(ring)} />
        <span class="choice-label"><span class="choice-title">${t(`ring.${ring}`)}</span></span>
      </label>`;
    })}
  </fieldset>`;
}
