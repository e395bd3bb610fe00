import { html } from "../html.js";
import { Choices } from "../parts/choices.js";
import { useWords } from "../parts/context.js";
import { Field } from "../parts/field.js";

/**
 * @typedef {object} Who
 * @property {string | null} actor the chosen one, `OTHER`, or null when nothing is chosen yet
 * @property {string} other_actor
 * @property {string | null} group the chosen key, `NONE`, or null
 * @property {string} name
 * @property {{actor?: string, need_group?: string, name?: string}} given what goes to the server
 */

const OTHER = "\u0000other";
const NONE = "\u0000none";

/** @returns {Who} */
export function emptyWho() {
  return { actor: null, other_actor: "", group: null, name: "", given: {} };
}

/** @param {Who} who @returns {Who} */
function withGiven(who) {
  const actor = who.actor === OTHER ? who.other_actor.trim() : who.actor;
  const need_group = who.group === NONE ? null : who.group;
  const name = who.name.trim();
  return {
    ...who,
    given: { ...(actor && { actor }), ...(need_group && { need_group }), ...(name && { name }) },
  };
}

/** What must be chosen before joining. @param {any} seminar @param {Who} who @returns {("actor" | "group")[]} */
export function whoMissing(seminar, who) {
  /** @type {("actor" | "group")[]} */
  const missing = [];
  if (seminar.actors.length > 0 && who.actor === null) missing.push("actor");
  if (seminar.need_groups.length > 0 && who.group === null) missing.push("group");
  return missing;
}

/** @param {{seminar: any, who: Who, onWho: (who: Who) => void, missing: string[]}} props */
export function AskWho({ seminar, who, onWho, missing }) {
  const t = useWords();
  /** @param {Partial<Who>} change */
  const set = (change) => onWho(withGiven({ ...who, ...change }));
  const actors = [
    ...seminar.actors.map((/** @type {string} */ name) => ({ value: name, label: name })),
    { value: OTHER, label: t("join.other_actor") },
  ];
  const groups = [
    ...seminar.need_groups.map((/** @type {any} */ group) => ({ value: group.key, label: group.title })),
    { value: NONE, label: t("join.no_group") },
  ];
  const types_actor = seminar.actors.length === 0 || who.actor === OTHER;
  return html`<div id="ask-actor" class=${missing.includes("actor") ? "stack ask ask-missing" : "stack ask"}>
      ${
        seminar.actors.length > 0 &&
        html`<${Choices} legend=${t("join.which_actor")} question options=${actors}
        value=${who.actor} onChange=${(/** @type {string} */ actor) => set({ actor })} />`
      }
      ${
        types_actor &&
        html`<${Field} label=${t("join.actor_name")} value=${who.other_actor} maxlength="80" optional
        autocomplete="organization" onInput=${(/** @type {string} */ other_actor) => set({ other_actor, actor: OTHER })} />`
      }
    </div>
    ${
      seminar.need_groups.length > 0 &&
      html`<div id="ask-group" class=${missing.includes("group") ? "stack ask ask-missing" : "stack ask"}>
      <${Choices} legend=${t("join.which_group")} question options=${groups} value=${who.group}
        help=${t("join.group_help")} onChange=${(/** @type {string} */ group) => set({ group })} />
    </div>`
    }
    <${Field} label=${t("join.name")} help=${t("join.name_help")} optional value=${who.name} maxlength="80"
      autocomplete="name" onInput=${(/** @type {string} */ name) => set({ name })} />`;
}
