/** What has changed since an earlier seminar, in the picture's place while the leader shows it. */
import { dayInWords } from "../days.js";
import { html } from "../html.js";
import { useWords } from "../parts/context.js";
import { Section } from "../parts/section.js";
import { GroupPages } from "./group-pages.js";

/** Few and large words: rows of a table that a room can read. */
const MOST = 8;
const MOST_BESIDE = 4;

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
  if (parts.length === 1 && !parts[0].need_group)
    return html`<${Section} section=${parts[0].section} level=${2} most=${MOST} />`;
  const groups = parts.map((part) => ({ ...part, here: 1, counts: { entries: 1 } }));
  const most = groups.length > 1 ? MOST_BESIDE : MOST;
  /** @param {any} group */
  const one = (
    group,
  ) => html`<section class="screen-group" key=${group.need_group.key} aria-label=${group.need_group.title}>
    <h3 class="screen-group-title">${group.need_group.title}</h3>
    <${Section} section=${group.section} level=${4} most=${most} hide_title />
  </section>`;
  return html`<h2 class="headline">${parts[0].section.title}</h2><${GroupPages} groups=${groups}>${one}<//>`;
}
