/**
 * The statements on one axis from 1 to 5: columns are the room's answers, marks with a letter the actors farthest apart,
 * rings the other actors' means. On the projector the statement stands beside its axis, on the leader's page above it.
 * Lengths are the drawing's own units.
 */
import { html } from "kit/html.js";
import { ActorShape } from "kit/parts.js";
import { figure, wrap } from "kit/parts/figures.js";
import { LEVELS } from "./own.js";
import { titleOf } from "./results.js";

/**
 * @typedef {import("./results.js").Result} Result
 * @typedef {import("kit/words.js").Translate} Translate
 * @typedef {Map<string, any>} Marks
 * @typedef {{width: number, row: number, base: number, left: number, step: number, letters: number}} Shape
 *   `base` is where the axis lies in its row, `left` where the 1 stands, `letters` how many fit on a line of words
 */

/** @type {Shape} */
const BESIDE = { width: 2140, row: 76, base: 54, left: 1100, step: 196, letters: 62 };
/** @type {Shape} */
const ABOVE = { width: 900, row: 174, base: 138, left: 60, step: 160, letters: 58 };
const TOP = 46;
const TALLEST = 42;
const COLUMN = 104;
const MARK = 40;
const LABEL = { fontSize: "29px" };
const SMALL = { fontSize: "29px", fill: "var(--ink-soft)" };
const FIGURE = { fontSize: "40px" };
const RING = { stroke: "var(--ink)", strokeWidth: "3px" };

/** @param {{results: Result[], view: any, marks: Marks, t: Translate, narrow: boolean}} props */
export function Picture({ results, view, marks, t, narrow }) {
  const shape = narrow ? ABOVE : BESIDE;
  const { width } = shape;
  const box = `0 0 ${width} ${TOP + shape.row * results.length}`;
  const edge = COLUMN / 2;
  return html`<svg class="picture" viewBox=${box} preserveAspectRatio="xMinYMin" aria-hidden="true" focusable="false"
    style=${narrow ? {} : { maxHeight: "56vh" }}>
    <text class="picture-label" style=${SMALL} x=${xOf(1, shape) - edge} y="26">${t("picture.low")}</text>
    <text class="picture-label" style=${SMALL} x=${xOf(5, shape) + edge} y="26" text-anchor="end">${t("picture.high")}</text>
    <text class="picture-label" style=${SMALL} x=${width} y="26" text-anchor="end">${t("picture.distance")}</text>
    ${results.map(
      (
        result,
        place,
      ) => html`<g key=${result.statement.ref} transform=${`translate(0 ${TOP + place * shape.row})`}>
      <${Words} result=${result} shape=${shape} t=${t} />
      <${Spread} counts=${result.counts} shape=${shape} />
      <${Actors} result=${result} view=${view} marks=${marks} shape=${shape} />
    </g>`,
    )}
  </svg>`;
}

/** The statement, and how far apart the actors are at the right. @param {{result: Result, shape: Shape, t: Translate}} props */
function Words({ result, shape, t }) {
  const lines = wrap(titleOf(result, t), shape.letters, 2);
  const is_apart = result.state === "apart";
  const first = shape.base - (shape === ABOVE ? 66 : 8) - (lines.length - 1) * (shape === ABOVE ? 34 : 18);
  return html`<text class="picture-label" style=${LABEL}>
      ${lines.map((line, place) => html`<tspan key=${place} x="0" y=${first + place * 34}>${line}</tspan>`)}
    </text>
    <text class=${`picture-label${is_apart ? " picture-label-strong" : ""}`} x=${shape.width} y=${shape.base} text-anchor="end"
      style=${{ ...FIGURE, fill: is_apart ? "var(--accent)" : "var(--ink)" }}>${figure(result.distance, t)}</text>`;
}

/** @param {{counts: number[], shape: Shape}} props */
function Spread({ counts, shape }) {
  const { base } = shape;
  const most = Math.max(1, ...counts);
  const edge = COLUMN / 2;
  return html`${LEVELS.map((level, place) => {
    const height = (TALLEST * (counts[place] ?? 0)) / most;
    const fill = { fill: "var(--cool-tint)", stroke: height > 0 ? "var(--line-strong)" : "none" };
    return html`<rect key=${level} x=${xOf(place + 1, shape) - edge} y=${base - height} width=${COLUMN} height=${height} rx="3" style=${fill} />`;
  })}
  <line class="picture-line" x1=${xOf(1, shape) - edge} y1=${base} x2=${xOf(5, shape) + edge} y2=${base} />`;
}

/** @param {{result: Result, view: any, marks: Marks, shape: Shape}} props */
function Actors({ result, view, marks, shape }) {
  const { low, high, statement, state } = result;
  const { base } = shape;
  const ends = [low?.actor, high?.actor];
  /** @type {number[]} */
  const others = (view.by_actor ?? []).flatMap((/** @type {any} */ row) => {
    const mean = row.means[statement.ref]?.mean;
    return row.actor !== null && !ends.includes(row.actor) && mean !== undefined ? [mean] : [];
  });
  const [from, to] = low && high ? besides(xOf(low.mean, shape), xOf(high.mean, shape)) : [0, 0];
  const way = `picture-line picture-line-${state === "apart" ? "accent" : "cool"}`;
  return html`${low && high && html`<line class=${way} style=${{ strokeWidth: "6px" }} x1=${from} y1=${base} x2=${to} y2=${base} />`}
    ${others.map((mean, place) => html`<circle key=${place} class="picture-ground" cx=${xOf(mean, shape)} cy=${base} r="8" style=${RING} />`)}
    ${low && html`<${ActorShape} mark=${marks.get(low.actor)} x=${from} y=${base} size=${MARK} />`}
    ${high && html`<${ActorShape} mark=${marks.get(high.actor)} x=${to} y=${base} size=${MARK} />`}`;
}

/** Two marks that would lie on each other stand side by side. @param {number} one @param {number} other @returns {[number, number]} */
function besides(one, other) {
  const missing = Math.max(0, MARK + 2 - (other - one)) / 2;
  return [one - missing, other + missing];
}

/** @param {number} level @param {Shape} shape */
function xOf(level, shape) {
  return shape.left + (level - 1) * shape.step;
}
