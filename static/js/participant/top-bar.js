import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { Button } from "../parts/button.js";
import { useWords } from "../parts/context.js";
import { Icon } from "../parts/icon.js";
import { Notice } from "../parts/notice.js";
import { TimeLeft } from "../parts/time.js";
import { currentActivity, phaseName } from "../programme.js";

/** @typedef {import("./member.js").Member} Member */

/**
 * Where in the day we are, whether all is saved, and the way to oneself.
 * @param {{member: Member, words: Record<string, string>, onAbout: () => void}} props
 */
export function TopBar({ member, words, onAbout }) {
  const t = useWords();
  const seminar = member.line.seminar.value;
  const now = currentActivity(seminar);
  const step = now && phaseName(words, t, now.listed.kind, seminar.phase);
  const { table } = member.me.value;
  const title = now?.listed.title ?? seminar?.title;
  useEffect(() => {
    if (title) document.title = `${title} – ${t("common.kit")}`;
  }, [title]);
  return html`<header class="top-bar">
      <div class="top-bar-words">
        <h1 class="where" tabindex="-1" id="where">
          ${
            now
              ? html`<span class="where-number">${t("participant.where", { number: now.number, count: now.count })}</span>
                <span aria-hidden="true"> · </span>${now.listed.title}`
              : (seminar?.title ?? member.membership.seminar.title)
          }
        </h1>
        ${
          now &&
          html`<p class="step">
          ${step}${table && html`<span aria-hidden="true"> · </span><span class="top-table">${table}</span>`}${seminar.ends_at && html`<span aria-hidden="true"> · </span>`}<${TimeLeft} ends_at=${seminar.ends_at} />
        </p>`
        }
      </div>
      <${State} member=${member} />
      <button type="button" class="button button-quiet button-round" aria-label=${t("participant.about_me")} onClick=${onAbout}>
        <${Icon} name="person" />
      </button>
    </header>
    <p class="visually-hidden" role="status" aria-live="polite">
      ${now ? t("participant.now_activity", { title: now.listed.title, phase: step }) : ""}
    </p>`;
}

/** @param {{member: Member}} props */
function State({ member }) {
  const t = useWords();
  const waiting = member.own.waiting.value;
  const has_any = Object.values(member.own.saved.value).some((entries) => entries.length > 0);
  if (waiting > 0) {
    return html`<span class="save-mark save-mark-waiting" role="status"><${Icon} name="waiting" />${t("participant.waiting", { count: waiting })}</span>`;
  }
  return html`<span class="save-mark save-mark-saved" role="status">
    ${has_any && html`<${Icon} name="check" />${t("participant.all_saved")}`}
  </span>`;
}

/** Told after two seconds only: a blink of the network is nobody's business. @param {{line: import("../connection.js").Connection}} props */
export function LostLine({ line }) {
  const t = useWords();
  const [is_shown, setShown] = useState(false);
  const is_lost = line.state.value !== "connected" && line.state.value !== "refused";
  useEffect(() => {
    if (!is_lost) {
      setShown(false);
      return undefined;
    }
    const timer = setTimeout(() => setShown(true), 2000);
    return () => clearTimeout(timer);
  }, [is_lost]);
  return html`<div class="lost-line" role="status">
    ${is_shown && html`<p><${Icon} name="offline" /><span><strong>${t("participant.lost")}.</strong> ${t("participant.lost_text")}</span></p>`}
  </div>`;
}

/** Refused and late texts are told of until they are put away. @param {{member: Member, onShow: () => void}} props */
export function Unsent({ member, onShow }) {
  const t = useWords();
  const count = member.own.unsent.value.length;
  if (count === 0) return null;
  return html`<div class="unsent">
    <${Notice} tone="error" live title=${t("participant.not_through", { count })}
      action=${html`<${Button} kind="quiet" onClick=${onShow}>${t("participant.show")}<//>`}>
      ${t("participant.not_through_text")}
    <//>
  </div>`;
}
