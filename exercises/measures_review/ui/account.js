/** One measure: how it has gone, why, and what it takes to go on. */
import { html } from "kit/html.js";
import { Action, Button, Choices, Field, SaveMark } from "kit/parts.js";
import { isCounted, STATES, whoAndWhen } from "./own.js";

/** @typedef {import("kit/contract.js").Room} Room */

/**
 * @param {{room: Room, measure: any, is_own: boolean, entry: import("kit/contract.js").OwnEntry | undefined,
 *   is_last: boolean, goOn: () => void, toList: () => void}} props
 */
export function Account({ room, measure, is_own, entry, is_last, goOn, toList }) {
  const { t } = room;
  const draft = room.draft(`account ${measure.id}`, null);
  const now = draft.value ?? { progress: null, told: "", needed: "", ...entry?.payload };
  const told = (now.told ?? "").trim();
  const needed = (now.needed ?? "").trim();
  const is_ready = now.progress !== null || (!is_own && told !== "");
  /** @param {Record<string, any>} part */
  const keep = (part) => (draft.value = { ...now, ...part });
  /** @param {Event} event */
  const save = (event) => {
    event.preventDefault();
    if (!is_ready) return;
    const payload = {
      measure: measure.id,
      progress: now.progress,
      told: told || null,
      needed: needed || null,
    };
    const counts = entry && isCounted(entry);
    if (draft.value !== null || !counts) {
      (counts ? room.replace(entry.id, payload) : room.submit(payload)).catch(() => {}); // a refused one stays, with why
    }
    draft.value = null;
    goOn();
  };
  const remove = () => {
    if (entry) room.withdraw(entry.id).catch(() => {});
    draft.value = null;
    toList();
  };
  return html`<form class="stack stack-large" onSubmit=${save}>
    <div class="stack stack-small">
      <div><${Button} kind="quiet" onClick=${toList}>${t("to_list")}<//></div>
      <h2 class="question">${measure.title}</h2>
      <p class="soft">${whoAndWhen(measure, room)}</p>
      ${measure.before && html`<p class="soft">${t("stands_before", { state: t(`before.${measure.before}`) })}</p>`}
    </div>
    <${Choices} legend=${t(is_own ? "state_legend" : "seen_legend")} value=${now.progress}
      options=${STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
      onChange=${(/** @type {string} */ progress) => keep({ progress })} />
    <${Field} label=${t(`told.${(is_own && now.progress) || "none"}`)} value=${now.told ?? ""} max=${140} rows=${2}
      optional=${is_own || now.progress !== null} warning onInput=${(/** @type {string} */ text) => keep({ told: text })} />
    ${
      now.progress !== "done" &&
      html`<${Field} label=${t("needed")} value=${now.needed ?? ""} max=${140} rows=${2} optional warning
      onInput=${(/** @type {string} */ text) => keep({ needed: text })} />`
    }
    ${
      entry &&
      html`<div class="split"><${SaveMark} state=${entry.state} message=${entry.message} />
      <${Button} kind="quiet" onClick=${remove}>${t("remove")}<//></div>
      ${entry.message && !isCounted(entry) && html`<p class="small">${entry.message}</p>`}`
    }
    <${Action}><${Button} kind="primary" type="submit" off=${!is_ready}>${t(is_own && !is_last ? "save_next" : "save")}<//><//>
  </form>`;
}
