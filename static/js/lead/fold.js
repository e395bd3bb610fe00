/** Something to unfold: closed until wanted, and left as the leader put it. */
import { html } from "../html.js";

/**
 * @param {{title: any, note?: any, level?: 2 | 3, open?: boolean, children?: any}} props
 *   `note` stands beside the title, also when it is closed
 */
export function Fold({ title, note, level = 3, open, children }) {
  return html`<details class="fold" open=${open || undefined}>
    <summary class="fold-title">
      <${`h${level}`} class="fold-heading">${title}<//>
      ${note !== undefined && note !== null && html`<span class="fold-note">${note}</span>`}
    </summary>
    <div class="fold-body stack">${children}</div>
  </details>`;
}

/** Plain text, a paragraph for each piece between empty lines. @param {{text: string, class?: string}} props */
export function Prose({ text, class: name }) {
  const pieces = text.split(/\n\s*\n/).filter((piece) => piece.trim());
  return pieces.map((piece) => html`<p class=${name}>${piece}</p>`);
}
