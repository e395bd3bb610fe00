/**
 * What the leader can put in order, taken out of the facilitator's view: pure.
 *
 * @typedef {object} Item
 * @property {string} ref
 * @property {string} title
 * @property {string} [theme]
 * @property {string | null} group the need group's title, where each works by itself
 * @property {boolean} is_entry somebody's own words; catalogue items can be merged but have no text to hide
 * @property {boolean} is_spotlit
 * @property {boolean} is_on_behalf handed in for somebody without a phone; the server tells it only of so many that it
 *   points nobody out
 * @property {number | null} count how much stands behind it, as far as the exercise says so
 */

/** The numbers by which exercises say how strong an item is. */
const STRENGTHS = ["value", "votes", "weight", "support", "count", "people", "entries"];

/** @param {any} view the facilitator's @returns {Item[]} */
export function itemsOf(view) {
  if (!view) return [];
  const spotlit = new Set((view.spotlight ?? []).map((/** @type {any} */ one) => one.ref));
  const on_behalf = onBehalfOf(view);
  /** @param {any[]} items @param {string | null} group @returns {Item[]} */
  const read = (items, group) =>
    items
      .filter((item) => !item.hidden)
      .map((item) => ({
        ref: item.ref,
        title: item.title,
        theme: item.theme ?? undefined,
        group,
        is_entry: !String(item.ref).includes(":"),
        is_spotlit: spotlit.has(item.ref),
        is_on_behalf: on_behalf.has(item.ref),
        count: strengthOf(item),
      }));
  if (!view.groups) return read(view.items ?? [], null);
  const all = view.groups.flatMap((/** @type {any} */ one) =>
    read(one.view?.items ?? [], one.need_group?.title ?? null),
  );
  return joinTwins(all);
}

/** The entries that were handed in for others, and those that one of these was merged into. @param {any} view @returns {Set<string>} */
function onBehalfOf(view) {
  const found = new Set(/** @type {string[]} */ (view.on_behalf?.refs ?? []));
  for (const { refs, into } of view.merges ?? []) {
    if (refs.some((/** @type {string} */ ref) => found.has(ref))) found.add(into);
  }
  return found;
}

/** What stands in several need groups' results under the same ref is one thing to the leader. @param {Item[]} items */
function joinTwins(items) {
  /** @type {Map<string, Item>} */
  const found = new Map();
  for (const item of items) {
    const twin = found.get(item.ref);
    if (!twin) found.set(item.ref, item);
    else {
      const group = [twin.group, item.group].filter(Boolean).join(", ");
      found.set(item.ref, { ...twin, group, count: (twin.count ?? 0) + (item.count ?? 0) });
    }
  }
  return [...found.values()];
}

/** @param {any} item @returns {number | null} */
function strengthOf(item) {
  for (const name of STRENGTHS) if (typeof item[name] === "number") return item[name];
  return null;
}

/** @param {any} view @returns {{ref: string, title: string}[]} */
export function hiddenOf(view) {
  return view?.moderated ?? [];
}

/** The merges, each with a title a person knows. @param {any} view @returns {{ref: string, into: string, title: string, count: number}[]} */
export function mergesOf(view) {
  const titles = new Map(itemsOf(view).map((item) => [item.ref, item.title]));
  return (view?.merges ?? []).map((/** @type {any} */ merge) => ({
    ref: merge.ref,
    into: merge.into,
    title: titles.get(merge.into) || merge.title || merge.into,
    count: merge.refs.length + 1,
  }));
}
