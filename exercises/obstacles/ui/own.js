/**
 * One's own choices, and what may be done with them.
 *
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {import("kit/contract.js").OwnEntry} OwnEntry
 * @typedef {{key: string, title: string, category: string, text?: string, example?: string, same?: string[]}} Offer
 */
import { live } from "kit/parts/own.js";

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
