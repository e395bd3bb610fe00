import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Ranking } from "kit/parts.js";
import { Person, personText } from "./person.js";
import { ActorTable, answersOf, Few, goalsOf, verdict } from "./results.js";
import { MOST_DRAWN, MOST_WITH_GOALS, Rings } from "./rings.js";

/** @typedef {{view: any, room: import("kit/contract.js").Room}} Props */

const RINGS = [1, 2, 3];
const SIDE_BY_SIDE = {
  display: "flex",
  flexWrap: "wrap",
  alignItems: "start",
  gap: "var(--space-6) var(--space-10)",
};
const HALF = { flex: "1 1 20rem", minWidth: 0 };
const LEFT = { flex: "1 1 20rem", minWidth: 0 };
const RIGHT = { flex: "3 1 46rem", minWidth: 0 };
const CLAMP = {
  display: "-webkit-box",
  WebkitBoxOrient: "vertical",
  WebkitLineClamp: 2,
  overflow: "hidden",
};

/** @param {Props} props */
function Screen({ view, room }) {
  const { t } = room;
  if (room.compact) return html`<${Small} view=${view} room=${room} />`;
  const size = room.is_lead ? "question" : "headline";
  if (!view.actors) {
    return html`<div class="stack">
      <h2 class=${size}>${t("ask")}</h2>
      <div style=${SIDE_BY_SIDE}>
        <div class="stack" style=${HALF}>
          <${Person} view=${view} room=${room} />
          <p>${t(view.phase === "table" ? "common.compare_at_table" : "screen_how")}</p>
          <ol class="stack stack-small">${RINGS.map((ring) => html`<li key=${ring}><strong>${t(`ring.${ring}`)}</strong> <span class="soft">${t(`ring_means.${ring}`)}</span></li>`)}</ol>
        </div>
        <div style=${HALF}><${Rings} view=${view} actors=${[]} t=${t} high="52vh" shape="empty" /></div>
      </div>
    </div>`;
  }
  const says = verdict(view.lead, t);
  return html`<div class=${room.is_lead ? "stack stack-large" : ""} style=${room.is_lead ? {} : SIDE_BY_SIDE}>
    <div class="stack" style=${room.is_lead ? {} : LEFT}>
      <h2 class=${room.is_lead ? size : `${size} headline-long`} style=${fit(says)}>${says}</h2>
      <${Answers} view=${view} room=${room} />
      ${!room.is_lead && view.actors.length > MOST_WITH_GOALS && html`<${Goals} view=${view} room=${room} />`}
    </div>
    <div class="stack stack-small" style=${room.is_lead ? {} : RIGHT}>
      ${view.actors.length === 0 ? html`<p class="lede soft">${t("nothing_yet")}</p>` : html`<${Around} view=${view} room=${room} />`}
      ${room.is_lead && html`<${Person} view=${view} room=${room} />`}
    </div>
  </div>`;
}

/** A long name is set smaller, so that it breaks between words. @param {string} says */
function fit(says) {
  const is_long = says.length > 44 || says.split(" ").some((word) => word.length > 15);
  return is_long ? { fontSize: "var(--title)" } : {};
}

/** The answers on the lead, and why that is the verdict. @param {Props} props */
function Answers({ view, room }) {
  const { t } = room;
  const { lead } = view;
  if (lead.answers === 0) return null;
  return html`<p>${t(`verdict_why.${lead.outcome}`)}</p>
    <${Few} lead=${lead} t=${t} />
    <${Ranking} plain caption=${t("lead_answers")} items=${answersOf(lead, t)} top=${lead.answers} limit=${room.is_lead ? 12 : 3} />
    ${room.is_lead && html`<p class="soft small">${t("rule")}</p>`}`;
}

/** The rings, what they mean, and the table. @param {Props} props */
function Around({ view, room }) {
  const { t } = room;
  const drawn = mostNamed(view);
  const left = view.actors_in_all - drawn.length;
  const marks = [
    "near",
    "size",
    { nobody: "nobody", led: "lead" }[/** @type {string} */ (view.lead.outcome)],
  ];
  return html`<p class=${room.is_lead ? "" : "lede"}><strong>${t("actors_around", { count: view.actors_in_all })}</strong>
      ${left > 0 && html` <span class="soft">${t("not_drawn", { count: left })}</span>`}</p>
    <${Rings} view=${view} actors=${drawn} t=${t} high=${room.is_lead ? "90vh" : "54vh"} shape=${room.is_lead ? "narrow" : "wide"} />
    <p class="soft small cluster">
      ${marks.filter(Boolean).map((key) => html`<span key=${key}>${t(`legend.${key}`)}</span>`)}
    </p>
    <details class="text-equal" open=${room.is_lead}>
      <summary>${t("common.as_table")}</summary>
      <${ActorTable} view=${view} room=${room} />
    </details>`;
}

/** The lead and those that most people see, nearest first. @param {any} view @returns {any[]} */
function mostNamed({ actors, lead }) {
  if (actors.length <= MOST_DRAWN) return actors;
  const leads = new Set(
    lead.named.filter((/** @type {any} */ one) => one.leads).map((/** @type {any} */ one) => one.ref),
  );
  /** @param {any} actor */
  const weight = (actor) => (leads.has(actor.ref) ? Infinity : actor.support);
  const ranked = [...actors].sort((one, other) => weight(other) - weight(one)).slice(0, MOST_DRAWN);
  return actors.filter((/** @type {any} */ actor) => ranked.includes(actor));
}

/** A goal of each of the first actors, where the rings cannot hold them. @param {Props} props */
function Goals({ view, room }) {
  const { t } = room;
  const [most, lines] = room.compact ? [2, { ...CLAMP, WebkitLineClamp: 1 }] : [3, CLAMP];
  const told = view.actors
    .filter((/** @type {any} */ actor) => goalsOf(view, actor).length > 0)
    .slice(0, most);
  if (told.length === 0) return null;
  return html`<section class="stack stack-small">
    ${!room.compact && html`<h3>${t("goals_title")}</h3>`}
    ${told.map((/** @type {any} */ actor) => html`<p key=${actor.ref} style=${lines}><strong>${actor.title}</strong> ”${goalsOf(view, actor)[0]?.title}”</p>`)}
  </section>`;
}

/** Where need groups share the screen: who leads, how many, and the three nearest. @param {Props} props */
function Small({ view, room }) {
  const { t } = room;
  if (!view.actors) {
    return html`<div class="stack stack-small"><p class="quote own-words">${personText(view, t)}</p>
      <p><strong>${t("ask")}</strong></p></div>`;
  }
  return html`<div class="stack stack-small">
    <p class="lede"><strong>${verdict(view.lead, t)}</strong></p>
    <${Few} lead=${view.lead} t=${t} />
    ${
      view.actors.length > 0 &&
      html`<p>${t("actors_around", { count: view.actors_in_all })}</p>
      <${Rings} view=${view} actors=${mostNamed(view)} t=${t} high="19vh" shape="bare" />
      <p>${t("nearest_title")} ${view.actors.slice(0, 3).map((/** @type {any} */ actor, /** @type {number} */ number) => html`${number > 0 && ", "}<strong key=${actor.ref}>${actor.title}</strong>`)}</p>
      <${Goals} view=${view} room=${room} />`
    }
  </div>`;
}

export const mount = component(Screen);
