import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { ExamplePicture } from "./example.js";
import { Gaps, GapTable, StepTable } from "./lists.js";
import { endsOf, shorten } from "./own.js";
import { readPlaces } from "./places.js";
import { Story } from "./story.js";
import { Timeline } from "./timeline.js";

/** @typedef {{view: any, room: import("kit/contract.js").Room}} Props */

/** Of 1080: what head, headline, link to the table and foot leave; a row of the list of gaps takes some of it. */
const FREE = 598;
const LIST_ROW = 44;
const LISTED = 6;

const TOP = {
  gridAutoFlow: "column",
  gap: "0.2rem 3rem",
  alignContent: "start",
};
const ONE_LINE = { overflow: "hidden", whiteSpace: "nowrap", textOverflow: "ellipsis", minWidth: 0 };
const WHOLE = /** @type {any} */ ({ breakInside: "avoid" });

/** @param {Props} props */
function Screen({ view: told, room }) {
  const view = readPlaces(told);
  if (view.gaps) return html`<${Results} view=${view} room=${room} />`;
  if (view.ballot) return html`<${Ballot} view=${view} room=${room} />`;
  return html`<${Asked} view=${view} room=${room} />`;
}

/** @param {{room: Props["room"], words: string, low?: boolean}} props `low`: the picture below needs the height */
function Head({ room, words, low = false }) {
  const large = low ? "headline headline-long" : "headline";
  return html`<h2 class=${room.is_lead || room.compact ? "question" : large}>${words}</h2>`;
}

/** Who it is about and which stages there are, while the room writes. @param {Props} props */
function Asked({ view, room }) {
  const { t } = room;
  return html`<div class="stack stack-large">
    <${Head} room=${room} words=${t("ask_step", { name: view.person.name })} />
    <div class="lede"><${Story} view=${view} t=${t} /></div>
    ${
      !room.compact &&
      html`<p class="lede soft">${t(view.phase === "table" ? "table_hint" : "ask_step_hint")}</p>
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
  return html`<div class="stack">
    <${Head} room=${room} words=${t("vote_question")} />
    ${view.ballot.length === 0 && html`<p class="lede soft">${t("no_ballot")}</p>`}
    ${
      room.compact
        ? html`<ul class="bullets">${view.ballot.slice(0, 3).map((/** @type {any} */ gap) => html`<li key=${gap.ref}>${gap.text}</li>`)}</ul>
        ${view.ballot.length > 3 && html`<p class="soft">${t("more_on_phones", { count: view.ballot.length - 3 })}</p>`}`
        : html`<${GapsByStage} view=${view} t=${t} columns=${room.is_lead ? 2 : 3} />`
    }
    ${
      view.steps?.length > 0 &&
      !room.compact &&
      html`<details class="text-equal"><summary>${t("steps_title")}</summary><${StepTable} view=${view} t=${t} limit=${14} /></details>`
    }
  </div>`;
}

/** In columns that fill one after the other. @param {{view: any, t: import("kit/words.js").Translate, columns: number}} props */
function GapsByStage({ view, t, columns }) {
  return html`<div style=${{ columns, columnGap: "3rem" }}>
    ${view.stages.map((/** @type {string} */ stage, /** @type {number} */ place) => {
      const gaps = view.ballot.filter((/** @type {any} */ gap) => gap.stage === place + 1);
      if (gaps.length === 0) return null;
      return html`<section key=${place} style=${{ paddingBottom: "1rem" }}>
        <h3 style=${{ breakAfter: "avoid" }}>${stage}</h3>
        <ul>${gaps.map(
          (/** @type {any} */ gap) => html`<li key=${gap.ref} style=${{ ...WHOLE, paddingBlock: "0.25rem" }}>
          ${gap.text}<br /><span class="soft small">${endsOf(view, gap, t)}</span>
        </li>`,
        )}</ul>
      </section>`;
    })}
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
  const columns = room.is_lead || view.gaps.length <= LISTED / 2 ? 1 : 2;
  const list_rows = Math.ceil(Math.min(view.gaps.length, LISTED) / columns);
  const left_out = view.lanes.length - view.picture;
  return html`<div class="stack stack-small">
    <${Head} room=${room} words=${t("way_of", { name: view.person.name })} low />
    <${Timeline} view=${view} gaps=${marked} is_lead=${room.is_lead} free=${FREE - LIST_ROW * list_rows} />
    <${Top} view=${view} t=${t} columns=${columns} />
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

/** The numbers of the picture in words, a line each: the table has the whole of a long one.
 * @param {{view: any, t: import("kit/words.js").Translate, columns: number}} props */
function Top({ view, t, columns }) {
  const shown = view.gaps.slice(0, LISTED);
  const style = {
    ...TOP,
    gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
    gridTemplateRows: `repeat(${Math.ceil(shown.length / columns)}, auto)`,
  };
  const short = { ...view, lanes: view.lanes.map(shorten) };
  return html`<ol class="grid" aria-label=${t("gaps_title")} style=${style}>
    ${shown.map(
      (
        /** @type {any} */ gap,
        /** @type {number} */ place,
      ) => html`<li key=${gap.ref} class="split" style=${{ flexWrap: "nowrap", alignItems: "baseline" }}>
      <span style=${ONE_LINE}><strong class="number">${place + 1}.</strong> ${gap.text} <span class="soft small">${endsOf(short, gap, t)}</span></span>
      <strong class="number" style=${{ whiteSpace: "nowrap" }}>${t("support", { count: gap.support })}</strong>
    </li>`,
    )}
  </ol>`;
}

export const mount = component(Screen);
