/** The tables that equal the picture: every link, and where the room would break the circle. */
import { html } from "kit/html.js";
import { Ranking, Table } from "kit/parts.js";
import { byRef, sayLink } from "./map.js";
import { StartMark } from "./start.js";

/** @typedef {import("kit/words.js").Translate} Translate */

const NUMBERS = ["support", "dissent", "actors", "tables", "breaks"];

/** @param {{view: any, t: Translate, links: any[]}} props */
export function LinkTable({ view, t, links }) {
  const names = ["link", "support", "dissent", "actors", ...(view.tables_in_all ? ["tables"] : []), "breaks"];
  const caption =
    view.links_in_all > links.length
      ? t("shown_of", { shown: links.length, total: view.links_in_all })
      : t("map_title");
  const rows = links.map((link) => {
    const said = sayLink(link, view, t);
    return {
      ...link,
      link: html`${said}${link.disputed && html` <span class="tag tag-ochre">${t("disputed")}</span>`}<${StartMark} is=${link.start} t=${t} />`,
      tables: t("of_tables", { tables: link.tables, total: view.tables_in_all }),
    };
  });
  const columns = names.map((key) => ({ key, title: t(`column.${key}`), numeric: NUMBERS.includes(key) }));
  return html`<${Table} caption=${caption} columns=${columns} rows=${rows} row_key="ref" />`;
}

/** @param {{view: any, t: Translate, limit?: number}} props */
export function Breaks({ view, t, limit }) {
  const known = byRef(view.links);
  const items = view.breaks
    .filter((/** @type {any} */ point) => known.has(point.ref))
    .map((/** @type {any} */ point) => ({
      ref: point.ref,
      title: sayLink(known.get(point.ref), view, t),
      value: point.breaks,
      note: point.by
        .map((/** @type {any} */ one) =>
          t("breaks_by", { actor: one.actor ?? t("common.others"), count: one.count }),
        )
        .join(", "),
    }));
  if (items.length === 0) return html`<p class="soft">${t("no_breaks")}</p>`;
  return html`<${Ranking} caption=${t("breaks_title")} items=${items} limit=${limit} />`;
}
