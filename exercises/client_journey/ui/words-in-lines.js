/** Words in lines of a given width, in the timeline's own units. */

export const SIZE = 24;
/** A line's height, of the size of the text. */
export const LEADING = 1.1;
/** The average letter's width, likewise. */
const LETTER = 0.49;

/** @param {string} text @param {number} wide @param {number} most @returns {string[]} */
export function wrap(text, wide, most) {
  const limit = letters(wide);
  const lines = [""];
  for (const word of text.split(" ").flatMap((one) => pieces(one, limit))) {
    const line = lines.at(-1) ?? "";
    if (line && line.length + 1 + word.length > limit) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), cut(lines.slice(most - 1).join(" "), limit)];
}

/** With dots where there was more. @param {string} text @param {number} limit */
export function cut(text, limit) {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).trimEnd()}…`;
}

/** A word longer than its line. @param {string} word @param {number} limit @returns {string[]} */
function pieces(word, limit) {
  return word.length <= limit + 1
    ? [word]
    : [`${word.slice(0, limit - 1)}-`, ...pieces(word.slice(limit - 1), limit)];
}

/** @param {number} wide */
export const letters = (wide) => Math.max(5, Math.floor(wide / (SIZE * LETTER)));

/** @param {string[]} lines */
export const widest = (lines) => Math.max(...lines.map((line) => line.length), 0) * SIZE * LETTER;
