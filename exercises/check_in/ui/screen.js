import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Paged } from "kit/parts/paged.js";
import { InWords, Matrix, Missing } from "./attendance.js";

/** @typedef {{view: any, room: import("kit/contract.js").Room}} Props */

/** Actors on the projector; so many need groups leave room for something beside them. */
const MOST_ROWS = 8;
const NARROW_GROUPS = 3;
/** So few actors are no picture: the number is, and it stands in the middle. */
const SPARSE = 2;

const TOP = {
  display: "flex",
  flexWrap: "wrap",
  alignItems: "baseline",
  justifyContent: "space-between",
  gap: "0 var(--space-8)",
};
const COUNT = { display: "flex", alignItems: "baseline", gap: "0.6em", maxWidth: "none" };
const BESIDE = {
  display: "grid",
  gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
  gridTemplateRows: "minmax(0, 1fr)",
  gap: "var(--space-16)",
};
const ABREAST = 2;
const COLUMNS = { gridTemplateColumns: `repeat(${ABREAST}, minmax(0, 1fr))` };
const QUOTE = { maxWidth: "none", marginBlock: "0.5rem" };

/** @param {Props} props */
function Screen({ view, room }) {
  if (room.is_lead || room.compact) return html`<${Narrow} view=${view} room=${room} />`;
  const { attendance } = view;
  if (!hopesOf(view).length && attendance.actors.length <= SPARSE) {
    return html`<${Few} view=${view} room=${room} />`;
  }
  return html`<${Wide} view=${view} room=${room} />`;
}

/** Nobody has come, or nearly nobody. @param {Props} props */
function Few({ view, room }) {
  const { attendance } = view;
  return html`<div class="filled stack stack-large" style=${{ justifyContent: "center" }}>
    <h2 class="headline">${room.t(view.items ? "who_is_here" : "ask")}</h2>
    ${attendance.people > 0 ? html`<${Count} view=${view} room=${room} />` : html`<div class="lede"><${InWords} attendance=${attendance} /></div>`}
    <div class="lede"><${Missing} attendance=${attendance} /></div>
    <div style=${{ "--text": "var(--title-small)" }}><${Matrix} attendance=${attendance} /></div>
  </div>`;
}

/** @param {Props} props */
function Wide({ view, room }) {
  const { t } = room;
  const { attendance } = view;
  const hopes = hopesOf(view);
  const is_beside = attendance.need_groups.length <= NARROW_GROUPS;
  const rows = Math.min(attendance.actors.length, MOST_ROWS);
  // Few rows are large ones.
  const size = {
    "--text": rows > 5 ? "var(--text)" : "var(--title-small)",
    maxHeight: `${4 + 4.5 * rows}rem`,
  };
  const matrix = html`<div class="filled" style=${size}><${Matrix} attendance=${attendance} limit=${rows} /></div>`;
  const below =
    hopes.length === 0
      ? matrix
      : is_beside
        ? html`<div class="filled" style=${BESIDE}>${matrix}<${Beside} view=${view} room=${room} /></div>`
        : html`<${Paged} mark=${view} rows=${[{ key: "who", part: "", chapter: "who", body: matrix }, ...rowsOf(view, room)]} />`;
  return html`<div class="filled stack">
    <div style=${TOP}>
      <h2 class="headline">${t(view.items ? "who_is_here" : "ask")}</h2>
      <${Count} view=${view} room=${room} />
    </div>
    <${Missing} attendance=${attendance} />
    ${below}
  </div>`;
}

/** *43 personer är här från 6 aktörer*, the number as large as it can be seen from the back. @param {Props} props */
function Count({ view, room }) {
  const { t } = room;
  const { people, actors, more } = view.attendance;
  const named = actors.filter((/** @type {any} */ row) => row.name).length + more.actors;
  return html`<p class="lede" style=${COUNT}>
    <span class="large-figure">${people}</span>
    <span>${t("here_besides", { count: people })} ${named > 0 && t("from_actors", { count: named })}</span>
  </p>`;
}

/** What was hoped for, beside who is here. @param {Props} props */
function Beside({ view, room }) {
  const rows = hopesOf(view).map((item) => ({
    key: item.ref,
    part: "",
    body: html`<${Quote} item=${item} />`,
  }));
  return html`<section class="filled stack stack-small"><${Heading} view=${view} room=${room} /><${Paged} rows=${rows} mark=${view} /></section>`;
}

/** On pages of their own, where the need groups take the whole width. @param {any} view @param {Props["room"]} room */
function rowsOf(view, room) {
  const hopes = hopesOf(view);
  const rows = hopes.filter((_, place) => place % ABREAST === 0);
  return rows.map((first, place) => ({
    key: first.ref,
    part: "",
    chapter: "hopes",
    title: html`<${Heading} view=${view} room=${room} />`,
    body: html`<div class="grid" style=${COLUMNS}>${hopes.slice(place * ABREAST, (place + 1) * ABREAST).map((item) => html`<${Quote} key=${item.ref} item=${item} />`)}</div>`,
  }));
}

/** @param {any} view @returns {any[]} */
function hopesOf(view) {
  return (view.items ?? []).filter((/** @type {any} */ item) => !item.hidden);
}

/** @param {{item: any}} props */
function Quote({ item }) {
  return html`<p class="quote" style=${QUOTE}>${item.title}</p>`;
}

/** @param {Props} props */
function Heading({ view, room }) {
  const left = view.total - hopesOf(view).length;
  return html`<h3>${room.t("expectations")}${left > 0 && html` <span class="soft">${room.t("expectations_more", { count: left })}</span>`}</h3>`;
}

/** On the leader's page, or beside other need groups. @param {Props} props */
function Narrow({ view, room }) {
  const { t } = room;
  const items = hopesOf(view);
  const shown = room.is_lead ? items : items.slice(0, 2);
  return html`<div class="stack">
    <div class="cluster" style=${{ alignItems: "baseline", columnGap: "var(--space-8)" }}>
      <h2 class="question">${t(view.items ? "who_is_here" : "ask")}</h2>
      <div class="lede"><${InWords} attendance=${view.attendance} /></div>
      <div class="lede"><${Missing} attendance=${view.attendance} /></div>
    </div>
    <${Matrix} attendance=${view.attendance} limit=${room.is_lead ? 100 : 3} />
    ${
      shown.length > 0 &&
      html`<section class="stack">
      <div class="cluster" style=${{ alignItems: "baseline", columnGap: "var(--space-6)" }}>
        <h3>${t("expectations")}</h3>
        ${view.total > shown.length && html`<p class="soft">${t("expectations_more", { count: view.total - shown.length })}</p>`}
      </div>
      <div class="grid">
        ${shown.map((item) => html`<p key=${item.ref} class="quote">${item.title}</p>`)}
      </div>
    </section>`
    }
  </div>`;
}

export const mount = component(Screen);
