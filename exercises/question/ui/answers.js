/**
 * The room's answers on a phone: under their themes, with a button of support for each but one's own.
 *
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {import("kit/contract.js").OwnEntry} OwnEntry
 * @typedef {{ref: string, title: string, support: number, theme?: string, same?: string[]}} Item
 */
import { html } from "kit/html.js";
import { Button, Ranking } from "kit/parts.js";

/** Before *Visa fler*: the field for one's own answer stays near. */
const FIRST = 10;

/** @param {{view: any, room: Room, question: string}} props */
export function RoomAnswers({ view, room, question }) {
  const { t } = room;
  /** @type {Item[]} */
  const items = view.items ?? [];
  const is_open = view.phase === "all";
  const is_whole = room.draft("all-answers", false);
  const shown = is_whole.value
    ? items
    : items.filter((item, place) => place < FIRST || supportOf(item, room) || ownAnswer(item, room));
  return html`<section class="stack">
    <h2 class="question">${question}</h2>
    ${items.length === 0 && html`<p class="soft">${t("nothing_yet")}</p>`}
    ${items.length > 0 && is_open && html`<p class="soft">${t("support_help")}</p>`}
    ${groupsOf(shown).map(
      ({ theme, group }) => html`<div key=${theme} class="stack stack-small">
      ${theme ? html`<h3>${theme}</h3>` : items.some((item) => item.theme) && html`<h3>${t("no_theme")}</h3>`}
      ${
        is_open || items.every((item) => item.support === 0)
          ? html`<ul class="entries">${group.map((item) => html`<${Answer} key=${item.ref} item=${item} room=${room} is_open=${is_open} />`)}</ul>`
          : html`<${Ranking} plain caption=${theme || t("others_answers")} items=${group.map((item) => bar(item, room))}
            top=${Math.max(1, ...items.map((item) => item.support))} />`
      }
    </div>`,
    )}
    ${
      shown.length < items.length &&
      html`<div><${Button} onClick=${() => (is_whole.value = true)}>${t("show_more", { count: items.length - shown.length })}<//></div>`
    }
    ${(is_whole.value || shown.length === items.length) && view.total > items.length && html`<p class="soft small">${t("shown_of", { shown: items.length, total: view.total })}</p>`}
  </section>`;
}

/** @param {Item[]} items in the order of the view @returns {{theme: string, group: Item[]}[]} */
function groupsOf(items) {
  /** @type {Map<string, Item[]>} */
  const groups = new Map();
  for (const item of items) groups.set(item.theme ?? "", [...(groups.get(item.theme ?? "") ?? []), item]);
  return [...groups].map(([theme, group]) => ({ theme, group }));
}

/** @param {Item} item @param {Room} room */
function bar(item, room) {
  const { t } = room;
  const label = t("support_count", { count: item.support });
  const own = ownAnswer(item, room) ? t("own") : supportOf(item, room) ? t("supported") : undefined;
  return { ref: item.ref, title: item.title, value: item.support, label, note: own, chosen: Boolean(own) };
}

/** @param {{item: Item, room: Room, is_open: boolean}} props */
function Answer({ item, room, is_open }) {
  const { t } = room;
  const mine = supportOf(item, room);
  const press = () => {
    if (mine) room.withdraw(mine.id).catch(() => {});
    else room.submit({ type: "support", answer: item.ref }).catch(() => {});
  };
  return html`<li class="entry">
    <div class="entry-text">
      ${item.title}${item.support > 0 && html`<p class="small soft">${t("support_count", { count: item.support })}</p>`}
    </div>
    <div class="entry-actions">
      ${
        ownAnswer(item, room)
          ? html`<span class="tag">${t("own")}</span>`
          : is_open &&
            html`<button type="button" class="button" aria-pressed=${mine ? "true" : "false"}
            aria-label=${`${t(mine ? "supported" : "support_this")}: ${item.title}`} onClick=${press}>${t(mine ? "supported" : "support_this")}</button>`
      }
    </div>
  </li>`;
}

/** @param {Item} item @param {Room} room */
function ownAnswer(item, room) {
  return live(room).find((entry) => entry.ref && [item.ref, ...(item.same ?? [])].includes(entry.ref));
}

/** @param {Item} item @param {Room} room */
function supportOf(item, room) {
  return live(room).find((entry) => [item.ref, ...(item.same ?? [])].includes(entry.payload.answer));
}

/** One's own that count. @param {Room} room @returns {OwnEntry[]} */
function live(room) {
  return room.mine.value.filter((entry) => entry.state === "saved" || entry.state === "waiting");
}
