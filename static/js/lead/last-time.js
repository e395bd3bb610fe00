/** Before the day and during it: how people found the last one, and what they wrote to whoever leads this. */
import { useEffect, useState } from "preact/hooks";
import { dayInWords } from "../days.js";
import { html } from "../html.js";
import { Section } from "../parts/section.js";
import { useLead } from "./context.js";
import { Fold } from "./fold.js";

/**
 * @typedef {{title: string, need_group: string | null, section: import("../parts/section.js").SectionData}} Part
 * @typedef {{seminar: string, seminar_title: string, day: string, parts: Part[]}} Time
 */

const MOST = 12;

export function LastTime() {
  const { store, t, language } = useLead();
  const [time, setTime] = useState(/** @type {Time | null} */ (null));
  // Earlier seminars are the facilitator's own.
  useEffect(() => {
    if (store.you) return;
    store.api.get(`${store.path}/last-time`).then(
      (found) => setTime(found.last_time),
      () => undefined,
    );
  }, []);
  if (!time) return null;
  return html`<div class="folds"><${Fold} title=${t("lead.last_time.heading")} note=${dayInWords(time.day, language)}>
    <p class="soft">${t("lead.last_time.text", { seminar: time.seminar_title })}</p>
    ${time.parts.map(
      (part) => html`<div key=${`${part.title} ${part.need_group}`} class="stack stack-small">
        <h4 class="group-title">${[part.title, part.need_group].filter(Boolean).join(": ")}</h4>
        <${Section} section=${part.section} level=${4} most=${MOST} is_untitled />
      </div>`,
    )}
    <p><a href=${`/lead/${time.seminar}`}>${t("lead.last_time.open")}</a></p>
  <//></div>`;
}
