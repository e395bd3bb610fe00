/** The actors, one a line, with those of the place and of the sources to add by a press. */
import { useState } from "preact/hooks";
import { html } from "../../html.js";
import { Button, Field, Icon, useWords } from "../../parts.js";
import { linesOf } from "./seminar-form.js";

const FEW = 8;

/** @param {{suggested: string[], value: string, onChange: (text: string) => void}} props */
export function ActorsField({ suggested, value, onChange }) {
  const t = useWords();
  const chosen = new Set(linesOf(value));
  const [has_all, setAll] = useState(false);
  const left = suggested.filter((name) => !chosen.has(name));
  /** @param {string} name */
  const add = (name) => onChange([...linesOf(value), name].join("\n"));
  return html`<div class="stack stack-small">
    <${Field} label=${t("start.form.actors")} help=${t("start.form.actors_help")} rows=${4} value=${value} onInput=${onChange} />
    ${
      left.length > 0 &&
      html`<div class="suggestions" role="group" aria-label=${t("start.form.actors_suggested")}>
      <p class="small soft">${t("start.form.actors_suggested")}</p>
      <div class="cluster">
        ${left.slice(0, has_all ? undefined : FEW).map(
          (name) => html`<${Button} key=${name} kind="quiet" label=${t("start.form.actors_add", { name })}
            onClick=${() => add(name)}><${Icon} name="plus" />${name}<//>`,
        )}
        ${
          !has_all &&
          left.length > FEW &&
          html`<${Button} kind="quiet" onClick=${() => setAll(true)}>${t("start.form.actors_more", { count: left.length - FEW })}<//>`
        }
      </div>
    </div>`
    }
  </div>`;
}
