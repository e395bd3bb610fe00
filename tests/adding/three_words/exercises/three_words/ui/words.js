/** The room's words, the most common first. */
import { html } from "kit/html.js";
import { Ranking } from "kit/parts.js";

/** @param {{view: any, room: import("kit/contract.js").Room}} props */
export function Words({ view, room }) {
  const { t } = room;
  const items = view.items.map((/** @type {any} */ item) => ({
    ref: item.ref,
    title: item.title,
    value: item.times,
    label: t("said", { count: item.times }),
  }));
  const limit = room.is_lead ? undefined : room.compact ? 3 : 7;
  return html`<div class="stack">
    <h2 class=${room.is_lead || room.compact ? "question" : "headline"}>${t("results")}</h2>
    <${Ranking} caption=${t("results")} items=${items} limit=${limit} />
  </div>`;
}
