/** Beside an earlier activity of the same kind: the leader chooses which, sees what changed, and shows it to the room. */
import { useEffect, useState } from "preact/hooks";
import { dayInWords } from "../days.js";
import { html } from "../html.js";
import { Button, Select } from "../parts.js";
import { Section } from "../parts/section.js";
import { useLead } from "./context.js";
import { Fold } from "./fold.js";

/** @typedef {{id: string, title: string, seminar_title: string, day: string, chosen: boolean, suggested: boolean}} Comparable */

/** @param {{activity: import("./programme-state.js").ActivityOut, view: any}} props */
export function Comparing({ activity, view }) {
  const { store, t, language } = useLead();
  const [earlier, setEarlier] = useState(/** @type {Comparable[]} */ ([]));
  const path = `${store.path}/activities/${activity.id}/comparable`;
  // Earlier seminars are the facilitator's own: a co-facilitator sees and shows what was chosen.
  useEffect(() => {
    if (store.you) return;
    store.api.get(path).then(
      (found) => setEarlier(found.comparable),
      () => undefined,
    );
  }, [activity.id, activity.compares_with, activity.phase]);
  if (earlier.length === 0 && !(store.you && activity.compares_with)) return null;
  const chosen = earlier.find((one) => one.id === activity.compares_with);
  const is_chosen = Boolean(activity.compares_with);
  const note = chosen && dayInWords(chosen.day, language);
  return html`<${Fold} title=${t("comparing.heading")} note=${note} open=${is_chosen}>
    ${!store.you && html`<${Choice} activity=${activity} earlier=${earlier} />`}
    ${is_chosen && html`<${Changes} activity=${activity} comparison=${view?.comparison} />`}
  <//>`;
}

/** @param {{activity: import("./programme-state.js").ActivityOut, earlier: Comparable[]}} props */
function Choice({ activity, earlier }) {
  const { acts, t, language } = useLead();
  /** @param {Comparable} one */
  const nameOf = (one) => {
    const day = dayInWords(one.day, language);
    const choice = t("comparing.choice", { title: one.title, seminar: one.seminar_title, day });
    return one.suggested ? t("comparing.suggested", { choice }) : choice;
  };
  return html`<p class="soft">${t("comparing.hint")}</p>
    <${Select} label=${t("comparing.choose")} value=${activity.compares_with ?? ""} empty=${t("comparing.no_choice")}
      onInput=${(/** @type {string} */ id) => acts.compare(activity.id, { compares_with: id || null })}
      options=${earlier.map((one) => ({ value: one.id, label: nameOf(one) }))} />`;
}

/** @param {{activity: import("./programme-state.js").ActivityOut, comparison: any}} props */
function Changes({ activity, comparison }) {
  const { acts, t } = useLead();
  if (!comparison) {
    const is_shown = ["results", "closed"].includes(activity.phase);
    return html`<p class="soft">${t(is_shown ? "comparing.nothing" : "comparing.later")}</p>`;
  }
  const is_on = comparison.is_shown;
  return html`<div class="cluster">
      <${Button} kind=${is_on ? "secondary" : "primary"}
        onClick=${() => acts.compare(activity.id, { shows_comparison: !is_on })}>${t(is_on ? "comparing.hide" : "comparing.show")}<//>
      <p role="status" class="soft">${is_on ? t("comparing.is_on_screen") : ""}</p>
    </div>
    ${comparison.parts.map((/** @type {any} */ part) => {
      const left = part.section.left_out;
      return html`<div key=${part.need_group?.key ?? ""} class="stack stack-small">
        ${part.need_group && html`<h4 class="group-title">${part.need_group.title}</h4>`}
        <${Section} section=${part.section} level=${part.need_group ? 5 : 4} />
        ${left > 0 && html`<p class="small soft">${t("comparing.left_out", { count: left })}</p>`}
      </div>`;
    })}`;
}
