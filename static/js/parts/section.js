import { html } from "../html.js";
import { useWords } from "./context.js";
import { Table } from "./table.js";

/**
 * A neutral section as the server sends it.
 * @typedef {{title: string, blocks: Record<string, any>[], sections: SectionData[], left_out?: number}} SectionData
 */

/**
 * Any exercise's section: headings, paragraphs, lists, quotes, tables, and pictures as images by themselves.
 * @param {{section: SectionData, level?: number, is_compact?: boolean, is_untitled?: boolean, most?: number}} props
 *   `level` of its title; untitled: the page has its title already; compact: without titles and what is said about the figures; `most` rows of each table and list are shown, the rest counted
 */
export function Section({ section, level = 3, is_compact = false, is_untitled = false, most = Infinity }) {
  const head = `h${Math.min(level, 6)}`;
  const blocks = section.blocks.filter((block) => !(is_compact && block["kind"] === "paragraph"));
  return html`<div class="stack stack-small">
    ${!is_compact && !is_untitled && html`<${head}>${section.title}<//>`}
    ${blocks.map(
      (block, place) =>
        html`<${Block} key=${place} block=${block} level=${level + 1} most=${most} is_compact=${is_compact} />`,
    )}
    ${section.sections.map(
      (part, place) =>
        html`<${Section} key=${place} section=${part} level=${level + 1} most=${most} is_compact=${is_compact} />`,
    )}
  </div>`;
}

/** @param {{block: Record<string, any>, level: number, most: number, is_compact: boolean}} props */
function Block({ block, level, most, is_compact }) {
  if (block.kind === "heading") return html`<${`h${Math.min(level + block.level - 1, 6)}`}>${block.text}<//>`;
  if (block.kind === "paragraph")
    return html`<p class=${block.is_note ? "small soft own-words" : "own-words"}>${block.text}</p>`;
  if (block.kind === "quote")
    return html`<blockquote class="quote own-words">${block.text}${block.by && html`<p class="small soft">${block.by}</p>`}</blockquote>`;
  if (block.kind === "picture")
    return html`<figure>
      <img class="picture" src=${block.source} alt=${block.alt} />
      ${block.caption && html`<figcaption class="small soft">${block.caption}</figcaption>`}
    </figure>`;
  if (block.kind === "bullets") return html`<${List} block=${block} most=${most} />`;
  return html`<${Rows} block=${block} most=${most} is_compact=${is_compact} />`;
}

/** @param {{block: Record<string, any>, most: number}} props */
function List({ block, most }) {
  const items = block.items.slice(0, most).map((/** @type {string} */ item) => html`<li>${item}</li>`);
  return html`${block.is_ordered ? html`<ol class="bullets">${items}</ol>` : html`<ul class="bullets">${items}</ul>`}
    <${More} count=${block.items.length - items.length} />`;
}

/** @param {{block: Record<string, any>, most: number, is_compact: boolean}} props */
function Rows({ block, most, is_compact }) {
  const columns = block.columns.map((/** @type {string} */ title, /** @type {number} */ place) => ({
    key: String(place),
    title,
    numeric: block.numeric.includes(place),
  }));
  const rows = block.rows.slice(0, most).map((/** @type {string[]} */ row) => ({ ...row }));
  return html`<${Table} caption=${block.caption} hide_caption=${is_compact} columns=${columns} rows=${rows} />
    <${More} count=${block.rows.length - rows.length} />`;
}

/** @param {{count: number}} props */
function More({ count }) {
  const t = useWords();
  return count > 0 && html`<p class="soft">${t("screen.more_rows", { count })}</p>`;
}
