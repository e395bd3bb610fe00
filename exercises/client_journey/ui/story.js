/** Who the journey is about. */
import { html } from "kit/html.js";

/** @param {{view: any, t: import("kit/words.js").Translate, folded?: boolean}} props */
export function Story({ view, t, folded = false }) {
  const { person } = view;
  if (!person.story) return null;
  const words = html`<p class="own-words">${person.story}</p>
    <p><span class="tag tag-ochre">${t(person.is_example ? "kits_person" : "own_person")}</span></p>`;
  if (!folded) return html`<div class="stack stack-small">${words}</div>`;
  return html`<details class="text-equal">
    <summary>${t("about", { name: person.name })}</summary>
    <div class="stack stack-small">${words}</div>
  </details>`;
}
