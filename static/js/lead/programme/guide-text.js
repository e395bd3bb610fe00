/** A programme's guide, for somebody who leads it for the first time. */
import { html } from "../../html.js";
import { useWords } from "../../parts.js";
import { Prose } from "../fold.js";

/**
 * @typedef {{purpose: string, for_whom: string, in_the_room: string, week_before: string[], hour_before: string[],
 *   flow: string, cut: string[], follow_up: string, sources: string[]}} Guide
 * @typedef {{key: string, title: string, text: string, language: "sv" | "en", minutes: number, is_own: boolean, guide: Guide | null,
 *   activities: {kind: string, title: string, minutes: number}[]}} Programme
 */

const PARTS = /** @type {const} */ ([
  "purpose",
  "for_whom",
  "in_the_room",
  "week_before",
  "hour_before",
  "flow",
  "cut",
  "follow_up",
]);

/** @param {{guide: Guide, level?: 2 | 3 | 4}} props `level` of its headings */
export function GuideText({ guide, level = 4 }) {
  const t = useWords();
  /** @param {string} part */
  const heading = (part) => html`<${`h${level}`} class="guide-heading">${t(`programmes.guide.${part}`)}<//>`;
  return html`${PARTS.map((part) => {
    const text = guide[part];
    return html`<div key=${part}>
        ${heading(part)}
        ${
          typeof text === "string"
            ? html`<${Prose} text=${text} />`
            : html`<ul class="bullets">${text.map((line) => html`<li key=${line}>${line}</li>`)}</ul>`
        }
      </div>`;
  })}
    <div>
      ${heading("sources")}
      <ul class="small soft">${guide.sources.map((source) => html`<li key=${source}>${source}</li>`)}</ul>
    </div>`;
}
