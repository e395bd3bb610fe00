import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Action, Button, EntryList, Field } from "kit/parts.js";
import { RoomAnswers } from "./answers.js";
import { Choose, Chosen } from "./choose.js";

/** @typedef {{view: any, room: import("kit/contract.js").Room}} Props */

/** @param {Props} props */
function Participant({ view, room }) {
  const { t } = room;
  const question = view.question || t("ask");
  if (view.choices) {
    const is_open = view.phase === "individual" || view.phase === "all";
    return html`<div class="stack">
      <h2 class="question">${question}</h2>
      ${is_open && html`<${Choose} view=${view} room=${room} />`}
      ${view.tally && html`<${Chosen} view=${view} room=${room} />`}
    </div>`;
  }
  if (view.phase === "individual") return html`<${Write} view=${view} room=${room} question=${question} />`;
  return html`<div class="stack stack-large">
    <${RoomAnswers} view=${view} room=${room} question=${question} />
    ${view.phase === "all" && html`<${Write} view=${view} room=${room} />`}
  </div>`;
}

/** One's own answers and the field for another; `question` as the page's question, else below the room's answers.
 * @param {Props & {question?: string}} props */
function Write({ view, room, question }) {
  const { t } = room;
  const text = room.draft("answer", "");
  const editing = room.draft("editing", "");
  const answers = room.mine.value.filter((entry) => entry.payload.type !== "support");
  const sent = answers.filter((entry) => entry.state === "saved" || entry.state === "waiting");
  const edited = sent.find((entry) => entry.id === editing.value);
  const left = view.most_answers - sent.length;
  const is_open = left > 0 || edited;

  /** @param {Event} event */
  const send = (event) => {
    event.preventDefault();
    const words = text.value.trim();
    if (!words || !is_open) return;
    const payload = { type: "answer", text: words };
    (edited ? room.replace(edited.id, payload) : room.submit(payload)).catch(() => {}); // refused ones stay, with why
    editing.value = text.value = "";
  };
  /** @param {import("kit/contract.js").OwnEntry} entry */
  const edit = (entry) => {
    text.value = entry.payload.text ?? "";
    editing.value = entry.id;
  };
  /** @param {import("kit/contract.js").OwnEntry} entry */
  const remove = (entry) => void room.withdraw(entry.id).catch(() => {});
  const verb = edited ? "save_change" : question ? "send" : "add_late";
  return html`<form class="stack" onSubmit=${send}>
    ${!is_open && question && html`<h2 class="question">${question}</h2>`}
    ${
      is_open &&
      html`<${Field} question=${Boolean(question)} label=${question ?? t("your_answer")} value=${text.value}
      max=${140} rows=${2} warning onInput=${(/** @type {string} */ words) => (text.value = words)} />`
    }
    ${
      sent.length > 0 &&
      html`<p class="soft small" aria-live="polite">
      ${left > 0 ? t("answers_left", { count: left }) : t("no_answers_left")}</p>`
    }
    ${sent.length > 0 && html`<h2 style=${{ fontSize: "var(--title-small)" }}>${t("yours")}</h2>`}
    <${EntryList} entries=${answers.filter((entry) => entry !== edited)}
      show=${(/** @type {any} */ payload) => payload.text} onEdit=${edit} onRemove=${remove} />
    ${
      is_open &&
      (question || edited || text.value) &&
      html`<${Action}>
      <${Button} kind="primary" type="submit">${t(verb)}<//>
      ${edited && html`<${Button} kind="quiet" onClick=${() => (editing.value = text.value = "")}>${t("common.cancel")}<//>`}
    <//>`
    }
  </form>`;
}

export const mount = component(Participant);
