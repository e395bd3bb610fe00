/** One measure's bill: the bars, the sentences that say the same, and the tables. */
import { html } from "kit/html.js";
import { Table } from "kit/parts.js";
import { Bars } from "./bars.js";
import { NarrowBars } from "./narrow-bars.js";
import { sayMoney, sayShort } from "./money.js";

/** @typedef {import("kit/contract.js").Room} Room */

const COLUMNS = ["actor", "cost", "saving", "net", "bears", "gains", "payback"];

/** The whole in words, and those with a reason to say no, by name. @param {{result: any, room: Room}} props */
export function Sentences({ result, room }) {
  const { t } = room;
  const { net, payback } = result.total;
  /** @param {number} kronor */
  const money = (kronor) => sayShort(kronor, room.language);
  const nets = new Map(result.actors.map((/** @type {any} */ one) => [one.name, one.net]));
  return html`<p class=${room.compact ? "" : "lede"}>
      ${t(net >= 0 ? "total.gain" : "total.loss", { amount: money(Math.abs(net)) })} ${" "}
      ${payback ? t("payback.year", { year: payback }) : t("payback.never")}
    </p>
    ${result.losers.map(
      (/** @type {string} */ actor) => html`<p key=${actor} style=${{ maxWidth: "none" }}>
      <strong>${t(room.compact ? "loser_few_words" : "loser", { actor, amount: money(Math.abs(nets.get(actor) ?? 0)) })}</strong>
    </p>`,
    )}
    ${net > 0 && result.losers.length === 0 && html`<p class="soft">${t("no_losers")}</p>`}`;
}

/** @param {{result: any, room: Room, height?: string, narrow?: boolean}} props `narrow`: for a phone's width */
export function Picture({ result, room, height, narrow = false }) {
  const rows = [...result.actors, { ...result.total, name: room.t("total"), is_total: true }];
  const left = result.actors_in_all - result.actors.length;
  const picture = narrow
    ? html`<${NarrowBars} rows=${rows} room=${room} />`
    : html`<${Bars} rows=${rows} room=${room} height=${height} />`;
  return html`${picture}${left > 0 && html`<p class="soft small">${room.t("actors_left", { count: left })}</p>`}`;
}

/** @param {{result: any, room: Room}} props */
export function Tables({ result, room }) {
  return html`<${ActorTable} result=${result} room=${room} />
    ${result.years && html`<${YearTable} result=${result} room=${room} />`}
    ${result.levels && html`<${LevelTable} result=${result} room=${room} />`}`;
}

/** @param {{result: any, room: Room}} props */
function ActorTable({ result, room }) {
  const { t } = room;
  /** @param {any} one @param {string} actor */
  const row = (one, actor) => ({
    actor,
    ...Object.fromEntries(["cost", "saving", "net"].map((key) => [key, sayMoney(one[key], room.language)])),
    bears: sayPart(one.bears),
    gains: sayPart(one.gains),
    payback: one.payback ?? "–",
  });
  const rows = [
    ...result.actors.map((/** @type {any} */ one) =>
      row(
        one,
        result.losers.includes(one.name)
          ? html`${one.name} <span class="tag tag-accent">${t("loser_short")}</span>`
          : one.name,
      ),
    ),
    row(result.total, t("total")),
  ];
  const columns = COLUMNS.map((key) => ({ key, title: t(`column.${key}`), numeric: key !== "actor" }));
  return html`<${Table} caption=${t("actors_title")} columns=${columns} rows=${rows} />`;
}

/** @param {number | null | undefined} percent */
function sayPart(percent) {
  return percent === null || percent === undefined ? "–" : `${percent} %`;
}

/** @param {{result: any, room: Room}} props */
function YearTable({ result, room }) {
  const { t } = room;
  const count = Math.max(
    ...Object.values(result.years).map((years) => /** @type {any[]} */ (years).length),
    0,
  );
  const years = Array.from({ length: count }, (_, n) => ({
    key: `y${n}`,
    title: t("year", { year: n + 1 }),
    numeric: true,
  }));
  const rows = Object.entries(result.years).map(([actor, nets]) => ({
    actor,
    ...Object.fromEntries(
      /** @type {any[]} */ (nets).map((year, n) => [
        `y${n}`,
        sayMoney(year.saving - year.cost, room.language),
      ]),
    ),
  }));
  return html`<${Table} caption=${t("years_title")} columns=${[{ key: "actor", title: t("column.actor") }, ...years]} rows=${rows} row_key="actor" />`;
}

/** @param {{result: any, room: Room}} props */
function LevelTable({ result, room }) {
  const { t } = room;
  const rows = Object.entries(result.levels).map(([level, found]) => ({
    level: t(`level.${level}`),
    net: sayMoney(found.net, room.language),
    payback: found.payback ?? "–",
    losers: found.losers.join(", ") || "–",
  }));
  const columns = ["level", "net", "payback", "losers"].map((key) => ({
    key,
    title: t(`column.${key}`),
    numeric: key === "net" || key === "payback",
  }));
  return html`<${Table} caption=${t("levels_title")} columns=${columns} rows=${rows} row_key="level" />`;
}
