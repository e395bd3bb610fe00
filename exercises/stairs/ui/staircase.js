/**
 * The stairs: on each step two distributions back to back, today to the left and filled, wanted to the right in outline,
 * the lowest level at the bottom; an arrow in the middle goes from today's mean to the wanted one. Lengths are the
 * drawing's own units: 1600 wide.
 */
import { html } from "kit/html.js";
import { wrap } from "kit/parts/figures.js";
import { LEVELS, signed } from "./own.js";

/** @typedef {import("./results.js").Step} Step */

const WIDTH = 1600;
const HEIGHT = 620;
const LOWEST = 500;
const RISE = 60;
const LEVEL = 46;
const BAR = 34;
const LINE = 31;
const LABEL = { fontSize: "26px" };
const NUMBER = { fontSize: "34px" };

/** @param {{steps: Step[], ambition: string | null, t: import("kit/words.js").Translate}} props */
export function Staircase({ steps, ambition, t }) {
  const width = WIDTH / Math.max(steps.length, 1);
  return html`<svg class="picture" viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false" style=${{ maxHeight: "51vh" }}>
    ${steps.map(
      (
        step,
        place,
      ) => html`<g key=${step.key} transform=${`translate(${place * width} ${LOWEST - place * RISE})`}>
      <${Block} step=${step} width=${width} height=${HEIGHT - LOWEST + place * RISE} />
      ${step.answers > 0 && html`<${Spread} step=${step} middle=${width / 2} half=${width / 2 - 34} strong=${step.key === ambition} t=${t} />`}
    </g>`,
    )}
    ${steps.some(({ answers }) => answers > 0) && html`<${Key} t=${t} />`}
  </svg>`;
}

/** What the bars mean, in the empty air above the first steps. @param {{t: import("kit/words.js").Translate}} props */
function Key({ t }) {
  const levels = LEVELS.map((level) => `${level} ${t(`level.${level}`)}`).reverse();
  return html`<rect class="picture-fill" x="0" y="6" width="54" height=${BAR - 6} rx="4" />
    <rect class="picture-ground" x="2" y="48" width="50" height=${BAR - 6} rx="4" style=${OUTLINE} />
    <text class="picture-label" style=${LABEL}><tspan x="70" y="29">${t("today")}</tspan><tspan x="70" y="71">${t("wanted")}</tspan></text>
    <text class="picture-label" style=${LABEL}>
      ${levels.map((words, place) => html`<tspan key=${words} x="230" y=${29 + place * LINE}>${words}</tspan>`)}
    </text>`;
}

/** The step itself, with its name. @param {{step: Step, width: number, height: number}} props */
function Block({ step, width, height }) {
  const lines = wrap(`${step.number}. ${step.title}`, Math.floor(width / 14.5), 4);
  return html`<rect width=${width - 6} height=${height} style=${{ fill: "var(--paper-sunk)" }} />
    <line class="picture-line" x1="0" y1="0" x2=${width - 6} y2="0" />
    <text class="picture-label" style=${{ ...LABEL, stroke: "none" }}>
      ${lines.map((line, number) => html`<tspan key=${number} x="14" y=${42 + number * LINE}>${line}</tspan>`)}
    </text>`;
}

/** @param {{step: Step, middle: number, half: number, strong: boolean, t: import("kit/words.js").Translate}} props */
function Spread({ step, middle, half, strong, t }) {
  const top = -LEVEL * LEVELS.length;
  return html`${LEVELS.map((_, level) => {
    const y = -LEVEL * (level + 1) + 4;
    const now = (half * (step.counts_today[level] ?? 0)) / step.answers;
    const then = (half * (step.counts_wanted[level] ?? 0)) / step.answers;
    return html`<g key=${level}>
        ${now > 0 && html`<rect class="picture-fill" x=${middle - 18 - now} y=${y} width=${now} height=${BAR} rx="4" />`}
        ${then > 0 && html`<rect class="picture-ground" x=${middle + 18} y=${y} width=${then} height=${BAR} rx="4" style=${OUTLINE} />`}
      </g>`;
  })}
    <${Way} step=${step} x=${middle} />
    <text class=${`picture-label picture-label-strong`} style=${{ ...NUMBER, fill: strong ? "var(--accent)" : "var(--ink)" }}
      x=${middle} y=${top - 16} text-anchor="middle">${signed(step.gap, t)}</text>`;
}

const OUTLINE = { stroke: "var(--accent)", strokeWidth: "4px" };

/** From today's mean to the wanted one. @param {{step: Step, x: number}} props */
function Way({ step, x }) {
  const from = heightOf(step.today ?? 0);
  const to = heightOf(step.wanted ?? 0);
  const is_long = Math.abs(from - to) > 14;
  const head = to < from ? 10 : -10;
  return html`<circle class="picture-fill" cx=${x} cy=${from} r="7" />
    ${is_long && html`<path class="picture-line" style=${{ strokeWidth: "4px" }} d=${`M${x} ${from}V${to}m-9 ${head}l9 ${-head}l9 ${head}`} />`}`;
}

/** The middle of a level's bar, or between two of them. @param {number} mean */
function heightOf(mean) {
  return -LEVEL * (mean + 1) + 4 + BAR / 2;
}
