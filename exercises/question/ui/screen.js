import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Ranking } from "kit/parts.js";
import { Chosen } from "./choose.js";

/**
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {{ref: string, title: string, theme: string | null, support: number, merged_total?: number, hidden?: boolean}} Item
 */

/** @param {{view: any, room: Room}} props */
function Screen({ view, room }) {
  const { t } = room;
  if (view.choices) return html`<${OfChoices} view=${view} room=${room} />`;
  /** @type {Item[]} */
  const items = (view.items ?? []).filter((/** @type {Item} */ item) => !item.hidden);
  return html`<div class="stack stack-large">
    <h2 class=${view.items || room.compact ? "question" : "headline"}>${view.question || t("ask")}</h2>
    ${view.items === undefined && html`<p class="lede">${t("think_first")}</p>`}
    ${view.items !== undefined && items.length === 0 && html`<p class="lede soft">${t("nothing_yet")}</p>`}
    ${
      items.some((item) => item.theme)
        ? html`<${Themes} view=${view} items=${items} room=${room} />`
        : items.length > 0 &&
          html`<${Answers} items=${items} limit=${room.is_lead ? undefined : room.compact ? 3 : 7} room=${room} />`
    }
  </div>`;
}

/** @param {{view: any, room: Room}} props */
function OfChoices({ view, room }) {
  const { t } = room;
  return html`<div class="stack stack-large">
    <h2 class=${view.tally || room.compact ? "question" : "headline"}>${view.question || t("ask")}</h2>
    ${view.tally ? html`<${Chosen} view=${view} room=${room} />` : html`<p class="lede">${view.choices.join(" · ")}</p>`}
  </div>`;
}

/** The best supported themes side by side, a few answers under each. @param {{view: any, items: Item[], room: Room}} props */
function Themes({ view, items, room }) {
  const { t } = room;
  const themes = room.is_lead ? view.themes : view.themes.slice(0, room.compact ? 3 : 6);
  const top = Math.max(1, ...items.map((item) => item.support));
  return html`<div class="grid">
    ${themes.map(
      (/** @type {any} */ theme) => html`<section key=${theme.title ?? ""} class="stack stack-small">
      <h3>${theme.title ?? t("no_theme")}</h3>
      <p class="soft">${t("answer_count", { count: theme.answers })} · ${t("support_count", { count: theme.support })}</p>
      <${Answers} items=${items.filter((item) => item.theme === theme.title)} limit=${room.is_lead ? undefined : room.compact ? 1 : 3}
        top=${top} caption=${theme.title ?? t("no_theme")} room=${room} />
    </section>`,
    )}
  </div>`;
}

/** @param {{items: Item[], limit?: number, top?: number, caption?: string, room: Room}} props */
function Answers({ items, limit, top, caption, room }) {
  const { t } = room;
  // Where nobody has been asked for support, or nobody has given any, bars of nothing say nothing.
  if (items.every((item) => item.support === 0)) {
    return html`<ul class="entries" aria-label=${caption ?? t("others_answers")}>
      ${items.slice(0, limit ?? items.length).map(
        (item) => html`<li key=${item.ref} class="entry"><div class="entry-text">
        ${item.title}${item.merged_total ? html`<p class="small soft">${t("merged_from", { count: item.merged_total })}</p>` : ""}
      </div></li>`,
      )}
    </ul>`;
  }
  const rows = items.map((item) => ({
    ref: item.ref,
    title: item.title,
    value: item.support,
    label: t("support_count", { count: item.support }),
    note: item.merged_total ? t("merged_from", { count: item.merged_total }) : undefined,
  }));
  return html`<${Ranking} plain items=${rows} limit=${limit} top=${top ?? Math.max(1, ...items.map((item) => item.support))}
    caption=${caption ?? t("others_answers")} />`;
}

export const mount = component(Screen);
