/** When the day is planned to begin, how long it is and when it ends. */
import { useEffect, useState } from "preact/hooks";
import { html } from "../../html.js";
import { Field } from "../../parts.js";
import { useLead } from "../context.js";
import { inHours, plannedTimes, totalMinutes } from "./times.js";

export function StartTime() {
  const { store, acts, t } = useLead();
  const seminar = store.seminar.value;
  const [typed, setTyped] = useState(seminar?.starts ?? "");
  useEffect(() => setTyped(seminar?.starts ?? ""), [seminar?.starts]);
  if (!seminar) return null;
  const length = inHours(totalMinutes(seminar.activities), t);
  const times = plannedTimes(seminar.activities, seminar.starts);
  const save = () => typed !== (seminar.starts ?? "") && void acts.setStart(typed);
  return html`<div class="stack stack-small">
    <div class="form-number"><${Field} label=${t("programmes.starts")} type="time" value=${typed} onInput=${setTyped} onBlur=${save}
      onChange=${save} /></div>
    <p role="status">
      ${times ? t("programmes.sum_until", { length, end: times.end }) : t("programmes.sum", { length })}
    </p>
  </div>`;
}
