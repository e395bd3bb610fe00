/** All gaps side by side, without any count: which ones matter most. */
import { html } from "kit/html.js";
import { Action, Choices, EntryList, SaveMark } from "kit/parts.js";
import { quietly } from "kit/parts/own.js";
import { Story } from "./story.js";
import { live, ownOf, whereOf } from "./own.js";

/** @typedef {import("./own.js").Room} Room */

/** @param {{view: any, room: Room}} props */
export function Vote({ view, room }) {
  const { t } = room;
  const supports = live(room, "support");
  if (view.ballot.length === 0) return html`<p class="lede">${t("no_ballot")}</p>`;
  const chosen = view.ballot.filter((/** @type {any} */ gap) =>
    supports.some(({ payload }) => isOf(payload, gap)),
  );
  /** @param {string[]} refs */
  const choose = (refs) => {
    for (const gap of view.ballot) {
      const entry = supports.find(({ payload }) => isOf(payload, gap));
      const is_wanted = refs.includes(gap.ref);
      if (is_wanted && !entry) quietly(room.submit({ type: "support", gap: gap.ref }));
      if (!is_wanted && entry) quietly(room.withdraw(entry.id));
    }
  };
  const options = view.ballot.map((/** @type {any} */ gap) => {
    const is_own = hasWritten(gap, view, room);
    const where = whereOf(view, gap, t);
    const help = is_own ? html`${where} <span class="tag tag-moss">${t("own_counts")}</span>` : where;
    return { value: gap.ref, label: gap.text, help, disabled: is_own };
  });
  const left = view.votes - supports.length;
  return html`<div class="stack stack-large">
    <${Choices} question multiple legend=${t("vote_question")} help=${t("vote_hint", { count: view.votes })} options=${options}
      value=${chosen.map((/** @type {any} */ gap) => gap.ref)} max=${chosen.length + Math.max(left, 0)} onChange=${choose} />
    <${Put} view=${view} room=${room} />
    <${Story} view=${view} t=${t} folded />
    <${Action}>
      <p class="split grow" role="status">
        <span><strong class="number">${t("votes_used", { used: supports.length, most: view.votes })}</strong> <span class="soft">${t("saved_as_you_go")}</span></span>
        ${supports.length > 0 && html`<${SaveMark} state=${supports.some(({ state }) => state === "waiting") ? "waiting" : "saved"} />`}
      </p>
    <//>
  </div>`;
}

/** What was refused, and support for what is no longer there: to be put away. @param {{view: any, room: Room}} props */
function Put({ view, room }) {
  const entries = ownOf(room, "support").filter(
    ({ state, payload }) =>
      state === "refused" ||
      state === "late" ||
      !view.ballot.some((/** @type {any} */ gap) => isOf(payload, gap)),
  );
  /** @param {any} payload */
  const show = (payload) =>
    view.ballot.find((/** @type {any} */ gap) => isOf(payload, gap))?.text ?? room.t("gone_gap");
  return html`<${EntryList} caption=${room.t("own_supports")} entries=${entries} show=${show}
    onRemove=${(/** @type {any} */ entry) => quietly(room.withdraw(entry.id))} />`;
}

/** @param {any} payload @param {any} gap */
function isOf(payload, gap) {
  return payload.gap === gap.ref || (gap.before ?? []).includes(payload.gap);
}

/** By its ref, or because it says the same in the same place. @param {any} gap @param {any} view @param {Room} room */
function hasWritten(gap, view, room) {
  const ends = [view.lanes[gap.from], view.lanes[gap.to]];
  return live(room, "gap").some(
    ({ ref, payload }) =>
      (ref && gap.entries?.includes(ref)) ||
      (payload.stage === gap.stage &&
        ends.includes(payload.from_actor) &&
        ends.includes(payload.to_actor) &&
        payload.text.toLocaleLowerCase() === gap.text.toLocaleLowerCase()),
  );
}
