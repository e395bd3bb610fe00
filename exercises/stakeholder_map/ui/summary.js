/** What one has handed in, with ways to change it. */
import { html } from "kit/html.js";
import { Action, Button, EntryList } from "kit/parts.js";
import { quietly, stopped } from "kit/parts/own.js";
import { leadAnswer, placed, say } from "./own.js";

/** @typedef {import("kit/contract.js").Room} Room */

/** @param {{view: any, room: Room, go: (step: string) => void}} props */
export function Summary({ view, room, go }) {
  const { t } = room;
  const lead = leadAnswer(room);
  const own = placed(room);
  const show = (/** @type {any} */ payload) => say(payload, t);
  const remove = (/** @type {any} */ entry) => quietly(room.withdraw(entry.id));
  const is_done = lead && own.length > 0;
  const Title = view.actors ? "h3" : "h2";
  return html`<section class="stack">
    <${Title} class=${view.actors ? undefined : "question"}>${t("my_picture")}<//>
    ${is_done && html`<p>${t("all_done")}</p>`}
    ${!lead && html`<p>${t("my_lead_missing")}</p>`}
    <${EntryList} entries=${[...(lead ? [lead] : []), ...own]} show=${show} />
    <${EntryList} entries=${stopped(room)} show=${show} onRemove=${remove} />
    <${Action}>
      <${Button} kind=${is_done || !lead ? "secondary" : "primary"} onClick=${() => go("actors")}>${t("change_actors")}<//>
      <${Button} kind=${lead ? "secondary" : "primary"} onClick=${() => go("lead")}>${t(lead ? "change_lead" : "answer_lead")}<//>
    <//>
  </section>`;
}
