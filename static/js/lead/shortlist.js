/** Which of the proposed goals the room votes on. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, Choices } from "../parts.js";
import { useLead } from "./context.js";
import { Fold } from "./fold.js";
import { itemsOf } from "./items.js";

/** @param {{activity: import("./programme-state.js").ActivityOut, view: any}} props */
export function Shortlist({ activity, view }) {
  const { acts, t } = useLead();
  const [chosen, setChosen] = useState(/** @type {string[] | null} */ (null));
  if (!Array.isArray(activity.config.shortlist) || activity.phase === "closed") return null;
  const items = itemsOf(view);
  const value = chosen ?? activity.config.shortlist;
  const save = async () => {
    if (await acts.saveShortlist(activity.id, value)) setChosen(null);
  };
  return html`<${Fold} title=${t("lead.shortlist.heading")} note=${t("lead.carry.chosen", { count: value.length })}>
    <p class="small soft">${t(items.length ? "lead.shortlist.hint" : "lead.shortlist.none")}</p>
    <${Choices} multiple legend=${t("lead.shortlist.heading")} hide_legend value=${value} onChange=${setChosen}
      options=${items.map((item) => ({
        value: item.ref,
        label: item.title,
        help: item.group ?? undefined,
        detail: item.count ?? undefined,
      }))} />
    <div><${Button} off=${chosen === null} onClick=${save}>${t("lead.shortlist.save")}<//></div>
  <//>`;
}
