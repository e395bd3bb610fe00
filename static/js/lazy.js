/** What is seldom needed is loaded when it is: its module and its words. */
import { useEffect, useState } from "preact/hooks";
import { html } from "./html.js";

const AGAIN_MS = 3000;

/** @type {Map<string, Promise<void>>} */
const asked = new Map();

/**
 * The words of the parking list and of follow-up questions, and with `kind` those of that exercise, put in with the rest.
 * @param {Record<string, string>} words
 * @param {{words_url: string}} data
 * @param {string} [kind]
 * @returns {Promise<void>}
 */
export function loadSeldomWords(words, data, kind) {
  const url = data.words_url.replace(/[^/]+$/, kind ? `seldom-${kind}.json` : "seldom.json");
  const found = asked.get(url);
  if (found) return found;
  const loading = fetch(url)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(`words: ${answer.status}`))))
    .then((more) => void Object.assign(words, more));
  asked.set(url, loading);
  loading.catch(() => asked.delete(url));
  return loading;
}

/**
 * A part that comes in a module of its own, once it has loaded with its words; over a bad network it tries again.
 * @param {{url: string, words: Record<string, string>, data: any, kind?: string, props: any}} about the module's `default`
 */
export function Lazy({ url, words, data, kind, props }) {
  const [Part, setPart] = useState(/** @type {any} */ (null));
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let timer = 0;
    // A browser remembers a module that failed to load by its address.
    const module = import(tries === 0 ? url : `${url}?try=${tries}`);
    Promise.all([module, loadSeldomWords(words, data, kind)]).then(
      ([loaded]) => setPart(() => loaded.default),
      () => (timer = window.setTimeout(() => setTries(tries + 1), AGAIN_MS)),
    );
    return () => clearTimeout(timer);
  }, [url, kind, tries]);
  return Part && html`<${Part} ...${props} />`;
}
