/** What a refusal means for what waits to be sent. @typedef {import("./connection.js").Refusal} Refusal */

const LATE = new Set(["phase_closed", "closed", "seminar_ended"]);
/** The server's own failures. */
const FAILURES = new Set(["server_error", "internal"]);
/** Neither the person's mistake nor final: tried again. */
const PASSING = new Set([
  "no_answer",
  "busy",
  "too_many_tries",
  "too_many_requests",
  "bad_token",
  ...FAILURES,
]);
/** After so many failures of the server's own it is held to be this entry's doing, so that it does not stop the others. */
const MOST_FAILURES = 6;

/** @param {Refusal} refusal @returns {boolean} the step had been closed */
export function isLate(refusal) {
  return LATE.has(refusal.code);
}

/** @param {Refusal} refusal @param {number} tries so far @returns {boolean} worth another try */
export function isPassing(refusal, tries) {
  const is_hopeless = FAILURES.has(refusal.code) && tries >= MOST_FAILURES;
  return PASSING.has(refusal.code) && !is_hopeless;
}
