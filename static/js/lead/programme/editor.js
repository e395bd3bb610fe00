/** Changing the programme: order by buttons or by dragging, minutes, and everything else of an activity in a dialog. */
import { useEffect, useState } from "preact/hooks";
import { html } from "../../html.js";
import { Button, Dialog, Field, Icon, Select, Stepper } from "../../parts.js";
import { Confirm } from "../confirm.js";
import { ActivityForm } from "./activity-form.js";
import { useProgramme } from "./context.js";
import { useSorting } from "./sorting.js";
import { plannedTimes } from "./times.js";

/** @typedef {import("../programme-state.js").ActivityOut} ActivityOut */

export function ProgrammeEditor() {
  const { programme, exercises, loadExercises, acts, t } = useProgramme();
  const [editing, setEditing] = useState("");
  const { activities = [], starts } = programme.value ?? {};
  const times = plannedTimes(activities, starts);
  useEffect(() => {
    if (exercises.value.length === 0) void loadExercises();
  }, []);
  const list = useSorting((from, to) => void acts.placeActivity(activities[from]?.id ?? "", to));
  const edited = activities.find((one) => one.id === editing);
  return html`<div class="stack">
    <p class="small soft">${t("programmes.drag")}</p>
    <ol class="programme" ref=${list}>
      ${activities.map(
        (
          activity,
          index,
        ) => html`<${EditedRow} key=${activity.id} activity=${activity} is_first=${index === 0}
          is_last=${index === activities.length - 1} begins=${times?.begins[index]} onEdit=${() => setEditing(activity.id)} />`,
      )}
    </ol>
    <${AddActivity} />
    ${edited && html`<${ActivityDialog} key=${edited.id} activity=${edited} onClose=${() => setEditing("")} />`}
  </div>`;
}

/** @param {{activity: ActivityOut, is_first: boolean, is_last: boolean, begins?: string, onEdit: () => void}} props */
function EditedRow({ activity, is_first, is_last, begins, onEdit }) {
  const { acts, t } = useProgramme();
  const { id, title } = activity;
  /** @param {string} icon @param {string} words @param {boolean} off @param {() => void} act */
  const button = (icon, words, off, act) =>
    html`<button type="button" class="button button-quiet button-round" aria-label=${words}
      aria-disabled=${off ? "true" : undefined} onClick=${() => off || act()}><${Icon} name=${icon} /></button>`;
  return html`<li class="programme-row programme-row-edited">
    <div class="programme-line">
      <span class="programme-handle" aria-hidden="true"><${Icon} name="drag" /></span>
      <span class="programme-title">${title}</span>
      ${begins && html`<span class="small soft number">${begins}</span>`}
    </div>
    <div class="programme-tools">
      <${Stepper} label=${t("lead.programme.minutes_label", { title })} value=${activity.minutes} min=${1} max=${480}
        onChange=${(/** @type {number} */ minutes) => acts.changeActivity(id, { minutes })} />
      <span class="cluster-tight">
        ${button("up", t("lead.programme.up", { title }), is_first, () => acts.moveActivity(id, -1))}
        ${button("down", t("lead.programme.down", { title }), is_last, () => acts.moveActivity(id, 1))}
        ${button("edit", t("programmes.edit", { title }), false, onEdit)}
      </span>
    </div>
  </li>`;
}

/** Everything about one activity. @param {{activity: ActivityOut, onClose: () => void}} props */
function ActivityDialog({ activity, onClose }) {
  const { programme, keeps_one, acts, t } = useProgramme();
  const [is_removing, setRemoving] = useState(false);
  const { id, title } = activity;
  const is_last = keeps_one && programme.value?.activities.length === 1;
  const stays = activity.counts.entries > 0 ? "lead.programme.stays" : is_last && "programmes.last_stays";
  const copy = async () => {
    if (await acts.copyActivity(id)) onClose();
  };
  const actions = html`<${Button} onClick=${copy} label=${t("programmes.copy_named", { title })}>
      <${Icon} name="copy" /> ${t("programmes.copy")}<//>
    <${Button} kind="quiet" off=${Boolean(stays)} onClick=${() => setRemoving(true)}
      label=${t(stays || "lead.programme.remove", { title })}>${t("lead.programme.remove_confirm")}<//>`;
  return html`<${Dialog} open=${!is_removing} title=${title} onClose=${() => is_removing || onClose()} actions=${actions}>
      ${activity.phase === "closed" ? html`<p class="soft">${t("programmes.closed")}</p>` : html`<${ActivityForm} activity=${activity} onSaved=${onClose} />`}
    <//>
    <${Confirm} open=${is_removing} title=${t("lead.programme.remove_title", { title })}
      confirm=${t("lead.programme.remove_confirm")} onClose=${onClose} onConfirm=${() => acts.removeActivity(id)}>
      <p>${t("lead.programme.remove_text")}</p>
    <//>`;
}

function AddActivity() {
  const { exercises, acts, t } = useProgramme();
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
      options=${exercises.value.map((one) => ({ value: one.kind, label: one.title }))} />
    <${Field} label=${t("lead.programme.add_title")} value=${title} onInput=${setTitle} maxlength="140" />
    <div><${Button} type="submit" off=${!kind}>${t("lead.programme.add_confirm")}<//></div>
  </form>`;
}
