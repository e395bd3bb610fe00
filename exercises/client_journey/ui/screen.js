import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { ExamplePicture } from "./example.js";
import { Gaps, GapTable, StepTable } from "./lists.js";
import { endsOf } from "./own.js";
import { Story } from "./story.js";
import { Timeline } from "./timeline.js";

/** @typedef {{view: any, room: import("kit/contract.js").Room}} Props */

/** Of 1080: what head, headline, list of gaps, link to the table and foot leave. */
const FREE = 565;

/** @param {Props} props */
function Screen({ view, room }) {
  if (view.gaps) return html`<${Results} view=${view} room=${room} />`;
  if (view.ballot) return html`<${Ballot} view=${view} room=${room} />`;
  return html`<${Asked} view=${view} room=${room} />`;
}

/** @param {{room: Props["room"], words: string}} props */
function Head({ room, words }) {
  return html`<h2 class=${room.is_lead || room.compact ? "question" : "headline"}>${words}</h2>`;
}

/** Who it is about and which stages there are, while the room writes. @param {Props} props */
function Asked({ view, room }) {
  const { t } = room;
  return html`<div class="stack stack-large">
    <${Head} room=${room} words=${t("ask_step", { name: view.person.name })} />
    <div class="lede"><${Story} view=${view} t=${t} /></div>
    ${
      !room.compact &&
      html`<p class="lede soft">${t("ask_step_hint")}</p>
      <ol class="cluster lede" style=${{ columnGap: "2em" }}>
        ${view.stages.map((/** @type {string} */ stage, /** @type {number} */ place) => html`<li key=${place}>${t("stage_number", { number: place + 1, stage })}</li>`)}
      </ol>
      <${ExamplePicture} view=${view} t=${t} is_lead=${room.is_lead} />`
    }
  </div>`;
}

/** The gaps under the stages where they lie, without any count. @param {Props} props */
function Ballot({ view, room }) {
  const { t } = room;
  /** @type {{title: string, gaps: any[]}[]} */
  const used = view.stages
    .map((/** @type {string} */ title, /** @type {number} */ place) => ({
      title,
      gaps: view.ballot.filter((/** @type {any} */ gap) => gap.stage === place + 1),
    }))
    .filter((/** @type {any} */ column) => column.gaps.length > 0);
  const columns = room.compact ? 1 : Math.max(used.length, 1);
  return html`<div class="stack">
    <${Head} room=${room} words=${t("vote_question")} />
    ${view.ballot.length === 0 && html`<p class="lede soft">${t("no_ballot")}</p>`}
    ${
      room.compact
        ? html`<ul class="bullets">${view.ballot.slice(0, 3).map((/** @type {any} */ gap) => html`<li key=${gap.ref}>${gap.text}</li>`)}</ul>`
        : html`<div class="grid" style=${{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, columnGap: "2rem", alignItems: "start" }}>
        ${used.map(
          ({ title, gaps }) => html`<section key=${title} class="stack stack-small">
          <h3>${title}</h3>
          <ul class="stack stack-small">${gaps.map(
            (/** @type {any} */ gap) =>
              html`<li key=${gap.ref}>${gap.text}<br /><span class="soft small">${endsOf(view, gap, t)}</span></li>`,
          )}</ul>
        </section>`,
        )}
      </div>`
    }
    ${
      view.steps?.length > 0 &&
      !room.compact &&
      html`<details class="text-equal"><summary>${t("steps_title")}</summary><${StepTable} view=${view} t=${t} limit=${14} /></details>`
    }
  </div>`;
}

/** @param {Props} props */
function Results({ view, room }) {
  const { t } = room;
  if (view.gaps.length + view.steps.length === 0) {
    return html`<div class="stack">
      <${Head} room=${room} words=${t("results_title")} />
      <p class="lede soft">${t("nothing_yet")}</p>
      ${room.is_lead && html`<${ExamplePicture} view=${view} t=${t} is_lead />`}
    </div>`;
  }
  if (room.compact) {
    return html`<div class="stack"><${Head} room=${room} words=${t("results_title")} /><${Gaps} view=${view} t=${t} limit=${3} short /></div>`;
  }
  const marked = view.gaps
    .map((/** @type {any} */ gap, /** @type {number} */ place) => ({ ...gap, number: place + 1 }))
    .filter((/** @type {any} */ gap) => view.marked.includes(gap.ref));
  const left_out = view.lanes.length - view.picture;
  return html`<div class="stack">
    <${Head} room=${room} words=${t("way_of", { name: view.person.name })} />
    <${Timeline} view=${view} gaps=${marked} is_lead=${room.is_lead} free=${FREE} />
    ${room.is_lead ? html`<h3>${t("gaps_title")}</h3><${Gaps} view=${view} t=${t} />` : html`<${Top} view=${view} t=${t} />`}
    <details class="text-equal" open=${room.is_lead}>
      <summary>${t("common.as_table")}</summary>
      <div class="stack">
        <p class="soft cluster"><span>${t("legend.step")}</span><span>${t("legend.way")}</span><span>${t("legend.gap")}</span></p>
        ${left_out > 0 && html`<p class="soft">${t("lanes_left_out", { count: left_out })}</p>`}
        <${GapTable} view=${view} t=${t} />
        <${StepTable} view=${view} t=${t} />
      </div>
    </details>
    ${room.is_lead && html`<${ExamplePicture} view=${view} t=${t} is_lead />`}
  </div>`;
}

/** The numbers of the picture in words, two beside each other. @param {{view: any, t: import("kit/words.js").Translate}} props */
function Top({ view, t }) {
  const shown = view.gaps.slice(0, 6);
  return html`<ol class="grid" aria-label=${t("gaps_title")}
    style=${{ gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gridTemplateRows: `repeat(${Math.ceil(shown.length / 2)}, auto)`, gridAutoFlow: "column", gap: "0.3rem 3rem", alignContent: "start" }}>
    ${shown.map(
      (
        /** @type {any} */ gap,
        /** @type {number} */ place,
      ) => html`<li key=${gap.ref} class="split" style=${{ flexWrap: "nowrap", alignItems: "baseline" }}>
      <span><strong class="number">${place + 1}.</strong> ${gap.text} <span class="soft small">${endsOf(view, gap, t)}</span></span>
      <strong class="number" style=${{ whiteSpace: "nowrap" }}>${t("support", { count: gap.support })}</strong>
    </li>`,
    )}
  </ol>`;
}

export const mount = component(Screen);
