/**
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {import("kit/contract.js").OwnEntry} OwnEntry
 */

/** One's own entries of a type. @param {Room} room @param {string} type @returns {OwnEntry[]} */
export function ownOf(room, type) {
  return room.mine.value.filter((entry) => entry.payload.type === type);
}

/** Stored, or on its way. @param {OwnEntry} entry */
export function isCounted(entry) {
  return entry.state === "saved" || entry.state === "waiting";
}

/** One's own actor as the leader has merged the spellings. @param {any} view @param {Room} room @returns {string | null} */
export function ownActor(view, room) {
  const name = room.me.actor;
  const merged = view.spellings?.find((/** @type {any} */ pair) => pair.from === name);
  return merged?.to ?? name;
}

/** The row of a goal by its ref or one merged into it. @param {any[]} rows @param {string} ref */
export function findRow(rows, ref) {
  return rows.find((row) => row.ref === ref || row.refs?.includes(ref));
}
