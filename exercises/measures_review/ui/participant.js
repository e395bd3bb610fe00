import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Button, SaveMark } from "kit/parts.js";
import { Account } from "./account.js";
import { accountOf, ownActor, TAGS, whoAndWhen } from "./own.js";
import { Board } from "./board.js";

/** @typedef {{view: any, room: import("kit/contract.js").Room}} Props */

/** @param {Props} props */
function Participant({ view, room }) {
  const { t } = room;
  if (view.count === 0) return html`<p class="lede">${t("no_measures")}</p>`;
  if (view.phase === "individual") return html`<${Tell} view=${view} room=${room} />`;
  return html`<div class="stack stack-large">
    <section class="stack"><h2 class="question">${t("results_title")}</h2><${Board} view=${view} room=${room} /></section>
    ${view.phase === "results" && html`<${Tell} view=${view} room=${room} />`}
  </div>`;
}

/** One's own measures first; one measure at a time when one tells of it. @param {Props} props */
function Tell({ view, room }) {
  const at = room.draft("at", "");
  const actor = ownActor(view, room);
  /** @type {any[]} */
  const measures = view.measures;
  const own = measures.filter((measure) => actor !== null && measure.actor === actor);
  const here = measures.find((measure) => measure.id === at.value);
  /** @param {string} id */
  const go = (id) => {
    at.value = id;
    scrollTo({ top: 0 });
  };
  if (here) {
    const left = own.filter((measure) => measure.id !== here.id && !accountOf(measure.id, room));
    return html`<${Account} key=${here.id} room=${room} measure=${here} is_own=${own.includes(here)}
      entry=${accountOf(here.id, room)} is_last=${left.length === 0} goOn=${() => go(own.includes(here) ? (left[0]?.id ?? "") : "")}
      toList=${() => go("")} />`;
  }
  return html`<${Lists} view=${view} room=${room} own=${own} go=${go} />`;
}

/** @param {Props & {own: any[], go: (id: string) => void}} props */
function Lists({ view, room, own, go }) {
  const { t } = room;
  const others = view.measures.filter((/** @type {any} */ measure) => !own.includes(measure));
  const is_done = own.length > 0 && own.every((measure) => accountOf(measure.id, room));
  const left_out = view.count - view.measures.length;
  return html`<div class="stack stack-large">
    ${
      view.phase === "individual" &&
      html`<div class="stack stack-small"><h2 class="question">${t("question")}</h2>
      <p class="soft">${t("open_notice")}</p></div>`
    }
    ${
      own.length > 0
        ? html`<section class="stack"><h3>${t("own_measures")}</h3>
        ${is_done && html`<p>${t("all_told")}</p>`}
        <ul class="entries">${own.map((measure) => html`<${Row} key=${measure.id} measure=${measure} room=${room} go=${go} is_own />`)}</ul></section>`
        : html`<p>${t("own_none")}</p>`
    }
    ${
      others.length > 0 &&
      html`<section class="stack"><h3>${t("other_measures")}</h3>
      <ul class="entries">${others.map((/** @type {any} */ measure) => html`<${Row} key=${measure.id} measure=${measure} room=${room} go=${go} />`)}</ul></section>`
    }
    ${left_out > 0 && html`<p class="soft">${t("more_measures", { count: left_out })}</p>`}
  </div>`;
}

/** @param {{measure: any, room: Props["room"], go: (id: string) => void, is_own?: boolean}} props */
function Row({ measure, room, go, is_own = false }) {
  const { t } = room;
  const entry = accountOf(measure.id, room);
  const { title } = measure;
  const told = entry?.payload;
  return html`<li class="entry">
    <div class="entry-text">${title}<br /><span class="small soft">${whoAndWhen(measure, room)}</span></div>
    <div class="entry-actions">
      <${Button} kind=${is_own && !entry ? "secondary" : "quiet"} onClick=${() => go(measure.id)}
        label=${t(entry ? "change_named" : "tell_named", { title })}>${t(entry ? "common.change" : "tell")}<//>
    </div>
    ${
      told &&
      html`<div class="entry-foot">
      ${told.progress && html`<span class=${TAGS[told.progress]}>${t(`state.${told.progress}`)}</span>`}
      ${told.told && html`<span>${told.told}</span>`}
      <${SaveMark} state=${entry.state} message=${entry.message} />
    </div>`
    }
  </li>`;
}

export const mount = component(Participant);
