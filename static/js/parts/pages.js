/**
 * What does not stand on the projector at once: books whose pages turn together, by themselves until somebody turns by
 * hand (buttons, arrow keys, the leader's page).
 *
 * @typedef {{pages: number, at: number, rank: number}} Book
 */
import { signal } from "@preact/signals";
import { useEffect, useLayoutEffect } from "preact/hooks";
import { html } from "../html.js";
import { useUniqueId, useWords } from "./context.js";
import { Icon } from "./icon.js";

/** The need groups that stand beside each other; the pages of each of them; what lies over the picture. */
export const GROUPS = 0;
export const INSIDE = 1;
export const OVER = 2;

/** Long enough to read such a page aloud. */
const TURN_AFTER_MS = 15000;
const books = signal(/** @type {Record<string, Book>} */ ({}));
const is_turning = signal(!matchMedia("(prefers-reduced-motion: reduce)").matches);

/** The page that this book is open at, from 0. @param {number} pages @param {number} rank */
export function useBook(pages, rank) {
  const id = useUniqueId();
  useLayoutEffect(() => {
    const at = Math.max(0, Math.min(books.peek()[id]?.at ?? 0, pages - 1));
    books.value = { ...books.peek(), [id]: { pages, at, rank } };
  }, [id, pages, rank]);
  useLayoutEffect(
    () => () => {
      const { [id]: _closed, ...others } = books.peek();
      books.value = others;
    },
    [id],
  );
  return Math.max(0, Math.min(books.value[id]?.at ?? 0, pages - 1));
}

/** Those that can be turned now: what lies over the picture, or else what stands in it. @param {Record<string, Book>} all */
function openBooks(all) {
  const thick = Object.entries(all).filter(([, book]) => book.pages > 1);
  const has_over = Object.values(all).some((book) => book.rank === OVER);
  return thick.filter(([, book]) => (book.rank === OVER) === has_over);
}

/**
 * To the next or the last page: the innermost that have one, then those around them; past the end all begin anew.
 * @param {number} by 1 or -1
 */
export function turnPages(by) {
  const open = openBooks(books.peek());
  /** @param {Book} book */
  const has_more = (book) => (by > 0 ? book.at < book.pages - 1 : book.at > 0);
  const ranks = open.filter(([, book]) => has_more(book)).map(([, book]) => book.rank);
  const rank = Math.max(...ranks, -1);
  const turned = open.map(([id, book]) => {
    if (book.rank < rank || (book.rank === rank && !has_more(book))) return [id, book];
    return [id, { ...book, at: book.rank === rank ? book.at + by : by > 0 ? 0 : book.pages - 1 }];
  });
  books.value = { ...books.peek(), ...Object.fromEntries(turned) };
}

/** @param {number} by */
export function turnByHand(by) {
  is_turning.value = false;
  turnPages(by);
}

/**
 * The buttons, the arrow keys and the clock of all books in the picture, or of what lies over it.
 * @param {{over?: boolean}} props
 */
export function Turner({ over = false }) {
  const t = useWords();
  const open = openBooks(books.value).filter(([, { rank }]) => (rank === OVER) === over);
  const has_pages = open.length > 0;
  const leaves = open.map(([id, book]) => `${id} ${book.at}`).join(" ");
  useEffect(() => {
    if (!has_pages || !is_turning.value) return undefined;
    const timer = setTimeout(() => turnPages(1), TURN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [has_pages, is_turning.value, leaves]);
  useEffect(() => {
    if (!has_pages) return undefined;
    /** @param {KeyboardEvent} event */
    const onKey = (event) => {
      const by = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
      if (by) turnByHand(by);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [has_pages]);
  if (!has_pages) return null;
  // Pages inside have their own number below them.
  const outer = open.map(([, book]) => book).find(({ rank }) => rank !== INSIDE);
  return html`<div class="cluster" role="group" aria-label=${t("screen.turn_pages")}>
    <button type="button" class="button button-quiet" onClick=${() => turnByHand(-1)} aria-label=${t("screen.page_before")}>
      <${Icon} name="left" /></button>
    ${outer && html`<p class="number">${t("screen.page_of", { page: outer.at + 1, pages: outer.pages })}</p>`}
    <button type="button" class="button button-quiet" onClick=${() => turnByHand(1)} aria-label=${t("screen.page_after")}>
      <${Icon} name="right" /></button>
    <button type="button" class="button button-quiet" onClick=${() => (is_turning.value = !is_turning.value)}>
      ${t(is_turning.value ? "screen.stop_turning" : "screen.let_turn")}</button>
  </div>`;
}
