/** What every part of the leader's page may use, without passing it along. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";

/**
 * @typedef {object} Lead
 * @property {import("./store.js").Store} store
 * @property {import("./acts.js").Acts} acts
 * @property {import("./acts.js").Call} call over the socket
 * @property {import("../words.js").Translate} t
 * @property {Record<string, string>} words
 * @property {"sv" | "en"} language
 * @property {string} exercises_url
 */

export const LeadContext = createContext(/** @type {Lead} */ (/** @type {unknown} */ (null)));

/** @returns {Lead} */
export function useLead() {
  return useContext(LeadContext);
}

/**
 * What the exercise itself calls a step, else the general word.
 * @param {Lead} lead @param {string} kind @param {string} phase
 */
export function phaseName({ words, t }, kind, phase) {
  return words[`${kind}.phase.${phase}`] ?? t(`lead.phase.${phase}`);
}

/** The need group's title, null for the whole room. @param {Lead} lead @param {string | null | undefined} key */
export function needGroupTitle({ store }, key) {
  if (!key) return null;
  return store.seminar.value?.need_groups.find((group) => group.key === key)?.title ?? key;
}
