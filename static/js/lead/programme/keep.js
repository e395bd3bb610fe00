/** Saving the programme for other seminars, and sharing it as a file. */
import { useState } from "preact/hooks";
import { html } from "../../html.js";
import { Button, Field } from "../../parts.js";
import { useLead } from "../context.js";
import { Fold } from "../fold.js";

export function Keep() {
  const { store, acts, t } = useLead();
  const seminar = store.seminar.value;
  const [title, setTitle] = useState(seminar?.title ?? "");
  const [text, setText] = useState("");
  /** @param {Event} event */
  const save = (event) => {
    event.preventDefault();
    if (title.trim()) void acts.saveProgramme(title.trim(), text.trim());
  };
  return html`<${Fold} title=${t("programmes.keep.heading")}>
    <form class="stack stack-small" onSubmit=${save}>
      <p class="small soft">${t("programmes.keep.text")}</p>
      <${Field} label=${t("programmes.keep.title")} value=${title} onInput=${setTitle} maxlength="140" />
      <${Field} label=${t("programmes.keep.about")} optional rows=${2} max=${500} value=${text} onInput=${setText} />
      <div class="cluster">
        <${Button} type="submit" off=${!title.trim()}>${t("programmes.keep.save")}<//>
        <a class="button button-quiet" href=${`${store.path}/programme.json`} download>${t("programmes.keep.file")}</a>
      </div>
    </form>
  <//>`;
}
