/** The same bars for a phone's width: the name above its bar. Lengths are near those of the phone's own pixels. */
import { html } from "kit/html.js";
import { sayShort } from "./money.js";
import { wrap } from "./wrap.js";

const WIDTH = 330;
const MIDDLE = 165;
const REACH = 88;
const STEP = 50;

/** @param {{rows: {name: string, net: number, is_total?: boolean}[], room: import("kit/contract.js").Room}} props */
export function NarrowBars({ rows, room }) {
  const most = Math.max(...rows.map((row) => Math.abs(row.net)), 1);
  const tall = rows.length * STEP + 24;
  return html`<svg class="picture" viewBox=${`0 0 ${WIDTH} ${tall}`} aria-hidden="true" focusable="false" style=${{ maxWidth: "32rem" }}>
    <text class="picture-label" style=${{ fontSize: "13px" }} x=${MIDDLE - 8} y="14" text-anchor="end">← ${room.t("loses")}</text>
    <text class="picture-label" style=${{ fontSize: "13px" }} x=${MIDDLE + 8} y="14">${room.t("gains")} →</text>
    <path class="picture-line" d=${`M${MIDDLE} 20V${tall}`} />
    ${rows.map((row, place) => {
      const top = 26 + place * STEP;
      const length = Math.max((REACH * Math.abs(row.net)) / most, 1.5);
      const is_loss = row.net < 0;
      const x = is_loss ? MIDDLE - length : MIDDLE;
      return html`<g key=${row.name}>
        ${row.is_total && html`<path class="picture-line picture-line-soft" d=${`M0 ${top - 3}H${WIDTH}`} />`}
        <text class=${row.is_total ? "picture-label picture-label-strong" : "picture-label"} style=${{ fontSize: "15px" }} x="0" y=${top + 15}>
          ${wrap(row.name, 40, 1)[0]}
        </text>
        <rect class=${is_loss ? "picture-fill picture-fill-accent" : "picture-fill"} x=${x} y=${top + 23} width=${length} height="16" rx="2" />
        ${is_loss && html`<path class="picture-line" style=${{ stroke: "var(--paper)", strokeWidth: "1.5px" }} d=${hatches(x, top + 23, length)} />`}
        <text class="picture-label picture-label-strong" style=${{ fontSize: "14px" }} x=${is_loss ? x - 5 : MIDDLE + length + 5} y=${top + 36}
          text-anchor=${is_loss ? "end" : "start"}>${sayShort(row.net, room.language)}</text>
      </g>`;
    })}
  </svg>`;
}

/** Losses are hatched, so that colour alone says nothing. @param {number} x @param {number} y @param {number} length */
function hatches(x, y, length) {
  const count = Math.ceil(length / 9);
  return Array.from(
    { length: count },
    (_, n) => `M${x + n * 9} ${y + 16}l${Math.min(8, length - n * 9)} -16`,
  ).join("");
}
