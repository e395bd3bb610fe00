/** The whole guide of the running activity, to read in peace. */
import { html } from "../html.js";
import { phaseName, useLead } from "./context.js";
import { Fold, Prose } from "./fold.js";
import { ActivitySheet } from "./sheets.js";

/** @param {{activity: import("./programme-state.js").ActivityOut}} props */
export function GuideFold({ activity }) {
  const lead = useLead();
  const { store, t } = lead;
  const guide = store.guides.value[activity.id];
  if (!guide) return null;
  return html`<${Fold} title=${t("lead.guide.heading")} note=${t("lead.programme.minutes", { minutes: guide.minutes })}>
    ${["purpose", "introduce", "watch_for", "close"].map(
      (part) => html`<div key=${part}>
        <h4>${t(`lead.guide.${part}`)}</h4>
        <${Prose} text=${/** @type {any} */ (guide)[part]} />
      </div>`,
    )}
    <h4>${t("lead.guide.steps")}</h4>
    <dl class="guide-steps">
      ${activity.phases
        .filter((phase) => guide.phases[phase])
        .map(
          (phase) => html`<dt key=${phase}>${phaseName(lead, activity.kind, phase)}</dt>
            <dd><${Prose} text=${`”${guide.phases[phase]?.say}”`} class="quote" /><${Prose} text=${guide.phases[phase]?.do ?? ""} /></dd>`,
        )}
    </dl>
    <${ActivitySheet} activity=${activity} />
    <p class="small soft">${t("lead.guide.source", { source: guide.source })}</p>
  <//>`;
}
