/** Settings of the running activity. */
import { html } from "../html.js";
import { useLead } from "./context.js";
import { Fold } from "./fold.js";
import { ActivityForm } from "./programme/activity-form.js";

/** @param {{activity: import("./programme-state.js").ActivityOut}} props */
export function Settings({ activity }) {
  const { t } = useLead();
  if (activity.phase === "closed") return null;
  return html`<${Fold} title=${t("lead.settings.heading")}><${ActivityForm} key=${activity.id} activity=${activity} /><//>`;
}
