/** How long a programme is, and when it ends where its start is known. */
import { html } from "../../html.js";
import { useProgramme } from "./context.js";
import { inHours, plannedTimes, totalMinutes } from "./times.js";

export function Length() {
  const { programme, t } = useProgramme();
  const { activities = [], starts } = programme.value ?? {};
  const length = inHours(totalMinutes(activities), t);
  const times = plannedTimes(activities, starts);
  return html`<p role="status">
    ${times ? t("programmes.sum_until", { length, end: times.end }) : t("programmes.sum", { length })}
  </p>`;
}
