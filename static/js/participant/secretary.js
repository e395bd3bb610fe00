/** A table's secretary answers for those there who have no phone. Loaded when somebody is one. */
import { effect } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { AnswerFor, calledBy } from "../answer-for.js";
import { html } from "../html.js";
import { ownPrefix } from "../membership.js";
import { Button } from "../parts/button.js";
import { useWords } from "../parts/context.js";
import { createWriter, unsentFor } from "../writer.js";

/** @typedef {import("./member.js").Member} Member */

/** @type {WeakMap<object, Map<string, import("../writer.js").Writer>>} */
const writers_of = new WeakMap();

/** @param {Member} member @param {any} person @param {any} data @param {Record<string, string>} words */
function writerFor(member, person, data, words) {
  const writers = writers_of.get(member) ?? new Map();
  writers_of.set(member, writers);
  const known = writers.get(person.id);
  if (known) return known;
  const writer = createWriter({
    prefix: ownPrefix(member.membership),
    person,
    table: member.me.value.table ?? null,
    request: member.line.request,
    is_connected: () => member.line.state.value === "connected",
    words,
    language: data.language,
  });
  effect(() => {
    if (member.line.state.value === "connected") queueMicrotask(() => void writer.outbox.run());
  });
  writers.set(person.id, writer);
  return writer;
}

/**
 * @param {{member: Member, data: any, words: Record<string, string>, listed: any, phase: string | undefined, children: any}} props
 *   `children`: one's own exercise, kept as it is while one answers for others
 */
export function Secretary({ member, data, words, listed, phase, children }) {
  const t = useWords();
  const people = /** @type {any[]} */ (member.me.value.writes_for ?? []);
  const [chosen, setChosen] = useState("");
  const person = people.find((one) => one.id === chosen);
  useEffect(() => {
    for (const id of unsentFor(ownPrefix(member.membership))) {
      const one = people.find((other) => other.id === id);
      if (one) void writerFor(member, one, data, words).outbox.run();
    }
  }, []);
  const choose = (/** @type {string} */ id) => {
    setChosen(id);
    window.scrollTo(0, 0);
  };
  if (person) {
    const name = calledBy(person, people, t);
    return html`<section class="answering stack" aria-label=${t("tables.answering_for", { name })}>
      <div class="answering-head">
        <p role="status"><strong>${t("tables.answering_for", { name })}</strong><br />
          <span class="small">${t("tables.answering_text", { name })}</span></p>
        <${Button} onClick=${() => choose("")}>${t("tables.back")}<//>
      </div>
      <${AnswerFor} key=${person.id} writer=${writerFor(member, person, data, words)} listed=${listed} phase=${phase}
        exercises_url=${data.exercises_url} news=${member.line.pushed.value} />
    </section>
    <div hidden>${children}</div>`;
  }
  return html`<section class="writes-for stack stack-small">
      <h2 class="small-heading">${t("tables.writes_title")}</h2>
      <p class="small soft">${t("tables.writes_text")}</p>
      <div class="cluster">
        ${people.map((one) => {
          const name = calledBy(one, people, t);
          return html`<${Button} key=${one.id} onClick=${() => choose(one.id)}>${t("tables.answer_for", { name })}<//>`;
        })}
      </div>
    </section>
    <div>${children}</div>`;
}
