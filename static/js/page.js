/** What every page needs at its start: the data the server wrote into it, the words, the language. */
import { render } from "preact";
import { html } from "./html.js";
import { WordsContext } from "./parts/context.js";
import { loadWords } from "./words.js";

/** @typedef {import("./words.js").Translate} Translate */

/** @returns {any} what the server wrote into the page */
export function pageData() {
  return JSON.parse(document.getElementById("page-data")?.textContent ?? "{}");
}

/**
 * Loads the words and draws the page into `#app`.
 * @param {(start: {data: any, t: Translate, words: Record<string, string>}) => any} Page
 */
export async function startPage(Page) {
  const data = pageData();
  followKeyboard();
  const { words, t } = await loadWords(data.words_url, data.language);
  const app = /** @type {HTMLElement} */ (document.getElementById("app"));
  app.textContent = "";
  render(html`<${WordsContext.Provider} value=${t}><${Page} data=${data} t=${t} words=${words} /><//>`, app);
}

/** Keeps the sticky action above the keyboard where the browser lays the keyboard over the page (iOS). */
function followKeyboard() {
  const view = window.visualViewport;
  if (!view) return;
  const follow = () => {
    const hidden = view.scale > 1.01 ? 0 : Math.max(0, window.innerHeight - view.height - view.offsetTop);
    document.documentElement.style.setProperty("--keyboard", `${Math.round(hidden)}px`);
  };
  view.addEventListener("resize", follow);
  view.addEventListener("scroll", follow);
}

/** The same page in the other language; the choice is kept. @param {"sv" | "en"} language */
export function switchLanguage(language) {
  // biome-ignore lint: the server reads the cookie; the cookie store does not exist on plain http
  document.cookie = `lang=${language}; path=/; max-age=31536000; samesite=lax`;
  const url = new URL(location.href);
  url.searchParams.set("lang", language);
  location.replace(url);
}
