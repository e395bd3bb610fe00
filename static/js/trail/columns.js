/** The chain as columns with lines between them; on a narrow page, and on paper, a list that says what each answers. */
import { useRef, useState } from "preact/hooks";
import { html } from "../html.js";
import { dayInWords } from "../lead/clock.js";
import { Lines } from "./lines.js";
import { KINDS } from "./trail-page.js";

/** @typedef {import("./trail-page.js").TrailNode} TrailNode */
/** @typedef {import("./trail-page.js").TrailLink} TrailLink */
/** @typedef {import("../words.js").Translate} Translate */

const TONES = /** @type {Record<string, string>} */ ({ stuck: "tag-ochre", done: "tag-moss" });

/**
 * @param {{nodes: TrailNode[], links: TrailLink[], plan: string, t: Translate, language: string, onOpen: (node: TrailNode) => void}} props
 */
export function Columns({ nodes, links, plan, t, language, onOpen }) {
  const board = useRef(/** @type {HTMLElement | null} */ (null));
  const [lit, setLit] = useState(/** @type {string | null} */ (null));
  const kinds = KINDS.filter((kind) => nodes.some((node) => node.kind === kind));
  const titles = new Map(nodes.map((node) => [node.id, node.title]));
  /** What a node answers, in words, where no line is drawn. @param {TrailNode} node */
  const above = (node) => {
    if (node.kind === "owner" || node.kind === "outcome") {
      return t("trail.about", { what: titles.get(node.row ?? "") ?? "" });
    }
    const answered = links.flatMap((link) =>
      link.target === node.id ? (titles.get(link.source) ?? []) : [],
    );
    return answered.length > 0 ? t("trail.answers", { what: answered.join("; ") }) : "";
  };
  return html`<div class="trail-board" ref=${board} style=${{ "--columns": kinds.length }}>
    <${Lines} board=${board} nodes=${nodes} links=${links} lit=${lit} />
    ${kinds.map(
      (kind) => html`<section key=${kind} class="trail-column" aria-labelledby=${`column-${kind}`}>
        <h2 id=${`column-${kind}`}>${t(`trail.column.${kind}`)}</h2>
        <ul>
          ${nodes
            .filter((node) => node.kind === kind)
            .map(
              (
                node,
              ) => html`<li key=${node.id} data-node=${node.id} class=${node.is_in_plan ? "trail-node" : "trail-node is-loose"}
                onMouseEnter=${() => setLit(node.id)} onMouseLeave=${() => setLit(null)}
                onFocusIn=${() => setLit(node.id)} onFocusOut=${() => setLit(null)}>
                <${Card} node=${node} plan=${plan} t=${t} language=${language} onOpen=${onOpen} />
                ${above(node) && html`<p class="trail-above small soft">${above(node)}</p>`}
              </li>`,
            )}
        </ul>
      </section>`,
    )}
  </div>`;
}

/**
 * @param {{node: TrailNode, plan: string, t: Translate, language: string, onOpen: (node: TrailNode) => void}} props
 */
function Card({ node, plan, t, language, onOpen }) {
  if (node.kind === "owner" || node.kind === "outcome") {
    const title = node.kind === "owner" ? node.title || t("trail.nobody") : node.title;
    return html`<a class="trail-way" href=${`/plans/${plan}`}>
      ${node.state && html`<span class=${`tag ${TONES[node.state] ?? ""}`}>${t(`plan.progress.${node.state}`)}</span> `}${title}
    </a>
    ${node.kind === "owner" && node.text && html`<span class="small soft number">${dayInWords(node.text, language)}</span>`}`;
  }
  const facts = [
    node.votes > 0 && t("plan.votes", { count: node.votes }),
    node.actors > 0 && t("plan.actors", { count: node.actors }),
    node.seminars > 1 && t("trail.times", { count: node.seminars }),
    node.origins.length > 0 && node.origins.every((origin) => origin.is_gone) && t("trail.gone_short"),
    node.state === "proposed" && t("plan.state_word.proposed"),
  ].filter(Boolean);
  return html`<button type="button" class="trail-way" onClick=${() => onOpen(node)}>${node.title || t("plan.untitled")}</button>
    ${facts.length > 0 && html`<span class="small soft">${facts.join(" · ")}</span>`}`;
}
