/** Seminars, each with what one may want of it now. */
import { html } from "../../html.js";
import { useWords } from "../../parts.js";
import { dayInWords } from "../clock.js";
import { Removing } from "./removing.js";

/**
 * @typedef {import("../api.js").Api} Api
 * @param {{api: Api, onRemoved: () => void, heading: string, seminars: any[], language: string, empty?: string}} props
 */
export function SeminarList({ api, onRemoved, heading, seminars, language, empty }) {
  return html`<section class="stack">
    <h2>${heading}</h2>
    ${seminars.length === 0 && empty && html`<p class="soft">${empty}</p>`}
    <ul class="seminars">
      ${seminars.map((seminar) => html`<${SeminarRow} key=${seminar.id} api=${api} onRemoved=${onRemoved} seminar=${seminar} language=${language} />`)}
    </ul>
  </section>`;
}

/** @param {{api: Api, onRemoved: () => void, seminar: any, language: string}} props */
function SeminarRow({ api, onRemoved, seminar, language }) {
  const t = useWords();
  const is_open = seminar.state === "open";
  const facts = [seminar.place?.name, dayInWords(seminar.day, language), seminar.venue];
  const here = is_open ? t("start.here", { count: seminar.counts.people }) : "";
  return html`<li class="seminar-row">
    <div>
      <h3><a href=${`/lead/${seminar.id}`}>${seminar.title}</a></h3>
      <p class="small soft">${[...facts, here].filter(Boolean).join(" · ")}</p>
    </div>
    <div class="cluster seminar-ways">
      <a class="button" href=${`/lead/${seminar.id}`} aria-label=${t(is_open ? "start.lead_named" : "start.look_named", { title: seminar.title })}>
        ${t(is_open ? "start.lead" : "start.look")}
      </a>
      ${
        is_open &&
        html`<a class="button button-quiet" href=${seminar.screen_url} target="_blank" rel="noopener"
        aria-label=${t("start.screen_named", { title: seminar.title })}>${t("start.screen")}</a>`
      }
      <a class="button button-quiet" href=${`/api/seminars/${seminar.id}/export.docx`} download
        aria-label=${t("start.report_named", { title: seminar.title })}>${t("start.report")}</a>
      <${Removing} api=${api} seminar=${seminar} onRemoved=${onRemoved} />
    </div>
  </li>`;
}
