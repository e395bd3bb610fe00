/**
 * Actors on a circle; a line is a channel, its width the strength, dashes where its two sides see it differently, an
 * arrow where it is getting better or worse. Lengths are the drawing's own units: 1000 wide.
 */
import { html } from "kit/html.js";
import { wrap } from "kit/parts/figures.js";

/**
 * @typedef {import("./results.js").Channel} Channel
 * @typedef {{x: number, y: number}} Place
 */

const WIDTH = 1000;
const HEIGHT = 620;
const RADIUS = { x: 245, y: 230 };
const LINE = 32;
const LABEL = { fontSize: "27px" };

/** @param {{actors: string[], channels: Channel[], high?: string}} props `high`: how high it may be */
export function Network({ actors, channels, high = "62vh" }) {
  const places = actors.map((_, number) => placeOf(number, actors.length));
  // Weak channels first, so that strong ones lie on top.
  const drawn = [...channels].sort((one, other) => (one.strength ?? -1) - (other.strength ?? -1));
  return html`<svg class="picture" viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false" style=${{ maxHeight: high }}>
    ${drawn.map((channel) => html`<${Line} key=${channel.ref} channel=${channel} from=${at(places, channel.a)} to=${at(places, channel.b)} />`)}
    ${drawn.map((channel) => html`<${Trend} key=${channel.ref} channel=${channel} from=${at(places, channel.a)} to=${at(places, channel.b)} />`)}
    ${actors.map((name, number) => html`<${Node} key=${name} name=${name} place=${at(places, number)} />`)}
  </svg>`;
}

/** Clockwise from the top. @param {number} number @param {number} count @returns {Place} */
function placeOf(number, count) {
  const angle = (2 * Math.PI * number) / count - Math.PI / 2;
  return { x: WIDTH / 2 + RADIUS.x * Math.cos(angle), y: HEIGHT / 2 + RADIUS.y * Math.sin(angle) };
}

/** @param {Place[]} places @param {number} number @returns {Place} */
function at(places, number) {
  return places[number] ?? { x: WIDTH / 2, y: HEIGHT / 2 };
}

/** @param {{channel: Channel, from: Place, to: Place}} props */
function Line({ channel, from, to }) {
  const strength = channel.strength ?? 0;
  const width = channel.strength === null ? 1 : 2 + 4.5 * strength;
  const colour = channel.main ? " picture-line-cool" : strength > 0 ? " picture-line-soft" : "";
  const dashes = channel.differs ? `${width + 8} ${2 * width + 6}` : "none";
  const is_faint = channel.strength === null || strength === 0;
  return html`<line class=${`picture-line${colour}`} x1=${from.x} y1=${from.y} x2=${to.x} y2=${to.y}
    stroke-opacity=${is_faint ? 0.45 : 1} style=${{ strokeWidth: `${width}px`, strokeDasharray: dashes }} />`;
}

/** Up or down, a third of the way, where few lines cross. @param {{channel: Channel, from: Place, to: Place}} props */
function Trend({ channel, from, to }) {
  if (channel.trend !== "better" && channel.trend !== "worse") return null;
  const x = from.x + (to.x - from.x) * 0.36;
  const y = from.y + (to.y - from.y) * 0.36;
  const up = channel.trend === "better" ? -1 : 1;
  const colour = channel.trend === "better" ? "var(--moss)" : "var(--accent)";
  return html`<g>
    <circle class="picture-ground" cx=${x} cy=${y} r="19" style=${{ stroke: colour, strokeWidth: "2px" }} />
    <path class="picture-line" style=${{ stroke: colour, strokeWidth: "4px" }}
      d=${`M${x} ${y - 10 * up}V${y + 10 * up}m-8 ${-8 * up}l8 ${8 * up}l8 ${-8 * up}`} />
  </g>`;
}

/** The name outside the circle, away from the lines. @param {{name: string, place: Place}} props */
function Node({ name, place }) {
  const side = place.x > WIDTH / 2 + 40 ? 1 : place.x < WIDTH / 2 - 40 ? -1 : 0;
  const lines = wrap(name, side === 0 ? 44 : 18, 3);
  const x = place.x + side * 26;
  const middle = place.y - ((lines.length - 1) * LINE) / 2 + 9;
  const top =
    side !== 0 ? middle : place.y > HEIGHT / 2 ? place.y + 46 : place.y - 24 - (lines.length - 1) * LINE;
  const anchor = side > 0 ? "start" : side < 0 ? "end" : "middle";
  return html`<g>
    <circle class="picture-ground" cx=${place.x} cy=${place.y} r="13" style=${{ stroke: "var(--ink)", strokeWidth: "4px" }} />
    <text class="picture-label picture-label-strong" style=${LABEL} text-anchor=${anchor}>
      ${lines.map((line, number) => html`<tspan key=${number} x=${x} y=${top + number * LINE}>${line}</tspan>`)}
    </text>
  </g>`;
}
