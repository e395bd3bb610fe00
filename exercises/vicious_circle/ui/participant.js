import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Draw } from "./draw.js";
import { Loops } from "./loops.js";
import { readLoop, sayLink } from "./map.js";
import { StartMark, StartSource } from "./start.js";
import { Breaks, LinkTable } from "./tables.js";
import { Vote } from "./vote.js";

/** @typedef {{view: any, room: import("kit/contract.js").Room}} Props */

/** @param {Props} props */
function Participant({ view, room }) {
  if (view.phase === "all") return html`<${Vote} view=${view} room=${room} />`;
  if (view.phase === "individual") return html`<${Draw} view=${view} room=${room} />`;
  if (view.phase === "table") {
    return html`<div class="stack stack-large">
      ${view.links && html`<${TableSoFar} view=${view} t=${room.t} />`}
      <${Draw} view=${view} room=${room} />
    </div>`;
  }
  if (!view.links) return null;
  return html`<${Results} view=${view} t=${room.t} />`;
}

/** What one's own table has drawn, and whether anything goes round. @param {{view: any, t: import("kit/words.js").Translate}} props */
function TableSoFar({ view, t }) {
  const loops = view.loops.map((/** @type {any} */ loop) => readLoop(loop, view, view.links));
  return html`<section class="stack stack-small">
    <h2 class="question">${t("table_title")}</h2>
    <p class="soft">${t("table_hint")}</p>
    ${
      view.links.length === 0
        ? html`<p>${t("no_links")}</p>`
        : html`<ul class="bullets">${view.links.map(
            (/** @type {any} */ link) => html`<li key=${link.ref}>
          ${sayLink(link, view, t)} <span class="soft number">(${link.support})</span><${StartMark} is=${link.start} t=${t} />
        </li>`,
          )}</ul>
        ${loops.length > 0 ? html`<h3>${t("circle_found")}</h3><${Loops} loops=${loops} t=${t} />` : html`<p class="soft">${t("no_loops")}</p>`}`
    }
  </section>`;
}

/** @param {{view: any, t: import("kit/words.js").Translate}} props */
function Results({ view, t }) {
  const loops = view.loops.map((/** @type {any} */ loop) => readLoop(loop, view, view.links));
  return html`<div class="stack stack-large">
    <section class="stack">
      <h2 class="question">${t("results_title")}</h2>
      ${loops.length > 0 ? html`<p class="soft">${t("loops_rule")}</p><${Loops} loops=${loops} t=${t} />` : html`<p>${t("no_loops")}</p>`}
    </section>
    <section class="stack"><h3>${t("breaks_title")}</h3><${Breaks} view=${view} t=${t} /></section>
    <details class="text-equal">
      <summary>${t("map_title")}</summary>
      <${LinkTable} view=${view} t=${t} links=${view.links} />
    </details>
    <${StartSource} view=${view} t=${t} />
  </div>`;
}

export const mount = component(Participant);
