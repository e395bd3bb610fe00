/**
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {import("kit/contract.js").OwnEntry} OwnEntry
 */

/** From done to dropped, as one says it. */
export const STATES = ["done", "on_its_way", "stuck", "given_up"];

/** The tag of each state: a colour beside the word, never instead of it. @type {Record<string, string>} */
export const TAGS = {
  done: "tag tag-moss",
  on_its_way: "tag tag-cool",
  stuck: "tag tag-accent",
  given_up: "tag tag-ochre",
};

/** What one has told of a measure: what counts before what was refused. @param {string} id @param {Room} room */
export function accountOf(id, room) {
  const here = room.mine.value.filter((entry) => entry.payload.measure === id);
  return here.find(isCounted) ?? here.at(-1);
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

/** Who answers for it and by when. @param {any} measure @param {Room} room */
export function whoAndWhen(measure, room) {
  const { t } = room;
  const who = [measure.actor ?? t("nobody"), measure.function].filter(Boolean).join(", ");
  const when = measure.date && t("due", { day: sayDay(measure.date, room) });
  return [who, when].filter(Boolean).join("\u00a0· ");
}
