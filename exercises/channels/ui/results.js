/** The channels as bars and as a table, for phones, the screen and the leader: the picture's text equals. */
import { html } from "kit/html.js";
import { Ranking, Table } from "kit/parts.js";
import { figure } from "kit/parts/figures.js";
import { spelled } from "./own.js";

/**
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {{ref: string, a: number, b: number, strength: number | null, answers: number, trend: string | null, main: boolean,
 *   weak: boolean, differs: boolean, seen: [number | null, number | null], left_out?: number, tables?: number,
 *   earlier?: {strength: number, trend: string | null}}} Channel
 */

/** @param {{view: any, room: Room}} props */
export function PhoneResults({ view, room }) {
  const { t } = room;
  /** @type {Channel[]} */
  const channels = view.channels ?? [];
  if (channels.length === 0) return html`<p class="soft">${t("nothing_yet")}</p>`;
  const me = view.actors.indexOf(spelled(view, room.me.actor));
  const items = channels.map((channel) => ({
    ref: channel.ref,
    title: titleOf(view, channel),
    value: channel.strength ?? 0,
    label: `${figure(channel.strength, t)}${arrowOf(channel.trend)}`,
    note: noteOf(channel, t),
    chosen: channel.a === me || channel.b === me,
  }));
  return html`<div class="stack">
    <${Ranking} plain caption=${t("results_title")} items=${items} top=${4} />
    ${
      view.items?.length > 0 &&
      html`<section class="stack stack-small"><h3>${t("why_title")}</h3>
      <ul class="bullets">${view.items.map((/** @type {any} */ item) => html`<li key=${item.ref}>${item.title}${about(view, item)}</li>`)}</ul>
      ${view.reasons > view.items.length && html`<p class="soft small">${t("common.and_more", { count: view.reasons - view.items.length })}</p>`}
    </section>`
    }
  </div>`;
}

/** @param {any} view @param {any} item */
function about(view, item) {
  if (item.a === undefined || item.a === null || item.b === null) return null;
  return html` <span class="soft small">${view.actors[item.a]} – ${view.actors[item.b]}</span>`;
}

/** @param {any} view @param {{a: number, b: number}} channel @returns {string} */
export function titleOf(view, channel) {
  return `${view.actors[channel.a]} – ${view.actors[channel.b]}`;
}

/** An arrow beside the figure; the word stands in the note or beside it. @param {string | null} trend */
export function arrowOf(trend) {
  return trend === "better" ? " ↑" : trend === "worse" ? " ↓" : "";
}

/** *huvudfåra · bättre · sidorna ser olika: 3 och 1 · 12 svar* @param {Channel} channel @param {Room["t"]} t */
function noteOf(channel, t) {
  const parts = [t(channel.main ? "kind.main" : "kind.side")];
  if (channel.trend) parts.push(t(`trend.${channel.trend}`));
  if (channel.differs)
    parts.push(t("differ_short", { one: figure(channel.seen[0], t), other: figure(channel.seen[1], t) }));
  if (channel.earlier) parts.push(t("last_time", { strength: figure(channel.earlier.strength, t) }));
  parts.push(t("answer_count", { count: channel.answers }));
  return parts.join(" · ");
}

/** Every channel with what each side says; the example's have no answers. @param {{view: any, room: Room, caption: string}} props */
export function ChannelTable({ view, room, caption }) {
  const { t } = room;
  /** @type {Channel[]} */
  const channels = view.channels.filter((/** @type {Channel} */ channel) => channel.strength !== null);
  const has_answers = channels.some(({ answers }) => answers > 0);
  const has_tables = has_answers && view.tables > 0;
  const has_earlier = channels.some(({ earlier }) => earlier);
  const keys = ["channel", "kind", "strength", ...(has_earlier ? ["earlier"] : []), "seen", "trend"];
  if (has_answers) keys.push("answers");
  if (has_tables) keys.push("tables");
  const columns = keys.map((key) => ({
    key,
    title: t(`column.${key}`),
    numeric: ["strength", "answers", "earlier", "tables"].includes(key),
  }));
  const rows = channels.map((channel) => ({
    ref: channel.ref,
    channel: titleOf(view, channel),
    kind: t(channel.main ? "kind.main" : "kind.side"),
    strength: figure(channel.strength, t),
    earlier: figure(channel.earlier?.strength, t),
    seen: seenOf(channel, t),
    trend: channel.trend ? t(`trend.${channel.trend}`) : "–",
    answers: channel.left_out
      ? html`${channel.answers}<br /><span class="soft small">${t("left_out", { count: channel.left_out })}</span>`
      : channel.answers,
    tables: t("tables_behind", { count: channel.tables ?? 0, total: view.tables }),
  }));
  return html`<${Table} caption=${caption} columns=${columns} rows=${rows} row_key="ref" />`;
}

/** @param {Channel} channel @param {Room["t"]} t */
function seenOf(channel, t) {
  const seen = `${figure(channel.seen[0], t)} / ${figure(channel.seen[1], t)}`;
  return channel.differs ? html`<span class="tag tag-ochre">${seen}</span>` : seen;
}
