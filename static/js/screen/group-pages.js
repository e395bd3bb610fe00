import { html } from "../html.js";
import { useWords } from "../parts/context.js";
import { GROUPS, Turner, useBook } from "../parts/pages.js";

/** Few and large words: so many need groups stand beside each other, the rest on the next pages. */
const PER_PAGE = 3;

/** Those that somebody here works with, all where there is nobody yet. @param {any[]} groups @returns {any[]} */
export function presentOf(groups) {
  const present = groups.filter((group) => group.here > 0 || group.counts.entries > 0);
  return present.length > 0 ? present : groups;
}

/** How many of them stand beside each other. @param {any[]} groups */
export function besideOf(groups) {
  return Math.min(presentOf(groups).length, PER_PAGE);
}

/**
 * Need groups page by page: they turn by themselves until somebody stops them or turns by hand.
 * @param {{groups: any[], children: (group: any) => any}} props
 */
export function GroupPages({ groups, children }) {
  const t = useWords();
  const shown = presentOf(groups);
  const absent = groups.filter((group) => !shown.includes(group));
  const at = useBook(Math.ceil(shown.length / PER_PAGE), GROUPS);
  const here = shown.slice(at * PER_PAGE, (at + 1) * PER_PAGE);
  const names = absent.map((group) => group.need_group.title).join(", ");
  return html`<div class=${`screen-groups screen-groups-${here.length}`}>${here.map(children)}</div>
    <div class="screen-pages split">
      ${absent.length > 0 && html`<p class="soft">${t("screen.nobody_for", { groups: names })}</p>`}
      <${Turner} />
    </div>`;
}
