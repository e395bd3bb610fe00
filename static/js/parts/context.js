/** What the parts share: words without passing them along, and ids that are unique across several mounted modules. */
import { createContext } from "preact";
import { useContext, useState } from "preact/hooks";

/** @typedef {import("../words.js").Translate} Translate */

export const WordsContext = createContext(/** @type {Translate} */ ((key) => key));

/** @returns {Translate} */
export function useWords() {
  return useContext(WordsContext);
}

let last_id = 0;

/** Preact's own `useId` repeats itself when a page has several roots. @returns {string} */
export function useUniqueId() {
  const [id] = useState(() => `part-${++last_id}`);
  return id;
}
