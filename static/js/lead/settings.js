/** Settings of the running activity: its name, minutes and scope, and what the exercise itself lets one set. */
import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, Choices, Field, Select } from "../parts.js";
import { fieldsOf, readValue, showValue } from "./config-form.js";
import { useLead } from "./context.js";
import { Fold } from "./fold.js";

/** @typedef {import("./programme-state.js").ActivityOut} ActivityOut */

/** @param {{activity: ActivityOut}} props */
export function Settings({ activity }) {
  const { t } = useLead();
  if (activity.phase === "closed") return null;
  return html`<${Fold} title=${t("lead.settings.heading")}><${SettingsForm} key=${activity.id} activity=${activity} /><//>`;
}

/** @param {{activity: ActivityOut}} props */
function SettingsForm({ activity }) {
  const { store, acts, t } = useLead();
  const [title, setTitle] = useState(activity.title);
  const [scope, setScope] = useState(activity.scope);
  const [anonymous, setAnonymous] = useState(activity.anonymous);
  const [typed, setTyped] = useState(/** @type {Record<string, string | boolean>} */ ({}));
  useEffect(() => {
    if (store.exercises.value.length === 0) void store.attempt(store.loadExercises);
  }, []);
  const exercise = store.exercises.value.find((one) => one.kind === activity.kind);
  const fields = fieldsOf(exercise?.config_schema ?? {});
  const has_entries = activity.counts.entries > 0;

  /** @param {Event} event */
  const save = async (event) => {
    event.preventDefault();
    /** @type {Record<string, any>} */
    const patch = {};
    if (title.trim() && title.trim() !== activity.title) patch.title = title.trim();
    if (scope !== activity.scope) patch.scope = scope;
    if (anonymous !== activity.anonymous) patch.anonymous = anonymous;
    const own = fields.filter((field) => field.name in typed);
    if (own.length > 0) {
      const config = own.map((field) => [field.name, readValue(field, typed[field.name] ?? "")]);
      patch.config = { ...activity.config, ...Object.fromEntries(config) };
    }
    if (Object.keys(patch).length === 0 || (await acts.saveSettings(activity.id, patch))) setTyped({});
  };
  return html`<form class="stack" onSubmit=${save}>
    <${Field} label=${t("lead.settings.title")} value=${title} onInput=${setTitle} maxlength="140" />
    ${fields.map(
      (field) => html`<${Setting} key=${field.name} field=${field} kind=${activity.kind}
        value=${typed[field.name] ?? showValue(field, activity.config[field.name])}
        onInput=${(/** @type {string | boolean} */ value) => setTyped({ ...typed, [field.name]: value })} />`,
    )}
    ${
      !has_entries &&
      html`<${Choices} side legend=${t("lead.settings.scope")} value=${scope} onChange=${setScope}
        options=${["room", "need_groups"].map((one) => ({ value: one, label: t(`lead.settings.scope_${one}`) }))} />
      <${YesNo} label=${t("lead.settings.anonymous")} help=${t("lead.settings.anonymous_hint")} value=${anonymous} onInput=${setAnonymous} />`
    }
    <div><${Button} type="submit">${t("lead.settings.save")}<//></div>
  </form>`;
}

/**
 * @param {{field: import("./config-form.js").Field, kind: string, value: string | boolean, onInput: (value: string | boolean) => void}} props
 */
function Setting({ field, kind, value, onInput }) {
  const { words, t } = useLead();
  const key = `${kind}.config.${field.name}`;
  const label = words[key] ?? field.label;
  const help = words[`${key}.hint`];
  if (field.control === "yes_no")
    return html`<${YesNo} label=${label} help=${help} value=${value === true} onInput=${onInput} />`;
  if (field.control === "choice") {
    const options = field.choices.map((one) => ({
      value: String(one),
      label: words[`${key}.${one}`] ?? String(one),
    }));
    return html`<${Select} label=${label} help=${help} value=${value} onInput=${onInput} options=${options} />`;
  }
  if (field.control === "int") {
    return html`<${Field} label=${label} help=${help} value=${value} onInput=${onInput} type="number" inputmode="numeric"
      min=${field.min} step="1" />`;
  }
  const is_long = field.control !== "text";
  return html`<${Field} label=${label} help=${help ?? (field.control === "lines" ? t("lead.settings.lines_hint") : undefined)}
    value=${value} onInput=${onInput} rows=${is_long ? 3 : 1} max=${field.max_length} />`;
}

/** @param {{label: string, help?: string, value: boolean, onInput: (value: boolean) => void}} props */
function YesNo({ label, help, value, onInput }) {
  return html`<${Choices} multiple legend=${label} hide_legend value=${value ? ["yes"] : []}
    onChange=${(/** @type {string[]} */ chosen) => onInput(chosen.length > 0)} options=${[{ value: "yes", label, help }]} />`;
}
