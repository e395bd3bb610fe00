/** The decisions read back: shared goals first, each measure with who and when; what is still half-said is said so. */
import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { useWords } from "../parts/context.js";
import { Icon } from "../parts/icon.js";

const TURN_AFTER_MS = 20000;
/** Rows that can be read from the back of the room at once; a goal's title counts as one. */
const ROWS = 6;

/**
 * @typedef {{id: string, title: string, actor: string, function: string, date: string, anchor: string, committed: string, missing: string[]}} Measure
 * @typedef {{id: string, title: string, status: string, anchors: {actor: string, anchor: string}[], measures: Measure[]}} Goal
 * @typedef {{title: string, goals: Goal[]}} Page
 */

/** Goals laid out on pages, each of one need group, no goal cut from its measures unless it fills a page. @param {any[]} groups @returns {Page[]} */
export function pagesOf(groups) {
  /** @type {Page[]} */
  const pages = [];
  for (const group of groups) {
    let left = 0;
    for (const goal of /** @type {Goal[]} */ (group.goals)) {
      for (let from = 0; from === 0 || from < goal.measures.length; from += ROWS - 1) {
        const part = { ...goal, measures: goal.measures.slice(from, from + ROWS - 1) };
        const rows = 1 + Math.max(1, part.measures.length);
        if (rows > left) {
          pages.push({ title: group.title, goals: [] });
          left = ROWS;
        }
        pages.at(-1)?.goals.push(part);
        left -= rows;
      }
    }
  }
  return pages;
}

/** @param {{groups: any[], language: string}} props */
export function ReadBack({ groups, language }) {
  const t = useWords();
  const pages = pagesOf(groups);
  const [place, setPlace] = useState(0);
  const [is_turning, setTurning] = useState(() => !matchMedia("(prefers-reduced-motion: reduce)").matches);
  const current = Math.min(place, Math.max(0, pages.length - 1));
  /** @param {number} by */
  const turn = (by) => setPlace((current + by + pages.length) % pages.length);
  /** @param {number} by */
  const turnByHand = (by) => {
    setTurning(false);
    turn(by);
  };
  useEffect(() => {
    if (!is_turning || pages.length < 2) return undefined;
    const timer = setTimeout(() => turn(1), TURN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [is_turning, current, pages.length]);
  useEffect(() => {
    /** @param {KeyboardEvent} event */
    const onKey = (event) => {
      if (event.key === "ArrowRight" && pages.length > 1) turnByHand(1);
      if (event.key === "ArrowLeft" && pages.length > 1) turnByHand(-1);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
  const page = pages[current];
  if (!page)
    return html`<h2 class="headline">${t("parking.over_read_back")}</h2><p class="lede">${t("parking.nothing_decided")}</p>`;
  return html`<p class="soft">${t("parking.over_read_back")}</p>
    <h2 class="question">${page.title}</h2>
    <div class="stack read-back">${page.goals.map((goal) => html`<${Decided} key=${goal.id} goal=${goal} language=${language} />`)}</div>
    ${
      pages.length > 1 &&
      html`<div class="cluster screen-pages" role="group" aria-label=${t("screen.turn_pages")}>
      <button type="button" class="button button-quiet" onClick=${() => turnByHand(-1)} aria-label=${t("screen.page_before")}><${Icon} name="left" /></button>
      <p class="number">${t("screen.page_of", { page: current + 1, pages: pages.length })}</p>
      <button type="button" class="button button-quiet" onClick=${() => turnByHand(1)} aria-label=${t("screen.page_after")}><${Icon} name="right" /></button>
    </div>`
    }`;
}

/** @param {{goal: Goal, language: string}} props */
function Decided({ goal, language }) {
  const t = useWords();
  const tone = goal.status === "shared" ? "moss" : goal.status === "contested" ? "accent" : "ochre";
  return html`<section class="stack stack-small">
    <h3 class="read-back-goal">${goal.title || t("parking.other_measures")}
      ${goal.status && html` <span class=${`tag tag-${tone}`}>${t(`parking.status_${goal.status}`)}</span>`}</h3>
    ${goal.anchors.map(
      (one) =>
        html`<p key=${one.actor + one.anchor} class="soft">${t("parking.anchor", { what: [one.actor, one.anchor].filter(Boolean).join(": ") })}</p>`,
    )}
    ${goal.measures.length === 0 && html`<p class="soft">${t("parking.no_measures")}</p>`}
    <ul class="read-back-measures">
      ${goal.measures.map((measure) => html`<${Promised} key=${measure.id} measure=${measure} language=${language} />`)}
    </ul>
  </section>`;
}

/** @param {{measure: Measure, language: string}} props */
function Promised({ measure, language }) {
  const t = useWords();
  const who = [measure.actor, measure.function].filter(Boolean).join(", ");
  const day = measure.date
    ? new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
        day: "numeric",
        month: "long",
        year: "numeric",
      }).format(new Date(`${measure.date}T12:00`))
    : "";
  return html`<li>
    <p>${measure.title}</p>
    <p class="read-back-who">
      ${who ? html`<strong>${who}</strong>` : html`<span class="tag tag-ochre">${t("parking.no_owner")}</span>`}
      ${who && measure.committed && html` <span class="soft">(${t(`parking.committed_${measure.committed}`)})</span>`} ·
      ${day ? html` <strong class="number">${day}</strong>` : html` <span class="tag tag-ochre">${t("parking.no_date")}</span>`}
      ${measure.anchor && html` · <span class="soft">${t("parking.anchor", { what: measure.anchor })}</span>`}
    </p>
  </li>`;
}
