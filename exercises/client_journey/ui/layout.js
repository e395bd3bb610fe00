/**
 * Where everything in the timeline stands. The drawing's unit is a pixel of a screen 1920 wide, so that 24 can be read
 * from the back of a room.
 *
 * @typedef {{x: number, wide: number, right: number, lines: string[]}} Column
 * @typedef {{y: number, lines: string[]}} Row
 * @typedef {{stage: number, lane: number, x: number, y: number, r: number, count: number, lines: string[], end: number,
 *   is_way: boolean}} Cell `end` is where its words end
 * @typedef {{ref: string, number: number, stage: number, lanes: [number, number], x: number, from: number, to: number}} Mark
 *   `lanes` are the upper and the lower one, `from` and `to` their heights
 * @typedef {{width: number, height: number, head: number, columns: Column[], rows: Row[], cells: Cell[], marks: Mark[],
 *   way: string}} Layout
 */

import { shorten } from "./own.js";
import { cut, LEADING, letters, SIZE, widest, wrap } from "./words-in-lines.js";

/** Between words and the next column, where the way and the gaps are drawn. */
const GUTTER = 30;
const MARK = 42;
/** From a column's left side to its dot, and to its words. */
const DOT = 14;
const WORDS = 34;
const ROW = { least: 40, most: 118, for_two_lines: 54 };
/** So many columns more may words run on into where the lane is empty. */
const RUN = 2;

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
    lines: nameLane(name, names - 16, row < ROW.for_two_lines ? 1 : 2),
  }));
  const marks = placeMarks(gaps, columns, rows);
  const cells = placeCells(view, { columns, rows, marks, row, is_plain });
  const height = head + row * lanes.length + 4;
  return { width, height, head, columns, rows, cells, marks, way: drawWay(cells) };
}

/** Where a name is too long, what stands in brackets goes first. @param {string} name @param {number} wide @param {number} most */
function nameLane(name, wide, most) {
  const lines = wrap(name, wide, most);
  return lines.at(-1)?.endsWith("…") ? wrap(shorten(name), wide, most) : lines;
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
    const column = {
      x,
      wide,
      right: x + wide + gutters[place],
      lines: wrap(title, (wide + GUTTER) * 0.88, 2),
    };
    x = column.right;
    return column;
  });
}

/** @param {any} view @param {{columns: Column[], rows: Row[], marks: Mark[], row: number, is_plain: boolean}} drawn @returns {Cell[]} */
function placeCells(view, { columns, rows, marks, row, is_plain }) {
  const most_lines = Math.max(1, Math.floor((row - 2) / (SIZE * LEADING)));
  /** @param {number} stage @param {number} lane @returns {any[]} */
  const at = (stage, lane) =>
    view.steps.filter((/** @type {any} */ step) => step.stage === stage && step.lane === lane);
  const cells = columns.flatMap((column, place) =>
    rows.flatMap(({ y }, lane) => {
      const here = at(place + 1, lane);
      if (here.length === 0) return [];
      const count = sum(here.map((step) => step.count ?? 1));
      const is_way = (view.way ?? []).some(
        (/** @type {any} */ one) => one.stage === place + 1 && one.lane === lane,
      );
      const right = findRight(place, lane, { columns, marks, at, run: is_way ? 0 : RUN });
      const lines = is_plain ? [] : tellCell(here, right - column.x - WORDS, most_lines);
      const end = is_plain ? column.x + 2 * DOT + 6 : column.x + WORDS + widest(lines);
      return [{ stage: place + 1, lane, x: column.x + DOT, y, r: 0, count, lines, end, is_way }];
    }),
  );
  const most = Math.max(...cells.map(({ count }) => count), 1);
  return cells.map((cell) => ({ ...cell, r: 5 + 8 * Math.sqrt(cell.count / most) }));
}

/** How far words may run: to the next thing that is drawn in their lane.
 * @param {number} place @param {number} lane
 * @param {{columns: Column[], marks: Mark[], at: (stage: number, lane: number) => any[], run: number}} drawn @returns {number} */
function findRight(place, lane, { columns, marks, at, run }) {
  for (let here = place; here < columns.length; here += 1) {
    const column = /** @type {Column} */ (columns[here]);
    const crossing = marks.filter(
      ({ stage, lanes }) => stage === here + 1 && lanes[0] <= lane && lane <= lanes[1],
    );
    if (crossing.length > 0) return Math.min(...crossing.map(({ x }) => x)) - MARK / 2;
    if (here === place + run) return column.right - (run === 0 ? GUTTER : 8);
    if (at(here + 2, lane).length > 0) return column.right - 8;
  }
  return columns.at(-1)?.right ?? 0;
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
  if (left === 0) return lines;
  const said = lines.at(-1) ?? "";
  return [...lines.slice(0, -1), `${cut(said, letters(wide) - 4)} +${left}`];
}

/** Beside each other at the right of their column. @param {any[]} gaps @param {Column[]} columns @param {Row[]} rows @returns {Mark[]} */
function placeMarks(gaps, columns, rows) {
  /** @type {Map<number, number>} */
  const used = new Map();
  return gaps.flatMap((gap) => {
    /** @type {[number, number]} */
    const lanes = gap.from < gap.to ? [gap.from, gap.to] : [gap.to, gap.from];
    const [column, upper, lower] = [columns[gap.stage - 1], rows[lanes[0]], rows[lanes[1]]];
    if (!column || !upper || !lower) return [];
    const before = used.get(gap.stage) ?? 0;
    used.set(gap.stage, before + 1);
    const x = column.right - GUTTER / 2 - MARK * (before + 0.5);
    return [{ ref: gap.ref, number: gap.number, stage: gap.stage, lanes, x, from: upper.y, to: lower.y }];
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

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
