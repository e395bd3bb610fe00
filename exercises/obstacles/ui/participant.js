import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Ranking } from "kit/parts.js";
import { Chosen, Status } from "./chosen.js";
import { Offers } from "./offers.js";
import { bars } from "./results.js";

/** @typedef {{view: any, room: import("kit/contract.js").Room}} Props */

/** @param {Props} props */
function Participant({ view, room }) {
  return view.ballot
    ? html`<${Choose} view=${view} room=${room} />`
    : html`<${Results} view=${view} room=${room} />`;
}

/** Every choice is handed in as it is made; the line at the bottom says whether it is saved. @param {Props} props */
function Choose({ view, room }) {
  const { t } = room;
  return html`<div class="stack stack-large">
    ${view.phase === "table" && view.items && html`<${AtTable} view=${view} room=${room} />`}
    <h2 class="question">${t("ask", { count: view.most })}</h2>
    <${Chosen} view=${view} room=${room} />
    <${Offers} view=${view} room=${room} />
    <${Status} view=${view} room=${room} />
  </div>`;
}

/** What one's own table has chosen together. @param {Props} props */
function AtTable({ view, room }) {
  const { t } = room;
  return html`<section class="stack stack-small">
    <h2 class="question">${t("table_title")}</h2>
    <p class="soft">${t("table_hint")}</p>
    ${
      view.items.length === 0
        ? html`<p class="soft">${t("nothing_yet")}</p>`
        : html`<${Ranking} caption=${t("table_title")} items=${bars(view.items, room)} />`
    }
    ${view.total > view.items.length && html`<p class="soft small">${t("and_more", { count: view.total - view.items.length })}</p>`}
  </section>`;
}

/** @param {Props} props */
function Results({ view, room }) {
  const { t } = room;
  const items = view.items ?? [];
  return html`<div class="stack">
    <h2 class="question">${t("ranking")}</h2>
    ${items.length === 0 && html`<p class="soft">${t("nothing_yet")}</p>`}
    ${items.length > 0 && html`<${Ranking} caption=${t("ranking")} items=${bars(items, room)} />`}
    ${view.total > items.length && html`<p class="soft small">${t("and_more", { count: view.total - items.length })}</p>`}
  </div>`;
}

export const mount = component(Participant);
