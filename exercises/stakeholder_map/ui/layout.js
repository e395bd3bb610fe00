/**
 * Where the actors and their names stand around the person: pure. Names stand in two columns beside the rings, one under
 * the other, so that they never meet; a line leads from each actor to its name. The nearest have the middle of their
 * column, so that the lines do not cross.
 *
 * @typedef {{x: number, y: number, side: number, label_y: number}} Place
 * @typedef {{width: number, height: number, radius: number}} Size
 */

/** The widest angle from the horizontal: above and below it the names of the rings have room. */
const STEEPEST = (66 / 180) * Math.PI;

/** @param {number[]} nears the nearest first @param {Size} size @returns {Place[]} */
export function placeActors(nears, size) {
  /** @type {Place[]} */
  const places = [];
  for (const side of [1, -1]) {
    const numbers = nears.map((_, number) => number).filter((number) => number % 2 === (side > 0 ? 0 : 1));
    const count = numbers.length;
    const slots = numbers
      .map((_, slot) => slot)
      .sort(
        (one, other) => Math.abs(one - (count - 1) / 2) - Math.abs(other - (count - 1) / 2) || one - other,
      );
    numbers.forEach((number, order) => {
      const slot = slots[order] ?? 0;
      const part = (slot + 0.5) / count;
      const angle = (2 * part - 1) * (count > 2 ? STEEPEST : STEEPEST / 1.5);
      // Crowded actors of one ring stand a little in and out by turns.
      const shift = count > 4 ? (slot % 2 === 0 ? 1 : -1) * size.radius * 0.055 : 0;
      const radius = ringRadius(nears[number] ?? 2, size) + shift;
      places[number] = {
        x: size.width / 2 + side * radius * Math.cos(angle),
        y: size.height / 2 + radius * Math.sin(angle),
        side,
        label_y: size.height * part,
      };
    });
  }
  return places;
}

/** The middle of a ring, or between two for a median between them. @param {number} near @param {Size} size */
export function ringRadius(near, size) {
  return (size.radius * (near - 0.15)) / 3.35;
}

/** How large the largest dot may be, so that no two touch. @param {Place[]} places @param {number} most */
export function largestDot(places, most) {
  let least = 2 * most;
  places.forEach((one, number) => {
    for (const other of places.slice(number + 1)) {
      least = Math.min(least, Math.hypot(one.x - other.x, one.y - other.y));
    }
  });
  return Math.min(most, Math.max(least / 2 - 1, most / 4));
}

/** Where a long word may be two: after a hyphen or a stroke, or after the *s* that joins Swedish words. */
const JOINT = /[-/]|(?<=[b-df-hj-np-rtv-xz])s(?=[bcdfghjklmnpqrstvw])/g;
/** Letters a word may run over its line rather than be broken for them. */
const OVER = 2;

/** A text in lines of about `width` letters, at most `most` of them; a word that is longer is broken, and what does not
 * fit ends in an ellipsis. @param {string} text @param {number} width @param {number} most @returns {string[]} */
export function wrap(text, width, most) {
  const lines = [""];
  for (const word of text.split(" ").flatMap((long) => pieces(long, width))) {
    const line = lines.at(-1) ?? "";
    if (line && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  if (lines.length <= most) return lines;
  const last = (lines[most - 1] ?? "").slice(0, width - 1);
  return [...lines.slice(0, most - 1), `${last.replace(/[ -]+$/, "")}…`];
}

/** @param {string} word @param {number} width @returns {string[]} */
function pieces(word, width) {
  const found = [];
  let rest = word;
  while (rest.length > width + OVER) {
    const longest = Math.min(width - 1, rest.length - 4);
    const ends = [...rest.matchAll(JOINT)].map(({ index }) => index + 1);
    const end = ends.filter((one) => one >= 4 && one <= longest).at(-1) ?? longest;
    const piece = rest.slice(0, end);
    found.push(/[-/]$/.test(piece) ? piece : `${piece}-`);
    rest = rest.slice(end);
  }
  return [...found, rest];
}
