/** A place at one look: its plans, what is late, who has promised what, the numbers over the years, what comes back. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { html } from "../html.js";
import { createApi, describe } from "../lead/api.js";
import { dayInWords } from "../lead/clock.js";
import { Downloads } from "../lead/downloads.js";
import { Notice } from "../parts.js";
import { Followed } from "./followed.js";
import { Groups } from "./groups.js";
import { Late, Promises } from "./promises.js";
import { Returning } from "./returning.js";

/** @typedef {import("../words.js").Translate} Translate */

/** @param {{data: any, t: Translate}} props */
export function OverviewPage({ data, t }) {
  const api = useMemo(() => createApi(data.csrf), []);
  const [found, setFound] = useState(/** @type {any} */ (null));
  const [error, setError] = useState("");
  useEffect(() => {
    api
      .get(`/api/places/${data.place_id}/overview`)
      .then(setFound, (refusal) => setError(describe(refusal, t)));
  }, []);
  if (error) return html`<main id="main"><${Notice} tone="error" live>${error}<//></main>`;
  if (!found) return html`<p class="soft" role="status">${t("overview.loading")}</p>`;
  const facts = { found, t, language: data.language };
  const day = dayInWords(found.day, data.language);
  return html`<header class="overview-head stack stack-small">
      <p class="small no-print"><a href=${`/places/${found.place.id}`}>${t("overview.to_place")}</a></p>
      <p class="soft">${t("overview.title")}</p>
      <h1>${found.place.name}</h1>
      <p class="lede">${t("overview.as_of", { day, count: found.seminars })}</p>
    </header>
    <main id="main" tabindex="-1" class="stack overview-body">
      <${Groups} ...${facts} />
      <${Late} ...${facts} />
      <${Promises} ...${facts} />
      <${Followed} ...${facts} />
      <${Returning} ...${facts} />
      <section class="stack stack-small no-print" aria-labelledby="downloads-title">
        <h2 id="downloads-title">${t("overview.export")}</h2>
        <${Downloads} path=${`/api/places/${found.place.id}`} label=${(/** @type {string} */ format) => t("overview.export_as", { format })} />
      </section>
    </main>`;
}
