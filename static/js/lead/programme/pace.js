/**
 * The running clock: how far behind the day is, when it ends at this pace, what could be shortened. Nothing changes by
 * itself: each suggestion has a button.
 *
 * @typedef {{activity: string, minutes: number, saves: number}} Cut
 * @typedef {{has_begun: boolean, starts_at: string, planned_end: string, ends_at: string, behind: number, cuts: Cut[]}} PaceOut
 */
import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { html } from "../../html.js";
import { Button } from "../../parts.js";
import { now, timeOfDay } from "../clock.js";
import { Confirm } from "../confirm.js";
import { useLead } from "../context.js";
import { minutesBetween, startInstant } from "./times.js";

/** Fewer minutes than this are kept time. */
const WORTH_SAYING = 3;
const MINUTE = 60_000;

/** What the server said last, for every part of the page that tells of it. */
const pace = signal(/** @type {PaceOut | null} */ (null));

/** Ask once a minute, and whenever something has changed that it depends on. */
export function useFollowedPace() {
  const { store } = useLead();
  const seminar = store.seminar.value;
  const minute = Math.floor(now.value / MINUTE);
  const rests_on = JSON.stringify([
    seminar?.current,
    seminar?.state,
    seminar?.starts,
    seminar?.day,
    seminar?.agreed_minutes,
    seminar?.activities.map((one) => [one.id, one.minutes, one.phase, one.ends_at]),
  ]);
  useEffect(() => {
    const start = startInstant(seminar?.day, seminar?.starts);
    const query = start === null ? "" : `?starts_at=${new Date(start).toISOString()}`;
    store.api.get(`${store.path}/pace${query}`).then(
      (found) => {
        pace.value = found;
      },
      () => undefined, // the page says itself that the server does not answer
    );
  }, [minute, rests_on]);
}

/** A few words beside the clock, when there is something to say. */
export function PaceMark() {
  const { store, t } = useLead();
  const behind = pace.value?.behind ?? 0;
  if (store.seminar.value?.state !== "open" || Math.abs(behind) < WORTH_SAYING || !pace.value) return null;
  if (!pace.value.has_begun && !store.seminar.value.starts) return null;
  return html`<p class=${behind > 0 ? "small pace-late" : "small soft"}>${inWords(behind, t)}</p>`;
}

/** @param {number} behind @param {import("../../words.js").Translate} t */
function inWords(behind, t) {
  if (Math.abs(behind) < WORTH_SAYING) return t("programmes.pace.on_time");
  return behind > 0
    ? t("programmes.pace.behind", { minutes: behind })
    : t("programmes.pace.ahead", { minutes: -behind });
}

export function Pace() {
  const { store, t, language } = useLead();
  const seminar = store.seminar.value;
  if (!pace.value || seminar?.state !== "open") return null;
  const { has_begun, behind, starts_at, ends_at, planned_end, cuts } = pace.value;
  const end = timeOfDay(Date.parse(ends_at), language);
  const planned = timeOfDay(Date.parse(planned_end), language);
  if (!has_begun && behind < WORTH_SAYING) {
    if (!seminar.starts) return null;
    const start = timeOfDay(Date.parse(starts_at), language);
    return html`<p class="small soft">${t("programmes.pace.planned", { start, end: planned })}</p>`;
  }
  return html`<div class="pace stack stack-small" role="group" aria-label=${t("programmes.pace.heading")}>
    <p><strong class=${behind >= WORTH_SAYING ? "pace-late" : ""}>${inWords(behind, t)}</strong></p>
    <p class="small soft">
      ${end === planned ? t("programmes.pace.ends", { end }) : t("programmes.pace.ends_planned", { end, planned })}
    </p>
    ${behind >= WORTH_SAYING && html`<${Cuts} cuts=${cuts} agreed=${minutesBetween(starts_at, ends_at)} />`}
  </div>`;
}

/** @param {{cuts: Cut[], agreed: number}} props */
function Cuts({ cuts, agreed }) {
  const { store, acts, t } = useLead();
  const [leaving, setLeaving] = useState("");
  const activities = store.seminar.value?.activities ?? [];
  const title = activities.find((one) => one.id === leaving)?.title ?? "";
  const saved = cuts.reduce((sum, cut) => sum + cut.saves, 0);
  /** @param {Cut} cut */
  const apply = (cut) =>
    cut.minutes ? void acts.changeActivity(cut.activity, { minutes: cut.minutes }) : setLeaving(cut.activity);
  return html`${
    cuts.length > 0
      ? html`<h3 class="pace-heading">${t("programmes.pace.could", { minutes: saved })}</h3>
          <ul class="pace-cuts">${cuts.map((cut) => html`<${CutRow} key=${cut.activity} cut=${cut} onApply=${() => apply(cut)} />`)}</ul>`
      : html`<p class="small">${t("programmes.pace.nothing")}</p>`
  }
    <div><${Button} kind="quiet" onClick=${() => acts.agreeOnMinutes(agreed)}>${t("programmes.pace.agree")}<//></div>
    <${Confirm} open=${leaving !== ""} title=${t("lead.programme.remove_title", { title })}
      confirm=${t("lead.programme.remove_confirm")} onClose=${() => setLeaving("")} onConfirm=${() => acts.removeActivity(leaving)}>
      <p>${t("lead.programme.remove_text")}</p>
    <//>`;
}

/** @param {{cut: Cut, onApply: () => void}} props */
function CutRow({ cut, onApply }) {
  const { store, t } = useLead();
  const activity = store.seminar.value?.activities.find((one) => one.id === cut.activity);
  if (!activity) return null;
  const { title } = activity;
  const is_left_out = cut.minutes === 0;
  const says = is_left_out
    ? t("programmes.pace.leave_out", { title, saves: cut.saves })
    : t("programmes.pace.shorten", { title, from: activity.minutes, to: cut.minutes });
  const press = t(is_left_out ? "programmes.pace.leave_out_do" : "programmes.pace.shorten_do");
  return html`<li class="pace-cut">
    <span class="small">${says}</span>
    <${Button} label=${`${press}: ${title}`} onClick=${onApply}>${press}<//>
  </li>`;
}
