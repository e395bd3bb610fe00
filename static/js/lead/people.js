/** The people here: find one, change where they belong, remove them. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, Field } from "../parts.js";
import { calledBy } from "../answer-for.js";
import { AnswerDialog } from "./answer-dialog.js";
import { needGroupTitle, useLead } from "./context.js";
import { PersonDialog } from "./person-dialog.js";

/** @typedef {import("./store.js").PersonOut} PersonOut */

const MANY = 8;

export function People() {
  const lead = useLead();
  const { store, t } = lead;
  const [search, setSearch] = useState("");
  const [editing, setEditing] = useState(/** @type {PersonOut | null} */ (null));
  const [answering, setAnswering] = useState(/** @type {PersonOut | null} */ (null));
  const people = store.people.value.people;
  const wanted = search.trim().toLocaleLowerCase();
  const shown = people.filter((person) =>
    [person.name, person.actor, person.table, person.function, person.return_code].some((text) =>
      (text ?? "").toLocaleLowerCase().includes(wanted),
    ),
  );
  return html`<div class="stack stack-small">
    ${
      people.length > MANY &&
      html`<${Field} label=${t("lead.people.search")} value=${search} onInput=${setSearch} type="search" />`
    }
    ${people.length === 0 && html`<p class="soft">${t("lead.room.nobody")}</p>`}
    <ul class="people">
      ${shown.map(
        (person) =>
          html`<${PersonRow} key=${person.id} person=${person} onEdit=${() => setEditing(person)}
            onAnswer=${() => setAnswering(person)} />`,
      )}
    </ul>
    ${editing && html`<${PersonDialog} key=${editing.id} person=${editing} onClose=${() => setEditing(null)} />`}
    ${answering && html`<${AnswerDialog} key=${answering.id} person=${answering} onClose=${() => setAnswering(null)} />`}
  </div>`;
}

/** @param {{person: PersonOut, onEdit: () => void, onAnswer: () => void}} props */
function PersonRow({ person, onEdit, onAnswer }) {
  const lead = useLead();
  const { store, t } = lead;
  const heads = Object.values(person.heads ?? {}).reduce((sum, count) => sum + count, 0);
  const name = person.name || t("lead.people.unnamed");
  const called = calledBy(person, store.people.value.people, t);
  const facts = [
    person.actor,
    needGroupTitle(lead, person.need_group),
    person.table && t("lead.people.at_table", { table: person.table }),
    heads > 1 && t("lead.people.heads", { count: heads }),
    person.speaks_for_actor && t("lead.people.speaks_short"),
    person.is_secretary && t("tables.secretary"),
    person.has_phone ? !person.is_connected && t("lead.people.away") : t("tables.without_phone"),
  ];
  return html`<li class="person">
    <div>
      <p class=${person.is_connected || !person.has_phone ? "person-name" : "person-name soft"}>${name}</p>
      <p class="small soft">${facts.filter(Boolean).join(" · ")}</p>
    </div>
    ${!person.has_phone && html`<${Button} onClick=${onAnswer}>${t("tables.answer_for", { name: called })}<//>`}
    <${Button} kind="quiet" label=${t("lead.people.edit_named", { name })} onClick=${onEdit}>${t("lead.people.edit")}<//>
  </li>`;
}
