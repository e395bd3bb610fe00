/** One number over the years, drawn small: its scale is two thin lines, the wanted state dashed. */
import { html } from "../html.js";

const WIDTH = 170;
const HEIGHT = 84;
const [LEFT, RIGHT, TOP, FLOOR] = [8, 128, 10, 58];

/**
 * @typedef {{period: string, value: number, wanted: number | null}} Point
 * @param {{series: {title: string, low: number, high: number, points: Point[]}, periods: string[], number: Intl.NumberFormat}} props
 */
export function Small({ series, periods, number }) {
  const { low, high, points } = series;
  /** @param {string} period */
  const across = (period) =>
    periods.length > 1
      ? LEFT + ((RIGHT - LEFT) * periods.indexOf(period)) / (periods.length - 1)
      : (LEFT + RIGHT) / 2;
  /** @param {number} value */
  const height = (value) => FLOOR - ((FLOOR - TOP) * (value - low)) / (high - low || 1);
  const last = /** @type {Point} */ (points.at(-1));
  const wanted = points.filter((point) => point.wanted !== null);
  return html`<figure class="small-picture">
    <figcaption>${series.title}</figcaption>
    <svg class="picture" viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      ${[low, high].map((level) => html`<path class="small-scale" d=${`M0 ${height(level)}H${RIGHT + 8}`} />`)}
      ${wanted.length > 0 && html`<path class="picture-line picture-line-accent small-wanted" d=${wantedPath(wanted, across, height)} />`}
      <path class="picture-line picture-line-cool" d=${points.map((p, n) => `${n ? "L" : "M"}${across(p.period)} ${height(p.value)}`).join("")} />
      ${points.map((p) => html`<circle class="picture-fill" cx=${across(p.period)} cy=${height(p.value)} r="3" />`)}
      <text class="small-value" x=${RIGHT + 12} y=${height(last.value) + 5}>${number.format(last.value)}</text>
      <text class="small-period" x="0" y=${HEIGHT - 6}>${periods[0]}</text>
      ${periods.length > 1 && html`<text class="small-period" x=${RIGHT + 8} y=${HEIGHT - 6} text-anchor="end">${periods.at(-1)}</text>`}
    </svg>
  </figure>`;
}

/** @param {Point[]} wanted @param {(period: string) => number} across @param {(value: number) => number} height */
function wantedPath(wanted, across, height) {
  const places = wanted.map((p) => [across(p.period), height(p.wanted ?? 0)]);
  const [only] = places;
  if (places.length === 1 && only) return `M${(only[0] ?? 0) - 9} ${only[1]}h18`;
  return places.map(([x, y], n) => `${n ? "L" : "M"}${x} ${y}`).join("");
}
