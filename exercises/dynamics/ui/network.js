/**
 * Obstacles to the left, dynamics to the right; the line's width is the support, dashes are dissent.
 * Lengths are the drawing's own units: 1600 wide, so that a label of 27 can be read from the back of a room.
 */
import { html } from "kit/html.js";

const WIDTH = 1600;
const LEFT = 560;
const RIGHT = 1040;
const LINE = 32;
const GAP = 22;
const LABEL = { fontSize: "27px" };

/** @param {{links: any[]}} props */
export function Network({ links }) {
  const drawn = links.filter((link) => link.agree > 0);
  if (drawn.length === 0) return null;
  const obstacles = placeSide(unique(drawn, "obstacle", "obstacle_title"), 34);
  const dynamics = placeSide(inOrderOf(drawn, obstacles.rows), 34);
  const height = Math.max(obstacles.height, dynamics.height);
  const most = Math.max(...drawn.map((link) => link.agree));
  const from = places(obstacles, height);
  const to = places(dynamics, height);
  return html`<svg class="picture" viewBox=${`0 0 ${WIDTH} ${height}`} aria-hidden="true" focusable="false" style=${{ maxHeight: "58vh" }}>
    ${drawn.map((link) => html`<path key=${link.ref} d=${curve(from.get(link.obstacle) ?? 0, to.get(link.dynamic) ?? 0)}
      class=${`picture-line picture-line-cool${link.disputed ? " picture-dissent" : ""}`}
      stroke-opacity="0.85" style=${strokeOf(link, most)} />`)}
    ${obstacles.rows.map((row) => html`<${Label} key=${row.id} row=${row} x=${LEFT - 14} y=${from.get(row.id) ?? 0} anchor="end" />`)}
    ${dynamics.rows.map((row) => html`<${Label} key=${row.id} row=${row} x=${RIGHT + 14} y=${to.get(row.id) ?? 0} anchor="start" />`)}
  </svg>`;
}

/** Dashes grow with the line, whose round ends would else fill the gaps. @param {any} link @param {number} most */
function strokeOf(link, most) {
  const width = 2 + (12 * link.agree) / most;
  return { strokeWidth: `${width}px`, strokeDasharray: link.disputed ? `${width + 8} ${2 * width + 6}` : "none" };
}

/** @typedef {{id: string, lines: string[]}} Row */

/** @param {any[]} links @param {string} id @param {string} title @returns {{id: string, title: string}[]} */
function unique(links, id, title) {
  return [...new Map(links.map((link) => [link[id], { id: link[id], title: link[title] }])).values()];
}

/** Dynamics by the middle of their obstacles, so that few lines cross. @param {any[]} links @param {Row[]} rows */
function inOrderOf(links, rows) {
  const place = new Map(rows.map((row, number) => [row.id, number]));
  /** @param {string} id */
  const middle = (id) => {
    const own = links.filter((link) => link.dynamic === id);
    const weight = own.reduce((sum, link) => sum + link.agree, 0);
    return own.reduce((sum, link) => sum + link.agree * (place.get(link.obstacle) ?? 0), 0) / weight;
  };
  return unique(links, "dynamic", "title").sort((one, other) => middle(one.id) - middle(other.id));
}

/** @param {{id: string, title: string}[]} items @param {number} width in characters */
function placeSide(items, width) {
  const rows = items.map(({ id, title }) => ({ id, lines: wrap(title, width) }));
  const height = rows.reduce((sum, row) => sum + row.lines.length * LINE + GAP, 0);
  return { rows, height };
}

/** The middle of each row, the whole side spread over the height. @param {{rows: Row[], height: number}} side @param {number} height */
function places(side, height) {
  const spare = (height - side.height) / side.rows.length;
  let y = 0;
  /** @type {Map<string, number>} */
  const middles = new Map();
  for (const row of side.rows) {
    const size = row.lines.length * LINE + GAP + spare;
    middles.set(row.id, y + size / 2);
    y += size;
  }
  return middles;
}

/** At most three lines. @param {string} text @param {number} width @returns {string[]} */
export function wrap(text, width) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line && line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.length <= 3 ? lines : [...lines.slice(0, 2), `${lines[2]} …`];
}

/** @param {number} from @param {number} to */
function curve(from, to) {
  const middle = (LEFT + RIGHT) / 2;
  return `M${LEFT} ${from}C${middle} ${from} ${middle} ${to} ${RIGHT} ${to}`;
}

/** @param {{row: Row, x: number, y: number, anchor: "start" | "end"}} props */
function Label({ row, x, y, anchor }) {
  const top = y - ((row.lines.length - 1) * LINE) / 2 + 9;
  return html`<text class="picture-label" style=${LABEL} text-anchor=${anchor}>
    ${row.lines.map((line, number) => html`<tspan key=${number} x=${x} y=${top + number * LINE}>${line}</tspan>`)}
  </text>`;
}
