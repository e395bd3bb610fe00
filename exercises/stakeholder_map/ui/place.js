/** The list of actors: a ring for each that is there, and its goal. */
import { html } from "kit/html.js";
import { Action, Button, EntryList } from "kit/parts.js";
import { quietly, stopped } from "kit/parts/own.js";
import { ActorRow } from "./actor-row.js";
import { OwnActor } from "./own-actor.js";
import { Person } from "./person.js";
import { isSame, ownActors, placed, say } from "./own.js";

/** @typedef {import("kit/contract.js").Room} Room */

/** @param {{view: any, room: Room, goOn: () => void}} props */
export function PlaceActors({ view, room, goOn }) {
  const { t } = room;
  const own = placed(room);
  const is_full = own.length >= view.most;
  /** @param {boolean} here */
  const offered = (here) =>
    view.offered
      .filter((/** @type {any} */ one) => one.here === here)
      .map((/** @type {any} */ one) => one.name);
  const [here, besides, mine] = [offered(true), offered(false), ownActors(view, room)];
  /** @param {string[]} names */
  const rows = (names) =>
    names.map(
      (name) => html`<${ActorRow} key=${name} name=${name} room=${room} is_full=${is_full}
        entry=${own.find(({ payload }) => isSame(view, payload.actor, name))} />`,
    );
  return html`<div class="stack stack-large">
    <div class="stack stack-small">
      <h2 class="question">${t("ask")}</h2>
      <${Person} view=${view} room=${room} />
      <p>${t("ask_help")}</p>
      <p class="soft small">${t("ring_help")}</p>
    </div>
    ${here.length > 0 && html`<section class="stack"><h3>${t("here_title")}</h3>${rows(here)}</section>`}
    ${
      besides.length > 0 &&
      html`<section class="stack"><h3>${t(here.length > 0 ? "besides_title" : "all_title")}</h3>${rows(besides)}</section>`
    }
    ${mine.length > 0 && html`<section class="stack"><h3>${t("own_title")}</h3>${rows(mine)}</section>`}
    <${EntryList} entries=${stopped(room)} show=${(/** @type {any} */ payload) => say(payload, t)}
      onRemove=${(/** @type {any} */ entry) => quietly(room.withdraw(entry.id))} />
    ${is_full && html`<p role="status">${t("full")}</p>`}
    ${view.own_actors && !is_full && html`<${OwnActor} room=${room} />`}
    <${Action}>
      <${Button} kind="primary" off=${own.length === 0} onClick=${goOn}>${t("to_lead")}<//>
      <span class="soft small">${t("placed_count", { count: own.length, most: view.most })}</span>
    <//>
  </div>`;
}
