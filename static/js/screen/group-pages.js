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
 * Need groups page by page: they turn by themselves until somebody stops them or turns by hand. Where one stands alone,
 * who is not here is told beside its name (`absent`), which costs the picture no height.
 * @param {{groups: any[], children: (group: any, absent: string) => any}} props
 */
export function GroupPages({ groups, children }) {
  const t = useWords();
  const shown = presentOf(groups);
  const absent = groups.filter((group) => !shown.includes(group));
  const at = useBook(Math.ceil(shown.length / PER_PAGE), GROUPS);
  const here = shown.slice(at * PER_PAGE, (at + 1) * PER_PAGE);
  const is_alone = shown.length === 1;
  const told = tellAbsent(absent, is_alone, t);
  return html`<div class=${`screen-groups screen-groups-${here.length}`}>${here.map((group) => children(group, is_alone ? told : ""))}</div>
    <div class="screen-pages split">
      ${told && !is_alone && html`<p class="soft">${told}</p>`}
      <${Turner} />
    </div>`;
}

/** On one line there is room for two names. @param {any[]} absent @param {boolean} is_short @param {ReturnType<typeof useWords>} t */
function tellAbsent(absent, is_short, t) {
  if (absent.length === 0) return "";
  if (is_short && absent.length > 2) return t("screen.nobody_for_others", { count: absent.length });
  return t("screen.nobody_for", { groups: absent.map((group) => group.need_group.title).join(", ") });
}
