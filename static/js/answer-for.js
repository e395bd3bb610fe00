/** The exercise as a person without a phone would have it, for whoever writes for them. */
import { useEffect } from "preact/hooks";
import { ExerciseHost } from "./exercise-host.js";
import { html } from "./html.js";
import { UnsentTexts } from "./participant/unsent-texts.js";
import { useWords } from "./parts/context.js";
import { SaveMark } from "./parts/entries.js";
import { Notice } from "./parts/notice.js";

const OPEN = ["individual", "table", "all", "results"];

/** What a person is called: by name, else by organisation. @param {any} person @param {any[]} people @param {import("./words.js").Translate} t */
export function calledBy(person, people, t) {
  if (person.name) return person.name;
  const number = people.findIndex((one) => one.id === person.id) + 1;
  return [person.actor, t("tables.unnamed", { number })].filter(Boolean).join(", ");
}

/**
 * @param {{writer: import("./writer.js").Writer, listed: any, phase: string | undefined, exercises_url: string, news: any}} props
 *   `news`: whatever changes when there may be something new to see
 */
export function AnswerFor({ writer, listed, phase, exercises_url, news }) {
  const t = useWords();
  useEffect(() => {
    if (listed) void writer.read(listed.id);
    void writer.outbox.run();
  }, [writer, listed?.id, phase, news]);
  const told = writer.view.value;
  const view = told && told.activity === listed?.id ? told.view : null;
  if (!listed || !phase || !OPEN.includes(phase)) return html`<p class="lede">${t("tables.nothing_now")}</p>`;
  if (writer.refusal.value) return html`<${Notice} tone="error" live>${writer.refusal.value}<//>`;
  if (view === null) return html`<p class="soft" role="status">…</p>`;
  if (listed.scope === "need_groups" && !view.need_group) {
    return html`<p class="lede">${t("tables.needs_group")}</p>`;
  }
  const waiting = writer.own.waiting.value > 0;
  const has_any = (writer.own.saved.value[listed.id] ?? []).length > 0;
  return html`<div class="stack">
    <p class="small" role="status">${waiting ? html`<${SaveMark} state="waiting" />` : has_any && html`<${SaveMark} state="saved" />`}</p>
    ${writer.others.value > 0 && html`<p class="small soft">${t("tables.by_others", { count: writer.others.value })}</p>`}
    <${UnsentTexts} own=${writer.own} outbox=${writer.outbox} />
    <${ExerciseHost} key=${`${writer.person.id} ${listed.id}`} view=${view}
      url=${`${exercises_url}/${listed.kind}/ui/participant.js`} room=${writer.roomFor(listed.id, listed.kind)}
      fetchWords=${() => writer.fetchWords(listed.kind)} />
  </div>`;
}
