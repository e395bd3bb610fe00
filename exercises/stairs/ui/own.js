/**
 * One's own answers, and figures as they are written.
 *
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {import("kit/contract.js").OwnEntry} OwnEntry
 */
import { figure } from "kit/parts/figures.js";

export const LEVELS = ["0", "1", "2", "3"];

/** One's answer about this step, if any. @param {string} step @param {Room} room @returns {OwnEntry | undefined} */
export function answerTo(step, room) {
  return room.mine.value.find(
    ({ state, payload }) => (state === "saved" || state === "waiting") && payload.step === step,
  );
}

/** With its sign: *+1,5*. @param {number | null} value @param {Room["t"]} t @returns {string} */
export function signed(value, t) {
  return value !== null && value > 0 ? `+${figure(value, t)}` : figure(value, t);
}
