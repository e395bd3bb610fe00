/** The same chain as a table: each thing with what it answers and where it came from. */
import { html } from "../html.js";
import { dayInWords } from "../lead/clock.js";
import { Table } from "../parts.js";

/** @typedef {import("./trail-page.js").TrailNode} TrailNode */
/** @typedef {import("./trail-page.js").TrailLink} TrailLink */
/** @typedef {import("../words.js").Translate} Translate */

/** @param {{nodes: TrailNode[], links: TrailLink[], t: Translate, language: string}} props */
export function TrailTable({ nodes, links, t, language }) {
  const by_id = new Map(nodes.map((node) => [node.id, node]));
  const columns = [
    { key: "title", title: t("trail.table.what") },
    { key: "kind", title: t("trail.table.kind") },
    { key: "above", title: t("trail.table.answers") },
    { key: "votes", title: t("trail.table.votes"), numeric: true },
    { key: "actors", title: t("trail.table.actors"), numeric: true },
    { key: "origin", title: t("trail.table.origin") },
  ];
  /** @param {TrailNode} node */
  const title = (node) => {
    const state = node.kind === "outcome" && node.state ? t(`plan.progress.${node.state}`) : "";
    const day = node.kind === "owner" && node.text ? dayInWords(node.text, language) : "";
    return [state, node.title, day].filter(Boolean).join(", ") || t("plan.untitled");
  };
  /** @param {import("./trail-page.js").Origin} origin */
  const from = (origin) =>
    [
      origin.activity_title,
      origin.seminar_title,
      dayInWords(origin.day, language),
      origin.tables > 0 ? t("plan.tables", { count: origin.tables }) : "",
      origin.is_gone ? t("trail.gone") : "",
    ]
      .filter(Boolean)
      .join(", ");
  const rows = nodes.map((node) => ({
    id: node.id,
    title: title(node),
    kind: t(`trail.column.${node.kind}`),
    above:
      links
        .flatMap((link) => (link.target === node.id ? (by_id.get(link.source) ?? []) : []))
        .map(title)
        .join("; ") || "–",
    votes: node.votes || "–",
    actors: node.actors || "–",
    origin: node.origins.map(from).join("; ") || t("trail.in_plan"),
  }));
  return html`<${Table} caption=${t("trail.table.caption")} columns=${columns} rows=${rows} row_key="id" />`;
}
