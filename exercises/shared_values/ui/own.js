/**
 * One's own answers, and figures as they are written.
 *
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {import("kit/contract.js").OwnEntry} OwnEntry
 * @typedef {{ref: string, number: number, group: string, title: string, text?: string, example?: string, source?: string}} Statement
 */

export const LEVELS = ["1", "2", "3", "4", "5"];

/** One's answer about this statement, if any. @param {string} ref @param {Room} room @returns {OwnEntry | undefined} */
export function answerTo(ref, room) {
  return room.mine.value.find(
    ({ state, payload }) => (state === "saved" || state === "waiting") && payload.statement === ref,
  );
}

/** *4 – håller till stor del med* @param {string | number} level @param {Room["t"]} t */
export function levelInWords(level, t) {
  return t("level_choice", { level, words: t(`level.${level}`) });
}
