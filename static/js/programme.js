/**
 * @typedef {{id: string, kind: string, title: string, phase: string, minutes: number, anonymous: boolean, scope: string,
 *   gathers_entries: boolean}} Listed `gathers_entries`: not a talk or a break, where nothing is handed in
 */

/**
 * Where in the day the room is.
 * @param {any} seminar the message
 * @returns {{listed: Listed, number: number, count: number} | null} null before, between and after
 */
export function currentActivity(seminar) {
  const programme = /** @type {Listed[]} */ (seminar?.programme ?? []);
  const place = programme.findIndex((listed) => listed.id === seminar?.activity);
  const listed = programme[place];
  return listed ? { listed, number: place + 1, count: programme.length } : null;
}

/**
 * What the step is called in this exercise, else in general.
 * @param {Record<string, string>} words
 * @param {import("./words.js").Translate} t
 * @param {string} kind
 * @param {string} phase
 */
export function phaseName(words, t, kind, phase) {
  const own = `${kind}.phase.${phase}`;
  return t(own in words ? own : `common.phase.${phase}`);
}
