/** The fourteen dynamics: open one to read what it means and say whether it drives the obstacle. */
import { html } from "kit/html.js";
import { Button, Choices, SaveMark } from "kit/parts.js";

/**
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {import("kit/contract.js").OwnEntry} OwnEntry
 */

const STANCES = ["agree", "disagree", "unsure"];
/** A second line stands under the first, not under the mark. */
const SUMMARY = {
  padding: "var(--space-3) 0",
  marginLeft: "1.2em",
  listStylePosition: "outside",
  cursor: "pointer",
};
const TAGS = { agree: "tag tag-moss", disagree: "tag tag-accent", unsure: "tag" };

/** @param {{dynamics: any[], obstacle: {id: string}, room: Room, here: OwnEntry[]}} props */
export function DynamicsList({ dynamics, obstacle, room, here }) {
  return html`<ul class="entries">
    ${dynamics.map(
      (dynamic) => html`<${Dynamic} key=${dynamic.key} dynamic=${dynamic} obstacle=${obstacle} room=${room}
      entry=${latest(here.filter((entry) => entry.payload.dynamic === dynamic.key))} />`,
    )}
  </ul>`;
}

/** The one that counts, else the last that did not get through. @param {OwnEntry[]} entries @returns {OwnEntry | undefined} */
function latest(entries) {
  return entries.find((entry) => entry.state === "saved" || entry.state === "waiting") ?? entries.at(-1);
}

/** @param {{dynamic: any, obstacle: {id: string}, room: Room, entry?: OwnEntry}} props */
function Dynamic({ dynamic, obstacle, room, entry }) {
  const { t } = room;
  const counts = entry?.state === "saved" || entry?.state === "waiting";
  /** @type {"agree" | "disagree" | "unsure" | undefined} */
  const stance = counts ? entry?.payload.stance : undefined;
  /** @param {string} value */
  const answer = (value) => {
    const payload = { obstacle: obstacle.id, dynamic: dynamic.key, stance: value };
    const sent = entry && counts ? room.replace(entry.id, payload) : room.submit(payload);
    sent.catch(() => {}); // a refused one stays in room.mine, with why
  };
  const clear = () => entry && room.withdraw(entry.id).catch(() => {});
  return html`<li class="entry" style=${{ padding: 0 }}><details style=${{ gridColumn: "1 / -1" }}>
    <summary style=${SUMMARY}>
      <strong>${dynamic.title}</strong> ${stance && html`<span class=${TAGS[stance]}>${t(`stance.${stance}`)}</span>`}
    </summary>
    <div class="stack stack-small" style=${{ paddingBottom: "var(--space-4)" }}>
      <p class="soft">${dynamic.text}</p>
      <${Choices} side legend=${t("driven")} value=${stance ?? null} onChange=${answer}
        options=${STANCES.map((value) => ({ value, label: t(`stance.${value}`) }))} />
      <div class="split">
        ${entry && html`<${SaveMark} state=${entry.state} message=${entry.message} />`}
        ${stance && html`<${Button} kind="quiet" onClick=${clear} label=${`${t("clear_answer")}: ${dynamic.title}`}>${t("clear_answer")}<//>`}
      </div>
    </div>
  </details></li>`;
}
