/** The plan's diary: what happened between seminars. What a reporting actor told stands here too. */
import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { dayInWords } from "../lead/clock.js";
import { Confirm } from "../lead/confirm.js";
import { Fold } from "../lead/fold.js";
import { Button, Field, Icon } from "../parts.js";
import { usePlan } from "./context.js";

/** @typedef {{id: string, day: string, text: string, by: string, row: string | null}} Note */

export function Diary() {
  const { store, t, language } = usePlan();
  const [notes, setNotes] = useState(/** @type {Note[] | null} */ (null));
  const [removing, setRemoving] = useState(/** @type {Note | null} */ (null));
  const load = async () => {
    const answer = await store.attempt(() => store.api.get(`${store.path}/notes`));
    if (answer) setNotes(answer.notes);
  };
  useEffect(() => {
    void load();
  }, [store.plan.value?.revision]);
  const remove = async () => {
    if (!removing) return;
    await store.attempt(() => store.api.remove(`${store.path}/notes/${removing.id}`));
    await load();
  };
  return html`<${Fold} level=${2} title=${t("plan.diary.title")} note=${notes?.length || null}>
    <${NewNote} onAdded=${load} />
    <ul class="diary">${notes?.map(
      (note) => html`<li key=${note.id} class="diary-note">
        <p class="small soft">${dayInWords(note.day, language)} · ${note.by || t("plan.erased.person")}</p>
        <p class="own-words">${note.text}</p>
        <button type="button" class="button button-quiet button-round no-print" onClick=${() => setRemoving(note)}
          aria-label=${t("plan.diary.remove_named", { day: dayInWords(note.day, language) })}><${Icon} name="close" /></button>
      </li>`,
    )}</ul>
    ${notes?.length === 0 && html`<p class="soft">${t("plan.diary.empty")}</p>`}
    <${Confirm} open=${removing !== null} title=${t("plan.diary.remove_title")} confirm=${t("plan.diary.remove")}
      onConfirm=${remove} onClose=${() => setRemoving(null)}><p class="own-words">${removing?.text}</p><//>
  <//>`;
}

/** @param {{onAdded: () => Promise<void>}} props */
function NewNote({ onAdded }) {
  const { store, t } = usePlan();
  const [text, setText] = useState("");
  const [day, setDay] = useState("");
  /** @param {Event} event */
  const add = async (event) => {
    event.preventDefault();
    if (!text.trim()) return;
    const body = { text: text.trim(), ...(day ? { day } : {}) };
    if (!(await store.attempt(() => store.api.post(`${store.path}/notes`, body)))) return;
    setText("");
    setDay("");
    await onAdded();
  };
  return html`<form class="stack stack-small no-print" onSubmit=${add}>
    <${Field} label=${t("plan.diary.new")} rows=${2} max=${2000} warning value=${text} onInput=${setText} />
    <${Field} label=${t("plan.diary.day")} help=${t("plan.diary.day_help")} type="date" optional value=${day} onInput=${setDay} />
    <div><${Button} type="submit" off=${!text.trim()}>${t("plan.diary.add")}<//></div>
  </form>`;
}
