import { useMemo } from "preact/hooks";
import { ExerciseHost, watchingRoom } from "../exercise-host.js";
import { html } from "../html.js";
import { useWords } from "../parts/context.js";
import { Turner } from "../parts/pages.js";
import { fetchWords } from "../words.js";
import { besideOf, GroupPages } from "./group-pages.js";

/**
 * The exercise's screen module; once for each need group where each works by itself.
 * @param {{view: any, listed: any, data: any, words: Record<string, string>}} props
 */
export function Picture({ view, listed, data, words }) {
  const t = useWords();
  const { kind } = listed;
  const groups = /** @type {any[] | undefined} */ (view.groups);
  const beside = groups ? besideOf(groups) : 1;
  const compact = beside > 1;
  const room = useMemo(
    () => watchingRoom({ words, language: data.language, kind, compact, beside }),
    [words, kind, compact, beside],
  );
  const url = `${data.exercises_url}/${kind}/ui/screen.js`;
  const fetchOwn = () => fetchWords(words, `exercise-${kind}`);
  if (!groups) {
    return html`<${ExerciseHost} url=${url} room=${room} view=${view} fetchWords=${fetchOwn} />
      <div class="screen-pages"><${Turner} /></div>`;
  }
  /** @param {any} group @param {string} absent */
  const one = (
    group,
    absent,
  ) => html`<section class="screen-group" key=${group.need_group.key} aria-label=${group.need_group.title}>
    <div class="split">
      <${compact ? "h3" : "h2"} class="screen-group-title">${group.need_group.title}<//>
      ${absent && html`<p class="soft">${absent}</p>`}
      ${listed.gathers_entries && html`<p class="soft number">${t("screen.handed_in", { count: group.counts?.entries ?? 0 })}</p>`}
    </div>
    <${ExerciseHost} url=${url} room=${room} view=${group.view} fetchWords=${fetchOwn} />
  </section>`;
  return html`<${GroupPages} groups=${groups}>${one}<//>`;
}

/** Before an activity opens. @param {{listed: any, words: Record<string, string>}} props */
export function Soon({ listed, words }) {
  const t = useWords();
  const purpose = `${listed.kind}.purpose`;
  return html`<div class="screen-soon stack">
    <h2 class="headline">${listed.title}</h2>
    ${purpose in words && html`<p class="lede">${t(purpose)}</p>`}
  </div>`;
}

/** What the leader holds up, over the picture. @param {{items: {ref: string, title: string}[]}} props */
export function Spotlight({ items }) {
  const t = useWords();
  if (items.length === 0) return null;
  const letters = items.reduce((sum, item) => sum + item.title.length, 0);
  const size = letters > 320 ? "small" : letters > 140 ? "middle" : "large";
  return html`<section class="spotlight" aria-label=${t("screen.spotlight")} aria-live="polite">
    <p class="soft">${t("screen.spotlight")}</p>
    ${items.slice(0, 4).map((item) => html`<p key=${item.ref} class=${`spotlight-words spotlight-${size}`}>${item.title}</p>`)}
  </section>`;
}
