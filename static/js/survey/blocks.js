/** Neutral pieces of a document on a page: figures that come ready from the server. */
import { html } from "../html.js";
import { Table } from "../parts.js";

/** @typedef {import("./context.js").Block} Block */

/** @param {{blocks: Block[], level: number}} props `level` is the page's heading above them */
export function Blocks({ blocks, level }) {
  return blocks.map((block, place) => html`<${One} key=${place} block=${block} level=${level} />`);
}

/** @param {{block: Block, level: number}} props */
function One({ block, level }) {
  switch (block.type) {
    case "heading":
      return html`<${`h${Math.min(6, level + block["level"])}`} class="survey-small-title">${block["text"]}<//>`;
    case "paragraph":
      return html`<p class=${block["is_note"] ? "small soft" : undefined}>${block["text"]}</p>`;
    case "bullets":
      return html`<${block["is_ordered"] ? "ol" : "ul"} class=${block["is_ordered"] ? "numbered" : "bullets"}>
        ${block["items"].map((/** @type {string} */ item) => html`<li>${item}</li>`)}
      <//>`;
    case "quote":
      return html`<blockquote class="quote">${block["text"]}</blockquote>`;
    case "table":
      return html`<${Rows} block=${block} />`;
    case "picture":
      return html`<${Drawn} block=${block} />`;
    default:
      return null;
  }
}

/** @param {{block: Block}} props */
function Rows({ block }) {
  const columns = block["columns"].map((/** @type {string} */ title, /** @type {number} */ place) => ({
    key: String(place),
    title,
    numeric: block["numeric"].includes(place),
  }));
  const rows = block["rows"].map((/** @type {string[]} */ cells) => Object.fromEntries(cells.entries()));
  return html`<${Table} caption=${block["caption"]} columns=${columns} rows=${rows} />`;
}

/** The documents' own picture, on paper in the dark too: it is an image and takes no colours from the page. */
/** @param {{block: Block}} props */
function Drawn({ block }) {
  const url = `data:image/svg+xml,${encodeURIComponent(block["svg"])}`;
  return html`<figure class="survey-picture">
    <img src=${url} alt=${block["alt"]} />
    <figcaption class="small soft">${block["caption"]}</figcaption>
  </figure>`;
}
