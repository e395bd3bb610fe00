import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { ExerciseHost } from "../exercise-host.js";
import { html } from "../html.js";
import { useLater } from "../later.js";
import { Button } from "../parts/button.js";
import { useWords } from "../parts/context.js";
import { Notice } from "../parts/notice.js";
import { currentActivity } from "../programme.js";
import { fetchWords } from "../words.js";
import { groupKey } from "./member.js";

/** @typedef {import("./member.js").Member} Member */

const SECRETARY = new URL("./secretary.js", import.meta.url).href;
const CHOOSE_GROUP = new URL("./choose-group.js", import.meta.url).href;

/**
 * The one thing now: wait, choose a group, or the exercise.
 * @param {{member: Member, data: any, words: Record<string, string>, notice: string, onNoticeRead: () => void}} props
 */
export function Stage({ member, data, words, notice, onNoticeRead }) {
  const t = useWords();
  const seminar = member.line.seminar.value;
  const pushed = member.line.pushed.value;
  const now = currentActivity(seminar);
  const stage = useRef(/** @type {HTMLElement | null} */ (null));
  useFocusKept(stage, now?.listed.id);
  const own =
    now &&
    html`<${Now} key=${now.listed.id} listed=${now.listed} phase=${seminar.phase} member=${member} data=${data} words=${words}
      view=${pushed?.activity === now.listed.id ? pushed.view : null} />`;
  const is_secretary = (member.me.value.writes_for ?? []).length > 0;
  const others = useLater(SECRETARY, is_secretary, () => fetchWords(words, "tables")).part;
  const shown =
    now && is_secretary && others
      ? html`<${others.Secretary} member=${member} data=${data} words=${words} listed=${now.listed} phase=${seminar.phase}>${own}<//>`
      : own;
  return html`<div class="stage stack" ref=${stage}>
    ${notice && html`<${Notice} live action=${html`<${Button} kind="quiet" onClick=${onNoticeRead}>${t("common.close")}<//>`}>${notice}<//>`}
    ${
      !seminar
        ? html`<p class="soft" role="status">${t("participant.connecting")}</p>`
        : !now
          ? html`<${Waiting} member=${member} />`
          : shown
    }
  </div>`;
}

/** @param {{listed: any, phase: string, member: Member, data: any, words: Record<string, string>, view: any}} props */
function Now({ listed, phase, member, data, words, view }) {
  const t = useWords();
  const group = groupKey(member.me.value.need_group);
  const told_group = view?.need_group ?? null;
  const must_choose =
    phase !== "waiting" && listed.scope === "need_groups" && group === null && told_group === null;
  const choosing = useLater(CHOOSE_GROUP, must_choose);
  if (phase === "waiting") return html`<${Soon} listed=${listed} words=${words} />`;
  if (must_choose && choosing.part) return html`<${choosing.part.ChooseGroup} member=${member} />`;
  // A step that has begun is drawn when its view has come; the old one must not take new answers.
  if (view === null || must_choose)
    return html`<p class="soft" role="status">${t("participant.connecting")}</p>`;
  return html`${view.table === null && html`<p class="notice small" role="status">${t("participant.no_table")}</p>`}
  ${
    told_group &&
    html`<p class="soft small">${t("participant.for_group", { group: told_group.title })}
      ${view.is_small && html`<span> ${t("participant.small_group", { number: view.smallest_group })}</span>`}</p>`
  }
    <${ExerciseHost} key=${`${listed.id} ${told_group?.key ?? ""}`} view=${view}
      url=${`${data.exercises_url}/${listed.kind}/ui/participant.js`} room=${member.roomFor(listed.id, listed.kind)}
      fetchWords=${() => fetchWords(words, `exercise-${listed.kind}`)} />`;
}

/** Before an activity opens: what it is for. @param {{listed: any, words: Record<string, string>}} props */
function Soon({ listed, words }) {
  const t = useWords();
  const purpose = `${listed.kind}.purpose`;
  return html`<div class="stack quiet-page">
    <p class="soft">${t("participant.soon")}</p>
    <h2 class="big-words">${listed.title}</h2>
    ${purpose in words && html`<p class="lede">${t(purpose)}</p>`}
    <p class="soft">${[
      listed.minutes > 0 && t("participant.minutes", { minutes: listed.minutes }),
      listed.gathers_entries && listed.anonymous && t("participant.anonymous"),
    ]
      .filter(Boolean)
      .join(" · ")}</p>
  </div>`;
}

/** Before, between and after the activities. @param {{member: Member}} props */
function Waiting({ member }) {
  const t = useWords();
  const has_begun = (member.line.seminar.value.programme ?? []).some(
    (/** @type {any} */ a) => a.phase !== "waiting",
  );
  const { name, actor } = member.me.value;
  const who = [name, actor].filter(Boolean).join(", ");
  return html`<div class="stack quiet-page">
    <h2 class="big-words">${has_begun ? t("participant.pause") : t("participant.wait_title")}</h2>
    <p class="lede">${has_begun ? t("participant.between_text") : t("participant.wait_text")}</p>
    ${who && html`<p class="soft">${who}</p>`}
    <p class="soft">${t("participant.return_code")}: <strong class="own-code">${member.membership.return_code}</strong></p>
  </div>`;
}

/** When the activity under the focus goes away the focus goes to the heading, not to nowhere. @param {{current: HTMLElement | null}} stage @param {string | undefined} activity */
function useFocusKept(stage, activity) {
  const [had] = useState({ focus: false, activity });
  if (had.activity !== activity) {
    had.focus = Boolean(stage.current?.contains(document.activeElement));
    had.activity = activity;
  }
  useLayoutEffect(() => {
    if (had.focus) document.getElementById("where")?.focus({ preventScroll: true });
    had.focus = false;
    window.scrollTo(0, 0);
  }, [activity]);
}
