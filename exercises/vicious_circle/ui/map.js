/** Reads the view: links by ref, factors by short ref, the sentence of a link. */

/** @typedef {import("kit/words.js").Translate} Translate */

/** @param {any[]} rows @returns {Map<string, any>} */
export function byRef(rows) {
  return new Map(rows.map((row) => [row.ref, row]));
}

/** A loop with its links and what its factors are called. @param {any} loop @param {any} view @param {any[]} rows */
export function readLoop(loop, view, rows) {
  const known = byRef(rows);
  const links = loop.links.map((/** @type {string} */ ref) => known.get(ref)).filter(Boolean);
  return {
    ...loop,
    links: links.map((/** @type {any} */ link) => ({ ...link, title: view.factors[link.cause] ?? "" })),
  };
}

/** @param {any} link @param {any} view @param {Translate} t @returns {string} */
export function sayLink(link, view, t) {
  return t(`link.${link.sign}`, {
    cause: view.factors[link.cause] ?? "",
    effect: view.factors[link.effect] ?? "",
  });
}

/** "A → B → C → A". @param {{links: any[]}} loop */
export function sayLoop(loop) {
  const titles = loop.links.map((link) => link.title);
  return [...titles, titles[0]].join(" → ");
}

/** The worked example as a loop of the same shape. @param {string[]} keys @param {Translate} t */
export function exampleLoop(keys, t) {
  return {
    reinforcing: true,
    links: keys.map((key) => ({
      ref: key,
      title: t(`example.${key}`),
      sign: "more",
      support: 1,
      disputed: false,
    })),
  };
}

/** The link's ref after the leader has merged factors. @param {string} ref @param {any} view */
export function resolveRef(ref, view) {
  const into = new Map((view.merged ?? []).map((/** @type {any} */ pair) => [pair.from, pair.to]));
  const [cause, effect] = ref.split(".").map((part) => {
    const target = into.get(`factor:${part}`);
    return target ? String(target).replace("factor:", "") : part;
  });
  return `${cause}.${effect}`;
}
