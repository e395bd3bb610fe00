/**
 * The ranking as rows of bars, for phones, the screen and the leader.
 *
 * @typedef {import("./own.js").Room} Room
 * @typedef {{ref: string, title: string, category: string | null, weight: number, times: number, actors: number,
 *   same?: string[], merged_total?: number, hidden?: boolean}} Item
 */
import { html } from "kit/html.js";
import { live } from "kit/parts/own.js";

/** @param {Item[]} items @param {Room} room */
export function bars(items, room) {
  return items.map((item) => ({
    ref: item.ref,
    title: item.title,
    value: item.weight,
    label: room.t("weight_sum", { weight: item.weight }),
    note: noteOf(item, room),
    chosen: isOwn(item, room),
  }));
}

/**
 * Short, so that seven of them stand on the screen: the kind of obstacle as a tag, the rest on the right.
 * @param {Item[]} items @param {Room} room
 */
export function largeBars(items, room) {
  const { t } = room;
  return items.map((item) => ({
    ref: item.ref,
    title: html`${item.title} <span class="tag">${t(`category.${item.category ?? "own"}`)}</span>`,
    value: item.weight,
    label: `${t("actor_count", { count: item.actors })} · ${t("weight_sum", { weight: item.weight })}`,
  }));
}

/** *Struktur · från 4 aktörer · ditt val* @param {Item} item @param {Room} room */
function noteOf(item, room) {
  const { t } = room;
  const parts = [t(`category.${item.category ?? "own"}`), t("from_actors", { count: item.actors })];
  if (room.is_lead) parts.push(t("chosen_times", { count: item.times }));
  if (item.merged_total) parts.push(t("merged_from", { count: item.merged_total }));
  if (isOwn(item, room)) parts.push(t("your_choice"));
  return parts.join(" · ");
}

/** @param {Item} item @param {Room} room */
function isOwn(item, room) {
  const refs = [item.ref, ...(item.same ?? [])];
  return live(room).some(({ ref, payload }) =>
    refs.includes(payload.key ? `key:${payload.key}` : (ref ?? "")),
  );
}
