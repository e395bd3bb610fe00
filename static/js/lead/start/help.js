/** How it goes, in few words; and the check of the room's network. */
import { html } from "../../html.js";
import { useWords } from "../../parts.js";

export function Help() {
  const t = useWords();
  return html`<section class="stack" aria-labelledby="help-title">
    <h2 id="help-title">${t("start.help.heading")}</h2>
    <ol class="help-steps">
      <li>${t("start.help.check")} <a href="/check">${t("start.help.check_link")}</a></li>
      ${["new", "screen", "lead", "plan"].map((step) => html`<li key=${step}>${t(`start.help.${step}`)}</li>`)}
    </ol>
  </section>`;
}
