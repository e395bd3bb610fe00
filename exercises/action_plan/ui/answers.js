/** What one's own organisation is asked to carry: yes, no, or must be anchored first. */
import { html } from "kit/html.js";
import { Button, Choices, Field, SaveMark } from "kit/parts.js";
import { isCounted, ownActor, ownOf, sayDay } from "./own.js";

/**
 * @typedef {import("kit/contract.js").Room} Room
 * @typedef {import("kit/contract.js").OwnEntry} OwnEntry
 * @typedef {{answer: string | null, anchor: string, change: string}} Filled
 */

const ANSWERS = ["yes", "must_anchor", "no"];
/** @type {Filled} */
const EMPTY = { answer: null, anchor: "", change: "" };

/** @param {{view: any, room: Room}} props */
export function Answers({ view, room }) {
  const { t } = room;
  const actor = ownActor(view, room);
  if (!actor) return null;
  const own = ownOf(room, "commit");
  const measures = view.goals.flatMap((/** @type {any} */ goal) => goal.measures ?? []);
  const asked = measures.filter(
    (/** @type {any} */ m) => m.actor === actor && (m.committed === "asked" || find(own, m)),
  );
  if (asked.length === 0) return html`<p class="soft">${t("nothing_asked", { actor })}</p>`;
  return html`<section class="stack stack-large">
    <h2 class="question">${t("asked_question", { actor })}</h2>
    <p class="soft">${t("asked_explain")}</p>
    ${asked.map((/** @type {any} */ m) => html`<${Asked} key=${m.ref} measure=${m} room=${room} entry=${find(own, m)} />`)}
  </section>`;
}

/** @param {OwnEntry[]} own @param {any} measure @returns {OwnEntry | undefined} the one that counts, else the last refused */
function find(own, measure) {
  const here = own.filter(
    (e) => e.payload.measure === measure.ref || measure.refs?.includes(e.payload.measure),
  );
  return here.find(isCounted) ?? here.at(-1);
}

/** @param {{measure: any, room: Room, entry?: OwnEntry}} props */
function Asked({ measure, room, entry }) {
  const { t } = room;
  const filled = room.draft(`answer-${measure.ref}`, EMPTY);
  const is_handed_in = entry !== undefined && isCounted(entry);
  const is_writing = !is_handed_in || filled.value.change === entry.id;
  return html`<section class="stack stack-small" aria-label=${measure.what}>
    <h3>${measure.what}</h3>
    ${measure.date && html`<p class="soft">${sayDay(measure.date, room)}</p>`}
    ${
      is_writing
        ? html`<${Form} measure=${measure} room=${room} entry=${entry} />`
        : html`<p><strong>${t(`answer.${entry.payload.answer}`)}</strong></p>
        ${entry.payload.anchor && html`<p>${t("must_anchor", { anchor: entry.payload.anchor })}</p>`}
        <div class="cluster">
          <${Button} onClick=${() => (filled.value = { ...entry.payload, anchor: entry.payload.anchor ?? "", change: entry.id })}>${t("change_answer")}<//>
          <${Button} kind="quiet" onClick=${() => room.withdraw(entry.id).catch(() => {})}>${t("remove_answer")}<//>
        </div>`
    }
    ${entry && html`<${SaveMark} state=${entry.state} message=${entry.message} />`}
    ${entry?.message && !is_handed_in && html`<p class="small">${entry.message}</p>`}
  </section>`;
}

/** @param {{measure: any, room: Room, entry?: OwnEntry}} props */
function Form({ measure, room, entry }) {
  const { t } = room;
  const filled = room.draft(`answer-${measure.ref}`, EMPTY);
  const { answer, anchor, change } = filled.value;
  /** @param {Partial<Filled>} part */
  const fill = (part) => (filled.value = { ...filled.value, ...part });
  /** @param {Event} event */
  const send = (event) => {
    event.preventDefault();
    if (!answer) return;
    const payload = { type: "commit", measure: measure.ref, answer, anchor: anchor.trim() || null };
    const sent =
      entry && change === entry.id && isCounted(entry)
        ? room.replace(entry.id, payload)
        : room.submit(payload);
    sent.catch(() => {}); // a refused one stays, with why
    filled.value = EMPTY;
  };
  return html`<form class="stack stack-small" onSubmit=${send}>
    <${Choices} legend=${t("answer_legend")} value=${answer} onChange=${(/** @type {string} */ value) => fill({ answer: value })}
      options=${ANSWERS.map((value) => ({ value, label: t(`answer.${value}`) }))} />
    ${
      answer === "must_anchor" &&
      html`<${Field} label=${t("answer_anchor")} optional max=${140} value=${anchor}
      onInput=${(/** @type {string} */ value) => fill({ anchor: value })} />`
    }
    ${answer && html`<div><${Button} kind="primary" type="submit">${t("save_answer")}<//></div>`}
  </form>`;
}
