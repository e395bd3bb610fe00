/** The decisions read back: shared goals first, each measure with who and when; what is still half-said is said so. */
import { html } from "../html.js";
import { useWords } from "../parts/context.js";
import { Paged } from "../parts/paged.js";
import { OVER, Turner } from "../parts/pages.js";

/**
 * @typedef {{id: string, title: string, actor: string, function: string, date: string, anchor: string, committed: string, missing: string[]}} Measure
 * @typedef {{id: string, title: string, status: string, anchors: {actor: string, anchor: string}[], measures: Measure[]}} Goal
 */

/** A need group begins a page; a goal that goes on over the page stands there again. @param {{groups: any[], language: string}} props */
export function ReadBack({ groups, language }) {
  const t = useWords();
  if (groups.length === 0)
    return html`<h2 class="headline">${t("parking.over_read_back")}</h2><p class="lede">${t("parking.nothing_decided")}</p>`;
  const rows = groups.flatMap((group) => [
    ...group.goals.flatMap((/** @type {Goal} */ goal) => rowsOf(goal, group, language, t)),
    ...moreOf(group, t),
  ]);
  return html`<p class="soft">${t("parking.over_read_back")}</p>
    <${Paged} rows=${rows} mark=${groups} rank=${OVER} />
    <div class="screen-pages"><${Turner} over /></div>`;
}

/** @param {Goal} goal @param {any} group @param {string} language @param {import("../words.js").Translate} t */
function rowsOf(goal, group, language, t) {
  const about = {
    chapter: group.key,
    title: html`<h2 class="question">${group.title}</h2>`,
    part: `${group.key} ${goal.id}`,
    head: html`<${Decided} goal=${goal} />`,
  };
  if (goal.measures.length === 0) {
    const nothing = html`<p class="read-back-measure soft">${t("parking.no_measures")}</p>`;
    return [{ ...about, key: about.part, body: nothing }];
  }
  return goal.measures.map((measure) => ({
    ...about,
    key: measure.id,
    body: html`<${Promised} measure=${measure} language=${language} />`,
  }));
}

/** What there is no room for in the message says so. @param {any} group @param {import("../words.js").Translate} t */
function moreOf(group, t) {
  const left = group.total - group.goals.length;
  if (left <= 0) return [];
  const key = `${group.key} more`;
  return [
    {
      key,
      chapter: group.key,
      part: key,
      body: html`<p class="soft">${t("common.and_more", { count: left })}</p>`,
    },
  ];
}

/** @param {{goal: Goal}} props */
function Decided({ goal }) {
  const t = useWords();
  const tone = goal.status === "shared" ? "moss" : goal.status === "contested" ? "accent" : "ochre";
  return html`<div class="read-back-goal stack stack-small">
    <h3>${goal.title || t("parking.other_measures")}
      ${goal.status && html` <span class=${`tag tag-${tone}`}>${t(`parking.status_${goal.status}`)}</span>`}</h3>
    ${goal.anchors.map(
      (one) =>
        html`<p key=${one.actor + one.anchor} class="soft">${t("parking.anchor", { what: [one.actor, one.anchor].filter(Boolean).join(": ") })}</p>`,
    )}
  </div>`;
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
  return html`<div class="read-back-measure">
    <p>${measure.title}</p>
    <p class="read-back-who">
      ${who ? html`<strong>${who}</strong>` : html`<span class="tag tag-ochre">${t("parking.no_owner")}</span>`}
      ${who && measure.committed && html` <span class="soft">(${t(`parking.committed_${measure.committed}`)})</span>`} ·
      ${day ? html` <strong class="number">${day}</strong>` : html` <span class="tag tag-ochre">${t("parking.no_date")}</span>`}
      ${measure.anchor && html` · <span class="soft">${t("parking.anchor", { what: measure.anchor })}</span>`}
    </p>
  </div>`;
}
