/**
 * One loop as a circle: factors around, an arrow for each link with its sign, what sort of loop it is in the middle.
 * Lengths are the drawing's own units: 1080 wide, so that a label of 32 can be read from the back of a room.
 */
import { html } from "kit/html.js";

const WIDTH = 1080;
const HEIGHT = 700;
const CENTRE = { x: WIDTH / 2, y: HEIGHT / 2 };
const RADIUS = { x: 370, y: 275 };
const LINE = 37;
const LETTERS = 22;

/** @typedef {{title: string, sign: string, support?: number, disputed?: boolean, ref: string, breaks?: number}} Part */

/** @param {{loop: {links: Part[], reinforcing: boolean}, t: import("kit/words.js").Translate, plain?: boolean, height?: string}} props
 *   `plain`: all arrows alike, before any count is shown */
export function Ring({ loop, t, plain = false, height = "62vh" }) {
  const count = loop.links.length;
  // A circle that only stands in the starting map has nobody's support yet.
  const most = Math.max(1, ...loop.links.map((link) => link.support ?? 1));
  const boxes = loop.links.map((link, number) => boxOf(link.title, number / count));
  const ways = boxes.map((_, number) => wayOf(number, boxes));
  const kind = loop.reinforcing ? "reinforcing" : "balancing";
  return html`<svg class="picture" viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false" style=${{ maxHeight: height }}>
    ${loop.links.map(
      (link, number) => html`<${Arrow} key=${link.ref} points=${ways[number]}
      width=${plain ? 4 : 3 + (9 * (link.support ?? 1)) / most} disputed=${!plain && link.disputed} />`,
    )}
    ${loop.links.map((link, number) => html`<${Label} key=${link.ref} box=${boxes[number]} />`)}
    ${loop.links.map((link, number) => html`<${Sign} key=${link.ref} points=${ways[number]} sign=${link.sign} breaks=${plain ? 0 : link.breaks} />`)}
    <text class="picture-label picture-label-strong" style=${{ fontSize: "84px", fill: "var(--accent)" }} x=${CENTRE.x} y=${CENTRE.y + 12}
      text-anchor="middle">${t(`loop.${kind}.letter`)}</text>
    <text class="picture-label" style=${{ fontSize: "30px" }} x=${CENTRE.x} y=${CENTRE.y + 56} text-anchor="middle">${t(`loop.${kind}`)}</text>
  </svg>`;
}

/** A place on the ring; turn 0 is at the top, clockwise. @param {number} turn */
function at(turn) {
  const angle = 2 * Math.PI * turn - Math.PI / 2;
  return { x: CENTRE.x + RADIUS.x * Math.cos(angle), y: CENTRE.y + RADIUS.y * Math.sin(angle) };
}

/** @typedef {{x: number, y: number, wide: number, high: number, lines: string[]}} Box where a label stands */

/** @param {string} title @param {number} turn @returns {Box} */
function boxOf(title, turn) {
  const lines = wrap(title, LETTERS);
  const wide = Math.max(...lines.map((line) => line.length)) * 16.5 + 24;
  return { ...at(turn), wide, high: lines.length * LINE + 14, lines };
}

/** @param {{x: number, y: number}} point @param {Box} box */
function isInside(point, box) {
  return Math.abs(point.x - box.x) < box.wide / 2 + 12 && Math.abs(point.y - box.y) < box.high / 2 + 12;
}

/** @typedef {{x: number, y: number}} Point */

/** From label to label along the ring. @param {number} number @param {Box[]} boxes @returns {Point[]} */
function wayOf(number, boxes) {
  const count = boxes.length;
  const ends = [boxes[number], boxes[(number + 1) % count]];
  const way = Array.from({ length: 97 }, (_, step) => at((number + step / 96) / count));
  const free = way.filter((point) => !ends.some((box) => box && isInside(point, box)));
  return free.length > 6 ? free : way.slice(36, 61);
}

/** @param {{points: Point[], width: number, disputed?: boolean}} props */
function Arrow({ points, width, disputed }) {
  const tip = points.at(-1) ?? CENTRE;
  const before = points.at(-4) ?? CENTRE;
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
  const size = 16 + width * 1.6;
  const head = [2.6, -2.6].map(
    (side) =>
      `M${tip.x} ${tip.y}L${tip.x + size * Math.cos(angle + side)} ${tip.y + size * Math.sin(angle + side)}`,
  );
  const line = `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`;
  const dashes = disputed ? `${width + 8} ${2 * width + 6}` : "none";
  return html`<g>
    <path class="picture-line picture-line-cool" d=${line} style=${{ strokeWidth: `${width}px`, strokeDasharray: dashes }} />
    <path class="picture-line picture-line-cool" d=${head.join("")} style=${{ strokeWidth: `${Math.max(3.5, width * 0.7)}px` }} />
  </g>`;
}

/** The sign a little inside the middle of its arrow, and outside it how many would break the circle there.
 * @param {{points: Point[], sign: string, breaks?: number}} props */
function Sign({ points, sign, breaks }) {
  const middle = points[Math.floor(points.length / 2)] ?? CENTRE;
  const { x, y } = beside(middle, 0.85);
  const out = beside(middle, 1.13);
  // The number stands to the right of its cross: on the left side both move away from the arrow.
  const mark = { x: out.x - (out.x < CENTRE.x - 100 ? 26 : 0), y: out.y };
  return html`<g>
    <circle class="picture-line picture-line-cool" cx=${x} cy=${y} r="22" style=${{ fill: "var(--paper)" }} />
    <text class="picture-label picture-label-strong" style=${{ fontSize: "34px" }} x=${x} y=${y + 11} text-anchor="middle">${sign === "more" ? "+" : "−"}</text>
    ${
      breaks
        ? html`<path class="picture-line picture-line-accent" style=${{ strokeWidth: "5px" }}
        d=${`M${mark.x - 12} ${mark.y - 12}l24 24m0 -24l-24 24`} />
      <text class="picture-label picture-label-strong" style=${{ fontSize: "30px", fill: "var(--accent)" }} x=${mark.x + 22} y=${mark.y + 10}>${breaks}</text>`
        : null
    }
  </g>`;
}

/** @param {Point} point @param {number} part of its way from the middle of the ring */
function beside(point, part) {
  return { x: CENTRE.x + part * (point.x - CENTRE.x), y: CENTRE.y + part * (point.y - CENTRE.y) };
}

/** On paper-coloured ground. @param {{box: Box}} props */
function Label({ box }) {
  const { x, y, wide, high, lines } = box;
  return html`<g>
    <rect class="picture-ground" x=${x - wide / 2} y=${y - high / 2} width=${wide} height=${high} rx="6" />
    <text class="picture-label" style=${{ fontSize: "32px" }} text-anchor="middle">
      ${lines.map((line, number) => html`<tspan key=${number} x=${x} y=${y + (number - (lines.length - 1) / 2) * LINE + 11}>${line}</tspan>`)}
    </text>
  </g>`;
}

/** At most four lines. @param {string} text @param {number} width @returns {string[]} */
export function wrap(text, width) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line && line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  const short = lines.map((line) => (line.length > width * 1.4 ? `${line.slice(0, width)}…` : line));
  return short.length <= 4 ? short : [...short.slice(0, 3), `${short[3]} …`];
}
