/** An activity's name, minutes, scope and openness, and what the exercise itself lets one set. */
import { useEffect, useState } from "preact/hooks";
import { html } from "../../html.js";
import { Button, Choices, Field, Notice } from "../../parts.js";
import { ConfigField, YesNo } from "./config-fields.js";
import { fieldsOf, readValue, showValue } from "./config-form.js";
import { useProgramme } from "./context.js";
import { WorkedExamples } from "./worked.js";

/** @typedef {import("../programme-state.js").ActivityOut} ActivityOut */

/**
 * @param {{activity: ActivityOut, onSaved?: () => void}} props
 *   `onSaved` in a dialog, which covers what the page itself tells: there the form says what was wrong
 */
export function ActivityForm({ activity, onSaved }) {
  const { exercises, loadExercises, told, acts, t } = useProgramme();
  const [title, setTitle] = useState(activity.title);
  const [minutes, setMinutes] = useState(String(activity.minutes));
  const [scope, setScope] = useState(activity.scope);
  const [anonymous, setAnonymous] = useState(activity.anonymous);
  const [typed, setTyped] = useState(/** @type {Record<string, any>} */ ({}));
  useEffect(() => {
    if (exercises.value.length === 0) void loadExercises();
  }, []);
  const exercise = exercises.value.find((one) => one.kind === activity.kind);
  const fields = fieldsOf(exercise?.config_schema ?? {});

  /** @param {import("./config-form.js").Field} field */
  const shown = (field) => typed[field.name] ?? showValue(field, activity.config[field.name]);

  /** @param {Event} event */
  const save = async (event) => {
    event.preventDefault();
    const own = fields.filter((field) => field.name in typed);
    const patch = {
      ...(title.trim() && title.trim() !== activity.title ? { title: title.trim() } : {}),
      ...(minutes.trim() && Number(minutes) !== activity.minutes ? { minutes: Number(minutes) } : {}),
      ...(scope !== activity.scope ? { scope } : {}),
      ...(anonymous !== activity.anonymous ? { anonymous } : {}),
      ...(own.length
        ? {
            config: Object.fromEntries(own.map((field) => [field.name, readValue(field, typed[field.name])])),
          }
        : {}),
    };
    if (Object.keys(patch).length > 0 && !(await acts.saveSettings(activity.id, patch))) return;
    setTyped({});
    onSaved?.();
  };
  return html`<form class="stack" onSubmit=${save}>
    <${Field} label=${t("lead.settings.title")} value=${title} onInput=${setTitle} maxlength="140" />
    <div class="form-number"><${Field} label=${t("programmes.minutes")} value=${minutes} onInput=${setMinutes} type="number"
      inputmode="numeric" min="1" step="1" /></div>
    <${WorkedExamples} examples=${exercise?.worked_examples ?? []} fields=${fields} value=${shown}
      may_load=${activity.counts.entries === 0}
      onLoad=${(/** @type {Record<string, any>} */ loaded) => setTyped((before) => ({ ...before, ...loaded }))} />
    ${fields.map(
      (
        field,
      ) => html`<${ConfigField} key=${field.name} field=${field} path=${`${activity.kind}.config.${field.name}`}
        value=${shown(field)}
        onInput=${(/** @type {any} */ value) => setTyped((before) => ({ ...before, [field.name]: value }))} />`,
    )}
    ${
      activity.counts.entries === 0 &&
      html`<${Choices} side legend=${t("lead.settings.scope")} value=${scope} onChange=${setScope}
        options=${["room", "need_groups"].map((one) => ({ value: one, label: t(`lead.settings.scope_${one}`) }))} />
      <${YesNo} label=${t("lead.settings.anonymous")} help=${t("lead.settings.anonymous_hint")} value=${anonymous} onInput=${setAnonymous} />`
    }
    ${onSaved && told.value?.tone === "error" && html`<${Notice} tone="error" live>${told.value.text}<//>`}
    <div><${Button} kind=${onSaved ? "primary" : "secondary"} type="submit">${t("lead.settings.save")}<//></div>
  </form>`;
}
