/** Yes or no to others' links, and the one link where the circle should be broken. */
import { html } from "kit/html.js";
import { Action, Button, Choices, SaveMark } from "kit/parts.js";
import { Loops } from "./loops.js";
import { readLoop, resolveRef, sayLink } from "./map.js";
import { StartMark, StartSource } from "./start.js";

/**
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {import("kit/contract.js").OwnEntry} OwnEntry
 */

/** @param {{view: any, room: Room}} props */
export function Vote({ view, room }) {
  const { t } = room;
  const step = room.draft("vote-step", "vote");
  if (view.ballot.length === 0) return html`<p class="lede">${t("no_ballot")}</p>`;
  /** @param {string} next */
  const go = (next) => {
    step.value = next;
    scrollTo({ top: 0 });
  };
  const is_break = step.value === "break";
  return html`<div class="stack stack-large">
    ${is_break ? html`<${Break} view=${view} room=${room} />` : html`<${Links} view=${view} room=${room} />`}
    <${Action}>
      <${Button} kind=${is_break ? "secondary" : "primary"} onClick=${() => go(is_break ? "vote" : "break")}>
        ${t(is_break ? "to_vote" : "to_break")}
      <//>
    <//>
  </div>`;
}

/** Own entries of a type on this link: the one that counts, else the last refused. @param {Room} room @param {string} type @param {any} [link] @param {any} [view] @returns {OwnEntry | undefined} */
function ownOf(room, type, link, view) {
  const own = room.mine.value.filter(
    (entry) =>
      entry.payload.type === type &&
      (!link || resolveRef(entry.payload.link, view) === resolveRef(link.ref, view)),
  );
  return own.find(counts) ?? own.at(-1);
}

/** @param {OwnEntry} entry */
const counts = (entry) => entry.state === "saved" || entry.state === "waiting";

/** @param {{view: any, room: Room}} props */
function Links({ view, room }) {
  const { t } = room;
  const drawn = new Set(room.mine.value.map((entry) => entry.ref).filter(Boolean));
  return html`<section class="stack">
    <h2 class="question">${t("vote_question")}</h2>
    <p class="soft">${t("vote_hint")}</p>
    <${StartSource} view=${view} t=${t} />
    <ul class="entries">
      ${view.ballot.map(
        (/** @type {any} */ link) => html`<li class="entry" key=${link.ref} style=${{ display: "block" }}>
        <p class="own-words">${sayLink(link, view, t)}<${StartMark} is=${link.start} t=${t} /></p>
        ${
          link.entries?.some((/** @type {string} */ ref) => drawn.has(ref))
            ? html`<span class="tag tag-moss">${t("own_counts")}</span>`
            : html`<${Stance} link=${link} room=${room} entry=${ownOf(room, "vote", link, view)} />`
        }
      </li>`,
      )}
    </ul>
  </section>`;
}

/** @param {{link: any, room: Room, entry?: OwnEntry}} props */
function Stance({ link, room, entry }) {
  const { t } = room;
  const stance = entry && counts(entry) ? entry.payload.stance : null;
  /** @param {string} value */
  const answer = (value) => {
    const payload = { type: "vote", link: link.ref, stance: value };
    (entry && counts(entry) ? room.replace(entry.id, payload) : room.submit(payload)).catch(() => {});
  };
  return html`<div class="stack stack-small">
    <${Choices} side legend=${t("stance")} hide_legend value=${stance} onChange=${answer}
      options=${["agree", "disagree"].map((value) => ({ value, label: t(`stance.${value}`) }))} />
    ${
      entry &&
      html`<div class="split">
      <${SaveMark} state=${entry.state} message=${entry.message} />
      <${Button} kind="quiet" onClick=${() => room.withdraw(entry.id).catch(() => {})}>${t("clear_answer")}<//>
    </div>`
    }
    ${entry?.message && !counts(entry) && html`<p class="small">${entry.message}</p>`}
  </div>`;
}

/** @param {{view: any, room: Room}} props */
function Break({ view, room }) {
  const { t } = room;
  const entry = ownOf(room, "break");
  const is_counted = entry !== undefined && counts(entry);
  const chosen = view.ballot.find(
    (/** @type {any} */ link) =>
      is_counted && resolveRef(entry.payload.link, view) === resolveRef(link.ref, view),
  );
  const circles = (view.circles ?? []).map((/** @type {any} */ loop) => readLoop(loop, view, view.ballot));
  /** @param {string} ref */
  const choose = (ref) => {
    const payload = { type: "break", link: ref };
    (is_counted ? room.replace(entry.id, payload) : room.submit(payload)).catch(() => {});
  };
  return html`<section class="stack">
    <${Choices} question legend=${t("break_question")} help=${t("break_hint")} value=${chosen?.ref ?? null} onChange=${choose}
      options=${view.ballot.map((/** @type {any} */ link) => ({ value: link.ref, label: sayLink(link, view, t) }))} />
    ${
      entry &&
      html`<div class="split">
      <${SaveMark} state=${entry.state} message=${entry.message} />
      <${Button} kind="quiet" onClick=${() => room.withdraw(entry.id).catch(() => {})}>${t("break_clear")}<//>
    </div>`
    }
    ${entry?.message && !counts(entry) && html`<p class="small">${entry.message}</p>`}
    ${circles.length > 0 && html`<h3>${t("circle_found")}</h3><${Loops} loops=${circles} t=${t} />`}
  </section>`;
}
