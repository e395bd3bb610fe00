/** Actors told apart by shape, letter and colour together, and in bars by a pattern besides. */
import { html } from "../html.js";
import { useWords } from "./context.js";

const SHAPES = [
  "M4 4h24v24H4z",
  "M16 2.5a13.5 13.5 0 1 1 0 27a13.5 13.5 0 1 1 0-27z",
  "M16 1.5L30.5 16L16 30.5L1.5 16z",
  "M16 2l13 7.5v13L16 30L3 22.5v-13z",
  "M3 6q13-7 26 0v20q-13 7-26 0z",
  "M9.5 3h13l6.5 9.5L16 30L3 12.5z",
  "M10.5 3h11l7.5 7.5v11L21.5 29h-11L3 21.5v-11z",
  "M3 3h26v14a13 13 0 0 1-26 0z",
];
const HATCHES = [
  "",
  "M0 8L8 0",
  "M0 4h8",
  "M4 0v8",
  "M0 0L8 8",
  "M0 8L8 0M0 0L8 8",
  "M4 0v8M0 4h8",
  "M3 4h2",
];

/**
 * @typedef {{name: string, letter: string, number: number}} Mark `number` 1–8; the letter tells a ninth from the first
 */

/**
 * Give the same list everywhere (the seminar's actors, in their order), so that an actor looks the same everywhere.
 * @param {string[]} names
 * @returns {Map<string, Mark>}
 */
export function actorMarks(names) {
  /** @type {Set<string>} */
  const taken = new Set();
  const marks = new Map();
  names.forEach((name, place) => {
    const letter = freeLetter(name, taken);
    taken.add(letter);
    marks.set(name, { name, letter, number: (place % 8) + 1 });
  });
  return marks;
}

/** The first free letter of the name, with the next one where all are taken. @param {string} name @param {Set<string>} taken */
function freeLetter(name, taken) {
  const letters = [...name.toUpperCase()].filter((c) => /[\p{L}\p{N}]/u.test(c));
  const first = letters[0] ?? "?";
  const pairs = letters.slice(1).map((c) => first + c.toLowerCase());
  return [first, ...pairs].find((c) => !taken.has(c)) ?? first;
}

/**
 * The mark, with the name beside it unless `alone` (then the name is read aloud only). Without a mark: *övriga*.
 * @param {{mark?: Mark | null, alone?: boolean}} props
 */
export function Actor({ mark, alone = false }) {
  const t = useWords();
  const name = mark?.name ?? t("common.others");
  return html`<span class="actor">
    <svg class="actor-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><${ActorShape} mark=${mark} /></svg>
    <span class=${alone ? "visually-hidden" : undefined}>${name}</span>
  </span>`;
}

/**
 * The mark alone, put into an `<svg>` of one's own; `x` and `y` are its middle, `size` its width in the svg's own units.
 * @param {{mark?: Mark | null, x?: number, y?: number, size?: number}} props
 */
export function ActorShape({ mark, x = 16, y = 16, size = 32 }) {
  const number = mark?.number ?? 0;
  const place = `translate(${x - size / 2} ${y - size / 2}) scale(${size / 32})`;
  return html`<g class=${`actor-${number}`} transform=${place}>
    <path class="actor-mark-shape" d=${SHAPES[(number + 7) % 8]} stroke-dasharray=${mark ? undefined : "3 4"} />
    <text class="actor-mark-letter" x="16" y="20.5" stroke="none">${mark?.letter ?? "–"}</text>
  </g>`;
}

/**
 * A piece of a bar in an actor's colour and pattern: put into an `<svg>`; lengths as in the svg's own units.
 * `id` must be unique in the page. @param {{id: string, number: number, x: number, y: number, width: number, height: number}} props
 */
export function ActorFill({ id, number, x, y, width, height }) {
  return html`<g class=${`actor-${number}`} stroke="none">
    <pattern id=${id} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect class="actor-fill" width="8" height="8" />
      <path class="actor-hatch" d=${HATCHES[(number + 7) % 8] ?? ""} />
    </pattern>
    <rect x=${x} y=${y} width=${width} height=${height} fill=${`url(#${id})`} stroke="none" />
  </g>`;
}
