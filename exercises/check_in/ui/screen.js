import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { InWords, Matrix, Missing } from "./attendance.js";

/** @param {{view: any, room: import("kit/contract.js").Room}} props */
function Screen({ view, room }) {
  const { t } = room;
  const is_shown = view.items !== undefined;
  const rows = room.is_lead ? 100 : room.compact ? 3 : is_shown ? 4 : 5;
  const size = is_shown || room.is_lead || room.compact ? "question" : "headline";
  return html`<div class="stack">
    <div class="cluster" style=${{ alignItems: "baseline", columnGap: "var(--space-8)" }}>
      <h2 class=${size}>${t(is_shown ? "who_is_here" : "ask")}</h2>
      <div class="lede"><${InWords} attendance=${view.attendance} /></div>
      <div class="lede"><${Missing} attendance=${view.attendance} /></div>
    </div>
    <${Matrix} attendance=${view.attendance} limit=${rows} />
    ${is_shown && html`<${Expectations} view=${view} room=${room} />`}
  </div>`;
}

/** A few of them, large; all in the leader's page. @param {{view: any, room: import("kit/contract.js").Room}} props */
function Expectations({ view, room }) {
  const { t } = room;
  const items = (view.items ?? []).filter((/** @type {any} */ item) => !item.hidden);
  if (items.length === 0) return null;
  const shown = room.is_lead ? items : items.slice(0, room.compact ? 2 : 3);
  return html`<section class="stack">
    <div class="cluster" style=${{ alignItems: "baseline", columnGap: "var(--space-6)" }}>
      <h3>${t("expectations")}</h3>
      ${view.total > shown.length && html`<p class="soft">${t("expectations_more", { count: view.total - shown.length })}</p>`}
    </div>
    <div class="grid">
      ${shown.map((/** @type {any} */ item) => html`<p key=${item.ref} class="quote">${item.title}</p>`)}
    </div>
  </section>`;
}

export const mount = component(Screen);
