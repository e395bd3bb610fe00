/** The one thing on the leader's page: say this, then press this. */
import { useEffect } from "preact/hooks";
import { html } from "../html.js";
import { Button } from "../parts.js";
import { FeedbackPanel } from "./feedback-panel.js";
import { NextStep } from "./next-step.js";
import { Prose } from "./fold.js";
import { phaseName, useLead } from "./context.js";
import { rescueFocus } from "./focus.js";
import { LeaderOnly } from "./leader-only.js";
import { Timer } from "./timer.js";

export function Now() {
  const { store, t } = useLead();
  const seminar = store.seminar.value;
  const activity = store.current.value;
  useEffect(() => rescueFocus("now-title"), [activity?.id, activity?.phase, seminar?.state]);
  if (!seminar) return null;
  if (seminar.state === "ended") {
    return html`<${Plain} title=${t("lead.now.ended_title")} text=${t("lead.now.ended_text")}>
      ${!store.you && html`<${FeedbackPanel} seminar_id=${seminar.id} />`}
    <//>`;
  }
  if (!activity) return html`<${Beginning} />`;
  const number = seminar.activities.indexOf(activity) + 1;
  return html`<div class="stack">
    <p class="now-place">${t("lead.now.place", { number, count: seminar.activities.length })}</p>
    <h2 class="now-title" id="now-title" tabindex="-1">${activity.title}</h2>
    <${Steps} activity=${activity} />
    <${Guidance} activity=${activity} />
    <${LeaderOnly}>
      <${NextStep} key=${activity.id} activity=${activity} next=${store.next.value} />
      <${Timer} activity=${activity} />
    <//>
  </div>`;
}

/** @param {{title: string, text: string, children?: any}} props */
function Plain({ title, text, children }) {
  return html`<div class="stack">
    <h2 class="now-title" id="now-title" tabindex="-1">${title}</h2>
    <p class="lede">${text}</p>
    ${children}
  </div>`;
}

/** Before the first activity. */
function Beginning() {
  const { store, acts, t } = useLead();
  const first = store.next.value;
  return html`<${Plain} title=${t("lead.now.none_title")} text=${t("lead.now.none_text")}>
    ${
      first &&
      html`<${LeaderOnly}><div class="now-press">
      <${Button} kind="primary" onClick=${() => acts.move(first.id, "waiting")}>
        ${t("lead.go.first", { title: first.title })}
      <//>
    </div><//>`
    }
  <//>`;
}

/** Where in the activity we are. @param {{activity: import("./programme-state.js").ActivityOut}} props */
function Steps({ activity }) {
  const lead = useLead();
  const at = activity.phases.indexOf(activity.phase);
  const told = lead.t("lead.now.step_told", {
    title: activity.title,
    step: phaseName(lead, activity.kind, activity.phase),
  });
  return html`<p class="visually-hidden" role="status">${told}</p>
  <ol class="steps" aria-label=${lead.t("lead.now.steps")}>
    ${activity.phases.map((phase, index) => {
      const state = index < at ? "done" : index === at ? "now" : "coming";
      return html`<li key=${phase} class=${`step step-${state}`} aria-current=${state === "now" ? "step" : undefined}>
        ${phaseName(lead, activity.kind, phase)}
        <span class="visually-hidden">, ${lead.t(`lead.now.step_${state}`)}</span>
      </li>`;
    })}
  </ol>`;
}

/** What the guide says for this step. @param {{activity: import("./programme-state.js").ActivityOut}} props */
function Guidance({ activity }) {
  const { store, t } = useLead();
  const guide = store.guides.value[activity.id];
  if (guide === undefined) return html`<p class="soft">${t("lead.result.loading")}</p>`;
  const step = guide?.phases?.[activity.phase];
  if (!step) return html`<p class="soft">${t("lead.now.no_guide")}</p>`;
  return html`<div class="guidance">
    <h3 class="guidance-label">${t("lead.now.say")}</h3>
    <div class="guidance-say"><${Prose} text=${step.say} /></div>
    <h3 class="guidance-label">${t("lead.now.do")}</h3>
    <div class="guidance-do"><${Prose} text=${step.do} /></div>
  </div>`;
}
