/** A document in each of its formats. */
import { html } from "../html.js";
import { useWords } from "../parts.js";

const FORMATS = ["docx", "pdf", "html", "md"];

/** @param {{path: string, label: (format: string) => string}} props */
export function Downloads({ path, label }) {
  const t = useWords();
  return html`<ul class="cluster downloads">
    ${FORMATS.map((format) => {
      const name = t(`lead.export.${format}`);
      return html`<li key=${format}>
        <a href=${`${path}/export.${format}`} download=${format !== "html"} aria-label=${label(name)}>${name}</a>
      </li>`;
    })}
  </ul>`;
}
