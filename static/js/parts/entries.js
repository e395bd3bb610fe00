import { html } from "../html.js";
import { useWords } from "./context.js";
import { Icon } from "./icon.js";

/** @typedef {import("../contract.js").OwnEntry} OwnEntry */

const ICONS = { saved: "check", waiting: "waiting", refused: "stop", late: "stop" };

/** *Sparat*, *väntar* … for one entry. @param {{state: OwnEntry["state"], message?: string}} props */
export function SaveMark({ state, message }) {
  const t = useWords();
  return html`<span class=${`save-mark save-mark-${state}`}>
    <${Icon} name=${ICONS[state]} />${t(`common.${state}`)}
    ${message && state !== "saved" && html`<span class="visually-hidden">: ${message}</span>`}
  </span>`;
}

/**
 * One's own entries with their marks. `show` gives the words of a payload; without `onEdit`/`onRemove` no such button
 * (give them only while the phase takes changes; refused and late ones can always be put away).
 * @param {{entries: OwnEntry[], show: (payload: any) => any, caption?: string,
 *   onEdit?: (entry: OwnEntry) => void, onRemove?: (entry: OwnEntry) => void}} props
 */
export function EntryList({ entries, show, caption, onEdit, onRemove }) {
  if (entries.length === 0) return null;
  return html`<section class="stack stack-small" aria-label=${caption}>
    ${caption && html`<h3>${caption}</h3>`}
    <ul class="entries">
      ${entries.map(
        (entry) => html`<${OwnLine} key=${entry.id} entry=${entry} text=${show(entry.payload)}
        onEdit=${onEdit} onRemove=${onRemove} />`,
      )}
    </ul>
  </section>`;
}

/** @param {{entry: OwnEntry, text: any, onEdit?: (entry: OwnEntry) => void, onRemove?: (entry: OwnEntry) => void}} props */
function OwnLine({ entry, text, onEdit, onRemove }) {
  const t = useWords();
  const named = typeof text === "string" ? text : "";
  const is_bad = entry.state === "refused" || entry.state === "late";
  return html`<li class="entry">
    <div class="entry-text">${text}</div>
    <div class="entry-actions">
      ${
        onEdit &&
        html`<button type="button" class="button button-quiet button-round" aria-label=${t("common.change_this", { what: named })}
        onClick=${() => onEdit(entry)}><${Icon} name="edit" /></button>`
      }
      ${
        onRemove &&
        html`<button type="button" class="button button-quiet button-round" aria-label=${t("common.remove_this", { what: named })}
        onClick=${() => onRemove(entry)}><${Icon} name="close" /></button>`
      }
    </div>
    <div class="entry-foot">
      <${SaveMark} state=${entry.state} />
      ${is_bad && entry.message && html`<span class="small">${entry.message}</span>`}
    </div>
  </li>`;
}
