import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Action, Button, EntryList, Field } from "kit/parts.js";
import { ByActor, InWords, Missing } from "./attendance.js";

/** @typedef {{view: any, room: import("kit/contract.js").Room}} Props */

/** @param {Props} props */
function Participant({ view, room }) {
  if (view.phase === "individual") return html`<${CheckIn} view=${view} room=${room} />`;
  return html`<${Results} view=${view} room=${room} />`;
}

/** @param {Props} props */
function CheckIn({ view, room }) {
  const { t } = room;
  const expectation = room.draft("expectation", "");
  const work = room.draft("function", "");
  const editing = room.draft("editing", "");
  const own = room.mine.value;
  const handed_in = own.find((entry) => entry.state === "saved" || entry.state === "waiting");
  const is_writing = !handed_in || handed_in.id === editing.value;

  /** @param {Event} event */
  const send = (event) => {
    event.preventDefault();
    const payload = filledIn({ expectation: expectation.value.trim(), function: work.value.trim() });
    if (Object.keys(payload).length === 0) return;
    const sent = handed_in ? room.replace(handed_in.id, payload) : room.submit(payload);
    sent.catch(() => {}); // what is refused stays among one's own, with the reason
    editing.value = expectation.value = work.value = "";
  };
  /** @param {import("kit/contract.js").OwnEntry} entry */
  const edit = (entry) => {
    expectation.value = entry.payload.expectation ?? "";
    work.value = entry.payload.function ?? "";
    editing.value = entry.id;
  };
  return html`<form class="stack" onSubmit=${send}>
    ${!is_writing && html`<h2 class="question">${t("yours")}</h2>`}
    <${EntryList} entries=${own.filter((entry) => entry.id !== editing.value)} show=${inWords} onEdit=${edit}
      onRemove=${(/** @type {any} */ entry) => room.withdraw(entry.id).catch(() => {})} />
    ${
      is_writing &&
      html`<${Field} question label=${t("ask")} value=${expectation.value} max=${140} rows=${2} warning
        help=${t("expectation.help")} onInput=${(/** @type {string} */ text) => (expectation.value = text)} />
      <${Field} label=${t("function")} optional value=${work.value} max=${80} help=${t("function.help")}
        autocomplete="organization-title" onInput=${(/** @type {string} */ text) => (work.value = text)} />`
    }
    <section class="stack stack-small" aria-label=${t("who_is_here")}>
      <h2 style=${{ fontSize: "var(--title-small)" }}>${t("who_is_here")}</h2>
      <${InWords} attendance=${view.attendance} />
      <${Missing} attendance=${view.attendance} />
    </section>
    ${
      is_writing &&
      html`<${Action}>
      <${Button} kind="primary" type="submit">${t(handed_in ? "common.save" : "send")}<//>
      ${
        handed_in &&
        html`<${Button} kind="quiet" onClick=${() => (editing.value = expectation.value = work.value = "")}>
        ${t("common.cancel")}<//>`
      }
    <//>`
    }
  </form>`;
}

/** Without what was left empty. @param {Record<string, string>} fields */
function filledIn(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text));
}

/** @param {{expectation?: string, function?: string}} payload */
function inWords(payload) {
  return [payload.expectation, payload.function].filter(Boolean).join(" · ");
}

/** @param {Props} props */
function Results({ view, room }) {
  const { t } = room;
  const items = view.items ?? [];
  return html`<div class="stack stack-large">
    <section class="stack">
      <h2 class="question">${t("who_is_here")}</h2>
      <${InWords} attendance=${view.attendance} />
      <${Missing} attendance=${view.attendance} />
      <${ByActor} attendance=${view.attendance} />
    </section>
    ${
      items.length > 0 &&
      html`<section class="stack">
      <h3>${t("expectations")}</h3>
      ${items.map((/** @type {any} */ item) => html`<p key=${item.ref} class="quote">${item.title}</p>`)}
      ${
        view.total > items.length &&
        html`<p class="soft">
        ${t("expectations_more", { count: view.total - items.length })}</p>`
      }
    </section>`
    }
  </div>`;
}

export const mount = component(Participant);
