import { html } from "../html.js";
import { useWords } from "./context.js";

/**
 * What the kit keeps of a person, and for how long. @param {{about: {stores: string[], smallest_group: number}}} props
 */
export function Stored({ about }) {
  const t = useWords();
  return html`<section class="stack stack-small">
    <h2 class="small-heading">${t("common.what_is_stored")}</h2>
    <ul class="bullets small">
      ${about.stores.map((sentence) => html`<li key=${sentence}>${sentence}</li>`)}
      <li>${t("common.small_groups", { count: about.smallest_group })}</li>
    </ul>
  </section>`;
}
