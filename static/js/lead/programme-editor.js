/** Moving, removing, adding activities and changing their minutes, all by buttons. */
import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, Field, Icon, Select, Stepper } from "../parts.js";
import { Confirm } from "./confirm.js";
import { useLead } from "./context.js";

/** @typedef {import("./programme-state.js").ActivityOut} ActivityOut */

export function ProgrammeEditor() {
  const { store, acts, t } = useLead();
  const [removing, setRemoving] = useState(/** @type {ActivityOut | null} */ (null));
  const activities = store.seminar.value?.activities ?? [];
  useEffect(() => {
    if (store.exercises.value.length === 0) void store.attempt(store.loadExercises);
  }, []);
  return html`<div class="stack">
    <ol class="programme">
      ${activities.map(
        (
          activity,
          index,
        ) => html`<${EditedRow} key=${activity.id} activity=${activity} is_first=${index === 0}
          is_last=${index === activities.length - 1} onRemove=${() => setRemoving(activity)} />`,
      )}
    </ol>
    <${AddActivity} />
    <${Confirm} open=${removing !== null} title=${t("lead.programme.remove_title", { title: removing?.title ?? "" })}
      confirm=${t("lead.programme.remove_confirm")} onClose=${() => setRemoving(null)}
      onConfirm=${() => (removing ? acts.removeActivity(removing.id) : Promise.resolve())}>
      <p>${t("lead.programme.remove_text")}</p>
    <//>
  </div>`;
}

/** @param {{activity: ActivityOut, is_first: boolean, is_last: boolean, onRemove: () => void}} props */
function EditedRow({ activity, is_first, is_last, onRemove }) {
  const { acts, t } = useLead();
  const { id, title } = activity;
  const has_entries = activity.counts.entries > 0;
  /** @param {string} icon @param {string} words @param {boolean} off @param {() => void} act */
  const button = (icon, words, off, act) =>
    html`<button type="button" class="button button-quiet button-round" aria-label=${words}
      aria-disabled=${off ? "true" : undefined} onClick=${() => off || act()}><${Icon} name=${icon} /></button>`;
  return html`<li class="programme-row programme-row-edited">
    <span class="programme-title">${title}</span>
    <div class="programme-tools">
      <${Stepper} label=${t("lead.programme.minutes_label", { title })} value=${activity.minutes} min=${1} max=${240}
        onChange=${(/** @type {number} */ minutes) => acts.changeActivity(id, { minutes })} />
      <span class="cluster-tight">
        ${button("up", t("lead.programme.up", { title }), is_first, () => acts.moveActivity(id, -1))}
        ${button("down", t("lead.programme.down", { title }), is_last, () => acts.moveActivity(id, 1))}
        ${button("close", t(has_entries ? "lead.programme.stays" : "lead.programme.remove", { title }), has_entries, onRemove)}
      </span>
    </div>
  </li>`;
}

function AddActivity() {
  const { store, acts, t } = useLead();
  const exercises = store.exercises.value;
  const [kind, setKind] = useState("");
  const [title, setTitle] = useState("");
  /** @param {Event} event */
  const add = async (event) => {
    event.preventDefault();
    if (!kind) return;
    const is_added = await acts.addActivity({ kind, ...(title.trim() ? { title: title.trim() } : {}) });
    if (is_added) setTitle("");
  };
  return html`<form class="stack stack-small" onSubmit=${add}>
    <h3>${t("lead.programme.add")}</h3>
    <${Select} label=${t("lead.programme.add_kind")} value=${kind} onInput=${setKind} empty=${t("lead.programme.choose")}
      options=${exercises.map((one) => ({ value: one.kind, label: one.title }))} />
    <${Field} label=${t("lead.programme.add_title")} value=${title} onInput=${setTitle} />
    <div><${Button} type="submit" off=${!kind}>${t("lead.programme.add_confirm")}<//></div>
  </form>`;
}
