import { html } from "../html.js";

const NUMBERED = /^\d+\.\s+/;
const BULLETED = /^[-*–]\s+/;

/**
 * A leader's own text: paragraphs, `**bold**`, and lists whose lines begin with `1.` or `-`. Nothing else is markup.
 * @param {{text: string}} props
 */
export function Prose({ text }) {
  const parts = text.split(/\n\s*\n/).filter((part) => part.trim());
  return html`${parts.map((part, place) => html`<${Part} key=${place} text=${part} />`)}`;
}

/** @param {{text: string}} props */
function Part({ text }) {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  for (const mark of [NUMBERED, BULLETED]) {
    if (!lines.every((line) => mark.test(line))) continue;
    const rows = lines.map((line, place) => html`<li key=${place}>${withBold(line.replace(mark, ""))}</li>`);
    const style = { listStyle: "decimal" };
    return mark === NUMBERED
      ? html`<ol class="bullets" style=${style}>${rows}</ol>`
      : html`<ul class="bullets">${rows}</ul>`;
  }
  return html`<p class="own-words">${withBold(lines.join("\n"))}</p>`;
}

/** Every second piece between double stars is bold. @param {string} text */
function withBold(text) {
  const pieces = text.split("**");
  if (pieces.length % 2 === 0) return text;
  return pieces.map((piece, place) => (place % 2 ? html`<strong key=${place}>${piece}</strong>` : piece));
}
