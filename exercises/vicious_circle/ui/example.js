/** Svarte Petter, folded away until wanted: the picture, the links as a list, and where it comes from. */
import { html } from "kit/html.js";
import { exampleLoop } from "./map.js";
import { Ring } from "./ring.js";

/** @param {{view: any, t: import("kit/words.js").Translate, open?: boolean, listed?: boolean}} props
 *   `listed`: on a phone the list says it better than a picture */
export function Example({ view, t, open = false, listed = false }) {
  const loop = exampleLoop(view.example ?? [], t);
  if (loop.links.length === 0) return null;
  return html`<details class="text-equal" open=${open}>
    <summary>${t("example.show")}</summary>
    <div class="stack stack-small">
      <h3>${t("example.title")}</h3>
      <p>${t("example.text")}</p>
      ${!listed && html`<${Ring} loop=${loop} t=${t} plain height="44vh" />`}
      <ol class="bullets">
        ${loop.links.map(
          (link, place) => html`<li key=${link.ref}>
          ${t("link.more", { cause: link.title, effect: loop.links[(place + 1) % loop.links.length]?.title })}
        </li>`,
        )}
      </ol>
      <p class="soft small">${t("example.source")}</p>
    </div>
  </details>`;
}
