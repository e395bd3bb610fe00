/**
 * The statements on one axis from 1 to 5: columns are the room's answers, marks with a letter the actors farthest apart,
 * rings the other actors' means. Lengths are the drawing's own units: 1600 wide.
 */
import { html } from "kit/html.js";
import { ActorShape } from "kit/parts.js";
import { figure, LEVELS } from "./own.js";
import { titleOf } from "./results.js";

/**
 * @typedef {import("./results.js").Result} Result
 * @typedef {import("kit/words.js").Translate} Translate
 * @typedef {Map<string, any>} Marks
 */

const WIDTH = 1600;
const TOP = 44;
const ROW = 84;
const BASE = 58;
const TALLEST = 46;
const COLUMN = 96;
const LEFT = 790;
const STEP = 148;
const MARK = 38;
const LABEL = { fontSize: "27px" };
const SMALL = { fontSize: "25px", fill: "var(--ink-soft)" };
const FIGURE = { fontSize: "38px" };

/** @param {{results: Result[], view: any, marks: Marks, t: Translate}} props */
export function Picture({ results, view, marks, t }) {
  const height = TOP + ROW * results.length;
  const edge = COLUMN / 2;
  return html`<svg class="picture" viewBox=${`0 0 ${WIDTH} ${height}`} aria-hidden="true" focusable="false" style=${{ maxHeight: "60vh" }}>
    <text class="picture-label" style=${SMALL} x=${xOf(1) - edge} y="24">${t("picture.low")}</text>
    <text class="picture-label" style=${SMALL} x=${xOf(5) + edge} y="24" text-anchor="end">${t("picture.high")}</text>
    <text class="picture-label" style=${SMALL} x=${WIDTH} y="24" text-anchor="end">${t("picture.distance")}</text>
    ${results.map(
      (result, place) => html`<g key=${result.statement.ref} transform=${`translate(0 ${TOP + place * ROW})`}>
      <${Words} result=${result} t=${t} />
      <${Spread} counts=${result.counts} />
      <${Actors} result=${result} view=${view} marks=${marks} />
    </g>`,
    )}
  </svg>`;
}

/** The statement at the left, how far apart the actors are at the right. @param {{result: Result, t: Translate}} props */
function Words({ result, t }) {
  const lines = wrap(titleOf(result, t), 50);
  const is_apart = result.state === "apart";
  const first = lines.length > 1 ? 28 : 44;
  return html`<text class="picture-label" style=${LABEL}>
      ${lines.map((line, place) => html`<tspan key=${place} x="0" y=${first + place * 31}>${line}</tspan>`)}
    </text>
    <text class=${`picture-label${is_apart ? " picture-label-strong" : ""}`} x=${WIDTH} y=${BASE} text-anchor="end"
      style=${{ ...FIGURE, fill: is_apart ? "var(--accent)" : "var(--ink)" }}>${figure(result.distance, t)}</text>`;
}

/** @param {{counts: number[]}} props */
function Spread({ counts }) {
  const most = Math.max(1, ...counts);
  return html`${LEVELS.map((level, place) => {
    const height = (TALLEST * (counts[place] ?? 0)) / most;
    return html`<rect key=${level} x=${xOf(place + 1) - COLUMN / 2} y=${BASE - height} width=${COLUMN} height=${height} rx="3"
      style=${{ fill: "var(--cool-tint)", stroke: height > 0 ? "var(--line-strong)" : "none" }} />`;
  })}
  <line class="picture-line" x1=${xOf(1) - COLUMN / 2} y1=${BASE} x2=${xOf(5) + COLUMN / 2} y2=${BASE} />`;
}

/** @param {{result: Result, view: any, marks: Marks}} props */
function Actors({ result, view, marks }) {
  const { low, high, statement } = result;
  const ends = [low?.actor, high?.actor];
  /** @type {number[]} */
  const others = (view.by_actor ?? []).flatMap((/** @type {any} */ row) =>
    row.actor !== null && !ends.includes(row.actor) && row.means[statement.ref]
      ? [row.means[statement.ref].mean]
      : [],
  );
  const [from, to] = low && high ? besides(xOf(low.mean), xOf(high.mean)) : [0, 0];
  return html`${low && high && html`<line class="picture-line picture-line-accent" style=${{ strokeWidth: "6px" }} x1=${from} y1=${BASE} x2=${to} y2=${BASE} />`}
    ${others.map((mean, place) => html`<circle key=${place} class="picture-ground" cx=${xOf(mean)} cy=${BASE} r="8" style=${RING} />`)}
    ${low && html`<${ActorShape} mark=${marks.get(low.actor)} x=${from} y=${BASE} size=${MARK} />`}
    ${high && html`<${ActorShape} mark=${marks.get(high.actor)} x=${to} y=${BASE} size=${MARK} />`}`;
}

const RING = { stroke: "var(--ink)", strokeWidth: "3px" };

/** Two marks that would lie on each other stand side by side. @param {number} one @param {number} other @returns {[number, number]} */
function besides(one, other) {
  const missing = Math.max(0, MARK + 2 - (other - one)) / 2;
  return [one - missing, other + missing];
}

/** @param {number} level */
function xOf(level) {
  return LEFT + (level - 1) * STEP;
}

/** At most two lines. @param {string} text @param {number} width in characters @returns {string[]} */
function wrap(text, width) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line && line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.length <= 2 ? lines : [lines[0] ?? "", `${lines[1]} …`];
}
