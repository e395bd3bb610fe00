import { useLayoutEffect, useRef } from "preact/hooks";
import { html } from "../html.js";
import { useUniqueId, useWords } from "./context.js";

/**
 * @typedef {{ref: string, title: any, value: number, label?: string, note?: any, chosen?: boolean}} Ranked
 * `label` is how the value is said ("23 röster"; else the number); `note` a line below; `chosen` stands out
 */

/**
 * A list with a bar for each row, on phones and on the screen. The list is the bars' text equal.
 * @param {{items: Ranked[], caption: string, hide_caption?: boolean, top?: number, limit?: number, plain?: boolean}} props
 *   `top`: the value of a full bar (else the largest); `limit`: show no more rows and say how many there are besides;
 *   `plain`: no numbers in front, for lists that are not ranked
 */
export function Ranking({ items, caption, hide_caption = true, top, limit, plain = false }) {
  const t = useWords();
  const id = useUniqueId();
  const list = useRef(/** @type {HTMLElement | null} */ (null));
  useMovement(list);
  const shown = limit === undefined ? items : items.slice(0, limit);
  const full = Math.max(top ?? Math.max(...items.map((item) => item.value), 0), 0.0001);
  return html`<div>
    <p id=${id} class=${hide_caption ? "visually-hidden" : "field-label"}>${caption}</p>
    <ol class=${plain ? "ranking ranking-plain" : "ranking"} ref=${list} aria-labelledby=${id}>
      ${shown.map((item, place) => html`<${Row} key=${item.ref} item=${item} full=${full} first=${place === 0 && !plain} />`)}
    </ol>
    ${shown.length < items.length && html`<p class="ranking-more">${t("common.and_more", { count: items.length - shown.length })}</p>`}
  </div>`;
}

/** @param {{item: Ranked, full: number, first: boolean}} props */
function Row({ item, full, first }) {
  const classes = `ranking-row${first ? " ranking-row-first" : ""}${item.chosen ? " ranking-row-chosen" : ""}`;
  return html`<li class=${classes} data-ref=${item.ref}>
    <span class="ranking-label">${item.title}</span>
    <span class="ranking-value">${item.label ?? item.value}</span>
    <${Bar} part=${item.value / full} />
    ${item.note && html`<span class="ranking-note">${item.note}</span>`}
  </li>`;
}

/** A bar that grows from its last length. @param {{part: number}} props `part` from 0 to 1 */
export function Bar({ part }) {
  const width = `${Math.max(0, Math.min(1, part)) * 100}%`;
  return html`<svg class="ranking-bar" aria-hidden="true" focusable="false">
    <rect class="ranking-track" width="100%" height="100%" rx="3" />
    <rect class="ranking-fill" height="100%" rx="3" style=${{ width }} />
  </svg>`;
}

/** Rows that change place slide there, so that the room sees what changed. @param {{current: HTMLElement | null}} list */
function useMovement(list) {
  const places = useRef(/** @type {Map<string, number>} */ (new Map()));
  useLayoutEffect(() => {
    const is_still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    /** @type {Map<string, number>} */
    const now = new Map();
    for (const row of /** @type {NodeListOf<HTMLElement>} */ (
      list.current?.querySelectorAll("[data-ref]") ?? []
    )) {
      const ref = row.dataset["ref"] ?? "";
      now.set(ref, row.offsetTop);
      const moved = (places.current.get(ref) ?? row.offsetTop) - row.offsetTop;
      if (moved !== 0 && !is_still) {
        row.animate?.([{ transform: `translateY(${moved}px)` }, { transform: "none" }], {
          duration: 200,
          easing: "ease-out",
        });
      }
    }
    places.current = now;
  });
}
