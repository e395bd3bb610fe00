/** Obstacles that come back, each with the days it was said and how many stood behind it. */
import { html } from "../html.js";
import { dayInWords } from "../lead/clock.js";
import { Fold } from "../lead/fold.js";

/** @typedef {import("../words.js").Translate} Translate */

/** @param {{found: any, t: Translate, language: string}} props */
export function Returning({ found, t, language }) {
  const left = found.returning_in_all - found.returning.length;
  return html`<section class="stack" aria-labelledby="returning-title">
    <h2 id="returning-title">${t("overview.returning")}</h2>
    <p class="soft">${t(found.returning.length === 0 ? "overview.nothing_returns" : "overview.returning_how")}</p>
    <div class="folds">
      ${found.returning.map(
        (
          /** @type {any} */ one,
        ) => html`<${Fold} key=${one.title} title=${one.title} note=${t("overview.times", { count: one.times_in_all })}>
          <ul class="place-times">
            ${[...one.times].reverse().map(
              (/** @type {any} */ time) => html`<li key=${time.seminar}>
              <a href=${`/lead/${time.seminar}`}>${t("overview.time", { day: dayInWords(time.day, language), count: time.votes })}</a>
            </li>`,
            )}
          </ul>
          ${one.times_in_all > one.times.length && html`<p class="small soft">${t("common.and_more", { count: one.times_in_all - one.times.length })}</p>`}
        <//>`,
      )}
    </div>
    ${left > 0 && html`<p class="soft">${t("overview.more_returning", { count: left })}</p>`}
  </section>`;
}
