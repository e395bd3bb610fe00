/** The time of the running step: what is left, a minute more or less, stop. */
import { html } from "../html.js";
import { Button, Icon, TimeLeft } from "../parts.js";
import { secondsLeft } from "../parts/time.js";
import { timeOfDay } from "./clock.js";
import { useLead } from "./context.js";

/** @param {{activity: import("./programme-state.js").ActivityOut}} props */
export function Timer({ activity }) {
  const { acts, t, language } = useLead();
  const { id, ends_at, phase } = activity;
  // While it waits, the button to the next step starts the clock.
  if (phase === "closed" || (phase === "waiting" && !ends_at)) return null;
  if (!ends_at) return html`<${NoTime} id=${id} />`;
  const left = Math.round(secondsLeft(ends_at) / 60);
  /** @param {string} name @param {string} words @param {number} minutes */
  const step = (name, words, minutes) =>
    html`<button type="button" class="button button-round" aria-label=${words}
      onClick=${() => acts.setTimer(id, Math.max(1, minutes))}><${Icon} name=${name} /></button>`;
  return html`<section class="timer" aria-label=${t("lead.clock.heading")}>
    <p class="timer-left"><${TimeLeft} ends_at=${ends_at} /></p>
    <p class="soft">${t("lead.clock.until", { time: timeOfDay(Date.parse(ends_at), language) })}</p>
    <div class="cluster">
      ${step("minus", t("lead.clock.less"), left - 1)} ${step("plus", t("lead.clock.more"), left + 1)}
      <${Button} kind="quiet" onClick=${() => acts.setTimer(id, 0)}>${t("lead.clock.stop")}<//>
    </div>
  </section>`;
}

/** @param {{id: string}} props */
function NoTime({ id }) {
  const { acts, t } = useLead();
  return html`<section class="timer" aria-label=${t("lead.clock.heading")}>
    <p class="soft">${t("lead.clock.none")}</p>
    <div class="cluster">
      ${[3, 5, 10].map(
        (minutes) => html`<${Button} key=${minutes} kind="quiet" onClick=${() => acts.setTimer(id, minutes)}>
          ${t("lead.clock.start", { minutes })}
        <//>`,
      )}
    </div>
  </section>`;
}
