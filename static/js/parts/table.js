import { html } from "../html.js";

/**
 * @typedef {{key: string, title: string, numeric?: boolean}} Column the first one heads its row
 */

/**
 * On a narrow page each row becomes a small list (the roles keep it a table for a screen reader).
 * @param {{caption: string, columns: Column[], rows: Record<string, any>[], hide_caption?: boolean, row_key?: string}} props
 *   `row_key`: the field that tells rows apart (else their place)
 */
export function Table({ caption, columns, rows, hide_caption = false, row_key }) {
  const head = columns[0];
  if (!head) return null;
  /** @param {Column} column */
  const side = (column) => (column.numeric ? "table-number" : undefined);
  return html`<table class="table table-stacked" role="table">
    <caption class=${hide_caption ? "visually-hidden" : undefined}>${caption}</caption>
    <thead role="rowgroup"><tr role="row">
      ${columns.map((c) => html`<th key=${c.key} role="columnheader" scope="col" class=${side(c)}>${c.title}</th>`)}
    </tr></thead>
    <tbody role="rowgroup">
      ${rows.map(
        (row, place) => html`<tr role="row" key=${row_key ? row[row_key] : place}>
        <th role="rowheader" scope="row">${row[head.key]}</th>
        ${columns.slice(1).map(
          (c) => html`<td key=${c.key} role="cell" class=${side(c)} data-label=${c.title}>
          <span>${row[c.key]}</span>
        </td>`,
        )}
      </tr>`,
      )}
    </tbody>
  </table>`;
}
