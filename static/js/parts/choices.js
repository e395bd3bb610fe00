import { html } from "../html.js";
import { useUniqueId } from "./context.js";

/**
 * @typedef {{value: string, label: any, help?: any, detail?: any, disabled?: boolean}} Option
 * `help` explains below the label, `detail` stands to the right (a number, an actor mark)
 */

/**
 * One of several (`value` a string or null), or several (`multiple`, `value` an array) up to `max`.
 * @param {{legend: any, options: Option[], value: string | null | string[], onChange: (value: any) => void,
 *   multiple?: boolean, max?: number, hide_legend?: boolean, question?: boolean, side?: boolean, help?: any}} props
 *   `question` sets the legend as the page's question; `side` puts short options beside each other
 */
export function Choices(props) {
  const {
    legend,
    options,
    value,
    onChange,
    multiple = false,
    max,
    hide_legend,
    question,
    side,
    help,
  } = props;
  const id = useUniqueId();
  const chosen = Array.isArray(value) ? value : value === null ? [] : [value];
  const is_full = multiple && max !== undefined && chosen.length >= max;
  /** @param {string} option */
  const choose = (option) => {
    if (!multiple) onChange(option);
    else if (chosen.includes(option)) onChange(chosen.filter((v) => v !== option));
    else if (!is_full) onChange([...chosen, option]);
  };
  const legend_class = hide_legend
    ? "visually-hidden"
    : question
      ? "choices-legend choices-legend-question"
      : "choices-legend";
  const words = question && !hide_legend ? html`<h2 class="question">${legend}</h2>` : legend;
  return html`<fieldset class=${side ? "choices choices-side" : "choices"} aria-describedby=${help ? `${id}-help` : undefined}>
    <legend class=${legend_class}>${words}</legend>
    ${help && html`<p class="field-help" id=${`${id}-help`}>${help}</p>`}
    ${options.map((option) => {
      const is_chosen = chosen.includes(option.value);
      return html`<${Choice} key=${option.value} option=${option} name=${id} multiple=${multiple}
        chosen=${is_chosen} off=${option.disabled || (is_full && !is_chosen)} choose=${choose} />`;
    })}
  </fieldset>`;
}

/** @param {{option: Option, name: string, multiple: boolean, chosen: boolean, off: boolean, choose: (v: string) => void}} props */
function Choice({ option, name, multiple, chosen, off, choose }) {
  const classes = `choice${chosen ? " choice-chosen" : ""}${off ? " choice-off" : ""}`;
  return html`<label class=${classes}>
    <input class="choice-input" type=${multiple ? "checkbox" : "radio"} name=${name} value=${option.value}
      checked=${chosen} disabled=${off} onChange=${() => choose(option.value)} />
    <span class="choice-label">
      <span class="choice-title">${option.label}</span>
      ${option.help && html`<span class="choice-help">${option.help}</span>`}
    </span>
    ${option.detail !== undefined && html`<span class="choice-detail">${option.detail}</span>`}
  </label>`;
}
