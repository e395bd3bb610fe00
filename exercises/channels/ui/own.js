/**
 * One's own answers, and which channels are one's own actor's.
 *
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {import("kit/contract.js").OwnEntry} OwnEntry
 * @typedef {import("kit/words.js").Translate} Translate
 * @typedef {{ref: string, a: number, b: number}} Asked
 */
import { live } from "kit/parts/own.js";

/** An actor's name as the leader has merged it. @param {any} view @param {string | null} name @returns {string | null} */
export function spelled(view, name) {
  return view.spellings?.find((/** @type {any} */ one) => one.from === name)?.to ?? name;
}

/** The channels of one's own actor, and the others. @param {any} view @param {Room} room @returns {{own: Asked[], others: Asked[]}} */
export function mineAndOthers(view, room) {
  const me = view.actors.indexOf(spelled(view, room.me.actor));
  const own = view.asked.filter((/** @type {Asked} */ one) => one.a === me || one.b === me);
  const others = view.asked.filter((/** @type {Asked} */ one) => one.a !== me && one.b !== me);
  return own.length > 0 ? { own, others } : { own: others, others: [] };
}

/** One's own actor is named first. @param {any} view @param {Asked} asked @param {Room} room @returns {[string, string]} */
export function sides(view, asked, room) {
  const names = /** @type {[string, string]} */ ([view.actors[asked.a], view.actors[asked.b]]);
  return names[1] === spelled(view, room.me.actor) ? [names[1], names[0]] : names;
}

/** One's answer about this channel, if any. @param {any} view @param {Asked} asked @param {Room} room @returns {OwnEntry | undefined} */
export function answerTo(view, asked, room) {
  const pair = [view.actors[asked.a], view.actors[asked.b]];
  return live(room).find(({ payload }) => {
    const names = [spelled(view, payload.a), spelled(view, payload.b)];
    return names.includes(pair[0]) && names.includes(pair[1]);
  });
}
