import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Ranking } from "kit/parts.js";
import { bars, largeBars } from "./results.js";

/** @typedef {{view: any, room: import("kit/contract.js").Room}} Props */

/** Letters on a line of the ranking and in a tag after it; lines that a bar takes, and that are free on the screen. */
const LINE = 48;
const TAG = 9;
const BAR = 0.95;
const FREE = 17.1;

const SIDE_BY_SIDE = {
  display: "flex",
  flexWrap: "wrap",
  alignItems: "start",
  gap: "var(--space-8) var(--space-12)",
};

/** @param {Props} props */
function Screen({ view, room }) {
  const { t } = room;
  const items = (view.items ?? []).filter((/** @type {any} */ item) => !item.hidden);
  return html`<div class="stack">
    <h2 class=${view.items || room.compact ? "question" : "headline"}>${t("screen_ask")}</h2>
    ${view.items === undefined && html`<p class="lede">${t(view.phase === "table" ? "common.compare_at_table" : "choose_first")}</p>`}
    ${view.items !== undefined && items.length === 0 && html`<p class="lede soft">${t("nothing_yet")}</p>`}
    ${
      items.length > 0 &&
      html`<div style=${SIDE_BY_SIDE}>
      <div style=${{ flex: "3 1 26rem", minWidth: 0 }}><${Top} items=${items} view=${view} room=${room} /></div>
      ${!room.compact && html`<div style=${{ flex: "1 1 13rem", minWidth: 0 }}><${Columns} view=${view} room=${room} /></div>`}
    </div>`
    }
  </div>`;
}

/** The heaviest seven on the screen, three when need groups share it, all for the leader. @param {Props & {items: any[]}} props */
function Top({ items, view, room }) {
  const { t } = room;
  const shown = room.is_lead ? items : room.compact ? items.slice(0, 3) : fitting(items);
  const besides = view.total - shown.length;
  return html`<${Ranking} caption=${t("ranking")} items=${room.is_lead ? bars(shown, room) : largeBars(shown, room)} />
    ${besides > 0 && html`<p class="ranking-more">${t("and_more", { count: besides })}</p>`}`;
}

/** At most seven, fewer where their titles are long. @param {any[]} items */
function fitting(items) {
  let height = 0;
  return items.slice(0, 7).filter((item) => {
    height += Math.ceil((item.title.length + TAG) / LINE) + BAR;
    return height <= FREE;
  });
}

/** How the weight lies on structure, culture and process. @param {Props} props */
function Columns({ view, room }) {
  const { t } = room;
  const rows = view.columns.map((/** @type {any} */ column) => ({
    ref: column.key,
    title: t(`category.${column.key}`),
    value: column.weight,
  }));
  return html`<section class="stack">
    <h3>${t("columns")}</h3>
    <${Ranking} plain caption=${t("columns")} items=${rows} />
  </section>`;
}

export const mount = component(Screen);
