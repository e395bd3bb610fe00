/** What only some need is fetched when they do: a module, and the words it speaks with. */
import { useEffect, useState } from "preact/hooks";
import { pageData } from "./page.js";

/** @type {Map<string, Promise<any>>} */
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
  useEffect(() => {
    if (!is_needed || module) return;
    const wait =
      fetched.get(name) ?? Promise.all([load(), fetchWords(words, "tables")]).then(([loaded]) => loaded);
    fetched.set(name, wait);
    wait.then(
      (loaded) => setModule(() => loaded),
      () => fetched.delete(name),
    );
  }, [is_needed]);
  return module;
}
