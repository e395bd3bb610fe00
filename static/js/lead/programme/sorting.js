/** Dragging rows into another order. The buttons do the same; what is dragged is only put where the page says. */
import { useEffect, useRef } from "preact/hooks";

/**
 * Gives a ref for the list. A row is dragged by its `.programme-handle`.
 * @param {(from: number, to: number) => void} onMove
 */
export function useSorting(onMove) {
  const list = useRef(/** @type {HTMLElement | null} */ (null));
  const latest = useRef(onMove);
  latest.current = onMove;
  useEffect(() => {
    /** @type {any} */
    let sortable = null;
    let is_gone = false;
    // Loaded by those who change a programme, not by everybody who leads.
    // @ts-ignore it ships no types
    void import("sortablejs").then(({ default: Sortable }) => {
      if (is_gone || !list.current) return;
      sortable = Sortable.create(list.current, {
        handle: ".programme-handle",
        animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150,
        ghostClass: "programme-row-dragged",
        onEnd: (/** @type {any} */ { item, from, oldIndex, newIndex }) => {
          // Back to where Preact knows it: it moves the row itself when the order has changed.
          item.remove();
          from.insertBefore(item, from.children[oldIndex] ?? null);
          if (oldIndex !== newIndex) latest.current(oldIndex, newIndex);
        },
      });
    });
    return () => {
      is_gone = true;
      sortable?.destroy();
    };
  }, []);
  return list;
}
