/** One person: actor, need group, table, name, whether they speak for their actor; or out of the seminar. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, Choices, Dialog, Field, Select, useUniqueId } from "../parts.js";
import { HeadsField, presentHeads } from "../parts/shared-device.js";
import { Confirm } from "./confirm.js";
import { useLead } from "./context.js";
import { useReturnFocus } from "./focus.js";

/** @param {{person: import("./store.js").PersonOut, onClose: () => void}} props */
export function PersonDialog({ person, onClose }) {
  useReturnFocus();
  const { store, acts, t } = useLead();
  const id = useUniqueId();
  const [name, setName] = useState(person.name ?? "");
  const [actor, setActor] = useState(person.actor ?? "");
  const [need_group, setNeedGroup] = useState(person.need_group ?? "");
  const [table, setTable] = useState(person.table ?? "");
  const [speaks, setSpeaks] = useState(person.speaks_for_actor);
  const [writes, setWrites] = useState(person.is_secretary);
  const [heads, setHeads] = useState(/** @type {Record<string, number>} */ (person.heads ?? {}));
  const [is_removing, setRemoving] = useState(false);
  const seminar = store.seminar.value;
  if (!seminar) return null;
  const called = person.name || t("lead.people.unnamed");
  const names = new Set([...seminar.actors, ...store.people.value.actors.map((one) => one.name)]);

  /** @param {Event} event */
  const save = async (event) => {
    event.preventDefault();
    /** @type {Record<string, any>} */
    const patch = {};
    if (name !== (person.name ?? "")) patch.name = name.trim() || null;
    if (actor !== (person.actor ?? "")) patch.actor = actor.trim() || null;
    if (need_group !== (person.need_group ?? "")) patch.need_group = need_group || null;
    if (table !== (person.table ?? "")) patch.table = table || null;
    if (speaks !== person.speaks_for_actor) patch.speaks_for_actor = speaks;
    if (writes !== person.is_secretary) patch.is_secretary = writes;
    const present = presentHeads(heads);
    const stands_for = Object.keys(present).length ? present : null;
    if (JSON.stringify(stands_for) !== JSON.stringify(person.heads)) patch.heads = stands_for;
    if (Object.keys(patch).length === 0 || (await acts.changePerson(person.id, patch, called))) onClose();
  };

  return html`<${Dialog} open=${!is_removing} title=${t("lead.people.edit_title")} onClose=${() => is_removing || onClose()}>
      <form class="stack" onSubmit=${save}>
        <${Field} label=${t("lead.people.name")} value=${name} onInput=${setName} optional maxlength="80" autocomplete="off" />
        <${Field} label=${t("lead.people.actor")} value=${actor} onInput=${setActor} list=${id} maxlength="80" autocomplete="off" />
        <datalist id=${id}>${[...names].map((one) => html`<option key=${one} value=${one} />`)}</datalist>
        <${Select} label=${t("lead.people.need_group")} value=${need_group} onInput=${setNeedGroup} empty=${t("lead.people.none")}
          options=${seminar.need_groups.map((group) => ({ value: group.key, label: group.title }))} />
        <${Select} label=${t("lead.people.table")} value=${table} onInput=${setTable} empty=${t("lead.people.none")}
          options=${store.tables.value.tables.map(({ name: one }) => ({ value: one, label: one }))} />
        <${Choices} multiple legend=${t("lead.people.speaks")} hide_legend
          value=${[speaks && "speaks", writes && "writes"].filter(Boolean)}
          onChange=${(/** @type {string[]} */ chosen) => {
            setSpeaks(chosen.includes("speaks"));
            setWrites(chosen.includes("writes"));
          }}
          options=${[
            { value: "speaks", label: t("lead.people.speaks"), help: t("lead.people.speaks_hint") },
            ...(person.has_phone
              ? [{ value: "writes", label: t("tables.is_secretary"), help: t("tables.is_secretary_hint") }]
              : []),
          ]} />
        ${
          person.has_phone &&
          html`<details class="make-tables" open=${Boolean(person.heads)}>
          <summary>${t("tables.device")}</summary>
          <${HeadsField} actors=${[...names]} heads=${heads} onHeads=${setHeads} />
        </details>`
        }
        <p class="small soft">${t("lead.people.code", { code: person.return_code })}</p>
        <div class="dialog-actions">
          <${Button} kind="primary" type="submit">${t("lead.people.save")}<//>
          <${Button} onClick=${onClose}>${t("common.cancel")}<//>
          ${store.may("remove_person") && html`<${Button} kind="quiet" onClick=${() => setRemoving(true)}>${t("lead.people.remove")}<//>`}
        </div>
      </form>
    <//>
    <${Confirm} open=${is_removing} title=${t("lead.people.remove_title", { name: called })}
      confirm=${t("lead.people.remove_confirm")} onConfirm=${() => acts.removePerson(person.id, called)} onClose=${onClose}>
      <p>${t("lead.people.remove_text")}</p>
    <//>`;
}
