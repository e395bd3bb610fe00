/**
 * The programme that is being changed, whoever it belongs to: a seminar's on the leader's page, a saved one on its own.
 * The editor and its forms know no more than this.
 */
import { createContext } from "preact";
import { useContext } from "preact/hooks";

/**
 * @typedef {object} ProgrammeActs each says true when it went well, and has told why when it did not
 * @property {(id: string, to: number) => Promise<boolean>} placeActivity
 * @property {(id: string, step: -1 | 1) => Promise<boolean>} moveActivity
 * @property {(id: string, patch: Record<string, any>) => Promise<boolean>} changeActivity
 * @property {(id: string, patch: Record<string, any>) => Promise<boolean>} saveSettings
 * @property {(activity: {kind: string, title?: string, minutes?: number}) => Promise<boolean>} addActivity
 * @property {(id: string) => Promise<boolean>} copyActivity
 * @property {(id: string) => Promise<boolean>} removeActivity
 *
 * @typedef {object} ProgrammeDesk
 * @property {import("@preact/signals").ReadonlySignal<{activities: import("../programme-state.js").ActivityOut[], starts?: string | null} | null>} programme
 * @property {import("@preact/signals").ReadonlySignal<import("../store.js").ExerciseOut[]>} exercises
 * @property {import("@preact/signals").ReadonlySignal<import("../store.js").Told | null>} told
 * @property {() => Promise<unknown>} loadExercises
 * @property {ProgrammeActs} acts
 * @property {boolean} keeps_one whether the last activity stays: a saved programme is never empty
 * @property {import("../../words.js").Translate} t
 * @property {Record<string, string>} words
 */

export const ProgrammeContext = createContext(/** @type {ProgrammeDesk} */ (/** @type {unknown} */ (null)));

/** @returns {ProgrammeDesk} */
export function useProgramme() {
  return useContext(ProgrammeContext);
}

/** A seminar's own programme. @param {import("../context.js").Lead} lead @returns {ProgrammeDesk} */
export function seminarProgramme({ store, acts, t, words }) {
  return {
    programme: store.seminar,
    exercises: store.exercises,
    told: store.told,
    loadExercises: () => store.attempt(store.loadExercises),
    acts,
    keeps_one: false,
    t,
    words,
  };
}
