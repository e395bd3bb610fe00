/** What the room has done, drawn by the exercise's own screen module, as the leader may see it. */
import { useMemo } from "preact/hooks";
import { ExerciseHost, watchingRoom } from "../exercise-host.js";
import { html } from "../html.js";
import { useLead } from "./context.js";
import { PageTurner } from "./page-turner.js";

/** @typedef {import("./programme-state.js").ActivityOut} ActivityOut */

/** @param {{activity: ActivityOut, view: any}} props */
export function Result({ activity, view }) {
  const { store, t } = useLead();
  const here = store.seminar.value?.counts.people ?? 0;
  const is_shown = activity.phase === "results" || activity.phase === "closed";
  const counts = view?.counts ?? activity.counts;
  const { gathers_entries } = activity;
  if (gathers_entries && activity.phase === "waiting" && counts.entries === 0) return null;
  return html`<section class="stack" aria-labelledby="result-title">
    <div class="split">
      <h2 id="result-title" class="desk-heading">${t(gathers_entries ? "lead.result.heading" : "lead.result.on_screen")}</h2>
      ${
        gathers_entries &&
        html`<p class="number result-counts" role="status">
        ${t("lead.now.answered", { count: counts.entries })} ${t("lead.now.answered_by", { people: counts.people, here })}
      </p>`
      }
    </div>
    ${gathers_entries && html`<p class="small soft">${t(is_shown ? "lead.result.shown" : "lead.result.only_you")}</p>`}
    ${view?.at_tables && html`<${AtWork} tables=${view.at_tables} />`}
    ${view?.on_behalf?.count > 0 && html`<p class="small soft">${t("tables.on_behalf_count", { count: view.on_behalf.count })}</p>`}
    ${activity.phase !== "waiting" && view?.groups && html`<${PageTurner} />`}
    <${Views} activity=${activity} view=${view} />
  </section>`;
}

/** Which tables are working. @param {{tables: {name: string, people: number, handed_in: number}[]}} props */
function AtWork({ tables }) {
  const { t } = useLead();
  return html`<h3 class="small-heading">${t("tables.at_work")}</h3>
    <ul class="attendance">
      ${tables.map(
        ({ name, people, handed_in }) => html`<li key=${name} class="attendance-row">
          <span>${name}</span><span class="number small">${t("screen.at_table", { done: handed_in, count: people })}</span>
        </li>`,
      )}
    </ul>`;
}

/** One picture, or one for each need group. @param {{activity: ActivityOut, view: any}} props */
function Views({ activity, view }) {
  const { t } = useLead();
  if (!view) return html`<p class="soft">${t("lead.result.loading")}</p>`;
  if (!view.groups) return html`<${Picture} key=${activity.id} kind=${activity.kind} view=${view} />`;
  return view.groups.map(
    (
      /** @type {any} */ group,
    ) => html`<div class="group-result" key=${`${activity.id} ${group.need_group?.key}`}>
      <h3 class="group-title">${group.need_group?.title}</h3>
      <${Picture} kind=${activity.kind} view=${{ ...view, ...group.view, counts: group.counts }} />
    </div>`,
  );
}

/** @param {{kind: string, view: any}} props */
function Picture({ kind, view }) {
  const { words, language, exercises_url } = useLead();
  const room = useMemo(() => watchingRoom({ words, language, kind, is_lead: true }), [kind]);
  return html`<${ExerciseHost} url=${`${exercises_url}/${kind}/ui/screen.js`} room=${room} view=${view} />`;
}
