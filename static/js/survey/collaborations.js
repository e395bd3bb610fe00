/** Cooperation of three or more parties: rows that people write, taken over from the year before. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Confirm } from "../lead/confirm.js";
import { Button, Field, Icon } from "../parts.js";
import { Blocks } from "./blocks.js";
import { useSurvey } from "./context.js";

/** @typedef {import("./context.js").Collaboration} Row */
/** @typedef {{name: string, parties: string, works: string, needs: string}} Typed */

/** @param {{part: import("./context.js").SurveyPart, row: Row, level: number}} props */
export function CollaborationPart({ part, row, level }) {
  const { store, t } = useSurvey();
  const [is_editing, setEditing] = useState(false);
  const [is_asking, setAsking] = useState(false);
  if (is_editing) {
    /** @param {Typed} typed */
    const save = async (typed) => {
      const change = [{ id: row.id, ...asBody(typed) }];
      const was = JSON.stringify(row);
      const outcome = await store.save(
        { change },
        (newest) => JSON.stringify(findRow(newest, row.id)) !== was,
      );
      if (outcome === "saved") setEditing(false);
    };
    return html`<${Form} row=${row} onSave=${save} onCancel=${() => setEditing(false)} />`;
  }
  return html`<section class="stack stack-small">
    <${`h${level}`}>${part.title}<//>
    <${Blocks} blocks=${part.blocks} level=${level} />
    <div class="cluster no-print">
      ${
        row.is_taken_over &&
        html`<${Button} label=${t("survey.confirm_named", { name: row.name })}
          onClick=${() => void store.save({ confirm: [row.id] })}>${t("survey.confirm_collaboration")}<//>`
      }
      <${Button} kind="quiet" label=${t("survey.edit_collaboration", { name: row.name })} onClick=${() => setEditing(true)}>
        ${t("survey.edit")}<//>
      <${Button} kind="quiet" label=${t("survey.remove_collaboration", { name: row.name })} onClick=${() => setAsking(true)}>
        ${t("survey.remove_short")}<//>
    </div>
    <${Confirm} open=${is_asking} title=${t("survey.remove_collaboration", { name: row.name })} confirm=${t("survey.remove_short")}
      onConfirm=${() => store.save({ remove: [row.id] })} onClose=${() => setAsking(false)} />
  </section>`;
}

export function AddCollaboration() {
  const { store, t } = useSurvey();
  const [is_open, setOpen] = useState(false);
  if (!is_open) {
    return html`<div class="no-print">
      <${Button} kind="quiet" onClick=${() => setOpen(true)}><${Icon} name="plus" />${t("survey.add_collaboration")}<//>
    </div>`;
  }
  /** @param {Typed} typed */
  const add = async (typed) => {
    if ((await store.save({ add: [asBody(typed)] })) === "saved") setOpen(false);
  };
  return html`<${Form} onSave=${add} onCancel=${() => setOpen(false)} />`;
}

/** @param {{row?: Row, onSave: (typed: Typed) => void, onCancel: () => void}} props */
function Form({ row, onSave, onCancel }) {
  const { store, t } = useSurvey();
  const [typed, setTyped] = useState({
    name: row?.name ?? "",
    parties: (row?.parties ?? []).join("\n"),
    works: row?.works ?? "",
    needs: row?.needs ?? "",
  });
  /** @param {keyof Typed} name */
  const set = (name) => (/** @type {string} */ text) => setTyped({ ...typed, [name]: text });
  const named = linesOf(typed.parties);
  const others = (store.thing.value?.parties ?? []).filter((party) => !named.includes(party));
  /** @param {string} party */
  const addParty = (party) => setTyped({ ...typed, parties: [...named, party].join("\n") });
  /** @param {Event} event */
  const submit = (event) => {
    event.preventDefault();
    if (typed.name.trim()) onSave(typed);
  };
  return html`<form class="row-form stack" onSubmit=${submit} aria-label=${row?.name ?? t("survey.add_collaboration")}>
    <${Field} label=${t("survey.collaboration_name")} max=${140} value=${typed.name} onInput=${set("name")} />
    <${Field} label=${t("survey.collaboration_parties")} help=${t("survey.collaboration_parties_help")} rows=${3}
      value=${typed.parties} onInput=${set("parties")} />
    ${
      others.length > 0 &&
      html`<ul class="cluster">${others.map(
        (party) => html`<li key=${party}>
          <${Button} kind="quiet" onClick=${() => addParty(party)}><${Icon} name="plus" />${party}<//></li>`,
      )}</ul>`
    }
    <${Field} label=${t("survey.field.works")} rows=${3} max=${5000} warning value=${typed.works} onInput=${set("works")} />
    <${Field} label=${t("survey.field.needs")} rows=${3} max=${5000} warning value=${typed.needs} onInput=${set("needs")} />
    <div class="cluster">
      <${Button} type="submit" off=${!typed.name.trim()}>${t("common.save")}<//>
      <${Button} kind="quiet" onClick=${onCancel}>${t("common.cancel")}<//>
    </div>
  </form>`;
}

/** @param {Typed} typed */
function asBody(typed) {
  return { ...typed, parties: linesOf(typed.parties) };
}

/** @param {string} text */
function linesOf(text) {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

/** @param {import("./context.js").Survey} survey @param {string} id */
function findRow(survey, id) {
  return survey.collaborations.find((row) => row.id === id);
}
