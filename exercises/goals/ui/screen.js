import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Actor, actorMarks, Table } from "kit/parts.js";
import { PagedList } from "kit/parts/paged.js";
import { Results } from "./results.js";

/** @typedef {{view: any, room: import("kit/contract.js").Room}} Props */

/** @param {Props} props */
function Screen({ view, room }) {
  const { t } = room;
  if (view.items) return html`<${Decided} view=${view} room=${room} />`;
  const is_vote = view.phase === "all";
  const rows = is_vote ? view.shortlist : view.given;
  const most = is_vote ? 12 : 7;
  // Where need groups share the screen, only the group's own name is a heading.
  const heading = t(is_vote ? "screen_vote" : "screen_given");
  if (room.compact) {
    const items = rows.map((/** @type {any} */ row) => ({ key: row.ref ?? row.id, words: row.title }));
    return html`<div class="stack">
      <h2 class="question">${t(is_vote ? "vote_question" : "screen_propose")}</h2>
      <p class="soft">${heading}</p>
      <${PagedList} items=${items} mark=${view} />
    </div>`;
  }
  return html`<div class="stack">
    <h2 class=${room.is_lead ? "question" : "headline"}>${t(is_vote ? "vote_question" : "screen_propose")}</h2>
    ${
      rows.length > 0 &&
      html`<h3>${heading}</h3>
      <ul class="bullets" style=${most > 7 && rows.length > 6 ? { columns: 2, columnGap: "3rem", maxWidth: "none" } : {}}>
        ${rows.slice(0, most).map((/** @type {any} */ row) => html`<li key=${row.ref ?? row.id} class="lede" style=${{ breakInside: "avoid" }}>${row.title}</li>`)}
      </ul>
      ${rows.length > most && html`<p class="soft">${t("common.and_more", { count: rows.length - most })}</p>`}`
    }
    <p class="soft">${t("open_notice")}</p>
  </div>`;
}

/** The ranking with positions; the leader's page and screen readers get the table of every actor's stand. @param {Props} props */
function Decided({ view, room }) {
  const { t } = room;
  const asked = view.items.filter((/** @type {any} */ goal) => goal.asked);
  const limit = room.is_lead ? undefined : room.compact ? 3 : 5;
  return html`<div class="stack">
    ${!room.compact && html`<h2 class=${room.is_lead ? "question" : "headline"}>${t("screen_results")}</h2>`}
    <${Results} view=${view} room=${room} limit=${limit} />
    ${
      !room.compact &&
      view.roll.length > 0 &&
      asked.length > 0 &&
      html`<details class="text-equal" open=${room.is_lead && view.phase !== "individual"}>
      <summary>${t("positions_table")}</summary>
      <${Stands} asked=${asked} roll=${view.roll} t=${t} />
    </details>`
    }
  </div>`;
}

/** @param {{asked: any[], roll: string[], t: import("kit/words.js").Translate}} props */
function Stands({ asked, roll, t }) {
  const marks = actorMarks(roll);
  /** @param {string} name */
  const named = (name) => (marks.get(name) ? html`<${Actor} mark=${marks.get(name)} />` : name);
  const columns = [
    { key: "goal", title: t("column.goal") },
    { key: "actor", title: t("column.actor") },
    { key: "stand", title: t("column.stand") },
    { key: "anchor", title: t("column.anchor") },
  ];
  const rows = asked.flatMap((goal) => [
    ...goal.positions.map((/** @type {any} */ p) => ({
      ref: `${goal.ref} ${p.actor}`,
      goal: goal.title,
      actor: named(p.actor),
      stand: p.reason ? `${t(`stand.${p.stand}`)}: ${p.reason}` : t(`stand.${p.stand}`),
      anchor: p.anchor ?? "–",
    })),
    ...goal.missing.map((/** @type {string} */ actor) => ({
      ref: `${goal.ref} ${actor}`,
      goal: goal.title,
      actor: named(actor),
      stand: t("not_answered"),
      anchor: "–",
    })),
  ]);
  return html`<${Table} caption=${t("positions_table")} hide_caption columns=${columns} rows=${rows} row_key="ref" />`;
}

export const mount = component(Screen);
