/**
 * Where everything in the picture stands. The drawing's unit is a pixel of a screen 1920 wide, so that 26 can be read
 * from the back of a room.
 *
 * @typedef {{id: string, lines: string[], y: number}} Row
 * @typedef {{size: number, height: number, links: any[], obstacles: Row[], dynamics: Row[]}} Layout
 */
import { wrap } from "kit/parts/figures.js";

export const WIDTH = 1776;
export const LEFT = 620;
export const RIGHT = 1156;
/** Between a label and its lines. */
export const MARGIN = 18;
const SIZES = [42, 38, 34, 30, 26];
/** Smaller text than this only when so few links are left. */
const CLEAR = 34;
const FEW = 8;
/** The average letter's width, of the size of the text. */
const LETTER = 0.5;
const LEADING = 1.2;

/**
 * The largest text with which all links fit the height; where none does, the weakest links go.
 * @param {any[]} links strongest first
 * @param {number} height
 * @returns {Layout}
 */
export function layOut(links, height) {
  for (let count = links.length; count > 4; count -= 1) {
    for (const size of SIZES.filter((one) => one >= CLEAR || count <= FEW)) {
      const layout = place(links.slice(0, count), size, height);
      if (layout.height <= height) return layout;
    }
  }
  return place(links.slice(0, 4), SIZES.at(-1) ?? 26, height);
}

/** @param {any[]} links @param {number} size @param {number} height @returns {Layout} */
function place(links, size, height) {
  const width = (LEFT - MARGIN) / (size * LETTER);
  const left = unique(links, "obstacle", "obstacle_title");
  const right = inOrderOf(
    links,
    left.map((row) => row.id),
  );
  const obstacles = left.map((row) => ({ id: row.id, lines: wrap(row.title, width, 3), y: 0 }));
  const dynamics = right.map((row) => ({ id: row.id, lines: wrap(row.title, width, 3), y: 0 }));
  const whole = Math.max(height, heightOf(obstacles, size), heightOf(dynamics, size));
  spread(obstacles, size, whole);
  spread(dynamics, size, whole);
  return { size, height: whole, links, obstacles, dynamics };
}

/** @param {Row} row @param {number} size */
const rowHeight = (row, size) => (row.lines.length * LEADING + 0.6) * size;

/** @param {Row[]} rows @param {number} size */
const heightOf = (rows, size) => rows.reduce((sum, row) => sum + rowHeight(row, size), 0);

/** One side over the whole height. @param {Row[]} rows @param {number} size @param {number} height */
function spread(rows, size, height) {
  const spare = (height - heightOf(rows, size)) / rows.length;
  let y = 0;
  for (const row of rows) {
    const taken = rowHeight(row, size) + spare;
    row.y = y + taken / 2;
    y += taken;
  }
}

/** @param {any[]} links @param {string} id @param {string} title @returns {{id: string, title: string}[]} */
function unique(links, id, title) {
  return [...new Map(links.map((link) => [link[id], { id: link[id], title: link[title] }])).values()];
}

/** Dynamics by the middle of their obstacles, so that few lines cross. @param {any[]} links @param {string[]} obstacles */
function inOrderOf(links, obstacles) {
  /** @param {string} id */
  const middle = (id) => {
    const own = links.filter((link) => link.dynamic === id);
    const weight = own.reduce((sum, link) => sum + link.agree, 0);
    return own.reduce((sum, link) => sum + link.agree * obstacles.indexOf(link.obstacle), 0) / weight;
  };
  return unique(links, "dynamic", "title").sort((one, other) => middle(one.id) - middle(other.id));
}
