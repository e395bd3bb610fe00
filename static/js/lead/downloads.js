/** A document in each of its formats. */
import { html } from "../html.js";
import { useWords } from "../parts.js";

const FORMATS = ["docx", "odt", "pdf", "html", "md", "xlsx", "csv"];

/**
 * `more` are the formats that only this document has, as a calendar of a plan's days.
 * @param {{path: string, label: (format: string) => string, more?: string[]}} props
 */
export function Downloads({ path, label, more = [] }) {
  const t = useWords();
  return html`<ul class="cluster downloads">
    ${[...FORMATS, ...more].map((format) => {
      const name = t(`lead.export.${format}`);
      return html`<li key=${format}>
        <a href=${`${path}/export.${format}`} download=${format !== "html"} aria-label=${label(name)}>${name}</a>
      </li>`;
    })}
  </ul>`;
}
