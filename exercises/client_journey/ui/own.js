/**
 * One's own entries, and what the view calls things.
 *
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {import("kit/contract.js").OwnEntry} OwnEntry
 * @typedef {import("kit/words.js").Translate} Translate
 */

/** Those that count. @param {Room} room @param {string} type @returns {OwnEntry[]} */
export function live(room, type) {
  return room.mine.value.filter(
    ({ state, payload }) => payload.type === type && (state === "saved" || state === "waiting"),
  );
}

/** All of a sort in the journey's order; refused and late ones too, with why. @param {Room} room @param {string} type @returns {OwnEntry[]} */
export function ownOf(room, type) {
  return room.mine.value
    .filter(({ payload }) => payload.type === type)
    .sort((one, other) => one.payload.stage - other.payload.stage);
}

/** *2. Söker hjälp* @param {any} view @param {number} stage @param {Translate} t @returns {string} */
export function stageOf(view, stage, t) {
  return t("stage_number", { number: stage, stage: view.stages[stage - 1] ?? "" });
}

/** *Kommunen – Regionen*, or *inom Regionen*. @param {any} view @param {any} gap @param {Translate} t @returns {string} */
export function endsOf(view, gap, t) {
  const [from, to] = [view.lanes[gap.from] ?? "", view.lanes[gap.to] ?? ""];
  return gap.from === gap.to ? t("within", { actor: from }) : t("between", { from, to });
}

/** Between which two, and when. @param {any} view @param {any} gap @param {Translate} t @returns {string} */
export function whereOf(view, gap, t) {
  return t("gap_where", { ends: endsOf(view, gap, t), stage: view.stages[gap.stage - 1] ?? "" });
}

/** Without what stands in brackets. @param {string} name @returns {string} */
export function shorten(name) {
  return name.replace(/\s*\([^)]*\)$/, "") || name;
}
