/** The surveys of a place, and the start of a new one. */
import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { describe } from "../lead/api.js";
import { dayInWords } from "../lead/clock.js";
import { Button, Field, Notice, useWords } from "../parts.js";

/**
 * @param {{place_id: string, api: import("../lead/api.js").Api, language: string, level?: 2 | 3}} props
 */
export function SurveyList({ place_id, api, language, level = 2 }) {
  const t = useWords();
  const [surveys, setSurveys] = useState(/** @type {any[] | null} */ (null));
  const [year, setYear] = useState(String(new Date().getFullYear()));
  const [error, setError] = useState("");
  const path = `/api/places/${place_id}/surveys`;
  useEffect(() => {
    api.get(path).then(
      (answer) => setSurveys(answer.surveys),
      (refusal) => setError(describe(refusal, t)),
    );
  }, []);
  const known = (surveys ?? []).find((one) => String(one.year) === year.trim());
  /** @param {Event} event */
  const start = async (event) => {
    event.preventDefault();
    if (known) return location.assign(`/surveys/${known.id}`);
    try {
      const made = await api.post(path, { year: Number(year), language });
      location.assign(`/surveys/${made.id}`);
    } catch (refusal) {
      setError(describe(refusal, t));
    }
  };
  return html`<section class="stack">
    <${`h${level}`}>${t("survey.title")}<//>
    ${error && html`<${Notice} tone="error" live>${error}<//>`}
    ${surveys?.length === 0 && html`<p class="soft">${t("survey.none")}</p>`}
    <ul class="survey-years">
      ${(surveys ?? []).map(
        (one) => html`<li key=${one.id}>
          <p><a href=${`/surveys/${one.id}`} aria-label=${t("survey.open", { year: String(one.year) })}>${one.year}</a></p>
          <p class="small soft">${t("survey.changed", { day: dayInWords(one.updated_at, language) })}</p>
        </li>`,
      )}
    </ul>
    <form class="stack stack-small survey-start" onSubmit=${start}>
      <${Field} label=${t("survey.start_other")} value=${year} onInput=${setYear} inputmode="numeric" maxlength="4" />
      <div><${Button} kind="primary" type="submit" off=${!/^\s*\d{4}\s*$/.test(year)}>
        ${t(known ? "survey.open" : "survey.start", { year: year.trim() })}
      <//></div>
    </form>
  </section>`;
}
