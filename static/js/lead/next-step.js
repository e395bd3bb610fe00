/** The button to press: one large to the next step, the others small. Closing asks first, since it is for good. */
import { useRef, useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, Icon, Stepper } from "../parts.js";
import { Confirm } from "./confirm.js";
import { phaseName, useLead } from "./context.js";
import { nextPhase, otherPhases } from "./programme-state.js";

const PAUSE_MS = 700;
const OPEN = ["individual", "table", "all"];

/**
 * @typedef {import("./programme-state.js").ActivityOut} ActivityOut
 * @param {{activity: ActivityOut, next: ActivityOut | null}} props
 */
export function NextStep({ activity, next }) {
  const lead = useLead();
  const { store, acts, t } = lead;
  const [is_closing, setClosing] = useState(false);
  const [is_busy, setBusy] = useState(false);
  const phase = nextPhase(activity, store.tables.value.tables.length > 0);
  const is_timed = phase !== null && OPEN.includes(phase);
  const [typed, setTyped] = useState({ phase: "", minutes: 0 });
  const minutes = typed.phase === phase ? typed.minutes : shareOf(activity);
  const moved_at = useRef(0);

  /** @param {string} to @param {number} [clock] */
  const go = async (to, clock) => {
    // A double press must not run past the step it opened.
    if (Date.now() - moved_at.current < PAUSE_MS) return;
    if (to === "closed") return setClosing(true);
    setBusy(true);
    await acts.move(activity.id, to, clock);
    moved_at.current = Date.now();
    setBusy(false);
  };
  /** @param {number} value */
  const change = (value) => setTyped({ phase: phase ?? "", minutes: value });
  const goOn = () => next && acts.move(next.id, "waiting");
  const may_leave = next && (phase === null || phase === "closed");
  // After a talk or a break the next activity is what one wants; closing it matters to nobody.
  const is_leaving = may_leave && (phase === null || !activity.gathers_entries);

  return html`<div class="now-press stack stack-small">
    <div class="cluster">
      ${is_leaving && html`<${GoOn} primary title=${next.title} onClick=${goOn} />`}
      ${
        phase &&
        html`<${Button} kind=${is_leaving ? "secondary" : "primary"} busy=${is_busy}
        onClick=${() => go(phase, is_timed ? minutes : undefined)}>
        ${OPEN.includes(phase) ? t("lead.go.step", { step: phaseName(lead, activity.kind, phase) }) : t(`lead.go.${phase}`)}
      <//>`
      }
      ${may_leave && !is_leaving && html`<${GoOn} title=${next.title} onClick=${goOn} />`}
      ${is_timed && html`<${Clock} minutes=${minutes} onChange=${change} />`}
    </div>
    ${!phase && !next && html`<p class="soft">${t("lead.now.over_text")}</p>`}
    <${Others} activity=${activity} go=${go} />
  </div>
  <${Closing} activity=${activity} open=${is_closing} onClose=${() => setClosing(false)} />`;
}

/** To the next activity. @param {{title: string, primary?: boolean, onClick: () => void}} props */
function GoOn({ title, primary = false, onClick }) {
  const { t } = useLead();
  return html`<${Button} kind=${primary ? "primary" : "secondary"} onClick=${onClick}>
    ${t("lead.go.next", { title })} <${Icon} name="next" />
  <//>`;
}

/** The activity's minutes, shared by its open steps. @param {ActivityOut} activity */
function shareOf(activity) {
  const open = activity.phases.filter((phase) => OPEN.includes(phase)).length;
  return Math.max(1, Math.round((activity.minutes / Math.max(open, 1)) * 0.8));
}

/** Minutes to start with; 0 starts no clock. @param {{minutes: number, onChange: (minutes: number) => void}} props */
function Clock({ minutes, onChange }) {
  const { t } = useLead();
  return html`<div class="press-clock">
    <${Stepper} label=${t("lead.clock.give")} value=${minutes} min=${0} max=${90} onChange=${onChange} />
    <span class="soft">${minutes ? t("lead.clock.minutes") : t("lead.clock.no_limit")}</span>
  </div>`;
}

/** The steps that are not next. @param {{activity: ActivityOut, go: (phase: string) => void}} props */
function Others({ activity, go }) {
  const lead = useLead();
  const others = otherPhases(activity, lead.store.tables.value.tables.length > 0);
  if (others.length === 0) return null;
  const at = activity.phases.indexOf(activity.phase);
  /** @param {string} phase */
  const wordsFor = (phase) => {
    if (phase === "closed" || phase === "results") return lead.t(`lead.go.${phase}`);
    const step = phaseName(lead, activity.kind, phase);
    return lead.t(activity.phases.indexOf(phase) < at ? "lead.go.back" : "lead.go.step", { step });
  };
  return html`<div class="other-steps">
    <span class="soft small" id="other-steps">${lead.t("lead.now.other")}:</span>
    <ul class="cluster" aria-labelledby="other-steps">
      ${others.map(
        (phase) => html`<li key=${phase}>
          <${Button} kind="quiet" onClick=${() => go(phase)}>${wordsFor(phase)}<//>
        </li>`,
      )}
    </ul>
  </div>`;
}

/** @param {{activity: ActivityOut, open: boolean, onClose: () => void}} props */
function Closing({ activity, open, onClose }) {
  const { acts, t } = useLead();
  return html`<${Confirm} open=${open} title=${t("lead.close.title", { title: activity.title })}
    confirm=${t("lead.close.confirm")} onConfirm=${() => acts.move(activity.id, "closed")} onClose=${onClose}>
    <p>${t("lead.close.text")}</p>
    ${activity.anonymous && html`<p>${t("lead.close.anonymous")}</p>`}
  <//>`;
}
