/** One setting as the control it needs; records and lists of records hold further ones. */
import { html } from "../../html.js";
import { Button, Choices, Field, Icon, Select } from "../../parts.js";
import { emptyRow } from "./config-form.js";
import { useProgramme } from "./context.js";

/**
 * @typedef {import("./config-form.js").Field} Setting
 * @typedef {{field: Setting, path: string, value: any, onInput: (value: any) => void}} Props
 *   `path` finds the words: `obstacles.config.most`, `channels.config.earlier.strength`
 */

/** @param {Props} props */
export function ConfigField(props) {
  const { control } = props.field;
  if (control === "group") return html`<${Group} ...${props} />`;
  if (control === "rows" || control === "pairs") return html`<${Rows} ...${props} />`;
  if (control === "yes_no")
    return html`<${YesNo} ...${useSaid(props)} value=${props.value} onInput=${props.onInput} />`;
  if (control === "choice" || control === "choices") return html`<${Chosen} ...${props} />`;
  return html`<${Written} ...${props} />`;
}

/** The words for a setting: the exercise's own, else what its schema says. @param {Props} props */
function useSaid({ field, path }) {
  const { words } = useProgramme();
  const [kind, , ...name] = path.split(".");
  const label = words[path] ?? words[`lead.setting.${kind}.${name.join(".")}`] ?? field.label;
  return { label, help: words[`${path}.hint`] };
}

/** @param {Props} props */
function Written({ field, path, value, onInput }) {
  const { t } = useProgramme();
  const { label, help } = useSaid({ field, path, value, onInput });
  const is_number = field.control === "int" || field.control === "number";
  if (is_number) {
    return html`<${Field} label=${label} help=${help} value=${value} onInput=${onInput} type="number" optional=${field.may_be_empty}
      inputmode=${field.control === "int" ? "numeric" : "decimal"} min=${field.min} step=${field.control === "int" ? "1" : "any"} />`;
  }
  const is_list = field.control === "lines" || field.control === "numbers";
  return html`<${Field} label=${label} help=${help ?? (is_list ? t("lead.settings.lines_hint") : undefined)} value=${value}
    onInput=${onInput} rows=${field.control === "text" ? 1 : 3} max=${field.max_length} optional=${field.may_be_empty} />`;
}

/** @param {Props} props */
function Chosen({ field, path, value, onInput }) {
  const { words, t } = useProgramme();
  const { label, help } = useSaid({ field, path, value, onInput });
  const options = field.choices.map((one) => ({
    value: String(one),
    label: words[`${path}.${one}`] ?? String(one),
  }));
  if (field.control === "choices") {
    return html`<${Choices} multiple legend=${label} help=${help} value=${value} max=${field.most} options=${options} onChange=${onInput} />`;
  }
  return html`<${Select} label=${label} help=${help} value=${value} onInput=${onInput} options=${options}
    empty=${field.may_be_empty || value === "" ? t("programmes.form.none") : undefined} />`;
}

/** A record: its fields under one heading. @param {Props} props */
function Group({ field, path, value, onInput }) {
  const { label, help } = useSaid({ field, path, value, onInput });
  return html`<fieldset class="config-group stack stack-small">
    <legend class="choices-legend">${label}</legend>
    ${help && html`<p class="field-help">${help}</p>`}
    <${Fields} fields=${field.fields} path=${path} value=${value} onInput=${onInput} />
  </fieldset>`;
}

/** @param {{fields: Setting[], path: string, value: any, onInput: (value: any) => void}} props */
function Fields({ fields, path, value, onInput }) {
  return fields.map(
    (
      one,
    ) => html`<${ConfigField} key=${one.name} field=${one} path=${`${path}.${one.name}`} value=${value[one.name]}
      onInput=${(/** @type {any} */ part) => onInput({ ...value, [one.name]: part })} />`,
  );
}

/** Records one below the other, to add to and take from. @param {Props} props */
function Rows({ field, path, value, onInput }) {
  const { t } = useProgramme();
  const { label, help } = useSaid({ field, path, value, onInput });
  const fields = field.control === "pairs" ? [keyField(t), ...field.fields] : field.fields;
  const is_full = field.most !== undefined && value.length >= field.most;
  /** @param {number} at @param {any} [row] without one it is taken away */
  const change = (at, row) =>
    onInput(
      value.flatMap((/** @type {any} */ one, /** @type {number} */ i) =>
        i !== at ? [one] : row ? [row] : [],
      ),
    );
  return html`<fieldset class="config-group stack stack-small">
    <legend class="choices-legend">${label}</legend>
    ${help && html`<p class="field-help">${help}</p>`}
    ${value.map(
      (
        /** @type {any} */ row,
        /** @type {number} */ at,
      ) => html`<div class="config-row" key=${at} role="group"
        aria-label=${t("programmes.form.row", { what: label, number: at + 1 })}>
        <${Fields} fields=${fields} path=${path} value=${row} onInput=${(/** @type {any} */ now) => change(at, now)} />
        <button type="button" class="button button-quiet button-round" onClick=${() => change(at)}
          aria-label=${t("programmes.form.remove_row", { what: label, number: at + 1 })}><${Icon} name="close" /></button>
      </div>`,
    )}
    <div><${Button} kind="quiet" off=${is_full} onClick=${() => onInput([...value, emptyRow(fields)])}>
      ${t("programmes.form.add_row")}<//></div>
  </fieldset>`;
}

/** The name in a list of named values. @param {import("../../words.js").Translate} t @returns {Setting} */
function keyField(t) {
  return {
    name: "key",
    label: t("programmes.form.key"),
    control: "text",
    choices: [],
    fields: [],
    may_be_empty: false,
    default: "",
  };
}

/** @param {{label: string, help?: string, value: boolean, onInput: (value: boolean) => void}} props */
export function YesNo({ label, help, value, onInput }) {
  return html`<${Choices} multiple legend=${label} hide_legend value=${value ? ["yes"] : []}
    onChange=${(/** @type {string[]} */ chosen) => onInput(chosen.length > 0)} options=${[{ value: "yes", label, help }]} />`;
}
