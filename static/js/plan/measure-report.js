/** One measure to report on: how it goes, what is needed, what came of it, and whether it is anchored at home. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { describe } from "../lead/api.js";
import { dayInWords } from "../lead/clock.js";
import { Button, Choices, Field, Notice } from "../parts.js";

const PROGRESS = ["on_its_way", "stuck", "done", "given_up"];
const ANCHORED = ["yes", "not_yet", "refused"];

/**
 * @param {{measure: any, language: string, t: import("../words.js").Translate,
 *   send: (id: string, report: Record<string, string>) => Promise<void>}} props
 */
export function MeasureReport({ measure, language, send, t }) {
  const [typed, setTyped] = useState(/** @type {Record<string, string>} */ ({}));
  const [news, setNews] = useState(/** @type {{tone: string, text: string} | null} */ (null));
  const value = { ...measure, ...typed };
  /** @param {string} name @param {string} text */
  const set = (name, text) => {
    setTyped({ ...typed, [name]: text });
    setNews(null);
  };
  /** @param {Event} event */
  const submit = async (event) => {
    event.preventDefault();
    if (Object.keys(typed).length === 0) return;
    try {
      await send(measure.id, typed);
      setTyped({});
      setNews({ tone: "saved", text: t("plan.report.saved") });
    } catch (refusal) {
      setNews({ tone: "error", text: describe(refusal, t) });
    }
  };
  /** @param {string} name @param {string[]} values */
  const choices = (name, values) =>
    html`<${Choices} legend=${t(`plan.field.${name}`)} value=${value[name]} side
      options=${values.map((one) => ({ value: one, label: t(`plan.${name}.${one}`) }))}
      onChange=${(/** @type {string} */ chosen) => set(name, chosen)} />`;
  return html`<article class="own-measure stack">
    <div class="stack stack-small">
      ${measure.goal && html`<p class="small soft">${t("chain.goal")}: ${measure.goal}</p>`}
      <h2 class="goal-title">${measure.title}</h2>
      <${Facts} measure=${measure} language=${language} t=${t} />
    </div>
    <form class="stack" onSubmit=${submit}>
      ${choices("progress", PROGRESS)}
      <${Field} label=${t("plan.field.needed")} help=${t("plan.report.needed_help")} rows=${2} max=${500} optional
        value=${value.needed} onInput=${(/** @type {string} */ text) => set("needed", text)} />
      <${Field} label=${t("plan.field.outcome")} help=${t("plan.report.outcome_help")} rows=${2} max=${500} optional warning
        value=${value.outcome} onInput=${(/** @type {string} */ text) => set("outcome", text)} />
      ${measure.anchor && choices("anchored", ANCHORED)}
      <div aria-live="polite">${news && html`<${Notice} tone=${news.tone}>${news.text}<//>`}</div>
      <div><${Button} kind="primary" type="submit" off=${Object.keys(typed).length === 0}>${t("plan.report.send")}<//></div>
    </form>
  </article>`;
}

/** @param {{measure: any, language: string, t: import("../words.js").Translate}} props */
function Facts({ measure, language, t }) {
  const facts = [
    ["first_step", measure.first_step],
    ["date", dayInWords(measure.date, language)],
    ["measure_of_success", measure.measure_of_success],
    ["anchor", measure.anchor],
  ].filter(([, text]) => text);
  return html`<dl class="facts">
    ${facts.map(([name, text]) => html`<dt key=${name}>${t(`plan.field.${name}`)}</dt><dd>${text}</dd>`)}
  </dl>`;
}
