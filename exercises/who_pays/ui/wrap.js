/** A text in lines of about `width` letters, at most so many. @param {string} text @param {number} width @param {number} most @returns {string[]} */
export function wrap(text, width, most) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line && line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  const kept = lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]} …`];
  return kept.map((line) => (line.length > width * 1.3 ? `${line.slice(0, width)}…` : line));
}
