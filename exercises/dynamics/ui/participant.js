import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Action, Button } from "kit/parts.js";
import { ByObstacle } from "./by-obstacle.js";
import { DynamicsList } from "./dynamics-list.js";
import { OwnDynamics } from "./own-dynamics.js";

/** @typedef {{view: any, room: import("kit/contract.js").Room}} Props */

/** @param {Props} props */
function Participant({ view, room }) {
  const { t } = room;
  if (view.links && !view.dynamics) {
    return html`<div class="stack stack-large">
      <h2 class="question">${t("results_title")}</h2>
      <${ByObstacle} view=${view} t=${t} />
    </div>`;
  }
  if (view.obstacles.length === 0) return html`<p class="lede">${t("no_obstacles")}</p>`;
  return html`<div class="stack stack-large">
    ${
      view.links &&
      html`<section class="stack">
      <h2 class="question">${t("table_title")}</h2>
      <p class="soft">${t("table_hint")}</p>
      <${ByObstacle} view=${view} t=${t} />
    </section>`
    }
    <${Ballot} view=${view} room=${room} />
  </div>`;
}

/** One obstacle at a time. @param {Props} props */
function Ballot({ view, room }) {
  const { t } = room;
  const chosen = room.draft("obstacle", "");
  const place = Math.max(
    view.obstacles.findIndex((/** @type {any} */ o) => o.id === chosen.value),
    0,
  );
  const obstacle = view.obstacles[place];
  const here = room.mine.value.filter((entry) => entry.payload.obstacle === obstacle.id);
  const counted = here.filter((entry) => entry.state === "saved" || entry.state === "waiting");
  /** @param {number} step */
  const go = (step) => {
    chosen.value = view.obstacles[place + step]?.id ?? "";
    scrollTo({ top: 0 });
  };
  const is_last = place === view.obstacles.length - 1;
  return html`<div class="stack stack-large">
    <div class="stack stack-small">
      <p class="soft">${t("obstacle_of", { number: place + 1, count: view.obstacles.length })}</p>
      <p class="lede own-words">${obstacle.title}</p>
      <h2 class="question">${t("question")}</h2>
      <p class="soft">${t("question_hint", { proposed: view.proposed })}</p>
      <p class="soft small" role="status">
        ${counted.length ? t("answered", { count: counted.length }) : t("answered.none")}
      </p>
    </div>
    <${DynamicsList} key=${`list-${obstacle.id}`} dynamics=${view.dynamics ?? []} obstacle=${obstacle} room=${room} here=${here} />
    <${OwnDynamics} key=${`own-${obstacle.id}`} most=${view.own} obstacle=${obstacle} room=${room} here=${here} />
    ${is_last && place > 0 && html`<p class="soft">${t("done")}</p>`}
    <${Action}>
      ${!is_last && html`<${Button} kind="primary" onClick=${() => go(1)}>${t("next")}<//>`}
      ${place > 0 && html`<${Button} kind=${is_last ? "secondary" : "quiet"} onClick=${() => go(-1)}>${t("previous")}<//>`}
    <//>
  </div>`;
}

export const mount = component(Participant);
