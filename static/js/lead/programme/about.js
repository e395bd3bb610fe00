/** What the programme is for and how to lead it: of one that is shipped, and as it was chosen. */
import { useEffect, useState } from "preact/hooks";
import { html } from "../../html.js";
import { useLead } from "../context.js";
import { Fold } from "../fold.js";
import { GuideText } from "./guide-text.js";

export function AboutProgramme() {
  const { store, t } = useLead();
  const [programme, setProgramme] = useState(
    /** @type {import("./guide-text.js").Programme | null} */ (null),
  );
  const seminar = store.seminar.value;
  useEffect(() => {
    // The list of programmes is the facilitator's own: a co-facilitator's access does not reach it.
    if (!seminar || store.you) return;
    // One that was saved here may have been removed since: then there is nothing to tell.
    store.api
      .get(`/api/programmes/${encodeURIComponent(seminar.programme)}?lang=${seminar.language}`)
      .then(setProgramme, () => setProgramme(null));
  }, [seminar?.programme]);
  if (!programme?.guide) return null;
  return html`<${Fold} title=${t("programmes.guide.heading")} note=${programme.title}>
    <div lang=${programme.language} class="stack"><${GuideText} guide=${programme.guide} /></div>
  <//>`;
}
