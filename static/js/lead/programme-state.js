/**
 * Where the programme is, worked out from the seminar: pure, so that it can be tested without a page.
 *
 * @typedef {object} ActivityOut
 * @property {string} id
 * @property {string} kind
 * @property {string} title
 * @property {"room" | "need_groups"} scope
 * @property {boolean} anonymous
 * @property {string} phase
 * @property {string[]} phases
 * @property {boolean} gathers_entries whether anything is handed in at all: not in a talk or a break
 * @property {number} minutes
 * @property {string | null} ends_at
 * @property {string | null} [opened_at]
 * @property {string | null} [left_at]
 * @property {Record<string, any>} config
 * @property {{id: string, kind: string, title: string, need_group: string | null}[]} given
 * @property {string[]} takes
 * @property {{entries: number, people: number}} counts
 * @property {number} smallest_group
 * @property {string | null} compares_with
 * @property {boolean} shows_comparison
 *
 * @typedef {object} SeminarOut
 * @property {string} id
 * @property {string} title
 * @property {string} code
 * @property {"sv" | "en"} language
 * @property {{id: string, name: string}} place
 * @property {string} programme
 * @property {string} [day]
 * @property {string | null} [starts] on the wall clock, 09:00
 * @property {number | null} [agreed_minutes]
 * @property {string} [venue]
 * @property {number} smallest_group
 * @property {boolean} is_door_open
 * @property {"open" | "ended"} state
 * @property {string} join_url
 * @property {string} screen_url
 * @property {{key: string, title: string, people: number | null}[]} need_groups
 * @property {string[]} actors
 * @property {{is_confirmed: boolean, actors: string[]}} roll
 * @property {string | null} current
 * @property {number} retention_days
 * @property {{people: number, connected: number}} counts
 * @property {ActivityOut[]} activities
 * @property {string | null} [follow_up]
 * @property {ActivityOut[]} [follow_ups]
 */

const MINUTE = 60_000;

/** @param {SeminarOut} seminar @returns {ActivityOut | null} */
export function currentActivity(seminar) {
  return seminar.activities.find((activity) => activity.id === seminar.current) ?? null;
}

/** The activity after the current one; the first where none runs. @param {SeminarOut} seminar @returns {ActivityOut | null} */
export function nextActivity(seminar) {
  const index = seminar.activities.findIndex((activity) => activity.id === seminar.current);
  return seminar.activities[index + 1] ?? null;
}

/**
 * The step to go to next; that of the tables is passed by where there are none.
 * @param {ActivityOut} activity @param {boolean} [has_tables] @returns {string | null}
 */
export function nextPhase(activity, has_tables = true) {
  const left = activity.phases.slice(activity.phases.indexOf(activity.phase) + 1);
  return left.find((phase) => phase !== "table" || has_tables) ?? null;
}

/** The other steps one may go to from here: none out of `closed`. @param {ActivityOut} activity @param {boolean} [has_tables] @returns {string[]} */
export function otherPhases(activity, has_tables = true) {
  if (activity.phase === "closed") return [];
  const next = nextPhase(activity, has_tables);
  return activity.phases.filter((phase) => phase !== activity.phase && phase !== next);
}

/**
 * What stands in the programme: begun before, running, or still to come.
 * @param {SeminarOut} seminar
 * @param {ActivityOut} activity
 * @returns {"done" | "now" | "coming"}
 */
export function standing(seminar, activity) {
  const at = seminar.activities.findIndex((one) => one.id === seminar.current);
  const index = seminar.activities.indexOf(activity);
  if (index === at) return activity.phase === "closed" ? "done" : "now";
  return index < at || activity.phase === "closed" ? "done" : "coming";
}

/**
 * When each activity that is left would begin if all kept their minutes, and when the last is over. The running one
 * takes its minutes from when it was opened, or until its clock is out; before the day has begun it waits for its start.
 * @param {SeminarOut} seminar
 * @param {number} now milliseconds
 * @param {number | null} [planned] when it is to begin
 * @returns {{starts: Map<string, number>, end: number}}
 */
export function forecast(seminar, now, planned = null) {
  const starts = new Map();
  let clock = seminar.current ? now : Math.max(now, planned ?? now);
  for (const activity of seminar.activities) {
    const state = standing(seminar, activity);
    if (state === "done") continue;
    if (state === "now") {
      const timer = activity.ends_at ? Date.parse(activity.ends_at) : 0;
      const opened = activity.opened_at ? Date.parse(activity.opened_at) + activity.minutes * MINUTE : 0;
      clock = Math.max(timer, opened, now);
      continue;
    }
    starts.set(activity.id, clock);
    clock += activity.minutes * MINUTE;
  }
  return { starts, end: clock };
}

/**
 * Put what the socket says into what the page knows. Says whether the page must ask for the rest anew.
 * @param {SeminarOut} seminar
 * @param {Record<string, any>} message
 * @returns {{seminar: SeminarOut, is_stale: boolean}}
 */
export function applyMessage(seminar, message) {
  const told = new Map((message.programme ?? []).map((/** @type {any} */ one) => [one.id, one]));
  const same =
    told.size === seminar.activities.length &&
    seminar.activities.every((one, index) => message.programme[index].id === one.id);
  const activities = seminar.activities.map((one) => {
    const news = told.get(one.id) ?? {};
    const is_current = one.id === message.activity;
    return { ...one, ...news, ends_at: is_current ? (message.ends_at ?? null) : null };
  });
  const has_moved = message.activity !== seminar.current;
  return {
    seminar: {
      ...seminar,
      title: message.title ?? seminar.title,
      code: message.code ?? seminar.code,
      state: message.state ?? seminar.state,
      is_door_open: message.is_door_open ?? seminar.is_door_open,
      smallest_group: message.smallest_group ?? seminar.smallest_group,
      counts: message.counts ?? seminar.counts,
      current: message.activity ?? null,
      follow_ups: seminar.follow_ups?.map((one) =>
        one.id === message.follow_up?.id ? { ...one, phase: message.follow_up.phase } : one,
      ),
      activities,
    },
    is_stale: !same || has_moved,
  };
}
