import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Person, personText } from "./person.js";
import { ActorTable, answersOf, Few, goalsOf, verdict } from "./results.js";
import { MOST_DRAWN, MOST_WITH_GOALS, Rings } from "./rings.js";

/** @typedef {{view: any, room: import("kit/contract.js").Room}} Props */

/** @param {Props} props */
function Screen({ view, room }) {
  const { t } = room;
  if (room.compact) return html`<${Small} view=${view} room=${room} />`;
  const size = room.is_lead ? "question" : "headline";
  if (!view.actors) {
    return html`<div class="stack">
      <h2 class=${size}>${t("ask")}</h2>
      <div class="lede"><${Person} view=${view} room=${room} /></div>
      <${Rings} view=${view} actors=${[]} t=${t} high="44vh" />
      <p class="lede">${t("screen_how")}</p>
    </div>`;
  }
  return html`<div class="stack">
    <h2 class=${size}>${verdict(view.lead, t)}</h2>
    <${Answers} view=${view} room=${room} />
    ${view.actors.length === 0 ? html`<p class="lede soft">${t("nothing_yet")}</p>` : html`<${Shown} view=${view} room=${room} />`}
  </div>`;
}

/** The answers on the lead in one line, and why that is the verdict. @param {Props} props */
function Answers({ view, room }) {
  const { t } = room;
  const { lead } = view;
  const said = answersOf(lead, t).slice(0, room.is_lead ? 12 : 5);
  return html`<div class="stack stack-small">
    ${
      lead.answers > 0 &&
      html`<p class=${room.is_lead ? "" : "lede"}>${t(`verdict_why.${lead.outcome}`)}${" "}
      ${said.map(({ ref, title, value }, number) => html`<span key=${ref}>${number > 0 && " · "}${title} <strong class="number">${value}</strong></span>`)}</p>`
    }
    <${Few} lead=${lead} t=${t} />
    ${room.is_lead && html`<p class="soft small">${t("rule")}</p>`}
  </div>`;
}

/** The rings, the goals that have no room in them, and the table. @param {Props} props */
function Shown({ view, room }) {
  const { t } = room;
  const drawn = mostNamed(view.actors);
  const left = view.actors_in_all - drawn.length;
  const is_crowded = drawn.length > MOST_WITH_GOALS;
  return html`<${Rings} view=${view} actors=${drawn} t=${t} high=${room.is_lead ? "70vh" : is_crowded ? "50vh" : "56vh"} />
    <p class="soft small cluster">
      <strong>${t("actors_around", { count: view.actors_in_all })}</strong>
      ${left > 0 && html`<span>${t("not_drawn", { count: left })}</span>`}
      ${["near", "size", ...(view.lead.outcome === "nobody" ? ["nobody"] : []), ...(view.lead.outcome === "one" ? ["lead"] : [])].map((key) => html`<span key=${key}>${t(`legend.${key}`)}</span>`)}
    </p>
    ${is_crowded && !room.is_lead && html`<${Goals} view=${view} room=${room} most=${3} />`}
    <details class="text-equal" open=${room.is_lead}>
      <summary>${t("common.as_table")}</summary>
      <${ActorTable} view=${view} room=${room} />
    </details>
    ${room.is_lead && html`<${Person} view=${view} room=${room} />`}`;
}

/** Those that most see, nearest first. @param {any[]} actors */
function mostNamed(actors) {
  if (actors.length <= MOST_DRAWN) return actors;
  const kept = new Set(
    [...actors]
      .sort((one, other) => other.support - one.support)
      .slice(0, MOST_DRAWN)
      .map(({ ref }) => ref),
  );
  return actors.filter(({ ref }) => kept.has(ref));
}

/** One goal of each of the first actors, beside each other. @param {Props & {most: number}} props */
function Goals({ view, room, most }) {
  const { t } = room;
  const told = view.actors
    .filter((/** @type {any} */ actor) => goalsOf(view, actor).length > 0)
    .slice(0, most);
  if (told.length === 0) return null;
  return html`<section class="stack stack-small" aria-label=${t("goals_title")}>
    <div class="grid">
      ${told.map((/** @type {any} */ actor) => html`<p key=${actor.ref}><strong>${actor.title}</strong><br /><span class="own-words">”${goalsOf(view, actor)[0]?.title}”</span></p>`)}
    </div>
  </section>`;
}

/** Where need groups share the screen: who leads, how many, and the three nearest. @param {Props} props */
function Small({ view, room }) {
  const { t } = room;
  if (!view.actors) return html`<p class="own-words">${personText(view, t)}</p>`;
  return html`<div class="stack stack-small">
    <p class="lede"><strong>${verdict(view.lead, t)}</strong></p>
    ${
      view.actors.length > 0 &&
      html`<p>${t("actors_around", { count: view.actors_in_all })}</p>
      <${Rings} view=${view} actors=${mostNamed(view.actors)} t=${t} high="27vh" bare />
      <h4>${t("nearest_title")}</h4>
      <ul class="bullets">${view.actors.slice(0, 3).map((/** @type {any} */ actor) => html`<li key=${actor.ref}>${actor.title}</li>`)}</ul>`
    }
  </div>`;
}

export const mount = component(Screen);
