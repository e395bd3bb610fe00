import { useFeedbackLink } from "../feedback-link.js";
import { html } from "../html.js";
import { useWords } from "../parts/context.js";

/**
 * The seminar is over, or this device is not in it.
 * @param {{code: string, seminar?: import("../membership.js").Membership}} props
 */
export function Farewell({ code, seminar }) {
  const t = useWords();
  const ended = code === "ended" || code === "seminar_ended";
  const is_gone = code === "deleted";
  const which = ended || is_gone ? "ended" : code === "removed" ? "removed" : "bad_token";
  const feedback = useFeedbackLink(ended ? seminar?.seminar.id : undefined, seminar?.token);
  // `again`: the door shall not offer to go on as the one who cannot.
  const door = seminar ? `/j/${encodeURIComponent(seminar.code)}?again=1` : "/";
  return html`<div class="stack quiet-page">
    ${seminar && html`<p class="soft">${seminar.seminar.title}</p>`}
    <h1 class="big-words">${t(`participant.${which}`)}</h1>
    <p class="lede">${t(is_gone ? "participant.deleted_text" : `participant.${which}_text`)}</p>
    ${feedback && html`<p><a class="button button-primary" href=${new URL(feedback.url).pathname}>${t("participant.feedback")}</a></p>`}
    ${!ended && !is_gone && html`<p><a class="button button-primary" href=${door}>${t("participant.join_again")}</a></p>`}
  </div>`;
}
