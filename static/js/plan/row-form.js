/** Editing a row in place. What is typed stays here until it is saved, also when somebody else was first. */
import { useEffect, useRef, useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, Field, Notice, Select, useUniqueId } from "../parts.js";
import { usePlan } from "./context.js";

/** @typedef {import("./plan-store.js").PlanRow} PlanRow */

const LONG = 500;
/** What a person may write in each kind of row, with the longest text. @type {Record<string, [string, number][]>} */
export const FIELDS = {
  goal: [
    ["title", LONG],
    ["anchor", LONG],
  ],
  measure: [
    ["title", LONG],
    ["actor", 80],
    ["function", 80],
    ["first_step", LONG],
    ["date", 10],
    ["measure_of_success", LONG],
    ["anchor", LONG],
    ["anchored", 0],
    ["progress", 0],
    ["needed", LONG],
    ["outcome", LONG],
  ],
  principle: [
    ["title", LONG],
    ["meaning", LONG],
  ],
  actor: [
    ["title", 80],
    ["aim", LONG],
  ],
  question: [
    ["title", LONG],
    ["answer", LONG],
  ],
};
/** Fields that want a word of help. @type {Record<string, string>} */
const HELP = { anchor: "plan.anchor_help", meaning: "plan.meaning_help" };
/** What is a title of its own is called by its own name. */
const NAMED = ["principle", "actor", "question"];
/** Fields with a choice of words instead of a text; the empty one is: nothing told yet. @type {Record<string, string[]>} */
const CHOICES = {
  progress: ["on_its_way", "stuck", "done", "given_up"],
  anchored: ["yes", "not_yet", "refused"],
};

/** @param {{row: PlanRow, onDone: () => void}} props */
export function RowForm({ row, onDone }) {
  const { store, t } = usePlan();
  const fields = FIELDS[row.kind] ?? [];
  const [base, setBase] = useState(row.fields);
  const [typed, setTyped] = useState(/** @type {Record<string, string>} */ ({}));
  const [theirs, setTheirs] = useState(/** @type {string[]} */ ([]));
  const form = useRef(/** @type {HTMLFormElement | null} */ (null));
  useEffect(() => /** @type {HTMLElement | null} */ (form.current?.querySelector(".input"))?.focus(), []);

  /** @param {Event} event */
  const save = async (event) => {
    event.preventDefault();
    const changed = Object.fromEntries(
      Object.entries(typed).filter(([name, text]) => text.trim() !== (base[name] ?? "")),
    );
    const names = Object.keys(changed);
    if (names.length === 0) return close();
    /** @param {any} newest */
    const found = (newest) => newest?.rows.find((/** @type {PlanRow} */ one) => one.id === row.id);
    /** @param {any} newest */
    const overlap = (newest) =>
      names.filter((name) => (found(newest)?.fields[name] ?? "") !== (base[name] ?? ""));
    const change = { rows: [{ id: row.id, fields: changed }] };
    const outcome = await store.save(change, (newest) => overlap(newest).length > 0);
    if (outcome === "saved") return close();
    if (outcome !== "overtaken") return undefined;
    setTheirs(overlap(store.plan.value));
    return setBase(found(store.plan.value)?.fields ?? base);
  };
  const close = () => {
    onDone();
    // The form is gone after this: leave the focus on the row's heading, not at the top of the page.
    const prefix = row.kind === "goal" ? "goal" : "row";
    queueMicrotask(() => document.getElementById(`${prefix}-${row.id}`)?.focus());
  };
  return html`<form class="row-form stack" ref=${form} onSubmit=${save}>
    ${theirs.length > 0 && html`<${Notice} tone="waiting" live>${t("plan.overtaken_here")}<//>`}
    <${RowFields} kind=${row.kind} fields=${fields} value=${{ ...base, ...typed }} theirs=${theirs} base=${base}
      onInput=${(/** @type {string} */ name, /** @type {string} */ text) => setTyped({ ...typed, [name]: text })} />
    <div class="cluster">
      <${Button} type="submit">${t("common.save")}<//>
      <${Button} kind="quiet" onClick=${close}>${t("common.cancel")}<//>
    </div>
  </form>`;
}

/**
 * @param {{kind: string, fields: [string, number][], value: Record<string, any>, theirs?: string[], base?: Record<string, any>,
 *   onInput: (name: string, text: string) => void}} props `theirs` are the fields that somebody else has changed
 */
export function RowFields({ kind, fields, value, theirs = [], base = {}, onInput }) {
  const { store, t } = usePlan();
  const id = useUniqueId();
  const actors = [
    ...(store.plan.value?.representation.present ?? []),
    ...(store.plan.value?.representation.missing ?? []),
  ];
  return html`${fields.map(([name, most]) => {
    const native =
      name === "date" ? { type: "date" } : name === "actor" ? { list: id, autocomplete: "off" } : {};
    const choices = CHOICES[name];
    const label = t(
      name === "title" && NAMED.includes(kind) ? `plan.field_of.${kind}` : `plan.field.${name}`,
    );
    const help = HELP[name];
    return html`<div key=${name}>
        ${
          choices
            ? html`<${Select} label=${label} value=${value[name] ?? ""} empty=${t("plan.not_told")}
              options=${choices.map((one) => ({ value: one, label: t(`plan.${name}.${one}`) }))}
              onInput=${(/** @type {string} */ chosen) => onInput(name, chosen)} />`
            : html`<${Field} label=${label} help=${help ? t(help) : undefined}
          rows=${most === LONG ? 2 : 1} max=${name === "date" ? undefined : most} value=${value[name] ?? ""}
          onInput=${(/** @type {string} */ text) => onInput(name, text)} ...${native} />`
        }
        ${theirs.includes(name) && html`<p class="now-stands">${t("plan.now_stands")} ${base[name] || "–"}</p>`}
      </div>`;
  })}
    <datalist id=${id}>${actors.map((actor) => html`<option key=${actor} value=${actor} />`)}</datalist>`;
}
