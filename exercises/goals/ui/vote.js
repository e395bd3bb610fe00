/** One's ballot: a stepper for each goal on the shortlist, changeable until the vote closes. */
import { html } from "kit/html.js";
import { Action, Button, SaveMark, Stepper } from "kit/parts.js";
import { findRow, isCounted, ownOf } from "./own.js";

/** @typedef {import("kit/contract.js").OwnEntry} OwnEntry */

/** Votes by the goals' refs, merged ones under the one they went into. @param {OwnEntry[]} ballots @param {any[]} shortlist */
export function addUp(ballots, shortlist) {
  /** @type {Record<string, number>} */
  const cast = {};
  for (const ballot of ballots) {
    for (const [ref, votes] of Object.entries(ballot.payload.votes ?? {})) {
      const row = findRow(shortlist, ref);
      if (row) cast[row.ref] = (cast[row.ref] ?? 0) + Number(votes);
    }
  }
  return cast;
}

/** @param {Record<string, number>} cast */
const total = (cast) => Object.values(cast).reduce((sum, votes) => sum + votes, 0);

/** @param {{view: any, room: import("kit/contract.js").Room}} props */
export function Vote({ view, room }) {
  const { t } = room;
  const ballots = ownOf(room, "votes");
  const counted = ballots.filter(isCounted);
  // The last one is this page's ballot; others came from another device and only use the budget.
  const ballot = counted.at(-1);
  const here = addUp(ballot ? [ballot] : [], view.shortlist);
  const elsewhere = addUp(counted.slice(0, -1), view.shortlist);
  const left = view.budget - total(here) - total(elsewhere);
  const shown = ballots.at(-1);
  /** @param {Record<string, number>} votes */
  const send = (votes) => {
    const payload = { type: "votes", votes };
    (ballot ? room.replace(ballot.id, payload) : room.submit(payload)).catch(() => {}); // a refused one stays, with why
  };
  /** @param {string} ref @param {number} votes */
  const cast = (ref, votes) =>
    send(Object.fromEntries(Object.entries({ ...here, [ref]: votes }).filter(([, n]) => n > 0)));
  if (view.shortlist.length === 0) return html`<p class="lede">${t("no_shortlist")}</p>`;
  return html`<div class="stack">
    <h2 class="question">${t("vote_question")}</h2>
    <p class="soft">${t("vote_hint", { budget: view.budget, most: view.most_per_goal })}</p>
    ${total(elsewhere) > 0 && html`<p>${t("votes_elsewhere", { count: total(elsewhere) })}</p>`}
    <ul class="entries">
      ${view.shortlist.map(
        (/** @type {any} */ goal) => html`<li class="entry" key=${goal.ref}>
        <div class="entry-text">${goal.title}</div>
        <div class="entry-actions">
          <${Stepper} label=${goal.title} value=${here[goal.ref] ?? 0}
            max=${Math.max(Math.min(view.most_per_goal - (elsewhere[goal.ref] ?? 0), (here[goal.ref] ?? 0) + left), 0)}
            onChange=${(/** @type {number} */ votes) => cast(goal.ref, votes)} />
        </div>
        ${goal.answers.length > 0 && html`<p class="entry-foot soft small">${t("answers_given", { titles: goal.answers.join(", ") })}</p>`}
      </li>`,
      )}
    </ul>
    <p class="soft small">${t("open_notice")}</p>
    <${Action}>
      <div class="split">
        <strong role="status">${left > 0 ? t("votes_left", { count: left }) : t("votes_none_left")}</strong>
        ${shown && html`<${SaveMark} state=${shown.state} message=${shown.message} />`}
      </div>
      ${shown?.message && !isCounted(shown) && html`<p class="small">${shown.message}</p>`}
      ${ballot && total(here) > 0 && html`<${Button} kind="quiet" onClick=${() => send({})}>${t("clear_votes")}<//>`}
    <//>
  </div>`;
}
