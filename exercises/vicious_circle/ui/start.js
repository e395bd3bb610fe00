/** The map that the room begins from: marked wherever it is seen, so that nobody takes it for the room's own. */
import { html } from "kit/html.js";
import { Ring } from "./ring.js";

/** @typedef {import("kit/words.js").Translate} Translate */

const BESIDE = {
  display: "grid",
  gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
  alignItems: "center",
};

/** What the map begins from, while links are drawn. @param {{view: any, t: Translate, drawn?: boolean}} props
 *   `drawn`: with the circle as a picture beside the list, where there is one and room for it */
export function StartMap({ view, t, drawn = false }) {
  const links = view.start?.links ?? [];
  if (links.length === 0) return null;
  const list = html`<${StartList} view=${view} t=${t} links=${links} />`;
  if (!drawn || !isCircle(links)) return list;
  const loop = {
    reinforcing: links.filter((/** @type {any} */ link) => link.sign === "less").length % 2 === 0,
    links: links.map((/** @type {any} */ link) => ({ ...link, ref: link.cause, title: link.cause })),
  };
  return html`<div class="grid" style=${BESIDE}>${list}<${Ring} loop=${loop} t=${t} plain height="46vh" /></div>`;
}

/** Whether each link goes on from the one before, and the last to the first. @param {any[]} links */
function isCircle(links) {
  return (
    links.length > 1 && links.every((link, place) => link.effect === links[(place + 1) % links.length].cause)
  );
}

/** @param {{view: any, t: Translate, links: any[]}} props */
function StartList({ view, t, links }) {
  return html`<section class="stack stack-small">
    <h3>${t("start.title")}</h3>
    <p class="soft">${t("start.hint")}</p>
    <ul class="bullets">
      ${links.map(
        (/** @type {any} */ link, /** @type {number} */ place) => html`<li key=${place} class="own-words">
          ${t(`link.${link.sign}`, { cause: link.cause, effect: link.effect })}
        </li>`,
      )}
    </ul>
    <${StartSource} view=${view} t=${t} />
  </section>`;
}

/** Where it comes from. @param {{view: any, t: Translate}} props */
export function StartSource({ view, t }) {
  if (!view.start) return null;
  return html`<p class="soft small">${t("start.source", { source: view.start.source || t("start.by_leader") })}</p>`;
}

/** The mark on a link, or on a circle all of whose links are such. @param {{is: boolean | undefined, t: Translate}} props */
export function StartMark({ is, t }) {
  return is ? html` <span class="tag">${t("start.tag")}</span>` : null;
}

/** What the starting map's factors are called, to draw on from. @param {any} view @returns {string[]} */
export function startFactors(view) {
  return (view.start?.links ?? []).flatMap((/** @type {any} */ link) => [link.cause, link.effect]);
}
