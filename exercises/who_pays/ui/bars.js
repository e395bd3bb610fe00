/**
 * What each actor gains or loses, from a line in the middle; the whole below. Losses are to the left, and hatched
 * besides, so that colour alone says nothing. Lengths are the drawing's own units.
 */
import { html } from "kit/html.js";
import { sayShort } from "./money.js";
import { wrap } from "./wrap.js";

/**
 * @typedef {{width: number, middle: number, reach: number, letters: number}} Shape
 *   `reach` is the longest bar, `letters` how many of a name fit beside the bars
 */
/** @type {Shape} */
const WIDE = { width: 1200, middle: 740, reach: 270, letters: 26 };
/** Where need groups share the screen: the words stay as large. @type {Shape} */
const NARROW = { width: 760, middle: 490, reach: 110, letters: 16 };
const STEP = 66;
const HIGH = 34;

/** @param {{rows: {name: string, net: number, is_total?: boolean}[], room: import("kit/contract.js").Room, height?: string}} props */
export function Bars({ rows, room, height = "46vh" }) {
  const shape = room.compact ? NARROW : WIDE;
  const { width, middle } = shape;
  const { t } = room;
  const most = Math.max(...rows.map((row) => Math.abs(row.net)), 1);
  const tall = rows.length * STEP + 50;
  return html`<svg class="picture" viewBox=${`0 0 ${width} ${tall}`} preserveAspectRatio="xMinYMin meet" aria-hidden="true" focusable="false" style=${{ maxHeight: height }}>
    <text class="picture-label" style=${{ fontSize: "25px" }} x=${middle - 16} y="26" text-anchor="end">← ${t("loses")}</text>
    <text class="picture-label" style=${{ fontSize: "25px" }} x=${middle + 16} y="26">${t("gains")} →</text>
    ${rows.map((row, place) => html`<${Row} key=${row.name} row=${row} place=${place} most=${most} shape=${shape} language=${room.language} />`)}
    <path class="picture-line" d=${`M${middle} 40V${tall}`} />
  </svg>`;
}

/** @param {{row: {name: string, net: number, is_total?: boolean}, place: number, most: number, shape: Shape, language: "sv" | "en"}} props */
function Row({ row, place, most, shape, language }) {
  const { width, middle, reach, letters } = shape;
  const top = 50 + place * STEP;
  const length = Math.max((reach * Math.abs(row.net)) / most, 2);
  const is_loss = row.net < 0;
  const x = is_loss ? middle - length : middle;
  const lines = wrap(row.name, letters, 2);
  const weight = row.is_total ? "picture-label picture-label-strong" : "picture-label";
  const base = top + HIGH / 2 + 9 - ((lines.length - 1) * 28) / 2;
  const hatches = Array.from(
    { length: Math.ceil(length / 16) },
    (_, n) => `M${x + n * 16} ${top + HIGH}l${Math.min(14, length - n * 16)} ${-HIGH}`,
  );
  return html`<g>
    ${row.is_total && html`<path class="picture-line picture-line-soft" d=${`M0 ${top - 15}H${width}`} />`}
    <text class=${weight} style=${{ fontSize: "27px" }}>
      ${lines.map((line, n) => html`<tspan key=${n} x="0" y=${base + n * 28}>${line}</tspan>`)}
    </text>
    <rect class=${is_loss ? "picture-fill picture-fill-accent" : "picture-fill"} x=${x} y=${top} width=${length} height=${HIGH} rx="3" />
    ${is_loss && html`<path class="picture-line" style=${{ stroke: "var(--paper)", strokeWidth: "2px" }} d=${hatches.join("")} />`}
    <text class="picture-label picture-label-strong" style=${{ fontSize: "27px" }} x=${is_loss ? x - 10 : middle + length + 10} y=${top + HIGH / 2 + 9}
      text-anchor=${is_loss ? "end" : "start"}>${sayShort(row.net, language)}</text>
  </g>`;
}
