/** The tables: who sits where, moved by a choice; made by need group, by lots or by hand. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, Field, Select } from "../parts.js";
import { calledBy } from "../answer-for.js";
import { needGroupTitle, useLead } from "./context.js";
import { leaderName } from "./leader-only.js";
import { MakeTables } from "./make-tables.js";
import { TableDialog } from "./table-dialog.js";

/** @typedef {import("./store.js").TableOut} TableOut */

export function Tables() {
  const { store, t } = useLead();
  const { tables, without_table } = store.tables.value;
  const [changing, setChanging] = useState(/** @type {TableOut | null} */ (null));
  return html`<div class="stack">
    ${tables.length === 0 && html`<p class="small soft">${t("tables.none_yet")}</p>`}
    ${tables.map((table) => html`<${OneTable} key=${table.id} table=${table} onChange=${() => setChanging(table)} />`)}
    ${
      tables.length > 0 &&
      without_table.length > 0 &&
      html`<section class="table-card"><h4 class="table-name">${t("tables.without")}</h4><${Seated} ids=${without_table} at="" /></section>`
    }
    ${store.may("make_tables") ? html`<${MakeTables} />` : html`<p class="small soft">${t("tables.only_leader", { name: leaderName(store, t) })}</p>`}
    ${store.may("add_table") && html`<${AddTable} />`}
    ${changing && html`<${TableDialog} key=${changing.id} table=${changing} onClose=${() => setChanging(null)} />`}
  </div>`;
}

/** @param {{table: TableOut, onChange: () => void}} props */
function OneTable({ table, onChange }) {
  const lead = useLead();
  const { store, t } = lead;
  const actors = Object.entries(table.actors).map(([name, count]) => `${name} ${count}`);
  const facts = [
    needGroupTitle(lead, table.need_group),
    t("tables.people", { count: table.heads }),
    ...actors,
  ];
  return html`<section class="table-card">
    <div class="split">
      <h4 class="table-name">${table.name}</h4>
      ${store.may("change_table") && html`<${Button} kind="quiet" label=${t("tables.change_named", { name: table.name })} onClick=${onChange}>${t("tables.change")}<//>`}
    </div>
    <p class="small soft">${facts.filter(Boolean).join(" · ")}</p>
    ${table.people.length === 0 ? html`<p class="small soft">${t("tables.empty")}</p>` : html`<${Seated} ids=${table.people} at=${table.name} />`}
  </section>`;
}

/** People at a table, each with the choice of another. @param {{ids: string[], at: string}} props */
function Seated({ ids, at }) {
  const { store, acts, t } = useLead();
  const everybody = store.people.value.people;
  const people = ids.map((id) => everybody.find((person) => person.id === id)).filter((person) => !!person);
  const names = store.tables.value.tables.map((table) => table.name);
  return html`<ul class="seated">
    ${people.map((person) => {
      const called = calledBy(person, everybody, t);
      const facts = [
        !person.has_phone && t("tables.without_phone"),
        person.is_secretary && t("tables.secretary"),
        person.heads && t("tables.people", { count: Object.values(person.heads).reduce((a, b) => a + b, 0) }),
      ];
      return html`<li key=${person.id} class="seated-row">
        <span>${called} <span class="small soft">${facts.filter(Boolean).join(", ")}</span></span>
        ${
          store.may("change_person") &&
          html`<select class="input" aria-label=${t("tables.move", { name: called })} value=${at}
          onChange=${(/** @type {any} */ event) => acts.changePerson(person.id, { table: event.currentTarget.value || null }, called)}>
          <option value="" selected=${at === ""}>${t("tables.without")}</option>
          ${names.map((name) => html`<option key=${name} value=${name} selected=${name === at}>${name}</option>`)}
        </select>`
        }
      </li>`;
    })}
  </ul>`;
}

/** By hand. */
function AddTable() {
  const { store, acts, t } = useLead();
  const [name, setName] = useState("");
  const [need_group, setNeedGroup] = useState("");
  const groups = store.seminar.value?.need_groups ?? [];
  /** @param {Event} event */
  const add = async (event) => {
    event.preventDefault();
    if (name.trim() && (await acts.addTable(name.trim(), need_group || null))) setName("");
  };
  return html`<details class="make-tables">
    <summary>${t("tables.add")}</summary>
    <form class="stack stack-small" onSubmit=${add}>
      <${Field} label=${t("tables.add_name")} value=${name} onInput=${setName} maxlength="80" autocomplete="off" />
      ${
        groups.length > 0 &&
        html`<${Select} label=${t("tables.for_group")} value=${need_group} onInput=${setNeedGroup} empty=${t("tables.for_all")}
        options=${groups.map((group) => ({ value: group.key, label: group.title }))} />`
      }
      <div><${Button} type="submit" off=${!name.trim()}>${t("tables.add")}<//></div>
    </form>
  </details>`;
}
