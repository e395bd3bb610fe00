/**
 * Where everything in the timeline stands. The drawing's unit is a pixel of a screen 1920 wide, so that 24 can be read
 * from the back of a room.
 *
 * @typedef {{x: number, wide: number, right: number, lines: string[]}} Column
 * @typedef {{y: number, lines: string[]}} Row
 * @typedef {{stage: number, lane: number, x: number, y: number, r: number, count: number, lines: string[], end: number,
 *   is_way: boolean}} Cell `end` is where its words end
 * @typedef {{ref: string, number: number, x: number, from: number, to: number}} Mark
 * @typedef {{width: number, height: number, head: number, columns: Column[], rows: Row[], cells: Cell[], marks: Mark[],
 *   way: string}} Layout
 */

export const SIZE = 24;
/** The average letter's width, and a line's height, of the size of the text. */
const LETTER = 0.49;
const LEADING = 1.1;
/** Between words and the next column, where the way and the gaps are drawn. */
const GUTTER = 34;
const MARK = 46;
/** From a column's left side to its dot, and to its words. */
const DOT = 14;
const WORDS = 34;
const ROW = { least: 54, most: 118 };

/**
 * @param {any} view with lanes, stages, steps, way and `picture`: how many of the lanes are drawn
 * @param {any[]} gaps those to mark, with their `number`
 * @param {{width: number, names: number, free: number, is_plain: boolean}} bounds `names` is the width of the lanes' names;
 *   `free` the height to fill; `is_plain`: dots with numbers, no words
 * @returns {Layout}
 */
export function layOut(view, gaps, { width, names, free, is_plain }) {
  const lanes = view.lanes.slice(0, view.picture);
  const columns = placeColumns(view, gaps, { width, names });
  const head = Math.max(...columns.map(({ lines }) => lines.length)) * SIZE * LEADING + 16;
  const row = Math.min(Math.max((free - head) / Math.max(lanes.length, 1), ROW.least), ROW.most);
  const rows = lanes.map((/** @type {string} */ name, /** @type {number} */ place) => ({
    y: head + row * (place + 0.5),
    lines: wrap(name, names - 16, 2),
  }));
  const cells = placeCells(view, columns, rows, { row, is_plain });
  return {
    width,
    height: head + row * lanes.length + 4,
    head,
    columns,
    rows,
    cells,
    marks: placeMarks(gaps, columns, rows),
    way: drawWay(cells),
  };
}

/** A stage without steps needs half the room. @param {any} view @param {any[]} gaps @param {{width: number, names: number}} bounds @returns {Column[]} */
function placeColumns(view, gaps, { width, names }) {
  const weights = view.stages.map((/** @type {string} */ _, /** @type {number} */ place) =>
    view.steps.some((/** @type {any} */ step) => step.stage === place + 1) ? 1 : 0.55,
  );
  const gutters = weights.map(
    (/** @type {number} */ _, /** @type {number} */ place) =>
      GUTTER + MARK * gaps.filter((gap) => gap.stage === place + 1).length,
  );
  const spare = width - names - sum(gutters);
  let x = names;
  return view.stages.map((/** @type {string} */ title, /** @type {number} */ place) => {
    const wide = (spare * weights[place]) / sum(weights);
    const column = { x, wide, right: x + wide + gutters[place], lines: wrap(title, wide + GUTTER, 2) };
    x = column.right;
    return column;
  });
}

