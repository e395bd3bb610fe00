/** The yearly survey of a place: figures from its seminars, and the text that people write to them. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { html } from "../html.js";
import { createApi, describe } from "../lead/api.js";
import { dayInWords } from "../lead/clock.js";
import { Confirm } from "../lead/confirm.js";
import { Downloads } from "../lead/downloads.js";
import { Told } from "../lead/told.js";
import { Button, Notice } from "../parts.js";
import { createSafeStore } from "../safe-store.js";
import { SurveyContext, useSurvey } from "./context.js";
import { Part } from "./part.js";

/** @param {{data: any, t: import("../words.js").Translate}} props */
export function SurveyPage({ data, t }) {
  const store = useMemo(
    () =>
      /** @type {import("./context.js").SurveyStore} */ (
        createSafeStore({
          path: `/api/surveys/${data.survey_id}`,
          api: createApi(data.csrf),
          t,
          words: "survey",
        })
      ),
    [],
  );
  const [error, setError] = useState("");
  useEffect(() => {
    store.load().catch((refusal) => setError(describe(refusal, t)));
  }, []);
  if (error) return html`<main id="main" class="plan"><${Notice} tone="error" live>${error}<//></main>`;
  const survey = store.thing.value;
  if (!survey) return html`<p class="soft plan" role="status">${t("survey.loading")}</p>`;
  return html`<${SurveyContext.Provider} value=${{ store, t, language: data.language }}>
    <${Head} survey=${survey} />
    <main id="main" tabindex="-1" class="survey-body">
      <${Told} told=${store.told} />
      <div class="stack stack-large survey-parts" lang=${survey.language}>
        ${survey.parts.map((part) => html`<${Part} key=${part.key} part=${part} />`)}
      </div>
      <div class="plan-side stack stack-large no-print"><${Side} survey=${survey} /></div>
    </main>
  <//>`;
}

/** @param {{survey: import("./context.js").Survey}} props */
function Head({ survey }) {
  const { t, language } = useSurvey();
  return html`<header class="plan-head stack stack-small">
    <p class="small no-print"><a href=${`/places/${survey.place.id}/surveys`}>${t("survey.all", { place: survey.place.name })}</a></p>
    <h1 class="plan-title" lang=${survey.language}>${survey.title}</h1>
    <p class="small soft">${t("survey.changed", { day: dayInWords(survey.updated_at, language) })}</p>
    <${MadeFrom} survey=${survey} />
  </header>`;
}

/** The seminars that the figures come from. @param {{survey: import("./context.js").Survey}} props */
function MadeFrom({ survey }) {
  const { t, language } = useSurvey();
  const { seminars, seminars_before, year, place } = survey;
  /** @param {import("./context.js").Held[]} held */
  const named = (held) =>
    held.map(
      (one, at) =>
        html`${at > 0 && ", "}<a href=${`/lead/${one.id}`}>${one.title}</a> (${dayInWords(one.day, language)})`,
    );
  return html`<p>
      ${
        seminars.length > 0
          ? html`${t("survey.made_from")} ${named(seminars)}.`
          : t("survey.made_from_none", { place: place.name, year: String(year) })
      }
    </p>
    <p class="soft">
      ${
        seminars_before.length > 0
          ? t("survey.year_before", { titles: seminars_before.map((one) => one.title).join(", ") })
          : t("survey.year_before_none", { year: String(year - 1) })
      }
    </p>`;
}

/** @param {{survey: import("./context.js").Survey}} props */
function Side({ survey }) {
  const { store, t } = useSurvey();
  const [is_asking, setAsking] = useState(false);
  const remove = async () => {
    await store.api.remove(store.path);
    location.assign(`/places/${survey.place.id}/surveys`);
  };
  return html`<nav class="stack stack-small" aria-labelledby="contents-title">
      <h2 id="contents-title">${t("survey.contents")}</h2>
      <ol class="survey-contents" lang=${survey.language}>
        ${survey.parts.map((part) => html`<li key=${part.key}><a href=${`#part-${part.key}`}>${part.title}</a></li>`)}
      </ol>
    </nav>
    <section class="stack stack-small" aria-labelledby="downloads-title">
      <h2 id="downloads-title">${t("survey.export")}</h2>
      <${Downloads} path=${store.path} label=${(/** @type {string} */ format) => t("survey.export_as", { format })} />
    </section>
    <div>
      <${Button} kind="quiet" onClick=${() => setAsking(true)}>${t("survey.remove")}<//>
      <${Confirm} open=${is_asking} title=${t("survey.remove_title", { year: String(survey.year) })} confirm=${t("survey.remove")}
        onConfirm=${remove} onClose=${() => setAsking(false)}><p>${t("survey.remove_text")}</p><//>
    </div>`;
}
