/** Somebody without a phone is added by the leader. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, Field, Select, useUniqueId } from "../parts.js";
import { useLead } from "./context.js";

const EMPTY = { name: "", actor: "", need_group: "", table: "" };

export function AddPerson() {
  const { store, acts, t } = useLead();
  const id = useUniqueId();
  const [about, setAbout] = useState(EMPTY);
  const seminar = store.seminar.value;
  if (!seminar) return null;
  /** @param {Partial<typeof EMPTY>} part */
  const set = (part) => setAbout({ ...about, ...part });
  /** @param {Event} event */
  const add = async (event) => {
    event.preventDefault();
    const told = Object.fromEntries(Object.entries(about).filter(([, value]) => value.trim()));
    if (await acts.addPerson(told, about.name.trim() || t("lead.people.unnamed"))) set({ name: "" });
  };
  const actors = [...new Set([...seminar.actors, ...store.people.value.actors.map((one) => one.name)])];
  const tables = store.tables.value.tables.map(({ name }) => ({ value: name, label: name }));
  const groups = seminar.need_groups.map((group) => ({ value: group.key, label: group.title }));
  return html`<details class="make-tables">
    <summary>${t("tables.add_person")}</summary>
    <form class="stack stack-small" onSubmit=${add}>
      <p class="small soft">${t("tables.add_person_text")}</p>
      <${Field} label=${t("lead.people.name")} value=${about.name} onInput=${(/** @type {string} */ name) => set({ name })} optional maxlength="80" autocomplete="off" />
      <${Field} label=${t("lead.people.actor")} value=${about.actor} onInput=${(/** @type {string} */ actor) => set({ actor })} optional list=${id} maxlength="80" autocomplete="off" />
      <datalist id=${id}>${actors.map((one) => html`<option key=${one} value=${one} />`)}</datalist>
      ${groups.length > 0 && html`<${Select} label=${t("lead.people.need_group")} value=${about.need_group} empty=${t("lead.people.none")} options=${groups} onInput=${(/** @type {string} */ need_group) => set({ need_group })} />`}
      ${tables.length > 0 && html`<${Select} label=${t("lead.people.table")} value=${about.table} empty=${t("lead.people.none")} options=${tables} onInput=${(/** @type {string} */ table) => set({ table })} />`}
      <div><${Button} type="submit">${t("tables.add_person_button")}<//></div>
    </form>
  </details>`;
}
