/**
 * One's own entries, as an exercise asks for them.
 *
 * @typedef {import("../contract.js").Room} Room
 * @typedef {import("../contract.js").OwnEntry} OwnEntry
 */

/** Those that count. @param {Room} room @returns {OwnEntry[]} */
export function live(room) {
  return room.mine.value.filter(({ state }) => state === "saved" || state === "waiting");
}

/** Those that were refused or came too late. @param {Room} room @returns {OwnEntry[]} */
export function stopped(room) {
  return room.mine.value.filter(({ state }) => state === "refused" || state === "late");
}

/** A refused one stays among one's own, with the reason. @param {Promise<void>} sent */
export function quietly(sent) {
  sent.catch(() => {});
}
