/** What the leader lays over the picture: the parking list, or the decisions read back before people leave. */
import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { useWords } from "../parts/context.js";
import { fetchWords } from "../words.js";
import { ReadBack } from "./read-back.js";

const MOST_LINES = 8;

/**
 * @typedef {{id: string, text: string, is_done: boolean}} Line
 * @typedef {{show: "parking" | "read_back" | null, lines: Line[], total: number, parked: number, groups: any[]}} Over
 * @param {{over: Over | null, data: any, words: Record<string, string>}} props
 */
export function Aside({ over, data, words }) {
  const t = useWords();
  const [has_words, setWords] = useState(false);
  const show = over?.show;
  useEffect(() => {
    if (!show) return;
    fetchWords(words, "parking").then(
      () => setWords(true),
      () => {},
    );
  }, [show]);
  if (!over || !show || !has_words) return null;
  return html`<section class="screen-over" aria-label=${t(`parking.over_${show}`)} aria-live="polite">
    ${
      show === "parking"
        ? html`<${Parked} lines=${over.lines} total=${over.total} />`
        : html`<${ReadBack} groups=${over.groups} language=${data.language} />`
    }
  </section>`;
}

/** @param {{lines: Line[], total: number}} props */
function Parked({ lines, total }) {
  const t = useWords();
  const shown = lines.slice(0, MOST_LINES);
  return html`<h2 class="headline">${t("parking.heading")}</h2>
    ${lines.length === 0 && html`<p class="lede soft">${t("parking.empty")}</p>`}
    <ul class=${shown.length > 4 ? "parked parked-many" : "parked"}>
      ${shown.map(
        (line) => html`<li key=${line.id} class=${line.is_done ? "parked-line parked-done" : "parked-line"}>
        ${line.text}${line.is_done && html` <span class="tag tag-moss">${t("parking.state_done")}</span>`}
      </li>`,
      )}
    </ul>
    ${total > shown.length && html`<p class="lede soft">${t("parking.more", { count: total - shown.length })}</p>`}`;
}
