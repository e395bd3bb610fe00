/** A need group's plan: read it, mend what the room left half-said, see where each row came from. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { html } from "../html.js";
import { createApi, describe } from "../lead/api.js";
import { dayInWords } from "../lead/clock.js";
import { Downloads } from "../lead/downloads.js";
import { Fold } from "../lead/fold.js";
import { SignOut } from "../lead/start/sign-out.js";
import { Told } from "../lead/told.js";
import { Notice } from "../parts.js";
import { AddRow } from "./add-row.js";
import { Around, Principles, Questions } from "./beside.js";
import { PlanContext, usePlan } from "./context.js";
import { Diary } from "./diary.js";
import { Door } from "./door.js";
import { Forgetting } from "./forgetting.js";
import { FollowUpSeminar } from "./follow-up-seminar.js";
import { Goal } from "./goal.js";
import { Keys } from "./keys.js";
import { LongText } from "./long-text.js";
import { Measure } from "./measure.js";
import { Network } from "./network.js";
import { arrange, createPlanStore } from "./plan-store.js";
import { Revisions } from "./revisions.js";
import { RowState } from "./row-state.js";
import { Unanswered } from "./unanswered.js";

/** @param {{data: any, t: import("../words.js").Translate}} props */
export function PlanPage({ data, t }) {
  if (data.role === null) return html`<${Door} csrf=${data.csrf} t=${t} />`;
  return html`<${OpenPlan} data=${data} t=${t} />`;
}

/** @param {{data: any, t: import("../words.js").Translate}} props */
function OpenPlan({ data, t }) {
  const store = useMemo(() => createPlanStore({ plan_id: data.plan_id, api: createApi(data.csrf), t }), []);
  const [error, setError] = useState("");
  useEffect(() => {
    store.load().catch((refusal) => setError(describe(refusal, t)));
  }, []);
  if (error) return html`<main id="main" class="plan"><${Notice} tone="error" live>${error}<//></main>`;
  if (!store.plan.value) return html`<p class="soft plan" role="status">${t("plan.loading")}</p>`;
  return html`<${PlanContext.Provider} value=${{ store, t, language: data.language, role: data.role, csrf: data.csrf }}>
    <${Head} />
    <main id="main" tabindex="-1" class="plan-body">
      <${Told} told=${store.told} />
      <div class="plan-rows stack stack-large"><${Rows} /></div>
      <div class="plan-side stack stack-large"><${Side} /></div>
    </main>
  <//>`;
}

function Head() {
  const { store, t, language, role, csrf } = usePlan();
  const plan = store.plan.value;
  if (!plan) return null;
  const people = plan.people
    ? t("plan.people", { count: plan.people, place: plan.place.name })
    : plan.place.name;
  return html`<header class="plan-head stack stack-small">
    ${
      role === "facilitator" &&
      html`<p class="small no-print"><a href="/lead">${t("plan.back")}</a>
      · <a href=${`/places/${plan.place.id}/surveys`}>${t("survey.all", { place: plan.place.name })}</a></p>`
    }
    <p class="soft">${t("plan.title")}</p>
    <h1 class="plan-title">${plan.title}</h1>
    <p class="lede">${people}</p>
    <p class="small no-print"><a href=${`/plans/${plan.id}/trail`}>${t("trail.open")}</a></p>
    ${role !== "facilitator" && html`<p class="no-print"><${SignOut} csrf=${csrf} /></p>`}
    <p class="small soft">${t("plan.changed", { day: dayInWords(plan.updated_at, language) })}</p>
  </header>`;
}

function Rows() {
  const { store, t } = usePlan();
  const plan = store.plan.value;
  if (!plan) return null;
  const { goals, loose, principles, actors, dropped } = arrange(plan.rows);
  return html`<section class="stack">
      <${LongText} field="direction" label=${t("plan.direction")} help=${t("plan.direction_help")} empty=${t("plan.direction_empty")} />
    </section>
    <${Principles} rows=${principles} />
    <section class="stack stack-large" aria-labelledby="goals-title">
      <h2 id="goals-title">${t("plan.goals")}</h2>
      ${goals.length === 0 && html`<p class="soft">${t("plan.no_goals")}</p>`}
      ${goals.map(
        ({ goal, measures }, index) =>
          html`<${Goal} key=${goal.id} goal=${goal} measures=${measures} number=${index + 1} />`,
      )}
      <${AddRow} kind="goal" parent=${null} />
    </section>
    ${
      loose.length > 0 &&
      html`<section class="stack" aria-labelledby="loose-title">
      <h2 id="loose-title">${t("plan.loose")}</h2>
      <ul class="measures">${loose.map((row) => html`<${Measure} key=${row.id} row=${row} />`)}</ul>
    </section>`
    }
    <${Unanswered} />
    <${Around} rows=${actors} />
    ${
      dropped.length > 0 &&
      html`<${Fold} level=${2} title=${t("plan.dropped")} note=${dropped.length}>
      <ul class="plain-rows">
        ${dropped.map((row) => html`<li key=${row.id} class="split"><span>${t(`chain.${row.kind}`)}: ${row.fields.title}</span><${RowState} row=${row} /></li>`)}
      </ul>
    <//>`
    }`;
}

function Side() {
  const { store, t } = usePlan();
  const plan = store.plan.value;
  if (!plan) return null;
  const { present = [], missing = [] } = plan.representation;
  return html`<${Network} />
    <${FollowUpSeminar} />
    <section class="stack stack-small" aria-labelledby="present-title">
      <h2 id="present-title">${t("plan.present")}</h2>
      <p>${present.length ? present.join(", ") : t("plan.present_none")}</p>
      ${missing.length > 0 && html`<p><span class="tag tag-ochre">${t("plan.missing")}</span> ${missing.join(", ")}</p>`}
    </section>
    <section class="stack stack-small">
      <${LongText} field="questions" label=${t("plan.questions")} help=${t("plan.questions_help")} empty=${t("plan.questions_empty")} />
      <${Questions} rows=${arrange(plan.rows).questions} />
    </section>
    <${Diary} />
    <${Revisions} />
    <${Keys} /><${Forgetting} />
    <section class="stack stack-small no-print" aria-labelledby="downloads-title">
      <h2 id="downloads-title">${t("plan.export")}</h2>
      <${Downloads} path=${store.path} more=${["ics"]} label=${(/** @type {string} */ format) => t("plan.export_as", { format })} />
    </section>`;
}
