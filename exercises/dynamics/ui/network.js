/** Obstacles to the left, dynamics to the right; the line's width is the support, dashes are dissent. */
import { html } from "kit/html.js";
import { layOut, LEFT, MARGIN, RIGHT, WIDTH } from "./layout.js";

/** What is free between the headline and the legend of a screen, of 1080. */
const FREE = 600;
/** The head, headline, legend, link to the table and foot around it. */
const AROUND = "18.5rem";

/** @param {{links: any[], is_lead: boolean}} props */
export function Network({ links, is_lead }) {
  const held = links.filter((link) => link.agree > 0);
  if (held.length === 0) return null;
  const { size, height, obstacles, dynamics, links: drawn } = layOut(held, FREE);
  const most = Math.max(...drawn.map((link) => link.agree));
  const from = new Map(obstacles.map((row) => [row.id, row.y]));
  const to = new Map(dynamics.map((row) => [row.id, row.y]));
  return html`<svg class="picture" viewBox=${`0 0 ${WIDTH} ${height}`} aria-hidden="true" focusable="false"
    style=${is_lead ? {} : { maxHeight: `calc(100vh - ${AROUND})` }}>
    ${drawn.map(
      (link) => html`<path key=${link.ref} d=${curve(from.get(link.obstacle) ?? 0, to.get(link.dynamic) ?? 0)}
      class=${lineClass(link.disputed)} stroke-opacity="0.85" style=${strokeOf(link.agree / most, link.disputed)} />`,
    )}
    ${obstacles.map((row) => html`<${Label} key=${row.id} row=${row} size=${size} x=${LEFT - MARGIN} anchor="end" />`)}
    ${dynamics.map((row) => html`<${Label} key=${row.id} row=${row} size=${size} x=${RIGHT + MARGIN} anchor="start" />`)}
  </svg>`;
}

/** @param {boolean} is_disputed */
function lineClass(is_disputed) {
  return `picture-line ${is_disputed ? "picture-line-accent picture-dissent" : "picture-line-cool"}`;
}

/** Dashes grow with the line, whose round ends would else fill the gaps. @param {number} part of the strongest @param {boolean} is_disputed */
function strokeOf(part, is_disputed) {
  const width = 3 + 19 * part;
  return {
    strokeWidth: `${width}px`,
    strokeDasharray: is_disputed ? `${width + 10} ${2 * width + 8}` : "none",
  };
}

/** @param {number} from @param {number} to */
function curve(from, to) {
  const middle = (LEFT + RIGHT) / 2;
  return `M${LEFT} ${from}C${middle} ${from} ${middle} ${to} ${RIGHT} ${to}`;
}

/** @param {{row: import("./layout.js").Row, size: number, x: number, anchor: "start" | "end"}} props */
function Label({ row, size, x, anchor }) {
  const line = size * 1.2;
  const top = row.y - ((row.lines.length - 1) * line) / 2 + size / 3;
  return html`<text class="picture-label" style=${{ fontSize: `${size}px` }} text-anchor=${anchor}>
    ${row.lines.map((words, number) => html`<tspan key=${number} x=${x} y=${top + number * line}>${words}</tspan>`)}
  </text>`;
}

/** How to read it, with a sample of each line. @param {{t: import("kit/words.js").Translate}} props */
export function Legend({ t }) {
  return html`<p class="soft cluster" style=${{ columnGap: "2.5em" }}>
    <span><${Sample} part=${0.05} /> <${Sample} part=${0.9} /> ${t("legend.support")}</span>
    <span><${Sample} part=${0.35} is_disputed /> ${t("legend.dissent")}</span>
  </p>`;
}

/** @param {{part: number, is_disputed?: boolean}} props */
function Sample({ part, is_disputed = false }) {
  const place = { width: "3.6em", height: "0.9em", verticalAlign: "-0.1em" };
  return html`<svg viewBox="0 0 120 30" style=${place} aria-hidden="true" focusable="false">
    <path d="M14 15H106" class=${lineClass(is_disputed)} style=${strokeOf(part, is_disputed)} />
  </svg>`;
}
