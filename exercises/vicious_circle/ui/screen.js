import { useState } from "preact/hooks";
import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Button } from "kit/parts.js";
import { Example } from "./example.js";
import { Loops } from "./loops.js";
import { readLoop, sayLink } from "./map.js";
import { Ring } from "./ring.js";
import { StartMap, StartMark, StartSource } from "./start.js";
import { Breaks, LinkTable } from "./tables.js";

/** @typedef {{view: any, room: import("kit/contract.js").Room}} Props */

/** @param {Props} props */
function Screen({ view, room }) {
  if (view.links) return html`<${Results} view=${view} room=${room} />`;
  if (view.ballot) return html`<${Ballot} view=${view} room=${room} />`;
  return html`<${Asked} view=${view} room=${room} />`;
}

/** @param {{t: import("kit/words.js").Translate, room: Props["room"], name: string}} props */
function Head({ t, room, name }) {
  if (room.compact) return null;
  return html`<h2 class=${room.is_lead ? "question" : "headline"}>${t(name)}</h2>`;
}

/** What to link, while the room draws: the example as a picture to talk about. @param {Props} props */
function Asked({ view, room }) {
  const { t } = room;
  return html`<div class="stack">
    <h2 class=${room.compact ? "question" : "headline"}>${t("question")}</h2>
    <p class="lede">${t("question_hint")}</p>
    ${
      !room.compact &&
      view.given?.length > 0 &&
      html`<ul class="bullets">
      ${view.given.slice(0, 7).map((/** @type {any} */ item) => html`<li key=${item.id} class="lede">${item.title}</li>`)}
    </ul>`
    }
    ${!room.compact && view.start && html`<${StartMap} view=${view} t=${t} drawn />`}
    ${!room.compact && !view.start && html`<${Example} view=${view} t=${t} open=${!(view.given?.length > 0)} />`}
  </div>`;
}

/** The strongest circle without any count, to be broken. @param {Props} props */
function Ballot({ view, room }) {
  const { t } = room;
  const loops = view.circles.map((/** @type {any} */ loop) => readLoop(loop, view, view.ballot));
  return html`<div class="stack">
    <${Head} t=${t} room=${room} name="break_question" />
    ${
      loops.length > 0
        ? html`<${Ring} loop=${loops[0]} t=${t} plain />
        <details class="text-equal"><summary>${t("common.as_list")}</summary><${Loops} loops=${loops} t=${t} /></details>`
        : html`<ul class="bullets">${view.ballot.slice(0, 7).map((/** @type {any} */ link) => html`<li key=${link.ref} class="lede">${sayLink(link, view, t)}</li>`)}</ul>`
    }
    ${!room.compact && html`<${StartSource} view=${view} t=${t} />`}
  </div>`;
}

/** One circle drawn, where the room would break it beside, and everything as lists. @param {Props} props */
function Results({ view, room }) {
  const { t } = room;
  const [place, setPlace] = useState(0);
  const loops = view.loops.map((/** @type {any} */ loop) => readLoop(loop, view, view.links));
  const shown = Math.min(place, Math.max(loops.length - 1, 0));
  if (view.links.length === 0) {
    return html`<div class="stack"><p class="lede">${t("no_links")}</p>${room.is_lead && html`<${Example} view=${view} t=${t} />`}</div>`;
  }
  return html`<div class="stack">
    <${Head} t=${t} room=${room} name="results_title" />
    ${loops.length === 0 && html`<p class="lede">${t("no_loops")}</p>`}
    <div class="grid" style=${{ gridTemplateColumns: room.is_lead || room.compact ? "minmax(0, 1fr)" : "minmax(0, 1.2fr) minmax(0, 1fr)", alignItems: "start" }}>
      ${
        loops.length > 0 &&
        html`<div class="stack stack-small">
        <${Ring} loop=${loops[shown]} t=${t} height=${room.compact ? "34vh" : "45vh"} />
        ${!room.compact && html`<p class="soft small cluster"><span>${t("legend.sign")}</span><span>${t("legend.support")}</span><span>${t("legend.dissent")}</span><span>${t("legend.break")}</span><${StartMark} is=${loops[shown].links.every((/** @type {any} */ link) => link.start)} t=${t} /></p>`}
        ${
          loops.length > 1 &&
          !room.compact &&
          html`<div class="split">
          <${Button} kind="quiet" off=${shown === 0} onClick=${() => setPlace(shown - 1)}>${t("previous_loop")}<//>
          <span class="soft">${t("loop_number", { number: shown + 1 })} / ${loops.length}</span>
          <${Button} kind="quiet" off=${shown === loops.length - 1} onClick=${() => setPlace(shown + 1)}>${t("next_loop")}<//>
        </div>`
        }
      </div>`
      }
      <section class="stack stack-small"><h3>${t("breaks_title")}</h3><${Breaks} view=${view} t=${t} limit=${room.is_lead ? undefined : room.compact ? 2 : 3} /></section>
    </div>
    ${!room.compact && html`<${StartSource} view=${view} t=${t} />`}
    ${view.folded > 0 && room.is_lead && html`<p class="soft">${t("folded", { count: view.folded })}</p>`}
    <details class="text-equal" open=${room.is_lead}>
      <summary>${t("common.as_table")}</summary>
      ${loops.length > 0 && html`<h3>${t("loops_title")}</h3><p class="soft">${t("loops_rule")}</p><${Loops} loops=${room.is_lead ? loops : loops.slice(0, 7)} t=${t} />`}
      <${LinkTable} view=${view} t=${t} links=${room.is_lead ? view.links : view.links.slice(0, 12)} />
    </details>
    ${room.is_lead && html`<${Example} view=${view} t=${t} />`}
  </div>`;
}

export const mount = component(Screen);
