/** When the day is planned to begin; below it how long it is and when it ends. */
import { useEffect, useState } from "preact/hooks";
import { html } from "../../html.js";
import { Field } from "../../parts.js";
import { useLead } from "../context.js";
import { Length } from "./length.js";

export function StartTime() {
  const { store, acts, t } = useLead();
  const seminar = store.seminar.value;
  const [typed, setTyped] = useState(seminar?.starts ?? "");
  useEffect(() => setTyped(seminar?.starts ?? ""), [seminar?.starts]);
  if (!seminar) return null;
  const save = () => typed !== (seminar.starts ?? "") && void acts.setStart(typed);
  return html`<div class="stack stack-small">
    <div class="form-number"><${Field} label=${t("programmes.starts")} type="time" value=${typed} onInput=${setTyped} onBlur=${save}
      onChange=${save} /></div>
    <${Length} />
  </div>`;
}
