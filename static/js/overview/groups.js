/** The need groups: how far each plan has come, who leads its network and who is missing there. */
import { html } from "../html.js";
import { dayInWords } from "../lead/clock.js";

/** @typedef {import("../words.js").Translate} Translate */

/** What a count says, and how loud. */
const COUNTS = /** @type {[string, string][]} */ ([
  ["late", "tag-accent"],
  ["stuck", "tag-ochre"],
  ["open", ""],
  ["done", "tag-moss"],
  ["given_up", ""],
]);

/** @param {{found: any, t: Translate, language: string}} props */
export function Groups({ found, t, language }) {
  return html`<section class="stack" aria-labelledby="groups-title">
    <h2 id="groups-title">${t("overview.groups")}</h2>
    ${found.groups.length === 0 && html`<p class="soft">${t("overview.no_groups")}</p>`}
    <ul class="overview-groups">
      ${found.groups.map(
        (/** @type {any} */ group) => html`<li key=${group.key} class="stack stack-small">
          <h3>${group.plan ? html`<a href=${`/plans/${group.plan.id}`}>${group.title}</a>` : group.title}</h3>
          ${group.people !== null && html`<p class="small soft">${t("overview.people", { count: group.people })}</p>`}
          ${group.plan ? html`<${Plan} plan=${group.plan} title=${group.title} t=${t} language=${language} />` : html`<p class="soft">${t("overview.no_plan_text")}</p>`}
        </li>`,
      )}
    </ul>
  </section>`;
}

/** @param {{plan: any, title: string, t: Translate, language: string}} props */
function Plan({ plan, title, t, language }) {
  const counts = COUNTS.filter(([name]) => plan[name] > 0);
  return html`<ul class="cluster overview-counts">
      <li>${t("overview.goals", { count: plan.goals })}</li>
      ${counts.map(([name, tone]) => html`<li key=${name}><span class=${tone ? `tag ${tone}` : ""}>${t(`overview.count.${name}`, { count: plan[name] })}</span></li>`)}
    </ul>
    <dl class="overview-facts small">
      <dt>${t("overview.leads")}</dt>
      <dd>${plan.lead || html`<span class="tag tag-ochre">${t("overview.no_lead")}</span>`}</dd>
      ${plan.without.length > 0 && html`<dt>${t("overview.without_label")}</dt><dd>${plan.without.join(", ")}</dd>`}
      <dt>${t("overview.next_day")}</dt>
      <dd>${plan.next_day ? dayInWords(plan.next_day, language) : t("overview.no_day")}
        ${plan.is_day_past && html` <span class="tag tag-ochre">${t("overview.day_past")}</span>`}</dd>
    </dl>
    <p class="small no-print"><a href=${`/plans/${plan.id}/trail`} aria-label=${t("place.trail_of", { name: title })}>${t("place.trail")}</a></p>`;
}
