/**
 * The timeline: a lane for each actor, a column for each stage. A larger dot: more wrote a step there. The line goes where
 * most are. A red number is a gap between two lanes. The lists and tables beside it say the same in words.
 */
import { html } from "kit/html.js";
import { layOut } from "./layout.js";
import { LEADING, SIZE } from "./words-in-lines.js";

/**
 * @typedef {import("./layout.js").Cell} Cell
 * @typedef {import("./layout.js").Mark} Mark
 */

const LARGE = { width: 1776, names: 270, is_plain: false };
/** In the leader's page there is no room for words. */
const SMALL = { width: 1000, names: 230, is_plain: true };

/** @param {{view: any, gaps: any[], is_lead: boolean, free: number}} props `free` is the height to fill, of the 1080 of a screen */
export function Timeline({ view, gaps, is_lead, free }) {
  const { width, height, head, columns, rows, cells, marks, way } = layOut(view, gaps, {
    ...(is_lead ? SMALL : LARGE),
    free,
  });
  // 24 to the rem: where the screen is wider than most, the height decides.
  const style = is_lead
    ? {}
    : { maxHeight: `calc(100vh - ${((1080 - Math.max(free, height)) / 24).toFixed(2)}rem)` };
  return html`<svg class="picture" viewBox=${`0 0 ${width} ${height.toFixed(0)}`} style=${style} aria-hidden="true" focusable="false">
    ${rows.map(
      ({ y, lines }, place) => html`<g key=${place}>
      <path class="picture-line" style=${{ stroke: "var(--line)" }} d=${`M0 ${edge(rows, place, head).toFixed(0)}H${width}`} />
      <${Lines} x=${0} y=${y} lines=${lines} strong />
    </g>`,
    )}
    ${columns.map(({ x, lines }, place) => html`<${Lines} key=${place} x=${x} y=${head / 2 - 4} lines=${lines} strong />`)}
    <path class="picture-line picture-line-cool" style=${{ strokeWidth: "5px", opacity: 0.55 }} d=${way} />
    ${cells.map((cell) => html`<${Step} key=${`${cell.stage} ${cell.lane}`} cell=${cell} is_plain=${is_lead} />`)}
    ${marks.map((mark) => html`<${Gap} key=${mark.ref} mark=${mark} />`)}
  </svg>`;
}

/** Half way between this row and the one before. @param {{y: number}[]} rows @param {number} place @param {number} head */
function edge(rows, place, head) {
  const [here, before] = [rows[place], rows[place - 1]];
  return here && before ? (here.y + before.y) / 2 : head;
}

/** @param {{cell: Cell, is_plain: boolean}} props */
function Step({ cell, is_plain }) {
  const { x, y, r, lines, count, is_way, end } = cell;
  const high = (lines.length || 1) * SIZE * LEADING;
  const fill = is_way ? "var(--cool)" : "var(--paper)";
  return html`<g>
    <rect class="picture-ground" x=${x + 16} y=${y - high / 2} width=${Math.max(end - x - 12, 0)} height=${high} />
    <circle class="picture-line picture-line-cool" cx=${x} cy=${y} r=${r} style=${{ fill }} />
    <${Lines} x=${x + 20} y=${y} lines=${is_plain ? [String(count)] : lines} />
  </g>`;
}

/** A bar from lane to lane, broken by its number. @param {{mark: Mark}} props */
function Gap({ mark }) {
  const { x, from, to, number } = mark;
  const ends = [...new Set([from, to])].map((y) => `M${x - 11} ${y}h22`).join("");
  return html`<g>
    <path class="picture-line picture-line-accent" style=${{ strokeWidth: "4px" }} d=${`${ends}M${x} ${from}V${to}`} />
    <circle class="picture-fill-accent" cx=${x} cy=${(from + to) / 2} r="19" style=${{ stroke: "var(--paper)", strokeWidth: "4px" }} />
    <text class="picture-label picture-label-strong" style=${{ fontSize: "24px", fill: "var(--on-accent)", stroke: "none" }}
      x=${x} y=${(from + to) / 2 + 8.5} text-anchor="middle">${number}</text>
  </g>`;
}

/** Lines around a middle. @param {{x: number, y: number, lines: string[], strong?: boolean}} props */
function Lines({ x, y, lines, strong = false }) {
  const step = SIZE * LEADING;
  const first = y - ((lines.length - 1) * step) / 2 + SIZE * 0.34;
  return html`<text class=${strong ? "picture-label picture-label-strong" : "picture-label"} style=${{ fontSize: `${SIZE}px` }}>
    ${lines.map((line, number) => html`<tspan key=${number} x=${x} y=${first + number * step}>${line}</tspan>`)}
  </text>`;
}
