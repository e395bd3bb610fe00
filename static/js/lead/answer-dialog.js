/** The leader answers for somebody without a phone, with that person's own entries and budget. */
import { useMemo } from "preact/hooks";
import { AnswerFor, calledBy } from "../answer-for.js";
import { html } from "../html.js";
import { Button, Dialog } from "../parts.js";
import { createWriter } from "../writer.js";
import { useLead } from "./context.js";
import { useReturnFocus } from "./focus.js";

/** @param {{person: import("./store.js").PersonOut, onClose: () => void}} props */
export function AnswerDialog({ person, onClose }) {
  useReturnFocus();
  const lead = useLead();
  const { store, call, words, language, t } = lead;
  const writer = useMemo(
    () =>
      createWriter({
        prefix: `samverkstan.of.${store.seminar.value?.id}.lead.`,
        person,
        table: person.table,
        request: call,
        is_connected: () => store.is_online.value,
        words,
        language,
      }),
    [person.id],
  );
  const name = calledBy(person, store.people.value.people, t);
  const activity = store.current.value;
  return html`<${Dialog} open title=${t("tables.answering_for", { name })} onClose=${onClose}
    actions=${html`<${Button} onClick=${onClose}>${t("tables.back_lead")}<//>`}>
    <p class="small soft">${t("tables.answering_text", { name })}</p>
    <${AnswerFor} writer=${writer} listed=${activity} phase=${activity?.phase} exercises_url=${lead.exercises_url} news=${store.view.value} />
  <//>`;
}
