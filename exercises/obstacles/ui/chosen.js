/**
 * One's own obstacles with their weights, on top; and the line at the bottom that says whether all is saved.
 *
 * @typedef {import("./own.js").Room} Room
 * @typedef {import("./own.js").OwnEntry} OwnEntry
 */
import { html } from "kit/html.js";
import { Action, EntryList, Icon, SaveMark, Stepper } from "kit/parts.js";
import { live, quietly, stopped } from "kit/parts/own.js";
import { titleOf } from "./own.js";

/** @param {{view: any, room: Room}} props */
export function Chosen({ view, room }) {
  const { t } = room;
  const own = live(room);
  return html`<section class="stack stack-small" aria-label=${t("yours")}>
    <div class="split"><h3>${t("yours")}</h3><span class="soft number">${chosenOf(own, view, t)}</span></div>
    ${own.length === 0 && html`<p class="soft">${t("none_chosen")}</p>`}
    ${
      own.length > 0 &&
      html`<ul class="entries">
      ${own.map((entry) => html`<${Row} key=${nameOf(entry)} entry=${entry} view=${view} room=${room} />`)}
    </ul>`
    }
    <${EntryList} entries=${stopped(room)} show=${(/** @type {any} */ payload) => titleOf(payload, view.ballot)}
      onRemove=${(/** @type {OwnEntry} */ entry) => quietly(room.withdraw(entry.id))} />
  </section>`;
}

/** The same for a choice whose weight was changed: a changed weight is another entry. @param {OwnEntry} entry */
function nameOf({ payload }) {
  return payload.key ? `key ${payload.key}` : `text ${payload.text}`;
}

/** @param {{entry: OwnEntry, view: any, room: Room}} props */
function Row({ entry, view, room }) {
  const { t } = room;
  const title = titleOf(entry.payload, view.ballot);
  const weight = entry.payload.weight ?? 1;
  /** @param {number} value */
  const weigh = (value) => quietly(room.replace(entry.id, { ...entry.payload, weight: value }));
  return html`<li class="entry">
    <div class="entry-text">${title}</div>
    <div class="entry-actions">
      <button type="button" class="button button-quiet button-round" aria-label=${t("common.remove_this", { what: title })}
        onClick=${() => quietly(room.withdraw(entry.id))}><${Icon} name="close" /></button>
    </div>
    <div class="entry-foot">
      ${
        view.weights > 1 &&
        html`<${Stepper} label=${t("weight_of", { title })} value=${weight} min=${1} max=${view.weights}
          onChange=${weigh} /> <span class="soft">${t(`weight.${weight}`)}</span>`
      }
      <${SaveMark} state=${entry.state} />
    </div>
  </li>`;
}

/** @param {OwnEntry[]} own @param {any} view @param {Room["t"]} t */
function chosenOf(own, view, t) {
  return t("yours_count", { chosen: own.length, most: view.most });
}

/** *3 av 5 · Sparat* @param {{view: any, room: Room}} props */
export function Status({ view, room }) {
  const { t } = room;
  const own = live(room);
  const is_waiting = own.some((entry) => entry.state === "waiting");
  return html`<${Action}>
    <p class="split grow" role="status">
      <span><strong class="number">${chosenOf(own, view, t)}</strong> <span class="soft">${t("saved_as_you_go")}</span></span>
      ${own.length > 0 && html`<${SaveMark} state=${is_waiting ? "waiting" : "saved"} />`}
    </p>
  <//>`;
}
