/** Parts that most never need are fetched when they are first wanted. */
import { useEffect, useState } from "preact/hooks";

const AGAIN_MS = 3000;
const nothing = () => Promise.resolve();

/**
 * A module once it has come, null until then. While it is wanted and does not come it is asked for again.
 * @param {string} url
 * @param {boolean} is_wanted
 * @param {() => Promise<void>} [fetchWords] the words that it speaks with, where the page does not have them
 * @returns {{part: any, is_late: boolean}} `is_late`: it was asked for and did not come
 */
export function useLater(url, is_wanted, fetchWords = nothing) {
  const [part, setPart] = useState(/** @type {any} */ (null));
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!is_wanted || part) return undefined;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    // A browser remembers a module that failed to load by its address.
    const module = import(tries === 0 ? url : `${url}?try=${tries}`);
    Promise.all([module, fetchWords()]).then(
      ([come]) => setPart(come),
      () => {
        timer = setTimeout(() => setTries(tries + 1), AGAIN_MS);
      },
    );
    return () => clearTimeout(timer);
  }, [url, is_wanted, part, tries]);
  return { part, is_late: is_wanted && !part && tries > 0 };
}
