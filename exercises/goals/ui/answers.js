/** What a goal answers: the obstacles, then the dynamics, the strongest of each first and the rest on demand. */
import { html } from "kit/html.js";
import { Button, Choices } from "kit/parts.js";

/**
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {{id: string, title: string, kind: string}} Given
 */

const MOST_ANSWERS = 5;
/** Of each kind, before *Visa fler*. */
const FIRST = 5;
/** So few need no folding. */
const SHORT = 8;

/** @param {{given: Given[], chosen: import("kit/contract.js").Draft, room: Room}} props */
export function Answers({ given, chosen, room }) {
  const { t } = room;
  const kinds = [...new Set(given.map((item) => item.kind))];
  if (kinds.length === 0) return null;
  return html`<section class="stack stack-small">
    <h3>${t("answers_legend")}</h3>
    <p class="soft small">${t("answers_help", { count: MOST_ANSWERS })}</p>
    ${kinds.map(
      (
        kind,
        place,
      ) => html`<${Kind} key=${kind} kind=${kind} is_open=${place === 0 || given.length <= SHORT} chosen=${chosen} room=${room}
        given=${given.filter((item) => item.kind === kind)} />`,
    )}
  </section>`;
}

/** @param {{kind: string, is_open: boolean, given: Given[], chosen: import("kit/contract.js").Draft, room: Room}} props */
function Kind({ kind, is_open, given, chosen, room }) {
  const { t } = room;
  const is_whole = room.draft(`all-${kind}`, false);
  /** @type {string[]} */
  const ids = chosen.value;
  const own = given.filter((item) => ids.includes(item.id)).map((item) => item.id);
  const shown = given.filter((item, place) => is_whole.value || place < FIRST || own.includes(item.id));
  const is_full = ids.length >= MOST_ANSWERS;
  const named = t("kind_count", { kind: t(`kinds.${kind}`), count: given.length });
  /** @param {string[]} now */
  const choose = (now) => (chosen.value = [...ids.filter((id) => !own.includes(id)), ...now]);
  return html`<details class="text-equal" open=${is_open || own.length > 0}>
    <summary>${named}</summary>
    <${Choices} multiple hide_legend legend=${named} value=${own} onChange=${choose}
      options=${shown.map(({ id, title }) => ({ value: id, label: title, disabled: is_full && !own.includes(id) }))} />
    ${
      shown.length < given.length &&
      html`<${Button} kind="quiet" onClick=${() => (is_whole.value = true)}>${t("show_more", { count: given.length - shown.length })}<//>`
    }
  </details>`;
}
