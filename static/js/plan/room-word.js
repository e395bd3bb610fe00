/** What the latest seminar said of a measure, beside what people wrote; taken over with one press. */
import { html } from "../html.js";
import { dayInWords } from "../lead/clock.js";
import { Button } from "../parts.js";
import { usePlan } from "./context.js";

/** @param {{row: import("./plan-store.js").PlanRow}} props */
export function RoomWord({ row }) {
  const { store, t, language } = usePlan();
  const { room } = row;
  if (!room) return null;
  const said = t("plan.room.said", {
    seminar: room.origin.seminar_title,
    day: dayInWords(room.origin.day, language),
    said: sayWord(room, row, t),
  });
  const takeOver = () =>
    store.save({ rows: [{ id: row.id, fields: room.taken }] }, (newest) => {
      const fields = newest.rows.find((one) => one.id === row.id)?.fields ?? {};
      return Object.keys(room.taken).some((name) => fields[name] !== row.fields[name]);
    });
  return html`<div class="room-word stack stack-small">
    <p>${said}</p>
    ${
      room.is_taken_over
        ? html`<p class="small soft">${t("plan.room.is_taken_over")}</p>`
        : html`<div class="no-print"><${Button} label=${t("plan.room.take_over_named", { title: row.fields.title ?? "" })} onClick=${takeOver}>${t("plan.room.take_over")}<//></div>`
    }
  </div>`;
}

/**
 * @param {import("./plan-store.js").RoomWord} room @param {import("./plan-store.js").PlanRow} row
 * @param {import("../words.js").Translate} t
 */
function sayWord(room, row, t) {
  const state = room.progress && t(`plan.progress.${room.progress}`);
  const by = state && !room.is_by_own && row.fields.actor;
  const progress = by ? t("plan.room.by_others", { progress: state, actor: by }) : state;
  const needed = room.needed && t("plan.room.needed", { needed: room.needed });
  return [progress, room.told, needed]
    .filter(Boolean)
    .map((text) => text.replace(/\.$/, ""))
    .join(". ");
}
