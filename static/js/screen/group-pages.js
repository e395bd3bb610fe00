import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { useWords } from "../parts/context.js";
import { Icon } from "../parts/icon.js";

/** Few and large words: so many need groups stand beside each other, the rest on the next pages. */
const PER_PAGE = 3;
/** Long enough to read three rows in each of three columns aloud. */
const TURN_AFTER_MS = 15000;

/**
 * Need groups page by page: they turn by themselves until somebody stops them or turns by hand (buttons, arrow keys).
 * @param {{groups: any[], children: (group: any) => any}} props
 */
export function GroupPages({ groups, children }) {
  const t = useWords();
  const present = groups.filter((group) => group.here > 0 || group.counts.entries > 0);
  const shown = present.length > 0 ? present : groups;
  const absent = groups.filter((group) => !shown.includes(group));
  const pages = Math.ceil(shown.length / PER_PAGE);
  const [page, setPage] = useState(0);
  const [is_turning, setTurning] = useState(() => !matchMedia("(prefers-reduced-motion: reduce)").matches);
  const current = Math.min(page, pages - 1);
  const turn = (/** @type {number} */ by) => setPage((current + by + pages) % pages);
  const turnByHand = (/** @type {number} */ by) => {
    setTurning(false);
    turn(by);
  };

  useEffect(() => {
    if (!is_turning || pages < 2) return;
    const timer = setTimeout(() => turn(1), TURN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [is_turning, current, pages]);
  useEffect(() => {
    /** @param {KeyboardEvent} event */
    const onKey = (event) => {
      if (event.key === "ArrowRight") turnByHand(1);
      if (event.key === "ArrowLeft") turnByHand(-1);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });

  const here = shown.slice(current * PER_PAGE, (current + 1) * PER_PAGE);
  const names = absent.map((group) => group.need_group.title).join(", ");
  return html`<div class=${`screen-groups screen-groups-${here.length}`}>${here.map(children)}</div>
    ${
      (pages > 1 || absent.length > 0) &&
      html`<div class="screen-pages split">
      <p class="soft">${absent.length > 0 && t("screen.nobody_for", { groups: names })}</p>
      ${
        pages > 1 &&
        html`<div class="cluster" role="group" aria-label=${t("screen.turn_pages")}>
        <button type="button" class="button button-quiet" onClick=${() => turnByHand(-1)} aria-label=${t("screen.page_before")}>
          <${Icon} name="left" /></button>
        <p class="number">${t("screen.page_of", { page: current + 1, pages })}</p>
        <button type="button" class="button button-quiet" onClick=${() => turnByHand(1)} aria-label=${t("screen.page_after")}>
          <${Icon} name="right" /></button>
        <button type="button" class="button button-quiet" onClick=${() => setTurning(!is_turning)}>
          ${t(is_turning ? "screen.stop_turning" : "screen.let_turn")}</button>
      </div>`
      }
    </div>`
    }`;
}
