/**
 * One's own entries: whom one has placed, and what one has said of the lead.
 *
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {import("kit/contract.js").OwnEntry} OwnEntry
 */
import { live } from "kit/parts/own.js";

/** Whom one has placed, the nearest first. @param {Room} room @returns {OwnEntry[]} */
export function placed(room) {
  return live(room)
    .filter(({ payload }) => payload.type === "actor")
    .sort((one, other) => one.payload.near - other.payload.near);
}

/** @param {Room} room @returns {OwnEntry | undefined} */
export function leadAnswer(room) {
  return live(room).find(({ payload }) => payload.type === "lead");
}

/** Whether two spellings are plainly the same actor; the server knows more of them. @param {any} view @param {string} one @param {string} other */
export function isSame(view, one, other) {
  return bare(view, one) === bare(view, other);
}

/** @param {any} view @param {string} name */
function bare(view, name) {
  const known = view.spellings?.find((/** @type {any} */ pair) => pair.from === name)?.to ?? name;
  return known.trim().toLocaleLowerCase();
}

/** Own actors that are not offered. @param {any} view @param {Room} room @returns {string[]} */
export function ownActors(view, room) {
  return placed(room)
    .map(({ payload }) => payload.actor)
    .filter((name) => !view.offered.some((/** @type {any} */ one) => isSame(view, one.name, name)));
}

/** *Ingen*, *Vet inte* or the actor's name. @param {any} payload @param {Room["t"]} t @returns {string} */
export function whoHolds(payload, t) {
  return payload.holds === "actor" ? payload.actor : t(`holds.${payload.holds}`);
}

/** *Hemtjänsten – Närmast*, or the answer on the lead. @param {any} payload @param {Room["t"]} t @returns {string} */
export function say(payload, t) {
  if (payload.type === "lead") return t("my_lead", { who: whoHolds(payload, t) });
  const goal = payload.own_goal ? ` · ${t("goal_is", { goal: payload.own_goal })}` : "";
  return `${payload.actor} – ${t(`ring.${payload.near}`)}${goal}`;
}
