/** The table that equals the picture. */
import { html } from "kit/html.js";
import { Table } from "kit/parts.js";

const COLUMNS = ["obstacle", "dynamic", "agree", "disagree", "unsure", "actors"];
const NUMBERS = ["agree", "disagree", "unsure", "actors"];

/** @param {{view: any, t: import("kit/words.js").Translate, links: any[]}} props */
export function LinkTable({ view, t, links }) {
  if (links.length === 0) return html`<p class="lede">${t("no_links")}</p>`;
  const caption =
    view.links_in_all > links.length
      ? t("shown_of", { shown: links.length, total: view.links_in_all })
      : t("results_title");
  const rows = links.map((link) => ({
    ref: link.ref,
    obstacle: link.obstacle_title,
    dynamic: link.disputed
      ? html`${link.title} <span class="tag tag-ochre">${t("disputed")}</span>`
      : link.title,
    agree: link.agree,
    disagree: link.disagree,
    unsure: link.unsure,
    actors: link.actors,
  }));
  const columns = COLUMNS.map((key) => ({ key, title: t(`column.${key}`), numeric: NUMBERS.includes(key) }));
  return html`<${Table} caption=${caption} columns=${columns} rows=${rows} row_key="ref" />`;
}
