/** Where a row came from: from the obstacle down to it, with the votes and actors of each step. */
import { html } from "../html.js";
import { dayInWords } from "../lead/clock.js";
import { usePlan } from "./context.js";

/** @typedef {import("./plan-store.js").Origin} Origin */

/** As the room thought: from what is in the way to what is done about it. */
const KINDS = ["obstacle", "dynamic", "leverage", "goal", "measure"];

/** @param {{row: import("./plan-store.js").PlanRow}} props */
export function Whence({ row }) {
  const { t } = usePlan();
  // The trail stands nearest first, and what a goal answers in the order it was ticked.
  const links = [...row.trail].reverse().sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  const own = { id: row.id, kind: row.kind, title: row.fields.title, origin: row.origin };
  return html`${
    row.origin || links.length > 0
      ? html`<ol class="trail">
          ${[...links, own].map(
            (link) => html`<li key=${link.id} class="trail-link">
              <span class="trail-kind">${t(`chain.${link.kind}`)}</span>
              <span class="trail-title">${link.title}</span>
              ${link.origin && html`<${From} origin=${link.origin} />`}
            </li>`,
          )}
        </ol>`
      : html`<p class="soft">${t("plan.whence_written")}</p>`
  }
    ${row.written.length > 0 && row.origin && html`<p class="small soft">${t("plan.whence_edited")}</p>`}`;
}

/** @param {{origin: Origin}} props */
function From({ origin }) {
  const { t, language, role } = usePlan();
  const facts = [
    origin.votes > 0 && t("plan.votes", { count: origin.votes }),
    origin.actors > 0 && t("plan.actors", { count: origin.actors }),
    origin.people > 0 && t("plan.of_people", { count: origin.people }),
    origin.tables_in_all && t("plan.of_tables", { tables: origin.tables, total: origin.tables_in_all }),
  ].filter(Boolean);
  const where = [origin.activity_title, origin.seminar_title, dayInWords(origin.day, language)].filter(
    Boolean,
  );
  return html`<span class="trail-facts small soft">
    ${facts.join(" · ")}${facts.length > 0 && html`<br />`}
    ${role === "facilitator" && !origin.is_gone ? html`<a href=${`/lead/${origin.seminar}`}>${where.join(", ")}</a>` : where.join(", ")}
    ${origin.is_gone && html` <span class="tag tag-ochre">${t("plan.origin_gone")}</span>`}
  </span>`;
}
