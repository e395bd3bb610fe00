/** Where something came from: each seminar that said it, with its votes, actors and tables. */
import { html } from "../html.js";
import { dayInWords } from "../lead/clock.js";
import { Dialog } from "../parts.js";

/** @typedef {import("./trail-page.js").Origin} Origin */
/** @typedef {import("../words.js").Translate} Translate */

/**
 * @param {{node: import("./trail-page.js").TrailNode | null, t: Translate, language: string, role: string, onClose: () => void}} props
 */
export function NodeDialog({ node, t, language, role, onClose }) {
  return html`<${Dialog} open=${node !== null} title=${node?.title ?? ""} onClose=${onClose}>
    ${
      node &&
      html`<p class="soft">${t(`chain.${node.kind}`)}</p>
      ${node.text && html`<p class="own-words">${node.text}</p>`}
      ${node.origins.length === 0 && html`<p>${t("plan.whence_written")}</p>`}
      <ul class="origins">
        ${node.origins.map((origin) => html`<li key=${origin.seminar + origin.activity_title}><${Came} origin=${origin} t=${t} language=${language} role=${role} /></li>`)}
      </ul>
      ${node.seminars > node.origins.length && html`<p class="small soft">${t("common.and_more", { count: node.seminars - node.origins.length })}</p>`}`
    }
  <//>`;
}

/** @param {{origin: Origin, t: Translate, language: string, role: string}} props */
function Came({ origin, t, language, role }) {
  const name = `${origin.seminar_title}, ${dayInWords(origin.day, language)}`;
  return html`<p>
      ${role === "facilitator" && !origin.is_gone ? html`<a href=${`/lead/${origin.seminar}`}>${name}</a>` : name}
      ${origin.is_gone && html` <span class="tag tag-ochre">${t("trail.gone")}</span>`}
    </p>
    <p class="small soft">${[origin.activity_title, ...originFacts(origin, t)].filter(Boolean).join(" · ")}</p>`;
}

/** @param {Origin} origin @param {Translate} t @returns {string[]} */
export function originFacts(origin, t) {
  const facts = [
    origin.votes > 0 ? t("plan.votes", { count: origin.votes }) : "",
    origin.actors > 0 ? t("plan.actors", { count: origin.actors }) : "",
    origin.people > 0 ? t("plan.of_people", { count: origin.people }) : "",
    origin.tables > 0 ? t("plan.tables", { count: origin.tables }) : "",
  ];
  return facts.filter(Boolean);
}
