/**
 * One's own choices, and what may be done with them.
 *
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {import("kit/contract.js").OwnEntry} OwnEntry
 * @typedef {{key: string, title: string, category: string, text?: string, example?: string, same?: string[]}} Offer
 */

/** Those that count. @param {Room} room @returns {OwnEntry[]} */
export function live(room) {
  return room.mine.value.filter((entry) => entry.state === "saved" || entry.state === "waiting");
}

/** Those that were refused or came too late. @param {Room} room @returns {OwnEntry[]} */
export function stopped(room) {
  return room.mine.value.filter((entry) => entry.state === "refused" || entry.state === "late");
}

/** One's own choice of this obstacle, if any. @param {Offer} offer @param {Room} room */
export function choiceOf(offer, room) {
  return live(room).find(
    ({ payload }) => payload.key && [offer.key, ...(offer.same ?? [])].includes(payload.key),
  );
}

/** @param {any} payload @param {Offer[]} ballot @returns {string} */
export function titleOf(payload, ballot) {
  if (payload.text) return payload.text;
  const offer = ballot.find(({ key, same }) => [key, ...(same ?? [])].includes(payload.key));
  return offer?.title ?? payload.key;
}

/** A refused one stays among one's own, with the reason. @param {Promise<void>} sent */
export function quietly(sent) {
  sent.catch(() => {});
}
