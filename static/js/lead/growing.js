/** The plan growing: what the chain has given each need group, and what still is half-said. Reports and the end besides. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Button } from "../parts.js";
import { Confirm } from "./confirm.js";
import { useLead } from "./context.js";
import { Downloads } from "./downloads.js";
import { ProgrammeSheets } from "./sheets.js";
import { LeaderOnly } from "./leader-only.js";

export function Growing() {
  const { store, acts, t } = useLead();
  const [is_busy, setBusy] = useState(false);
  const plans = store.plans.value;
  // A plan outlives the seminar; a co-facilitator's access does not reach it.
  if (store.you) return html`<${GrowingElsewhere} />`;
  const draft = async () => {
    setBusy(true);
    await acts.draftPlans();
    setBusy(false);
  };
  return html`<section class="stack stack-small" aria-labelledby="growing-title">
    <h2 id="growing-title" class="desk-heading">${t("lead.plan.heading")}</h2>
    <ul class="growing">
      ${plans.map(
        (plan) => html`<li key=${plan.id} class="growing-row">
          <a href=${`/plans/${plan.id}`}>${plan.title}</a>
          <span class="small soft number">${countsOf(plan, t)}</span>
        </li>`,
      )}
    </ul>
    <p class="small soft">${t(plans.length ? "lead.plan.hint" : "lead.plan.none")}</p>
    <${LeaderOnly} quiet>
      <div><${Button} busy=${is_busy} onClick=${draft}>${t(plans.length ? "lead.plan.refresh" : "lead.plan.draft")}<//></div>
    <//>
  </section>`;
}

/** For a co-facilitator: what becomes of what the room says, and who sees it. */
function GrowingElsewhere() {
  const { t } = useLead();
  return html`<section class="stack stack-small" aria-labelledby="growing-title">
    <h2 id="growing-title" class="desk-heading">${t("lead.plan.heading")}</h2>
    <p class="small soft">${t("lead.plan.elsewhere")}</p>
  </section>`;
}

/** @param {import("./store.js").PlanOut} plan @param {import("../words.js").Translate} t */
function countsOf(plan, t) {
  const counts = plan.counts ?? { goals: 0, measures: 0, gaps: 0 };
  const parts = [
    t("lead.plan.goals", { count: counts.goals }),
    t("lead.plan.measures", { count: counts.measures }),
  ];
  if (counts.gaps > 0) parts.push(t("lead.plan.gaps", { count: counts.gaps }));
  return parts.join(" · ");
}

export function Report() {
  const { store, t } = useLead();
  return html`<section class="stack stack-small" aria-labelledby="report-title">
    <h2 id="report-title" class="desk-heading">${t("lead.export.heading")}</h2>
    <${Downloads} path=${store.path} more=${["json"]} label=${(/** @type {string} */ format) => t("lead.export.label", { format })} />
    <p class="small soft">${t("lead.export.hint")}</p>
    <${ProgrammeSheets} />
  </section>`;
}

export function Ending() {
  const { store, acts, t } = useLead();
  const [is_asking, setAsking] = useState(false);
  const seminar = store.seminar.value;
  if (!seminar || seminar.state === "ended") return null;
  return html`<section class="stack stack-small" aria-labelledby="ending-title">
    <h2 id="ending-title" class="desk-heading">${t("lead.end.heading")}</h2>
    <p class="small soft">${t("lead.end.hint", { days: seminar.retention_days })}</p>
    <${LeaderOnly}>
      <div><${Button} kind="quiet" onClick=${() => setAsking(true)}>${t("lead.end.button")}<//></div>
    <//>
    <${Confirm} open=${is_asking} title=${t("lead.end.title")} confirm=${t("lead.end.confirm")} onConfirm=${acts.end}
      onClose=${() => setAsking(false)}><p>${t("lead.end.text")}</p><//>
  </section>`;
}
