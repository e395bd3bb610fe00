import { html } from "../html.js";
import { switchLanguage } from "../page.js";
import { useWords } from "./context.js";

/** To the other language, in its own words. @param {{language: string}} props */
export function LanguageSwitch({ language }) {
  const t = useWords();
  const other = language === "sv" ? "en" : "sv";
  return html`<button type="button" class="button button-quiet" lang=${other} onClick=${() => switchLanguage(other)}>
    ${t(other === "en" ? "common.in_english" : "common.in_swedish")}
  </button>`;
}
