/** How many stand behind one device, by organisation, and where they sit. Loaded when somebody needs it. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Button } from "./button.js";
import { useWords } from "./context.js";
import { Field, Select } from "./field.js";
import { Stepper } from "./stepper.js";

export const MOST_HEADS = 40;

/** @typedef {Record<string, number>} Heads */

/** @param {Heads} heads */
export function countHeads(heads) {
  return Object.values(heads).reduce((sum, count) => sum + count, 0);
}

/** The organisations with somebody there; those with nobody are not sent. @param {Heads} heads @returns {Heads} */
export function presentHeads(heads) {
  return Object.fromEntries(Object.entries(heads).filter(([, count]) => count > 0));
}

/**
 * @param {{actors: string[], heads: Heads, onHeads: (heads: Heads) => void, wrong?: boolean}} props
 */
export function HeadsField({ actors, heads, onHeads, wrong = false }) {
  const t = useWords();
  const [other, setOther] = useState("");
  const names = [...new Set([...actors, ...Object.keys(heads)])];
  const total = countHeads(heads);
  const add = () => {
    const name = other.trim();
    if (name) onHeads({ ...heads, [name]: (heads[name] ?? 0) + 1 });
    setOther("");
  };
  return html`<fieldset class="stack stack-small heads">
    <legend class="field-label">${t("tables.heads")}</legend>
    <ul class="entries">
      ${names.map(
        (name) => html`<li key=${name} class="entry">
          <div class="entry-text">${name}</div>
          <div class="entry-actions">
            <${Stepper} label=${name} value=${heads[name] ?? 0} min=${0} max=${(heads[name] ?? 0) + MOST_HEADS - total}
              onChange=${(/** @type {number} */ count) => onHeads({ ...heads, [name]: count })} />
          </div>
        </li>`,
      )}
    </ul>
    <div class="heads-other">
      <${Field} label=${t("tables.other")} value=${other} onInput=${setOther} maxlength="80" autocomplete="organization" />
      <${Button} off=${!other.trim() || total >= MOST_HEADS} onClick=${add}>${t("tables.add_other")}<//>
    </div>
    <p class=${wrong ? "field-error" : "soft small"} role="status">
      ${wrong ? t("tables.heads_wrong") : t("tables.heads_total", { count: total })}
    </p>
  </fieldset>`;
}

/**
 * One of the tables there are; or a name, while the leader has made none.
 * @param {{tables: string[], can_name: boolean, value: string, onInput: (name: string) => void}} props
 */
export function TableField({ tables, can_name, value, onInput }) {
  const t = useWords();
  if (can_name) {
    return html`<${Field} label=${t("tables.which_name")} help=${t("tables.which_name_help")} optional maxlength="80"
      autocomplete="off" value=${value} onInput=${onInput} />`;
  }
  return html`<${Select} label=${t("tables.which")} empty=${t("tables.leader_places")} value=${value} onInput=${onInput}
    options=${tables.map((name) => ({ value: name, label: name }))} />`;
}
