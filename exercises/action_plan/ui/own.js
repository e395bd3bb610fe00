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

/** A day as one says it. @param {string} iso @param {Room} room */
export function sayDay(iso, room) {
  const day = new Date(`${iso}T12:00:00`);
  const said = new Intl.DateTimeFormat(room.language === "en" ? "en-GB" : "sv-SE", {
    day: "numeric",
    month: "long",
    year: "numeric",
  }).format(day);
  return said.replaceAll(" ", "\u00a0");
}

/** @param {any} measure a payload @param {any} view @param {Room} room */
export function sayMeasure(measure, view, room) {
  const goal = view.goals.find((/** @type {any} */ row) => row.id === measure.goal);
  const parts = [
    measure.what,
    [measure.actor, measure.date && sayDay(measure.date, room)].filter(Boolean).join(", "),
  ];
  if (goal && view.goals.length > 1) parts.push(room.t("for_goal", { goal: goal.title }));
  return parts.filter(Boolean).join("\n");
}
