/** A text of the survey: what people wrote, else a draft from the figures, marked as such; edited in place. */
import { useRef, useState } from "preact/hooks";
import { html } from "../html.js";
import { Prose } from "../lead/fold.js";
import { Button, Field } from "../parts.js";
import { findField, useSurvey } from "./context.js";

const LONGEST = 5000;

/** @param {{field: import("./context.js").SurveyField, level: number, has_heading: boolean}} props */
export function TextField({ field, level, has_heading }) {
  const { store, t } = useSurvey();
  const [typed, setTyped] = useState(/** @type {string | null} */ (null));
  const [base, setBase] = useState(/** @type {string | null} */ (null));
  const [is_overtaken, setOvertaken] = useState(false);
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  /** @param {string} text */
  const start = (text) => {
    setBase(field.text);
    setOvertaken(false);
    setTyped(text);
  };
  const stop = () => {
    setTyped(null);
    place.current?.focus();
  };
  /** @param {string | null} text */
  const write = (text) =>
    store.save({ texts: { [field.key]: text } }, (newest) => textIn(newest, field.key) !== base);
  /** @param {Event} event */
  const save = async (event) => {
    event.preventDefault();
    if (typed === null) return;
    const outcome = await write(typed);
    if (outcome === "saved") stop();
    if (outcome !== "overtaken" || !store.thing.value) return;
    setBase(textIn(store.thing.value, field.key));
    setOvertaken(true);
  };
  return html`<div class="survey-field stack stack-small" ref=${place} tabindex="-1">
    ${has_heading && html`<${`h${level}`} class="survey-small-title">${field.label}<//>`}
    ${
      typed === null
        ? html`<${Standing} field=${field} onStart=${start} onWrite=${(/** @type {string | null} */ text) => void store.save({ texts: { [field.key]: text } })} />`
        : html`<form class="stack stack-small" onSubmit=${save}>
            <${Field} label=${field.label} hide_label rows=${6} max=${LONGEST} warning value=${typed} onInput=${setTyped} />
            ${(is_overtaken || field.text !== base) && html`<p class="now-stands">${t("survey.now_stands")} ${field.text || "–"}</p>`}
            <div class="cluster">
              <${Button} type="submit">${t("common.save")}<//>
              <${Button} kind="quiet" onClick=${stop}>${t("common.cancel")}<//>
            </div>
          </form>`
    }
    ${
      field.before &&
      html`<details class="small"><summary>${t("survey.before_mark")}</summary>
        <div class="soft own-words"><${Prose} text=${field.before} /></div></details>`
    }
  </div>`;
}

/**
 * The text as it stands, and what may be done with it.
 * @param {{field: import("./context.js").SurveyField, onStart: (text: string) => void, onWrite: (text: string | null) => void}} props
 */
function Standing({ field, onStart, onWrite }) {
  const { t } = useSurvey();
  /** @param {string} key @param {() => void} act */
  const verb = (key, act) =>
    html`<${Button} kind="quiet" label=${t(`survey.${key}_named`, { title: field.label })} onClick=${act}>
      ${t(`survey.${key}`)}
    <//>`;
  if (field.text !== null) {
    const written = field.text;
    return html`${
      written
        ? html`<div class="own-words stack stack-small"><${Prose} text=${written} /></div>`
        : html`<p class="soft">${t("survey.emptied")}</p>`
    }
      <div class="cluster no-print">
        ${verb("edit", () => onStart(written))} ${field.draft && verb("back_to_draft", () => onWrite(null))}
      </div>`;
  }
  if (field.draft) {
    return html`<div class="survey-draft stack stack-small">
        <p class="small soft">${t("survey.draft_mark")}</p>
        <${Prose} text=${field.draft} />
      </div>
      <div class="cluster no-print">
        ${verb("from_draft", () => onStart(field.draft))} ${verb("keep_draft", () => onWrite(field.draft))}
      </div>`;
  }
  return html`<p class="soft small">${t("survey.empty")}</p>
    <div class="no-print">${verb("write", () => onStart(""))}</div>`;
}

/** @param {import("./context.js").Survey} survey @param {string} key */
function textIn(survey, key) {
  return findField(survey.parts, key)?.text ?? null;
}
