import { useLayoutEffect, useRef } from "preact/hooks";
import { html } from "../html.js";
import { useUniqueId, useWords } from "./context.js";

/**
 * The native box: the state is written to it only when it differs, so that typing is never disturbed.
 * @param {any} props
 */
function Box({ rows, value, onInput, ...rest }) {
  const box = useRef(/** @type {any} */ (null));
  useLayoutEffect(() => {
    if (box.current && box.current.value !== value) box.current.value = value;
    grow(box.current);
  }, [value]);
  /** @param {any} event */
  const typed = (event) => onInput(event.currentTarget.value);
  return rows > 1
    ? html`<textarea ref=${box} class="input" rows=${rows} onInput=${typed} ...${rest}></textarea>`
    : html`<input ref=${box} class="input" onInput=${typed} ...${rest} />`;
}

/** A textarea as high as its text. @param {any} box */
function grow(box) {
  if (box?.tagName !== "TEXTAREA") return;
  box.style.height = "auto";
  if (box.scrollHeight) box.style.height = `${box.scrollHeight + 4}px`;
}

/** @param {{id: string, left: number}} props */
function Counter({ id, left }) {
  const t = useWords();
  if (left > 60 && left > 0) return null;
  return html`<span id=${id} class=${left < 20 ? "field-count field-count-low" : "field-count"}>
    ${left >= 0 ? t("common.characters_left", { count: left }) : t("common.characters_over", { count: -left })}
  </span>`;
}

/**
 * One text to fill in. The parent keeps `value` (a draft's value, as a rule).
 * @param {{label: string, value: string, onInput: (text: string) => void, rows?: number, max?: number, help?: string,
 *   error?: string, optional?: boolean, warning?: boolean, hide_label?: boolean, question?: boolean,
 *   [native: string]: any}} props
 *   `max` shows how many characters are left near the end (the server has the last word);
 *   `warning` asks for no names of clients: use it on every free text;
 *   `question` sets the label as the page's question; all else goes to the native box (placeholder, autocomplete …)
 */
export function Field(props) {
  const {
    label,
    value,
    onInput,
    rows = 1,
    max,
    help,
    error,
    optional,
    warning,
    hide_label,
    question,
    ...native
  } = props;
  const t = useWords();
  const id = useUniqueId();
  const parts = [help || warning ? `${id}-help` : "", error ? `${id}-error` : "", max ? `${id}-count` : ""];
  const words = html`<label class=${hide_label ? "visually-hidden" : "field-label"} for=${id}>
    ${label}${optional && html` <span class="field-optional">${t("common.optional")}</span>`}
  </label>`;
  return html`<div class="field">
    ${question && !hide_label ? html`<h2 class="question">${words}</h2>` : words}
    ${
      (help || warning) &&
      html`<p class="field-help" id=${`${id}-help`}>
      ${help} ${warning && t("common.no_client_names")}
    </p>`
    }
    <${Box} id=${id} rows=${rows} value=${value} onInput=${onInput} ...${native}
      aria-describedby=${parts.filter(Boolean).join(" ") || undefined} aria-invalid=${error ? "true" : undefined} />
    <div class="field-foot" aria-live="polite">
      ${error && html`<span class="field-error" id=${`${id}-error`}>${error}</span>`}
      ${max !== undefined && html`<${Counter} id=${`${id}-count`} left=${max - [...value].length} />`}
    </div>
  </div>`;
}

/**
 * One of many, closed until opened. For up to seven use Choices.
 * @param {{label: string, value: string, options: {value: string, label: string}[], onInput: (value: string) => void,
 *   empty?: string, help?: string, error?: string, optional?: boolean, [native: string]: any}} props
 */
export function Select({ label, value, options, onInput, empty, help, error, optional, ...native }) {
  const t = useWords();
  const id = useUniqueId();
  return html`<div class="field">
    <label class="field-label" for=${id}>
      ${label}${optional && html` <span class="field-optional">${t("common.optional")}</span>`}
    </label>
    ${help && html`<p class="field-help" id=${`${id}-help`}>${help}</p>`}
    <select class="input" id=${id} value=${value} aria-describedby=${help ? `${id}-help` : undefined}
      aria-invalid=${error ? "true" : undefined} ...${native}
      onChange=${(/** @type {any} */ event) => onInput(event.currentTarget.value)}>
      ${empty !== undefined && html`<option value="" selected=${value === ""}>${empty}</option>`}
      ${options.map((o) => html`<option key=${o.value} value=${o.value} selected=${o.value === value}>${o.label}</option>`)}
    </select>
    ${error && html`<p class="field-error" role="status">${error}</p>`}
  </div>`;
}
