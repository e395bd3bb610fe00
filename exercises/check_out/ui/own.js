/**
 * The four parts of a check-out, one's own answers to them, and what is asked.
 *
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {import("kit/contract.js").OwnEntry} OwnEntry
 * @typedef {"take" | "first" | "second" | "word"} Part
 * @typedef {Record<Part, string>} Answers a level as text, or the words; empty where there is no answer
 */
import { quietly } from "kit/parts/own.js";

/** @type {Part[]} */
export const PARTS = ["take", "first", "second", "word"];
/** @type {Part[]} */
export const SCALES = ["first", "second"];
export const LEVELS = ["1", "2", "3", "4", "5"];

/** The leader's own words for `name`, else the exercise's. @param {any} view @param {string} name @param {Room["t"]} t @returns {string} */
export function askOf(view, name, t) {
  return view.questions[name] || t(`ask.${name}`);
}

/** @param {Part} part @param {Room} room @returns {OwnEntry | undefined} */
export function answerTo(part, room) {
  return room.mine.value.find(
    ({ state, payload }) => (state === "saved" || state === "waiting") && payload.part === part,
  );
}

/** What an entry says. @param {any} payload @returns {string} */
export function saidIn(payload) {
  return payload ? String(payload.level ?? payload.text ?? "") : "";
}

/** @param {Room} room @returns {Answers} */
export function ownAnswers(room) {
  const said = PARTS.map((part) => [part, saidIn(answerTo(part, room)?.payload)]);
  return /** @type {Answers} */ (Object.fromEntries(said));
}

/** Hands in what is new, changes what is other, withdraws what is empty. @param {Answers} answers @param {Room} room */
export function handIn(answers, room) {
  for (const part of PARTS) {
    const entry = answerTo(part, room);
    const said = answers[part].trim();
    if (said === saidIn(entry?.payload)) continue;
    const payload = SCALES.includes(part) ? { part, level: Number(said) } : { part, text: said };
    if (!said && entry) quietly(room.withdraw(entry.id));
    else quietly(entry ? room.replace(entry.id, payload) : room.submit(payload));
  }
}

/** *5 – mycket* at the ends, the bare number between. @param {any} view @param {Part} part @param {string} level @param {Room["t"]} t */
export function stepOf(view, part, level, t) {
  const end = level === "1" ? "low" : level === "5" ? "high" : "";
  return end ? t("level_end", { level, words: askOf(view, `${part}_${end}`, t) }) : level;
}
