import { html } from "../html.js";
import { useWords } from "../parts/context.js";
import { GROUPS, Turner, useBook } from "../parts/pages.js";

/** Few and large words: so many need groups stand beside each other, the rest on the next pages. */
const PER_PAGE = 3;

/**
 * Need groups page by page: they turn by themselves until somebody stops them or turns by hand.
 * @param {{groups: any[], children: (group: any) => any}} props
 */
export function GroupPages({ groups, children }) {
  const t = useWords();
  const present = groups.filter((group) => group.here > 0 || group.counts.entries > 0);
  const shown = present.length > 0 ? present : groups;
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