/** @param {any} view @param {Column[]} columns @param {Row[]} rows @param {{row: number, is_plain: boolean}} bounds @returns {Cell[]} */
function placeCells(view, columns, rows, { row, is_plain }) {
  const most_lines = Math.max(1, Math.floor((row - 2) / (SIZE * LEADING)));
  /** @type {Cell[]} */
  const cells = [];
  columns.forEach((column, place) => {
    rows.forEach(({ y }, lane) => {
      const here = view.steps.filter(
        (/** @type {any} */ step) => step.stage === place + 1 && step.lane === lane,
      );
      if (here.length === 0) return;
      const count = sum(here.map((/** @type {any} */ step) => step.count ?? 1));
      const lines = is_plain ? [] : tellCell(here, column.wide - WORDS, most_lines);
      const end = is_plain ? column.x + 2 * DOT + 6 : column.x + WORDS + widest(lines);
      const is_way = (view.way ?? []).some(
        (/** @type {any} */ at) => at.stage === place + 1 && at.lane === lane,
      );
      cells.push({ stage: place + 1, lane, x: column.x + DOT, y, r: 0, count, lines, end, is_way });
    });
  });
  const most = Math.max(...cells.map(({ count }) => count), 1);
  return cells.map((cell) => ({ ...cell, r: 5 + 8 * Math.sqrt(cell.count / most) }));
}

/** What most said first, and how many other steps there are. @param {any[]} steps @param {number} wide @param {number} most @returns {string[]} */
function tellCell(steps, wide, most) {
  /** @type {string[]} */
  const lines = [];
  let told = 0;
  for (const step of steps) {
    const room = most - lines.length;
    if (room < (told ? 2 : 1)) break;
    lines.push(...wrap(step.text, wide, most >= 4 ? Math.min(room, 2) : room));
    told += 1;
  }
  const left = steps.length - told;
  const last = lines.at(-1) ?? "";
  if (left > 0)
    lines[lines.length - 1] = `${last.slice(0, Math.max(letters(wide) - 4, 4)).trimEnd()} +${left}`;
  return lines;
}

/** @param {any[]} gaps @param {Column[]} columns @param {Row[]} rows @returns {Mark[]} */
function placeMarks(gaps, columns, rows) {
  /** @type {Map<number, number>} */
  const used = new Map();
  return gaps.flatMap((gap) => {
    const [column, from, to] = [columns[gap.stage - 1], rows[gap.from], rows[gap.to]];
    if (!column || !from || !to) return [];
    const before = used.get(gap.stage) ?? 0;
    used.set(gap.stage, before + 1);
    const x = column.right - GUTTER / 2 - MARK * (before + 0.5);
    return [
      { ref: gap.ref, number: gap.number, x, from: Math.min(from.y, to.y), to: Math.max(from.y, to.y) },
    ];
  });
}

/** From where the words end to the next dot of the way. @param {Cell[]} cells @returns {string} */
function drawWay(cells) {
  const way = cells.filter(({ is_way }) => is_way);
  return way
    .slice(1)
    .map((next, place) => {
      const from = /** @type {Cell} */ (way[place]);
      const [start, end] = [from.end + 8, next.x - next.r - 4];
      const middle = Math.max((start + end) / 2, end - 40);
      return `M${start.toFixed(0)} ${from.y.toFixed(0)}C${middle.toFixed(0)} ${from.y.toFixed(0)} ${middle.toFixed(0)} ${next.y.toFixed(0)} ${end.toFixed(0)} ${next.y.toFixed(0)}`;
    })
    .join("");
}

/** @param {string} text @param {number} wide @param {number} most @returns {string[]} */
export function wrap(text, wide, most) {
  const limit = letters(wide);
  const lines = [""];
  for (const word of text.split(" ").flatMap((one) => pieces(one, limit))) {
    const line = lines.at(-1) ?? "";
    if (line && line.length + 1 + word.length > limit) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? "").slice(0, limit - 1)}…`];
}

/** A word longer than its line. @param {string} word @param {number} limit @returns {string[]} */
function pieces(word, limit) {
  return word.length <= limit + 1
    ? [word]
    : [`${word.slice(0, limit - 1)}-`, ...pieces(word.slice(limit - 1), limit)];
}

/** @param {number} wide */
const letters = (wide) => Math.max(5, Math.floor(wide / (SIZE * LETTER)));

/** @param {string[]} lines */
const widest = (lines) => Math.max(...lines.map((line) => line.length), 0) * SIZE * LETTER;

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
