/**
 * What the form for a new seminar holds, and what the server gets of it: pure.
 *
 * @typedef {{key: string, title: string, people: string, is_own: boolean}} NeedGroupChoice `people` as typed
 * @typedef {object} SeminarForm
 * @property {string} title
 * @property {string} programme
 * @property {string} place
 * @property {"sv" | "en"} language
 * @property {NeedGroupChoice[]} need_groups
 * @property {string} actors one a line
 * @property {string} date
 * @property {string} starts
 * @property {string} venue
 * @property {string} smallest_group
 */

/** @param {"sv" | "en"} language @returns {SeminarForm} */
export function emptySeminar(language) {
  return {
    title: "",
    programme: "",
    place: "Nacka",
    language,
    need_groups: [],
    actors: "",
    date: localDay(new Date()),
    starts: "",
    venue: "",
    smallest_group: "5",
  };
}

/** The day where the leader is, not in Greenwich. @param {Date} date */
function localDay(date) {
  const month = String(date.getMonth() + 1).padStart(2, "0");
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, "0")}`;
}

/** The lines without empty and repeated ones. @param {string} text @returns {string[]} */
export function linesOf(text) {
  return [
    ...new Set(
      text
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ];
}

/** @param {SeminarForm} form @returns {Record<string, any>} */
export function asRequest(form) {
  return {
    title: form.title.trim(),
    programme: form.programme,
    language: form.language,
    need_groups: form.need_groups.map((group) => ({
      ...(group.is_own ? {} : { key: group.key }),
      title: group.title,
      ...(group.people.trim() ? { people: Number(group.people) } : {}),
    })),
    actors: linesOf(form.actors),
    ...(form.place.trim() ? { place: form.place.trim() } : {}),
    ...(form.date ? { date: form.date } : {}),
    ...(form.starts ? { starts: form.starts } : {}),
    ...(form.venue.trim() ? { venue: form.venue.trim() } : {}),
    smallest_group: Number(form.smallest_group) || 5,
  };
}
