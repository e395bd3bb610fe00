import { html } from "../html.js";
import { useLater } from "../later.js";
import { Choices } from "../parts/choices.js";
import { useWords } from "../parts/context.js";
import { Field } from "../parts/field.js";
import { fetchWords } from "../words.js";

const SHARED_DEVICE = new URL("../parts/shared-device.js", import.meta.url).href;

/**
 * @typedef {object} Who
 * @property {string | null} actor the chosen one, `OTHER`, or null when nothing is chosen yet
 * @property {string} other_actor
 * @property {string | null} group the chosen key, `NONE`, or null
 * @property {string} name
 * @property {boolean} several one device for several people
 * @property {Record<string, number>} heads
 * @property {string} table
 * @property {{actor?: string, need_group?: string, name?: string, heads?: any, table?: string}} given what goes to the server
 */

const OTHER = "\u0000other";
const NONE = "\u0000none";

/** @returns {Who} */
export function emptyWho() {
  return {
    actor: null,
    other_actor: "",
    group: null,
    name: "",
    several: false,
    heads: {},
    table: "",
    given: {},
  };
}

/** @param {Who} who @returns {Who} */
function withGiven(who) {
  const actor = who.actor === OTHER ? who.other_actor.trim() : who.actor;
  const need_group = who.group === NONE ? null : who.group;
  const name = who.name.trim();
  const table = who.table.trim();
  const heads = Object.fromEntries(Object.entries(who.heads).filter(([, count]) => count > 0));
  const whom = who.several ? { heads, ...(table && { table }) } : actor && { actor };
  return { ...who, given: { ...whom, ...(need_group && { need_group }), ...(name && { name }) } };
}

/** What must be chosen before joining. @param {any} seminar @param {Who} who @returns {("actor" | "heads" | "group")[]} */
export function whoMissing(seminar, who) {
  /** @type {("actor" | "heads" | "group")[]} */
  const missing = [];
  if (who.several) {
    if (Object.keys(who.given.heads ?? {}).length === 0) missing.push("heads");
  } else if (seminar.actors.length > 0 && who.actor === null) missing.push("actor");
  if (seminar.need_groups.length > 0 && who.group === null) missing.push("group");
  return missing;
}

/** @param {{seminar: any, who: Who, onWho: (who: Who) => void, missing: string[], words: Record<string, string>}} props */
export function AskWho({ seminar, who, onWho, missing, words }) {
  const t = useWords();
  const shared = useLater(SHARED_DEVICE, who.several, () => fetchWords(words, "tables")).part;
  /** @param {Partial<Who>} change */
  const set = (change) => onWho(withGiven({ ...who, ...change }));
  const actors = [
    ...seminar.actors.map((/** @type {string} */ name) => ({ value: name, label: name })),
    { value: OTHER, label: t("join.other_actor") },
  ];
  const types_actor = seminar.actors.length === 0 || who.actor === OTHER;
  const several = html`<label class="choice several">
    <input class="choice-input" type="checkbox" checked=${who.several}
      onChange=${(/** @type {any} */ event) => set({ several: event.currentTarget.checked })} />
    <span class="choice-label"><span class="choice-title">${t("join.several")}</span></span>
  </label>`;
  if (who.several) {
    return html`${several}${
      shared &&
      html`<p class="small soft">${t("tables.device_text")}</p>
      <div id="ask-heads"><${shared.HeadsField} actors=${seminar.actors} heads=${who.heads} wrong=${missing.includes("heads")}
        onHeads=${(/** @type {any} */ heads) => set({ heads })} /></div>
      <${shared.TableField} tables=${seminar.tables} can_name=${seminar.can_name_table} value=${who.table}
        onInput=${(/** @type {string} */ table) => set({ table })} />`
    }
    <${Rest} seminar=${seminar} who=${who} set=${set} missing=${missing} />`;
  }
  return html`${several}<div id="ask-actor" class=${missing.includes("actor") ? "stack ask ask-missing" : "stack ask"}>
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
    <${Rest} seminar=${seminar} who=${who} set=${set} missing=${missing} />`;
}

/** The need group and the name. @param {{seminar: any, who: Who, set: (change: Partial<Who>) => void, missing: string[]}} props */
function Rest({ seminar, who, set, missing }) {
  const t = useWords();
  const groups = [
    ...seminar.need_groups.map((/** @type {any} */ group) => ({ value: group.key, label: group.title })),
    { value: NONE, label: t("join.no_group") },
  ];
  return html`${
    seminar.need_groups.length > 0 &&
    html`<div id="ask-group" class=${missing.includes("group") ? "stack ask ask-missing" : "stack ask"}>
      <${Choices} legend=${t("join.which_group")} question options=${groups} value=${who.group}
        help=${t("join.group_help")} onChange=${(/** @type {string} */ group) => set({ group })} />
    </div>`
  }
    <${Field} label=${t("join.name")} help=${t("join.name_help")} optional value=${who.name} maxlength="80"
      autocomplete="name" onInput=${(/** @type {string} */ name) => set({ name })} />`;
}
