/** Who is here: the counts always, the rest to unfold. */
import { html } from "../html.js";
import { Actor, actorMarks } from "../parts.js";
import { AddPerson } from "./add-person.js";
import { useLead } from "./context.js";
import { Fold } from "./fold.js";
import { LeaderOnly } from "./leader-only.js";
import { Joining } from "./joining.js";
import { MergeActors } from "./merge-actors.js";
import { People } from "./people.js";
import { Roll } from "./roll.js";
import { Tables } from "./tables.js";

export function RoomPart() {
  const { store, t } = useLead();
  const seminar = store.seminar.value;
  if (!seminar) return null;
  const { people, connected } = seminar.counts;
  const without = store.people.value.people.filter((person) => !person.has_phone).length;
  return html`<section class="stack" aria-labelledby="room-title">
    <h2 id="room-title" class="desk-heading">${t("lead.room.heading")}</h2>
    <${Joining} />
    <div class="here" role="status">
      <p class="here-count">${t("lead.room.here", { count: people })}</p>
      <p class="small soft">
        ${t("lead.room.connected", { count: connected })}${without > 0 && ` · ${t("tables.without_phone_count", { count: without })}`}
      </p>
    </div>
    <${Attendance} />
    <div class="folds">
      <${Fold} title=${t("lead.people.heading")} note=${people}><${People} /><${AddPerson} /><//>
      <${Fold} title=${t("tables.heading")} note=${store.tables.value.tables.length || undefined}><${Tables} /><//>
      <${Fold} title=${t("lead.actors.heading")}><${MergeActors} /><//>
      <${Fold} title=${t("lead.roll.heading")} note=${t(seminar.roll.is_confirmed ? "lead.roll.yes" : "lead.roll.no")}><${LeaderOnly} quiet><${Roll} /><//><//>
    </div>
  </section>`;
}

/** Actor by actor, and who is missing. */
function Attendance() {
  const { store, t } = useLead();
  const seminar = store.seminar.value;
  const { people, actors, missing } = store.people.value;
  if (!seminar || people.length === 0) return html`<p class="soft">${t("lead.room.nobody")}</p>`;
  const marks = actorMarks([...new Set([...seminar.actors, ...actors.map((actor) => actor.name)])]);
  const here = actors.filter((actor) => actor.people > 0).sort((a, b) => b.people - a.people);
  const without = people.filter((person) => !person.actor && !person.heads).length;
  return html`<h3 class="visually-hidden">${t("lead.room.by_actor")}</h3>
    <ul class="attendance">
      ${here.map(
        (actor) => html`<li key=${actor.name} class="attendance-row">
          <${Actor} mark=${marks.get(actor.name)} />
          <span class="number">${actor.people}</span>
        </li>`,
      )}
      ${
        without > 0 &&
        html`<li class="attendance-row"><span class="soft">${t("lead.room.no_actor")}</span><span class="number">${without}</span></li>`
      }
    </ul>
    ${missing.length > 0 && html`<p class="small soft">${t("lead.room.missing", { names: missing.join(", ") })}</p>`}`;
}
