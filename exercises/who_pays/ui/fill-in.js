/** One row at a time for one measure: actor, years, cost and saving, how it is counted and what it builds on. */
import { html } from "kit/html.js";
import { Action, Button, Choices, Field, Select } from "kit/parts.js";
import { readMoney } from "./money.js";

/**
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {{actor: string, name: string, year: number, until: number, cost: string, saving: string, level: string, basis: string, change: string}} Row
 */

const OTHER = "other";
const LEVELS = ["low", "middle", "high"];

/** @param {number} horizon @returns {Row} */
function emptyRow(horizon) {
  return {
    actor: "",
    name: "",
    year: 1,
    until: horizon,
    cost: "",
    saving: "",
    level: "middle",
    basis: "",
    change: "",
  };
}

/** The draft of a measure's row; kept on this device. @param {Room} room @param {string} measure @param {number} horizon */
export function rowDraft(room, measure, horizon) {
  return room.draft(`row-${measure}`, emptyRow(horizon));
}

/** An entry as a row to change. @param {any} entry @param {string[]} actors @returns {Row} */
export function asRow(entry, actors) {
  const { actor, year, until, cost, saving, level, basis } = entry.payload;
  const is_listed = actors.includes(actor);
  return {
    actor: is_listed ? actor : OTHER,
    name: is_listed ? "" : actor,
    year,
    until: until ?? year,
    cost: cost === null || cost === undefined ? "" : String(cost),
    saving: saving === null || saving === undefined ? "" : String(saving),
    level: level ?? "middle",
    basis: basis ?? "",
    change: entry.id,
  };
}

/** @param {{view: any, room: Room, measure: {id: string}}} props */
export function FillIn({ view, room, measure }) {
  const { t } = room;
  const draft = rowDraft(room, measure.id, view.horizon);
  const row = /** @type {Row} */ (draft.value);
  const own_name = room.me.actor && !view.actors.includes(room.me.actor) ? [room.me.actor] : [];
  const actors = [...own_name, ...view.actors];
  const actor = (row.actor === OTHER ? row.name : row.actor).trim();
  const cost = readMoney(row.cost, view.most_kronor);
  const saving = readMoney(row.saving, view.most_kronor);
  const is_backwards = row.until < row.year;
  const is_ready =
    actor !== "" && cost !== null && saving !== null && (cost ?? saving) !== undefined && !is_backwards;
  /** @param {Partial<Row>} part */
  const fill = (part) => (draft.value = { ...row, ...part });
  /** @param {Event} event */
  const send = (event) => {
    event.preventDefault();
    if (!is_ready) return;
    const payload = {
      measure: measure.id,
      actor,
      year: row.year,
      until: row.until,
      cost: cost ?? null,
      saving: saving ?? null,
      level: row.level,
      basis: row.basis.trim() || null,
    };
    const is_there = room.mine.value.some((entry) => entry.id === row.change);
    (row.change && is_there ? room.replace(row.change, payload) : room.submit(payload)).catch(() => {});
    draft.value = emptyRow(view.horizon);
  };
  const years = Array.from({ length: view.horizon }, (_, n) => ({
    value: String(n + 1),
    label: t("year", { year: n + 1 }),
  }));
  return html`<form class="stack" onSubmit=${send}>
    <${Select} label=${t("actor")} value=${row.actor} empty="–" onInput=${(/** @type {string} */ value) => fill({ actor: value })}
      options=${[...actors.map((name) => ({ value: name, label: name })), { value: OTHER, label: t("actor_other") }]} />
    ${row.actor === OTHER && html`<${Field} label=${t("actor_name")} value=${row.name} max=${80} onInput=${(/** @type {string} */ value) => fill({ name: value })} />`}
    <div class="cluster">
      <${Select} label=${t("from_year")} value=${String(row.year)} options=${years} onInput=${(/** @type {string} */ value) => fill({ year: Number(value) })} />
      <${Select} label=${t("to_year")} value=${String(row.until)} options=${years} error=${is_backwards ? t("year_bad") : undefined}
        onInput=${(/** @type {string} */ value) => fill({ until: Number(value) })} />
    </div>
    <${Amount} t=${t} name="cost" text=${row.cost} bad=${cost === null} onInput=${(/** @type {string} */ value) => fill({ cost: value })} />
    <${Amount} t=${t} name="saving" text=${row.saving} bad=${saving === null} onInput=${(/** @type {string} */ value) => fill({ saving: value })} />
    <${Choices} side legend=${t("level")} value=${row.level} onChange=${(/** @type {string} */ value) => fill({ level: value })}
      options=${LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))} />
    <${Field} label=${t("basis")} help=${t("basis_help")} optional warning max=${140} rows=${2} value=${row.basis}
      onInput=${(/** @type {string} */ value) => fill({ basis: value })} />
    <${Action}>
      <${Button} kind="primary" type="submit" off=${!is_ready}>${t(row.change ? "save_change" : "add")}<//>
      ${row.change && html`<${Button} kind="quiet" onClick=${() => (draft.value = emptyRow(view.horizon))}>${t("stop_change")}<//>`}
    <//>
  </form>`;
}

/** @param {{t: Room["t"], name: string, text: string, bad: boolean, onInput: (text: string) => void}} props */
function Amount({ t, name, text, bad, onInput }) {
  return html`<${Field} label=${t(name)} help=${t("amount_help")} inputmode="numeric" autocomplete="off" value=${text}
    error=${bad ? t("amount_bad") : undefined} onInput=${onInput} />`;
}
