import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { figure } from "kit/parts/figures.js";
import { Matrix } from "./matrix.js";
import { Network } from "./network.js";
import { ChannelTable, titleOf } from "./results.js";

/** @typedef {{view: any, room: import("kit/contract.js").Room}} Props */

const SIDE_BY_SIDE = {
  display: "flex",
  flexWrap: "wrap",
  alignItems: "start",
  gap: "var(--space-6) var(--space-12)",
};
const LEFT = { flex: "1 1 26rem", minWidth: 0 };
const RIGHT = { flex: "1 1 22rem", minWidth: 0 };

/** @param {Props} props */
function Screen({ view, room }) {
  const { t } = room;
  const answered = (view.channels ?? []).filter((/** @type {any} */ channel) => channel.strength !== null);
  const is_small = room.is_lead || room.compact;
  return html`<div class="stack">
    <h2 class=${is_small ? "question" : "headline"}>${t(view.channels ? "results_title" : "ask_others")}</h2>
    ${view.survey && !room.compact && html`<p class="soft">${t("survey_note")}</p>`}
    ${!view.channels && !room.compact && html`<${Asked} view=${view} room=${room} />`}
    ${view.channels && answered.length === 0 && html`<p class="lede soft">${t("nothing_yet")}</p>`}
    ${answered.length > 0 && (room.compact ? html`<${Points} view=${view} room=${room} />` : html`<${Shown} view=${view} room=${room} />`)}
    ${room.is_lead && view.example && html`<${Example} view=${view} room=${room} />`}
  </div>`;
}

/** While the room answers: between whom, and how. @param {Props} props */
function Asked({ view, room }) {
  const { t } = room;
  if (view.asked.length === 0) return html`<p class="lede">${t("no_actors")}</p>`;
  const main = new Set(
    (view.survey ?? [])
      .filter((/** @type {any} */ one) => one.main)
      .flatMap((/** @type {any} */ one) => one.refs),
  );
  const lines = view.asked.map((/** @type {any} */ one) => ({
    ...one,
    strength: null,
    trend: null,
    main: main.has(one.ref),
  }));
  return html`<p class="lede">${t(view.phase === "table" ? "common.compare_at_table" : "screen_how")}</p>
    <${Network} actors=${view.actors} channels=${lines} high=${view.survey ? "49vh" : "56vh"} />
    <ul class="visually-hidden">${view.actors.map((/** @type {string} */ name) => html`<li key=${name}>${name}</li>`)}</ul>`;
}

/** @param {Props} props */
function Shown({ view, room }) {
  const { t } = room;
  const used = usedOnly(view);
  return html`<div style=${SIDE_BY_SIDE}>
      <div class="stack" style=${LEFT}>
        <${Network} actors=${used.actors} channels=${used.channels} high=${room.is_lead ? "50vh" : "51vh"} />
        <${Legend} t=${t} />
      </div>
      <div class="stack" style=${RIGHT}>
        <${Matrix} actors=${used.actors} channels=${used.channels} t=${t} />
        <${Points} view=${view} room=${room} />
      </div>
    </div>
    <details class="text-equal" open=${room.is_lead}>
      <summary>${t("common.as_table")}</summary>
      <${ChannelTable} view=${view} room=${room} caption=${t("list")} />
    </details>`;
}

/** Actors that no channel has been answered about are left out of the picture. @param {any} view */
function usedOnly(view) {
  const channels = view.channels.filter((/** @type {any} */ channel) => channel.strength !== null);
  const used = [...new Set(channels.flatMap((/** @type {any} */ channel) => [channel.a, channel.b]))].sort(
    (a, b) => a - b,
  );
  /** @param {any} channel */
  const moved = (channel) => ({ ...channel, a: used.indexOf(channel.a), b: used.indexOf(channel.b) });
  return { actors: used.map((place) => view.actors[place]), channels: channels.map(moved) };
}

/** Where the sides differ and what is weak, in a few words. @param {Props} props */
function Points({ view, room }) {
  const { t } = room;
  const most = room.is_lead ? 28 : 2;
  const differing = view.channels.filter((/** @type {any} */ channel) => channel.differs);
  const weak = view.channels.filter((/** @type {any} */ channel) => channel.weak);
  return html`<div class="stack">
    ${
      differing.length > 0 &&
      html`<section><h3>${t("differ_title")}</h3>
      <ul class="bullets">${differing.slice(0, most).map((/** @type {any} */ channel) => html`<li key=${channel.ref}>${differenceOf(view, channel, t)}</li>`)}</ul></section>`
    }
    ${
      weak.length > 0 &&
      (room.is_lead || room.compact) &&
      html`<section><h3>${t("weak_title")}</h3>
      <ul class="bullets">${weak.slice(0, most).map((/** @type {any} */ channel) => html`<li key=${channel.ref}>${titleOf(view, channel)}</li>`)}</ul>
      ${weak.length > most && html`<p class="soft">${t("common.and_more", { count: weak.length - most })}</p>`}</section>`
    }
  </div>`;
}

/** *Kommunen – Regionen: den ena sidan säger 3, den andra 1* @param {any} view @param {any} channel @param {Props["room"]["t"]} t */
function differenceOf(view, channel, t) {
  const seen = { one: figure(channel.seen[0], t), other: figure(channel.seen[1], t) };
  return t("differ", { a: view.actors[channel.a], b: view.actors[channel.b], ...seen });
}

/** @param {{t: Props["room"]["t"]}} props */
function Legend({ t }) {
  return html`<p class="soft small cluster">
    ${["width", "main", "dash", "trend", "weak"].map((key) => html`<span key=${key}>${t(`legend.${key}`)}</span>`)}
  </p>`;
}

/** The survey of 2007 with the kit's own strengths, for the leader to show. @param {Props} props */
function Example({ view, room }) {
  const { t } = room;
  return html`<details class="text-equal">
    <summary>${t("example_title")}</summary>
    <div class="stack">
      <p><span class="tag tag-ochre">${t("illustration")}</span> ${t("example_note")}</p>
      <${Network} actors=${view.example.actors} channels=${view.example.channels} high="46vh" />
      <${Legend} t=${t} />
      <${ChannelTable} view=${view.example} room=${room} caption=${t("example_list")} />
    </div>
  </details>`;
}

export const mount = component(Screen);
