/** Which actor: one of those that are offered, one's own from before, or another one to write. */
import { html } from "kit/html.js";
import { Field, Select } from "kit/parts.js";

/** The choice that opens a field. No actor is called so: names begin with a letter of their own. */
export const WRITTEN = "*";

/** @typedef {{chosen: string, written: string}} Actor */

/** @type {Actor} */
export const NOBODY = { chosen: "", written: "" };

/** @param {Actor} actor @returns {string} */
export function nameOf({ chosen, written }) {
  return chosen === WRITTEN ? written.trim() : chosen;
}

/** @param {{label: string, names: string[], actor: Actor, t: import("kit/words.js").Translate, error?: string,
 *   onInput: (actor: Actor) => void}} props */
export function ActorField({ label, names, actor, t, error, onInput }) {
  const options = [
    ...names.map((name) => ({ value: name, label: name })),
    { value: WRITTEN, label: t("other_actor") },
  ];
  return html`<div class="stack stack-small">
    <${Select} label=${label} value=${actor.chosen} options=${options} empty=${t("choose")} error=${error}
      onInput=${(/** @type {string} */ chosen) => onInput({ ...actor, chosen })} />
    ${
      actor.chosen === WRITTEN &&
      html`<${Field} label=${t("write_actor")} value=${actor.written} max=${80} autocomplete="off"
      onInput=${(/** @type {string} */ written) => onInput({ ...actor, written })} />`
    }
  </div>`;
}

/** The offered, and what one has written oneself. @param {any} view @param {any[]} own payloads @returns {string[]} */
export function knownNames(view, own) {
  const written = own.flatMap(({ actor, from_actor, to_actor }) => [actor, from_actor, to_actor]);
  return [...new Set([...(view.actors ?? []), ...written.filter(Boolean)])];
}
