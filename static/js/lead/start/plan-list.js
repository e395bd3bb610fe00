/** The plans, need group by need group. */
import { html } from "../../html.js";
import { Table, useWords } from "../../parts.js";
import { dayInWords } from "../clock.js";

/** @param {{plans: any[], language: string}} props */
export function PlanList({ plans, language }) {
  const t = useWords();
  const columns = [
    { key: "title", title: t("start.plan.need_group") },
    { key: "place", title: t("start.plan.place") },
    { key: "day", title: t("start.plan.changed") },
    { key: "goals", title: t("start.plan.goals"), numeric: true },
    { key: "measures", title: t("start.plan.measures"), numeric: true },
    { key: "gaps", title: t("start.plan.gaps"), numeric: true },
  ];
  const rows = plans.map((plan) => ({
    id: plan.id,
    title: html`<a href=${`/plans/${plan.id}`}>${plan.title}</a>`,
    place: plan.place?.name ?? "",
    goals: plan.counts?.goals ?? 0,
    measures: plan.counts?.measures ?? 0,
    gaps: plan.counts?.gaps ?? 0,
    day: dayInWords(plan.updated_at, language),
  }));
  return html`<section class="stack">
    <h2>${t("start.plans")}</h2>
    ${
      plans.length === 0
        ? html`<p class="soft">${t("start.no_plans")}</p>`
        : html`<${Table} caption=${t("start.plans")} hide_caption columns=${columns} rows=${rows} row_key="id" />`
    }
    <p><a href="/places">${t("start.places")}</a></p>
  </section>`;
}
