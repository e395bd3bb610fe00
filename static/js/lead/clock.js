/** One tick a second for every part that shows time. */
import { signal } from "@preact/signals";

export { dayInWords } from "../days.js";

export const now = signal(Date.now());

let has_started = false;

/** Start ticking; safe to call more than once. */
export function startClock() {
  if (has_started) return;
  has_started = true;
  setInterval(() => {
    now.value = Date.now();
  }, 1000);
}

/** @param {number} time milliseconds @param {string} language @returns {string} 09:05 */
export function timeOfDay(time, language) {
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : "sv-SE", {
    hour: "2-digit",
    minute: "2-digit",
  }).format(time);
}

/** @param {number} milliseconds @returns {string} 4:07, −0:30 when it has run out */
export function countdown(milliseconds) {
  const seconds = Math.round(Math.abs(milliseconds) / 1000);
  const rest = String(seconds % 60).padStart(2, "0");
  const sign = milliseconds < 0 && seconds > 0 ? "−" : "";
  return `${sign}${Math.floor(seconds / 60)}:${rest}`;
}
