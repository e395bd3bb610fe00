/** The programme: where we are, when the rest comes, how we keep the time, and changing it. */
import { useState } from "preact/hooks";
import { html } from "../../html.js";
import { Button } from "../../parts.js";
import { now, timeOfDay } from "../clock.js";
import { useLead } from "../context.js";
import { forecast, standing } from "../programme-state.js";
import { AboutProgramme } from "./about.js";
import { ProgrammeEditor } from "./editor.js";
import { Keep } from "./keep.js";
import { Pace, useFollowedPace } from "./pace.js";
import { StartTime } from "./start-time.js";
import { startInstant } from "./times.js";

export function Programme() {
  const { store, t } = useLead();
  const [is_editing, setEditing] = useState(false);
  useFollowedPace();
  const seminar = store.seminar.value;
  if (!seminar) return null;
  return html`<section class="stack" aria-labelledby="programme-title">
    <h2 id="programme-title" class="desk-heading">${t("lead.programme.heading")}</h2>
    <${Pace} />
    ${is_editing && seminar.state === "open" ? html`<${Editing} />` : html`<${ProgrammeList} />`}
    ${
      seminar.state === "open" &&
      html`<div>
      <${Button} kind="quiet" onClick=${() => setEditing(!is_editing)}>
        ${t(is_editing ? "lead.programme.edit_done" : "lead.programme.edit")}
      <//>
    </div>`
    }
    <${AboutProgramme} />
  </section>`;
}

function Editing() {
  const { store } = useLead();
  return html`<${StartTime} />
    <${ProgrammeEditor} />
    ${!store.you && html`<${Keep} />`}`;
}

function ProgrammeList() {
  const { store, acts, t, language } = useLead();
  const seminar = store.seminar.value;
  if (!seminar) return null;
  // To the minute: the list is drawn anew once a minute, not once a second.
  const minute = Math.floor(now.value / 60_000) * 60_000;
  const { starts } = forecast(seminar, minute, startInstant(seminar.day, seminar.starts));
  return html`<ol class="programme">
      ${seminar.activities.map((activity) => {
        const state = standing(seminar, activity);
        const start = starts.get(activity.id);
        return html`<li key=${activity.id} class=${`programme-row programme-row-${state}`}
          aria-current=${state === "now" ? "step" : undefined}>
          <span class="programme-title">${activity.title}</span>
          <span class="programme-time small soft number">
            ${state === "coming" && start ? t("lead.programme.starts", { time: timeOfDay(start, language) }) : ""}
            ${state === "done" ? t("lead.programme.done") : ""}
            ${state === "now" ? t("lead.programme.now") : ""}
            ${state !== "done" && ` · ${t("lead.programme.minutes", { minutes: activity.minutes })}`}
          </span>
          ${
            activity.id !== seminar.current &&
            seminar.state === "open" &&
            html`<${Button} kind="quiet" label=${t("lead.programme.go", { title: activity.title })}
            onClick=${() => acts.move(activity.id, activity.phase)}>${t("lead.programme.go_short")}<//>`
          }
        </li>`;
      })}
    </ol>`;
}
