/** Figures and words as pictures and tables write them. */

/**
 * *2*, *2,5*, *−0,5*; a dash where there is none. The exercise's own word `decimal` joins whole and tenth.
 * @param {number | null | undefined} value @param {import("../words.js").Translate} t @returns {string}
 */
export function figure(value, t) {
  if (value === null || value === undefined) return "–";
  const tenths = Math.abs(Math.round(value * 10));
  const shown =
    tenths % 10 === 0
      ? String(tenths / 10)
      : t("decimal", { whole: Math.floor(tenths / 10), tenth: tenths % 10 });
  return value < 0 && tenths > 0 ? `−${shown}` : shown;
}

/**
 * SVG does not break lines: at most so many, the last with dots where words are left.
 * @param {string} text @param {number} width in characters @param {number} most @returns {string[]}
 */
export function wrap(text, width, most) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line && line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]} …`];
}
