/** Words of what is seldom needed are loaded when it is. */
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
