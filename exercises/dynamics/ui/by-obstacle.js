/** The links on a phone: obstacle by obstacle, what drives it and how many say so, strongest first. */
import { html } from "kit/html.js";
import { Ranking } from "kit/parts.js";

/** Of each obstacle; the picture on the screen has the rest. */
const MOST = 3;

/** @param {{view: any, t: import("kit/words.js").Translate}} props */
export function ByObstacle({ view, t }) {
  if (view.links.length === 0) return html`<p class="lede">${t("no_links")}</p>`;
  const top = Math.max(...view.links.map((/** @type {any} */ link) => link.agree));
  const groups = groupsOf(view.links);
  const shown = groups.reduce((sum, group) => sum + group.links.length, 0);
  return html`${groups.map(
    ({ id, title, links }) => html`<section key=${id} class="stack stack-small">
      <h3>${title}</h3>
      <${Ranking} plain caption=${t("driven_by", { obstacle: title })} top=${top} items=${links.map((link) => barOf(link, t))} />
    </section>`,
  )}
  ${view.links_in_all > shown && html`<p class="soft small">${t("shown_of", { shown, total: view.links_in_all })}</p>`}`;
}

/** The obstacle of the strongest link first. @param {any[]} links */
function groupsOf(links) {
  /** @type {Map<string, {id: string, title: string, links: any[]}>} */
  const groups = new Map();
  for (const link of links) {
    /** @type {{id: string, title: string, links: any[]}} */
    const group = groups.get(link.obstacle) ?? { id: link.obstacle, title: link.obstacle_title, links: [] };
    if (group.links.length < MOST) group.links.push(link);
    groups.set(link.obstacle, group);
  }
  return [...groups.values()];
}

/** *Svarte Petter-spelet · 8 ja, 2 nej* @param {any} link @param {import("kit/words.js").Translate} t */
export function barOf(link, t) {
  return {
    ref: link.ref,
    title: link.disputed
      ? html`${link.title} <span class="tag tag-ochre">${t("disputed")}</span>`
      : link.title,
    value: link.agree,
    label: link.disagree
      ? t("yes_no", { agree: link.agree, disagree: link.disagree })
      : t("yes", { agree: link.agree }),
  };
}
