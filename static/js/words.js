/**
 * Words of one language. Placeholders are `{name}`; a key with `.one` and `.other` is chosen by the value `count`.
 * The same rules as `workshop.words` in Python.
 *
 * @typedef {Record<string, unknown>} Values
 * @typedef {(key: string, values?: Values) => string} Translate
 */

/**
 * @param {Record<string, string>} words flat, all pages and exercises of one language
 * @param {string} language
 * @returns {Translate}
 */
export function translator(words, language) {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  /** @param {string} key @param {Values} values */
  const find = (key, values) => {
    if (typeof values.count === "number") {
      const form = words[`${key}.${plurals.select(values.count)}`] ?? words[`${key}.other`];
      if (form !== undefined) return form;
    }
    return words[key];
  };
  return (key, values = {}) => {
    const text = find(key, values);
    if (text === undefined) {
      console.error(`no words for ${key}`);
      return key;
    }
    return text.replace(/\{(\w+)\}/g, (whole, name) => {
      const value = values[name];
      if (value === undefined || value === null) return whole;
      return typeof value === "number" ? numbers.format(value) : String(value);
    });
  };
}

/**
 * An exercise's own keys first (`title`), else full ones (`common.send`).
 * @param {Record<string, string>} words
 * @param {string} language
 * @param {string} kind
 * @returns {Translate}
 */
export function exerciseTranslator(words, language, kind) {
  const general = translator(words, language);
  const own = `${kind}.`;
  return (key, values) => {
    const is_own = [key, `${key}.other`].some((name) => own + name in words);
    return general(is_own ? own + key : key, values);
  };
}

/** Where this page's words lie, and whether it has them all. */
let folder = "";
let has_all = false;

/**
 * @param {string} url
 * @param {string} language
 * @returns {Promise<{words: Record<string, string>, t: Translate}>}
 */
export async function loadWords(url, language) {
  folder = url.slice(0, url.lastIndexOf("/") + 1);
  has_all = url.endsWith("/all.json");
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`words: ${answer.status}`);
  const words = /** @type {Record<string, string>} */ (await answer.json());
  return { words, t: translator(words, language) };
}

/** @type {Map<string, Promise<void>>} */
const fetched = new Map();

/**
 * Words that a page does not begin with are fetched when they are first needed: `exercise-<kind>` when that exercise is
 * mounted, others with the part that speaks with them. They come among those that the page has, where its translator
 * finds them.
 * @param {Record<string, string>} words
 * @param {string} part
 * @returns {Promise<void>}
 */
export function fetchWords(words, part) {
  if (has_all) return Promise.resolve();
  const coming = fetched.get(part) ?? loadInto(words, `${folder}${part}.json`);
  fetched.set(part, coming);
  coming.catch(() => fetched.delete(part));
  return coming;
}

/** @param {Record<string, string>} words @param {string} url */
async function loadInto(words, url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`words: ${answer.status}`);
  Object.assign(words, await answer.json());
}

/**
 * A page has the outlines (title, purpose, steps) of the exercises in its seminar's programme when it is opened. That of one
 * which came in later is fetched by opening the page anew, once; drafts and what waits to be sent are kept.
 * @param {Record<string, string>} words
 * @param {string | undefined} kind of the exercise under way
 */
export function fetchMissingWords(words, kind) {
  if (!kind || `${kind}.title` in words) return;
  const mark = `samverkstan.words.${kind}`;
  if (sessionStorage.getItem(mark)) return;
  sessionStorage.setItem(mark, "asked");
  location.reload();
}
