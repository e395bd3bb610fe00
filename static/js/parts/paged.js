/** More rows than the projector holds, laid out on pages by the height that each really has there. */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { html } from "../html.js";
import { useWords } from "./context.js";
import { INSIDE, useBook } from "./pages.js";

/**
 * @typedef {object} Row
 * @property {string} key
 * @property {any} body
 * @property {string} part rows of one part stand under its head, on each page that it goes on over
 * @property {any} [head]
 * @property {string} [chapter] another one begins a page of its own
 * @property {any} [title] the chapter's
 * @typedef {{heights: number[], heads: number[], titles: number[], room: number, mark: any, size: string}} Measured
 */

/**
 * As many rows on each page as there is room for; one at least.
 * @param {Row[]} rows @param {Measured} measured @returns {Row[][]}
 */
function layPages(rows, { heights, heads, titles, room }) {
  /** @type {Row[][]} */
  const pages = [];
  let left = 0;
  rows.forEach((row, place) => {
    const before = rows[place - 1];
    const is_new_part = before?.part !== row.part || before?.chapter !== row.chapter;
    const needed = (heights[place] ?? 0) + (is_new_part ? (heads[place] ?? 0) : 0);
    if (!before || before.chapter !== row.chapter || needed > left) {
      pages.push([]);
      left = room - (titles[place] ?? 0) - (is_new_part ? 0 : (heads[place] ?? 0));
    }
    pages.at(-1)?.push(row);
    left -= needed;
  });
  return pages;
}

/**
 * @param {{rows: Row[], mark: any, rank?: number}} props `mark` is another one whenever the rows may be others;
 *   `rank`: see `pages.js`
 */
export function Paged({ rows, mark, rank = INSIDE }) {
  const t = useWords();
  const frame = useRef(/** @type {HTMLElement | null} */ (null));
  const size = useSize(frame);
  const [measured, setMeasured] = useState(/** @type {Measured | null} */ (null));
  const known = useRef({ count: 1, shown: rows });
  const fresh = measured?.mark === mark && measured?.size === size ? measured : null;
  useLayoutEffect(() => {
    if (!fresh && frame.current) setMeasured({ ...measure(frame.current), mark, size });
  }, [mark, size]);
  const pages = fresh && layPages(rows, fresh);
  if (pages) known.current.count = pages.length;
  const at = useBook(known.current.count, rank);
  // What stood here stays until the new rows have been measured, before anybody sees it.
  const keys = new Set(known.current.shown.map(({ key }) => key));
  const here = pages ? (pages[at] ?? []) : rows.filter(({ key }) => keys.has(key));
  known.current.shown = here;
  const told = { page: at + 1, pages: known.current.count };
  return html`<div class="paged" ref=${frame}>
      <${Leaf} rows=${here} />
      ${!fresh && html`<div class="paged-measure" aria-hidden="true" inert><${Whole} rows=${rows} /></div>`}
    </div>
    ${told.pages > 1 && rank === INSIDE && html`<p class="paged-at soft number">${t("screen.page_of", told)}</p>`}`;
}

/** A list on pages, each row its words and what is told of it. @param {{items: {key: string, words: any, told?: any}[], mark: any}} props */
export function PagedList({ items, mark }) {
  const rows = items.map(({ key, words, told }) => ({
    key,
    part: "",
    body: html`<div class="entry paged-entry"><div class="entry-text">${words}</div>${told && html`<div class="entry-foot soft">${told}</div>`}</div>`,
  }));
  return html`<${Paged} rows=${rows} mark=${mark} />`;
}

/** Another one whenever the frame, or the letters in it, are of another size. @param {{current: HTMLElement | null}} frame */
function useSize(frame) {
  const [size, setSize] = useState("");
  useEffect(() => {
    const watcher = new ResizeObserver(([entry]) => {
      const box = entry?.contentRect;
      if (box) setSize(`${Math.round(box.width)} ${Math.round(box.height)}`);
    });
    if (frame.current) watcher.observe(frame.current);
    // Letters that come late make other heights.
    void document.fonts.ready.then(() => setSize((known) => `${known} `));
    return () => watcher.disconnect();
  }, []);
  return size;
}

/** @param {HTMLElement} frame */
function measure(frame) {
  /** @param {string} name */
  const heightsOf = (name) =>
    [...frame.querySelectorAll(`.paged-measure [data-paged=${name}]`)].map((one) =>
      Math.ceil(one.getBoundingClientRect().height),
    );
  // On a narrow window the page scrolls, and all stands there.
  const is_free = getComputedStyle(frame).overflowY === "visible";
  return {
    heights: heightsOf("row"),
    heads: heightsOf("head"),
    titles: heightsOf("title"),
    room: is_free ? 1e6 : frame.clientHeight,
  };
}

/** A page: the chapter's title, then each part's head with its rows. @param {{rows: Row[]}} props */
function Leaf({ rows }) {
  /** @type {Row[][]} */
  const parts = [];
  rows.forEach((row, place) => {
    if (place === 0 || rows[place - 1]?.part !== row.part) parts.push([]);
    parts.at(-1)?.push(row);
  });
  return html`${rows[0]?.title && html`<div class="paged-block">${rows[0].title}</div>`}
    ${parts.map(
      (part) => html`<section key=${part[0]?.part}>
      ${part[0]?.head && html`<div class="paged-block">${part[0].head}</div>`}
      <ul>${part.map((row) => html`<li key=${row.key} class="paged-block">${row.body}</li>`)}</ul>
    </section>`,
    )}`;
}

/** Every row with its head and title, to be measured and never seen. @param {{rows: Row[]}} props */
function Whole({ rows }) {
  return rows.map(
    (row) => html`<div key=${row.key}>
    <div class="paged-block" data-paged="title">${row.title}</div>
    <div class="paged-block" data-paged="head">${row.head}</div>
    <ul><li class="paged-block" data-paged="row">${row.body}</li></ul>
  </div>`,
  );
}
