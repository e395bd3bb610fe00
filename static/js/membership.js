/**
 * The seminars this device has joined.
 *
 * @typedef {object} Membership
 * @property {string} token
 * @property {string} return_code
 * @property {string} code
 * @property {{id: string, actor: string | null, need_group: any, name: string | null, table?: string | null,
 *   heads?: Record<string, number> | null, writes_for?: any[]}} participant
 * @property {{id: string, title: string, language: "sv" | "en"}} seminar
 * @property {number} joined ms
 */
import { forget, keysUnder, recall, remember } from "./store.js";

const PREFIX = "samverkstan.seminar.";

/** @param {string} code @param {any} answer of POST /api/join @returns {Membership} */
export function keepMembership(code, answer) {
  const { token, return_code, participant, seminar } = answer;
  const membership = { token, return_code, code, participant, seminar, joined: Date.now() };
  remember(PREFIX + seminar.id, membership);
  return membership;
}

/** @param {string} seminar_id @returns {Membership | undefined} */
export function findMembership(seminar_id) {
  return recall(PREFIX + seminar_id);
}

/** @returns {Membership[]} the latest first */
export function allMemberships() {
  const all = keysUnder(PREFIX).map((key) => /** @type {Membership} */ (recall(key)));
  return all.filter((m) => m?.token && m.seminar).sort((a, b) => b.joined - a.joined);
}

/** Forgets the seminar on this device: drafts and what waits in the outbox too. @param {string} seminar_id */
export function forgetSeminar(seminar_id) {
  forget(PREFIX + seminar_id);
  for (const key of keysUnder(`samverkstan.of.${seminar_id}.`)) forget(key);
}

/** Where this person's drafts and outbox lie. @param {Membership} membership */
export function ownPrefix({ seminar, participant }) {
  return `samverkstan.of.${seminar.id}.${participant.id}.`;
}

/** Somebody else takes over the device: what the earlier one was typing goes, what they handed in still waits.
 * @param {Membership} membership */
export function forgetDrafts(membership) {
  for (const key of keysUnder(ownPrefix(membership))) if (key.includes(".draft.")) forget(key);
}
