/**
 * One loop as a circle: factors around, an arrow for each link with its sign, what sort of loop it is in the middle.
 * Lengths are the drawing's own units: 1200 wide, so that a label of 27 can be read from the back of a room.
 */
import { html } from "kit/html.js";

const WIDTH = 1200;
const HEIGHT = 720;
const CENTRE = { x: WIDTH / 2, y: HEIGHT / 2 };
const RADIUS = { x: 400, y: 285 };
const LINE = 32;
const LETTERS = 24;

/** @typedef {{title: string, sign: string, support?: number, disputed?: boolean, ref: string, breaks?: number}} Part */

/** @param {{loop: {links: Part[], reinforcing: boolean}, t: import("kit/words.js").Translate, plain?: boolean, height?: string}} props
 *   `plain`: all arrows alike, before any count is shown */
export function Ring({ loop, t, plain = false, height = "62vh" }) {
  const count = loop.links.length;
  const most = Math.max(...loop.links.map((link) => link.support ?? 1));
  const kind = loop.reinforcing ? "reinforcing" : "balancing";
  return html`<svg class="picture" viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false" style=${{ maxHeight: height }}>
    ${loop.links.map(
      (link, number) => html`<${Arrow} key=${link.ref} number=${number} count=${count}
      width=${plain ? 4 : 3 + (9 * (link.support ?? 1)) / most} disputed=${!plain && link.disputed} />`,
    )}
    ${loop.links.map((link, number) => html`<${Sign} key=${link.ref} turn=${(number + 0.5) / count} sign=${link.sign} breaks=${plain ? 0 : link.breaks} />`)}
    ${loop.links.map((link, number) => html`<${Label} key=${link.ref} turn=${number / count} title=${link.title} />`)}
    <text class="picture-label picture-label-strong" style=${{ fontSize: "84px", fill: "var(--accent)" }} x=${CENTRE.x} y=${CENTRE.y + 12}
      text-anchor="middle">${t(`loop.${kind}.letter`)}</text>
    <text class="picture-label" style=${{ fontSize: "26px" }} x=${CENTRE.x} y=${CENTRE.y + 56} text-anchor="middle">${t(`loop.${kind}`)}</text>
  </svg>`;
}

/** A place on the ring; turn 0 is at the top, clockwise. @param {number} turn @param {number} [part] */
function at(turn, part = 1) {
  const angle = 2 * Math.PI * turn - Math.PI / 2;
  return { x: CENTRE.x + part * RADIUS.x * Math.cos(angle), y: CENTRE.y + part * RADIUS.y * Math.sin(angle) };
}

/** How much of a turn a label takes there: it is wider than high. @param {number} turn */
function clearance(turn) {
  return 0.016 + 0.042 * Math.abs(Math.cos(2 * Math.PI * turn));
}

/** @param {{number: number, count: number, width: number, disputed?: boolean}} props */
function Arrow({ number, count, width, disputed }) {
  const from = number / count;
  const to = (number + 1) / count;
  const start = from + 0.12 / count + clearance(from);
  const end = to - 0.12 / count - clearance(to);
  const points = Array.from({ length: 25 }, (_, step) => at(start + ((end - start) * step) / 24));
  const tip = points[24] ?? CENTRE;
  const before = points[22] ?? CENTRE;
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

/** The sign, and how many would break the circle there. @param {{turn: number, sign: string, breaks?: number}} props */
function Sign({ turn, sign, breaks }) {
  const { x, y } = at(turn, 0.84);
  const mark = at(turn, 1.14);
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

/** At most four lines, on paper-coloured ground. @param {{turn: number, title: string}} props */
function Label({ turn, title }) {
  const { x, y } = at(turn);
  const lines = wrap(title, LETTERS);
  const wide = Math.max(...lines.map((line) => line.length)) * 14.5 + 24;
  const high = lines.length * LINE + 14;
  return html`<g>
    <rect class="picture-ground" x=${x - wide / 2} y=${y - high / 2} width=${wide} height=${high} rx="6" />
    <text class="picture-label" style=${{ fontSize: "28px" }} text-anchor="middle">
      ${lines.map((line, number) => html`<tspan key=${number} x=${x} y=${y + (number - (lines.length - 1) / 2) * LINE + 9}>${line}</tspan>`)}
    </text>
  </g>`;
}

/** @param {string} text @param {number} width @returns {string[]} */
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
