import { useMemo } from "preact/hooks";
import { html } from "../html.js";
import { createApi } from "../lead/api.js";
import { SurveyList } from "./survey-list.js";

/** The surveys of one place on a page of their own. @param {{data: any, t: import("../words.js").Translate}} props */
export function SurveysPage({ data, t }) {
  const api = useMemo(() => createApi(data.csrf), []);
  return html`<header class="plan-head stack stack-small">
      <p class="small no-print"><a href="/lead">${t("survey.back")}</a></p>
      <h1 class="plan-title">${data.place}</h1>
      <p class="lede">${t("survey.lede")}</p>
    </header>
    <main id="main" tabindex="-1"><${SurveyList} place_id=${data.place_id} api=${api} language=${data.language} /></main>`;
}
