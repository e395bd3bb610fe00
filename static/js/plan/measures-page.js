/** What an actor tells about its own measures, by its link, without an account. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { html } from "../html.js";
import { createApi, describe } from "../lead/api.js";
import { dayInWords } from "../lead/clock.js";
import { SignOut } from "../lead/start/sign-out.js";
import { Notice } from "../parts.js";
import { Door } from "./door.js";
import { MeasureReport } from "./measure-report.js";

/** @param {{data: any, t: import("../words.js").Translate}} props */
export function MeasuresPage({ data, t }) {
  if (data.role === null) return html`<${Door} csrf=${data.csrf} t=${t} />`;
  return html`<${OwnMeasures} data=${data} t=${t} />`;
}

/** @param {{data: any, t: import("../words.js").Translate}} props */
function OwnMeasures({ data, t }) {
  const api = useMemo(() => createApi(data.csrf), []);
  const path = `/api/plans/${data.plan_id}/measures`;
  const [own, setOwn] = useState(/** @type {any} */ (null));
  const [error, setError] = useState("");
  useEffect(() => {
    api.get(path).then(setOwn, (refusal) => setError(describe(refusal, t)));
  }, []);
  /** @param {string} id @param {any} report */
  const send = async (id, report) => {
    const answer = await api.post(`${path}/${id}/report`, report);
    setOwn(answer);
  };
  if (error) return html`<main id="main" class="plan stack"><${Notice} tone="error" live>${error}<//></main>`;
  if (!own) return html`<p class="soft plan" role="status">${t("plan.loading")}</p>`;
  return html`<header class="plan-head stack stack-small">
      <p class="soft">${[own.place.name, own.title].join(" · ")}</p>
      <h1 class="plan-title">${own.actor ? t("plan.report.title_of", { actor: own.actor }) : t("plan.report.title")}</h1>
      <p class="lede">${t("plan.report.text")}</p>
      ${own.next_day && html`<p>${t("plan.report.next_day", { day: dayInWords(own.next_day, data.language) })}</p>`}
      ${data.role !== "facilitator" && html`<p class="no-print"><${SignOut} csrf=${data.csrf} /></p>`}
    </header>
    <main id="main" tabindex="-1" class="stack stack-large">
      ${own.measures.length === 0 && html`<p class="lede">${t("plan.report.none")}</p>`}
      ${own.measures.map(
        (/** @type {any} */ measure) =>
          html`<${MeasureReport} key=${measure.id} measure=${measure} language=${data.language} send=${send} t=${t} />`,
      )}
    </main>`;
}
