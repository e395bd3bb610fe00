/** The picture in words: for phones, and as the text equal of the rings on the screen and the leader's page. */
import { html } from "kit/html.js";
import { Ranking, Table } from "kit/parts.js";
import { figure } from "kit/parts/figures.js";

/**
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {import("kit/words.js").Translate} Translate
 * @typedef {{ref: string, title: string, near: number, counts: number[], support: number, actors: number, tables: number}} Stakeholder
 * @typedef {{ref: string, of: number, title: string, times: number}} Goal
 * @typedef {{outcome: "unanswered" | "nobody" | "led" | "split", answers: number, nobody: number, unknown: number, is_few: boolean,
 *   named: {ref: string, title: string, count: number, leads: boolean}[], named_in_all: number}} LeadAnswers
 */

/** *Ingen håller helheten*, or who does. @param {LeadAnswers} lead @param {Translate} t @returns {string} */
export function verdict(lead, t) {
  const [first, second] = lead.named.filter(({ leads }) => leads);
  if (lead.outcome === "led" && first) return t("verdict.led", { actor: first.title });
  if (lead.outcome === "split" && first && second)
    return t("verdict.split", { a: first.title, b: second.title });
  return t(lead.outcome === "unanswered" ? "verdict.unanswered" : "verdict.nobody");
}

/** Each answer with its number, most first. @param {LeadAnswers} lead @param {Translate} t */
export function answersOf(lead, t) {
  const said = lead.named.map(({ ref, title, count, leads }) => ({
    ref,
    title,
    value: count,
    chosen: leads,
  }));
  said.push({
    ref: "nobody",
    title: t("holds.nobody"),
    value: lead.nobody,
    chosen: lead.outcome === "nobody",
  });
  said.push({ ref: "unknown", title: t("holds.unknown"), value: lead.unknown, chosen: false });
  return said.filter(({ value }) => value > 0).sort((one, other) => other.value - one.value);
}

/** A few answers say so. @param {{lead: LeadAnswers, t: Translate}} props */
export function Few({ lead, t }) {
  return lead.is_few ? html`<p class="soft">${t("few", { count: lead.answers })}</p>` : null;
}

/** @param {{view: any, room: Room, plain?: boolean}} props `plain`: under a heading of the page's own */
export function PhoneResults({ view, room, plain = false }) {
  const { t } = room;
  const { lead } = view;
  const says = verdict(lead, t);
  return html`<div class="stack stack-large">
    <section class="stack">
      ${plain ? html`<h3>${says}</h3>` : html`<h2 class="question">${says}</h2>`}
      ${lead.answers > 0 && html`<p>${t(`verdict_why.${lead.outcome}`)}</p>`}
      <${Few} lead=${lead} t=${t} />
      ${lead.answers > 0 && html`<${Ranking} plain caption=${t("lead_answers")} items=${answersOf(lead, t)} top=${lead.answers} />`}
    </section>
    ${view.actors.length === 0 && html`<p class="soft">${t("nothing_yet")}</p>`}
    ${view.actors.length > 0 && html`<${Around} view=${view} t=${t} />`}
  </div>`;
}

/** Ring by ring, with each actor's goals. @param {{view: any, t: Translate}} props */
function Around({ view, t }) {
  const left = view.actors_in_all - view.actors.length;
  return html`<section class="stack">
    <h3>${t("actors_around", { count: view.actors_in_all })}</h3>
    ${[1, 2, 3].map((ring) => html`<${Ring} key=${ring} ring=${ring} view=${view} t=${t} />`)}
    ${left > 0 && html`<p class="soft">${t("common.and_more", { count: left })}</p>`}
  </section>`;
}

/** A median between two rings counts to the inner one here; the table tells it. @param {{ring: number, view: any, t: Translate}} props */
function Ring({ ring, view, t }) {
  const here = view.actors.filter((/** @type {Stakeholder} */ actor) => Math.floor(actor.near) === ring);
  if (here.length === 0) return null;
  return html`<div class="stack stack-small">
    <h4>${t(`ring.${ring}`)}</h4>
    <ul class="bullets">
      ${here.map((/** @type {Stakeholder} */ actor) => {
        const goals = goalsOf(view, actor);
        return html`<li key=${actor.ref}>${actor.title} <span class="soft number">· ${t("answer_count", { count: actor.support })}</span>
          ${goals.map((goal) => html`<br key=${goal.ref} /><span class="soft">${t("goal_is", { goal: goal.title })}</span>`)}
        </li>`;
      })}
    </ul>
  </div>`;
}

/** @param {any} view @param {Stakeholder} actor @returns {Goal[]} */
export function goalsOf(view, actor) {
  const place = view.actors.findIndex((/** @type {Stakeholder} */ one) => one.ref === actor.ref);
  return view.goals.filter((/** @type {Goal} */ goal) => goal.of === place);
}

/** Everybody around the person with the rings they were placed in; then their goals side by side. @param {{view: any, room: Room}} props */
export function ActorTable({ view, room }) {
  const { t } = room;
  const keys = ["actor", "near", "counts", "support", "actors", ...(view.tables > 0 ? ["tables"] : [])];
  const columns = keys.map((key) => ({
    key,
    title: t(`column.${key}`),
    numeric: ["near", "support", "actors"].includes(key),
  }));
  const rows = view.actors.map((/** @type {Stakeholder} */ actor) => ({
    ref: actor.ref,
    actor: actor.title,
    near: figure(actor.near, t),
    counts: actor.counts.join("\u00a0·\u00a0"),
    support: actor.support,
    actors: actor.actors,
    tables: t("tables_behind", { count: actor.tables, total: view.tables }),
  }));
  return html`<${Table} caption=${t("all_actors")} columns=${columns} rows=${rows} row_key="ref" />
    <${GoalTable} view=${view} t=${t} />`;
}

/** @param {{view: any, t: Translate}} props */
function GoalTable({ view, t }) {
  const told = view.actors.filter((/** @type {Stakeholder} */ actor) => goalsOf(view, actor).length > 0);
  if (told.length === 0) return null;
  const columns = ["actor", "goals"].map((key) => ({ key, title: t(`column.${key}`) }));
  const rows = told.map((/** @type {Stakeholder} */ actor) => ({
    ref: actor.ref,
    actor: actor.title,
    goals: html`<${Goals} goals=${goalsOf(view, actor)} t=${t} />`,
  }));
  return html`<${Table} caption=${t("goals_title")} columns=${columns} rows=${rows} row_key="ref" />`;
}

/** Each on its line. @param {{goals: Goal[], t: Translate}} props */
function Goals({ goals, t }) {
  return html`${goals.map(
    ({ ref, title, times }, place) =>
      html`<span key=${ref}>${place > 0 && html`<br />`}${title}${times > 1 && html` <span class="soft">(${t("times", { count: times })})</span>`}</span>`,
  )}`;
}
