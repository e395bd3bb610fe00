/** The lines between the columns, measured where the words have come to stand; the stronger, the wider. */
import { useLayoutEffect, useState } from "preact/hooks";
import { html } from "../html.js";

/** @typedef {import("./trail-page.js").TrailLink} TrailLink */

const [THIN, WIDEST] = [1.5, 7];
const GAP = 6;

/**
 * @param {{board: {current: HTMLElement | null}, nodes: any[], links: TrailLink[], lit: string | null}} props
 *   `lit` is the node whose whole chain stands out
 */
export function Lines({ board, nodes, links, lit }) {
  const [drawn, setDrawn] = useState(
    /** @type {{key: string, d: string, width: number, link: TrailLink}[]} */ ([]),
  );
  useLayoutEffect(() => {
    const element = board.current;
    if (!element) return undefined;
    const draw = () => setDrawn(measure(element, links));
    draw();
    const watcher = new ResizeObserver(draw);
    watcher.observe(element);
    void document.fonts?.ready.then(draw);
    return () => watcher.disconnect();
  }, [nodes, links.length]);
  const chain = lit ? connected(links, lit) : null;
  return html`<svg class="trail-lines" aria-hidden="true">
    ${drawn.map(({ key, d, width, link }) => {
      const is_lit = chain?.has(link.source) && chain.has(link.target);
      return html`<path key=${key} class=${`picture-line ${is_lit ? "picture-line-accent" : "picture-line-cool"} ${chain && !is_lit ? "is-dim" : ""}`}
        d=${d} style=${{ strokeWidth: width }} />`;
    })}
  </svg>`;
}

/** @param {HTMLElement} board @param {TrailLink[]} links */
function measure(board, links) {
  const frame = board.getBoundingClientRect();
  /** @type {Map<string, DOMRect>} */
  const places = new Map();
  for (const element of board.querySelectorAll("[data-node]")) {
    places.set(element.getAttribute("data-node") ?? "", element.getBoundingClientRect());
  }
  const most = Math.max(1, ...links.map((link) => link.strength));
  return links.flatMap((link) => {
    const [from, to] = [places.get(link.source), places.get(link.target)];
    if (!from || !to || to.left <= from.right) return [];
    const [x1, x2] = [from.right - frame.left + GAP, to.left - frame.left - GAP];
    const [y1, y2] = [(from.top + from.bottom) / 2 - frame.top, (to.top + to.bottom) / 2 - frame.top];
    const bend = Math.min(60, (x2 - x1) / 2);
    const d = `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
    const width = THIN + ((WIDEST - THIN) * link.strength) / most;
    return [{ key: `${link.source}>${link.target}`, d, width, link }];
  });
}

/** All that leads to the node, and all that it leads to. @param {TrailLink[]} links @param {string} id */
function connected(links, id) {
  /** @param {"source" | "target"} from @param {"source" | "target"} to */
  const walk = (from, to) => {
    const seen = new Set([id]);
    for (const one of seen) {
      for (const link of links) if (link[from] === one) seen.add(link[to]);
    }
    return seen;
  };
  return new Set([...walk("target", "source"), ...walk("source", "target")]);
}
