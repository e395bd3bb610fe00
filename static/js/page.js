/** What every page needs at its start: the data the server wrote into it, the words, the language. */
import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
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

/** What only some need is fetched when they do. @type {Map<string, Promise<any>>} */
const fetched = new Map();

/**
 * The words of a part that is not in the page's own, put among them.
 * @param {Record<string, string>} words
 * @param {string} part
 */
function fetchWords(words, part) {
  if (Object.keys(words).some((key) => key.startsWith(`${part}.`))) return Promise.resolve();
  const url = pageData().words_url.replace(/[^/]+\.json$/, `${part}.json`);
  return fetch(url)
    .then((answer) => answer.json())
    .then((more) => void Object.assign(words, more));
}

/**
 * @template T
 * @param {boolean} is_needed
 * @param {string} name
 * @param {Record<string, string>} words
 * @param {() => Promise<T>} load
 * @returns {T | null} the module, when it and the words of the tables have come
 */
export function useLater(is_needed, name, words, load) {
  const [module, setModule] = useState(/** @type {T | null} */ (null));
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!is_needed || module) return;
    const wait =
      fetched.get(name) ?? Promise.all([load(), fetchWords(words, "tables")]).then(([loaded]) => loaded);
    fetched.set(name, wait);
    wait.then(
      (loaded) => setModule(() => loaded),
      () => {
        fetched.delete(name);
        setTimeout(() => setTries(tries + 1), 3000);
      },
    );
  }, [is_needed, tries]);
  return module;
}
