/** All channels as a list, each with one's answer: one's own actor's first. */
import { html } from "kit/html.js";
import { Button, EntryList, SaveMark } from "kit/parts.js";
import { quietly, stopped } from "kit/parts/own.js";
import { answerTo, mineAndOthers, sides, spelled } from "./own.js";

/**
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {import("./own.js").Asked} Asked
 */

/** @param {{view: any, room: Room, open: (ref: string) => void}} props */
export function ChannelList({ view, room, open }) {
  const { t } = room;
  const { own, others } = mineAndOthers(view, room);
  const has_own = view.actors.includes(spelled(view, room.me.actor));
  const done = own.filter((asked) => answerTo(view, asked, room)).length;
  const remove = (/** @type {any} */ entry) => quietly(room.withdraw(entry.id));
  return html`<div class="stack stack-large">
    <h2 class="question">${t(has_own ? "ask_all" : "ask_others")}</h2>
    ${done === own.length && has_own && html`<p>${t("all_done")}</p>`}
    <section class="stack stack-small">
      <div class="split"><h3>${t(has_own ? "own_title" : "own_title_none")}</h3>
        <span class="soft number">${t("done_count", { done, count: own.length })}</span></div>
      <${Rows} view=${view} room=${room} channels=${own} open=${open} />
    </section>
    ${
      others.length > 0 &&
      html`<section class="stack stack-small">
      <h3>${t("other_title")}</h3>
      <p class="soft">${t("other_help")}</p>
      <${Rows} view=${view} room=${room} channels=${others} open=${open} />
    </section>`
    }
    <${EntryList} entries=${stopped(room)} show=${(/** @type {any} */ payload) => `${payload.a} – ${payload.b}`} onRemove=${remove} />
  </div>`;
}

/** @param {{view: any, room: Room, channels: Asked[], open: (ref: string) => void}} props */
function Rows({ view, room, channels, open }) {
  return html`<ul class="entries">
    ${channels.map((asked) => html`<${Row} key=${asked.ref} view=${view} room=${room} asked=${asked} open=${open} />`)}
  </ul>`;
}

/** @param {{view: any, room: Room, asked: Asked, open: (ref: string) => void}} props */
function Row({ view, room, asked, open }) {
  const { t } = room;
  const entry = answerTo(view, asked, room);
  const channel = sides(view, asked, room).join(" – ");
  const strength = entry?.payload.strength;
  const answer = entry
    ? t("answered_as", { number: strength, strength: t(`strength.${strength}`) })
    : t("not_answered");
  return html`<li class="entry">
    <div class="entry-text">${channel}<br /><span class=${entry ? "" : "soft"}>${answer}</span></div>
    <div class="entry-actions">
      <${Button} kind=${entry ? "quiet" : "secondary"} onClick=${() => open(asked.ref)}
        label=${t(entry ? "change_answer" : "answer_this", { channel })}>${t(entry ? "common.change" : "answer")}<//>
    </div>
    ${entry && html`<div class="entry-foot"><${SaveMark} state=${entry.state} /></div>`}
  </li>`;
}
