/**
 * What the parts of a survey's page share.
 *
 * @typedef {{key: string, label: string, text: string | null, draft: string, before: string}} SurveyField
 * @typedef {{type: string, [name: string]: any}} Block
 *
 * @typedef {object} SurveyPart
 * @property {string} key
 * @property {string} title
 * @property {boolean} can_be_left_out
 * @property {boolean} is_left_out
 * @property {Block[]} lead
 * @property {SurveyField[]} fields
 * @property {Block[]} blocks
 * @property {SurveyPart[]} parts
 *
 * @typedef {{id: string, name: string, parties: string[], works: string, needs: string,
 *   before: {works: string, needs: string} | null, is_taken_over: boolean}} Collaboration
 * @typedef {{id: string, title: string, day: string}} Held
 *
 * @typedef {object} Survey
 * @property {string} id
 * @property {{id: string, name: string}} place
 * @property {number} year
 * @property {string} language
 * @property {string} title
 * @property {number} revision
 * @property {string} updated_at
 * @property {Held[]} seminars
 * @property {Held[]} seminars_before
 * @property {string[]} left_out
 * @property {string[]} parties
 * @property {Collaboration[]} collaborations
 * @property {SurveyPart[]} parts
 */
import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** @typedef {ReturnType<typeof import("../safe-store.js").createSafeStore<Survey>>} SurveyStore */
/** @typedef {{store: SurveyStore, t: import("../words.js").Translate, language: string}} SurveyPageContext */

export const SurveyContext = createContext(/** @type {SurveyPageContext} */ (/** @type {unknown} */ (null)));

/** @returns {SurveyPageContext} */
export function useSurvey() {
  return useContext(SurveyContext);
}

/** The field as it stands in a survey, wherever. @param {SurveyPart[]} parts @param {string} key @returns {SurveyField | undefined} */
export function findField(parts, key) {
  for (const part of parts) {
    const found = part.fields.find((field) => field.key === key) ?? findField(part.parts, key);
    if (found) return found;
  }
  return undefined;
}
