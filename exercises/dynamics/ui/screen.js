import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Ranking } from "kit/parts.js";
import { barOf } from "./by-obstacle.js";
import { LinkTable } from "./link-table.js";
import { Legend, Network } from "./network.js";

/** @param {{view: any, room: import("kit/contract.js").Room}} props */
function Screen({ view, room }) {
  const { t } = room;
  if (!view.links) return html`<${Asked} view=${view} room=${room} />`;
  const links = view.links.slice(0, room.compact ? 3 : 12);
  if (links.length === 0) return html`<p class="lede">${t("no_links")}</p>`;
  if (room.compact) return html`<${Strongest} links=${links} t=${t} />`;
  return html`<div class="stack">
    <h2 class=${room.is_lead ? "question" : "headline"}>${t("results_title")}</h2>
    <${Network} links=${links} is_lead=${room.is_lead} />
    <${Legend} t=${t} />
    <details class="text-equal" open=${room.is_lead}>
      <summary>${t("common.as_table")}</summary>
      <${LinkTable} view=${view} t=${t} links=${room.is_lead ? view.links : links} />
    </details>
  </div>`;
}

/** A few, in words: a picture would be too small to read. @param {{links: any[], t: import("kit/words.js").Translate}} props */
function Strongest({ links, t }) {
  const items = links.map((link) => {
    const bar = barOf(link, t);
    return { ...bar, title: html`<span class="soft">${link.obstacle_title}</span> ← ${bar.title}` };
  });
  return html`<${Ranking} caption=${t("results_title")} items=${items} />`;
}

/** What is asked about, while the room answers. @param {{view: any, room: import("kit/contract.js").Room}} props */
function Asked({ view, room }) {
  const { t } = room;
  if (view.obstacles.length === 0) return html`<p class="lede">${t("no_obstacles")}</p>`;
  const obstacles = view.obstacles.slice(0, room.compact ? 3 : 7);
  return html`<div class="stack">
    <h2 class="headline">${t("question")}</h2>
    <ol class="bullets">${obstacles.map((/** @type {any} */ o) => html`<li key=${o.id} class="lede">${o.title}</li>`)}</ol>
  </div>`;
}

export const mount = component(Screen);
