/** The two spreads beside each other as columns. Lengths are the drawing's own units: 760 wide for each. */
import { html } from "kit/html.js";
import { askOf, LEVELS, SCALES } from "./own.js";
import { meanOf } from "./results.js";

/**
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {import("./results.js").Spread} Spread
 */

const WIDTH = 760;
const HEIGHT = 330;
const BASE = 236;
const TALLEST = 180;
const STEP = WIDTH / 5;
const COLUMN = 104;
const FIGURE = { fontSize: "30px" };
const SOFT = { fontSize: "27px", fill: "var(--ink-soft)" };

/** Question, mean and columns in rows of their own, so that a longer question moves both pictures. */
const GRID = {
  gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 22rem), 1fr))",
  gap: "var(--space-2) var(--space-6)",
};
const ROWS = { display: "grid", gridTemplateRows: "subgrid", gridRow: "span 3" };

/** @param {{view: any, room: Room}} props */
export function Scales({ view, room }) {
  const { t } = room;
  const most = Math.max(1, ...SCALES.flatMap((part) => view.scales[part].counts));
  return html`<div class="grid" style=${GRID}>
    ${SCALES.map(
      (part) => html`<section key=${part} style=${ROWS}>
      <h3>${askOf(view, part, t)}</h3>
      <p class="soft">${meanOf(view.scales[part], t)}</p>
      <${Columns} spread=${view.scales[part]} most=${most} low=${askOf(view, `${part}_low`, t)} high=${askOf(view, `${part}_high`, t)} />
    </section>`,
    )}
  </div>`;
}

/** @param {{spread: Spread, most: number, low: string, high: string}} props */
function Columns({ spread, most, low, high }) {
  return html`<svg class="picture" viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="xMinYMin" aria-hidden="true" focusable="false" style=${{ maxHeight: "23vh" }}>
    ${LEVELS.map((level, place) => {
      const count = spread.counts[place] ?? 0;
      const height = (TALLEST * count) / most;
      const middle = STEP * (place + 0.5);
      return html`<g key=${level}>
        ${count > 0 && html`<rect class="picture-fill" x=${middle - COLUMN / 2} y=${BASE - height} width=${COLUMN} height=${height} rx="4" />`}
        <text class="picture-label picture-label-strong" style=${FIGURE} x=${middle} y=${BASE - height - 10} text-anchor="middle">${count}</text>
        <text class="picture-label" style=${SOFT} x=${middle} y=${BASE + 36} text-anchor="middle">${level}</text>
      </g>`;
    })}
    <line class="picture-line" x1="0" y1=${BASE} x2=${WIDTH} y2=${BASE} />
    <text class="picture-label" style=${SOFT} x="0" y=${BASE + 76}>${low}</text>
    <text class="picture-label" style=${SOFT} x=${WIDTH} y=${BASE + 76} text-anchor="end">${high}</text>
  </svg>`;
}
