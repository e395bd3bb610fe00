import { effect, signal } from "@preact/signals";
import { forget, recall, remember } from "./store.js";

/**
 * What a person is typing, kept on the device. The same name gives the same signal; set back to `initial` it is forgotten.
 * @param {string} prefix of the seminar, the person and the activity
 * @returns {(name: string, initial: any) => import("@preact/signals").Signal<any>}
 */
export function createDrafts(prefix) {
  /** @type {Map<string, import("@preact/signals").Signal<any>>} */
  const drafts = new Map();
  return (name, initial) => {
    const known = drafts.get(name);
    if (known) return known;
    const key = `${prefix}draft.${name}`;
    const empty = JSON.stringify(initial);
    const draft = signal(recall(key) ?? initial);
    drafts.set(name, draft);
    effect(() => {
      if (JSON.stringify(draft.value) === empty) forget(key);
      else remember(key, draft.value);
    });
    return draft;
  };
}
