/**
 * The programme's times, worked out: pure. A planned start is a time on the wall clock where the seminar is held; only
 * the browser of who leads it knows which instant that is.
 */

const MINUTE = 60_000;
const DAY = 24 * 60;

/** @param {{minutes: number}[]} activities */
export function totalMinutes(activities) {
  return activities.reduce((sum, one) => sum + one.minutes, 0);
}

/**
 * When each activity begins by the plan, and when the last is over, as 09:05.
 * @param {{minutes: number}[]} activities @param {string | null | undefined} starts 09:00
 * @returns {{begins: string[], end: string} | null} nothing without a planned start
 */
export function plannedTimes(activities, starts) {
  const found = /^(\d\d):(\d\d)$/.exec(starts ?? "");
  if (!found) return null;
  let clock = Number(found[1]) * 60 + Number(found[2]);
  const begins = activities.map((one) => {
    const begin = onTheWall(clock);
    clock += one.minutes;
    return begin;
  });
  return { begins, end: onTheWall(clock) };
}

/** @param {number} minutes since midnight @returns {string} */
function onTheWall(minutes) {
  const of_the_day = ((minutes % DAY) + DAY) % DAY;
  return `${String(Math.floor(of_the_day / 60)).padStart(2, "0")}:${String(of_the_day % 60).padStart(2, "0")}`;
}

/**
 * The instant of the planned start, in this browser's zone; null without one.
 * @param {string | null | undefined} day 2027-03-15 @param {string | null | undefined} starts
 * @returns {number | null} milliseconds
 */
export function startInstant(day, starts) {
  if (!day || !starts) return null;
  const time = new Date(`${day}T${starts}`).getTime();
  return Number.isNaN(time) ? null : time;
}

/** @param {string} from ISO @param {string} to ISO @returns {number} whole minutes between them */
export function minutesBetween(from, to) {
  return Math.round((Date.parse(to) - Date.parse(from)) / MINUTE);
}

/** As 2 tim 15 min. @param {number} minutes @param {import("../../words.js").Translate} t */
export function inHours(minutes, t) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return t("programmes.length.minutes", { minutes: rest });
  if (rest === 0) return t("programmes.length.hours", { hours });
  return t("programmes.length.both", { hours, minutes: rest });
}
