/** What has changed since an earlier seminar, in the picture's place while the leader shows it. */
import { useLayoutEffect, useState } from "preact/hooks";
import { dayInWords } from "../days.js";
import { html } from "../html.js";
import { useWords } from "../parts/context.js";
import { Section } from "../parts/section.js";
import { GroupPages } from "./group-pages.js";

/** Few and large words: rows of a table that a room can read. */
const MOST = 8;
const MOST_BESIDE = 4;

/**
 * As many rows as the screen holds, at most `most`: how high a row is depends on its words.
 * @param {{most: number, mark: any, children: (most: number) => any}} props `mark`: begin anew when it changes
 */
function Fitted({ most, mark, children }) {
  const [shown, setShown] = useState(most);
  useLayoutEffect(() => setShown(most), [mark, most]);
  useLayoutEffect(() => {
    if (shown > 1 && document.documentElement.scrollHeight > innerHeight) setShown(shown - 1);
  });
  return children(shown);
}

/** Which of the two is on: led from the leader's page, so these are no buttons. @param {{comparison: any, language: string}} props */
export function ComparisonTabs({ comparison, language }) {
  const t = useWords();
  const since = t("screen.compared_with", { day: dayInWords(comparison.day, language) });
  /** @param {boolean} is_on @param {string} name */
  const tab = (is_on, name) =>
    html`<li class=${is_on ? "screen-tab screen-tab-on" : "screen-tab soft"} aria-current=${is_on ? "true" : undefined}>${name}</li>`;
  return html`<ul class="screen-tabs" aria-live="polite">
    ${tab(!comparison.is_shown, t("screen.today"))}${tab(comparison.is_shown, since)}
  </ul>`;
}

/** @param {{comparison: any}} props */
export function Comparison({ comparison }) {
  const parts = /** @type {any[]} */ (comparison.parts);
  if (parts.length === 1 && !parts[0].need_group) {
    /** @param {number} most */
    const alone = (most) => html`<${Section} section=${parts[0].section} level=${2} most=${most} />`;
    return html`<${Fitted} most=${MOST} mark=${comparison}>${alone}<//>`;
  }
  const is_compact = parts.length > 1;
  const groups = parts.map((part) => ({ ...part, here: 1, counts: { entries: 1 } }));
  /** @param {number} most */
  const beside = (most) => html`<div class="stack">
    <h2 class="headline headline-long">${parts[0].section.title}</h2>
    <${GroupPages} groups=${groups}>${(/** @type {any} */ group) => html`<${Group} key=${group.need_group.key} group=${group} most=${most} is_compact=${is_compact} />`}<//>
  </div>`;
  return html`<${Fitted} most=${is_compact ? MOST_BESIDE : MOST} mark=${comparison}>${beside}<//>`;
}

/** @param {{group: any, most: number, is_compact: boolean}} props */
function Group({ group, most, is_compact }) {
  return html`<section class="screen-group" aria-label=${group.need_group.title}>
    <div class="split"><h3 class="screen-group-title">${group.need_group.title}</h3></div>
    <${Section} section=${group.section} level=${4} most=${most} is_compact=${is_compact} />
  </section>`;
}
