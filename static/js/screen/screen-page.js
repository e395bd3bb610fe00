import { useEffect, useState } from "preact/hooks";
import { connect } from "../connection.js";
import { useFeedbackLink } from "../feedback-link.js";
import { html } from "../html.js";
import { useWords } from "../parts/context.js";
import { turnByHand } from "../parts/pages.js";
import { currentActivity } from "../programme.js";
import { Comparison, ComparisonTabs } from "./comparison.js";
import { fetchMissingWords } from "../words.js";
import { Aside } from "./aside.js";
import { FollowUp } from "./follow-up.js";
import { doorOf, Foot, Head, headlineOf } from "./frame.js";
import { AtWork } from "./at-work.js";
import { JoinView } from "./join-view.js";
import { Picture, Soon, Spotlight } from "./picture.js";

/** The projector: the door while nothing is under way, else the question and the picture. @param {{data: any, words: Record<string, string>}} props */
export function ScreenPage({ data, words }) {
  const t = useWords();
  const [over, setOver] = useState(/** @type {any} */ (null));
  const [line] = useState(() => {
    const made = connect(data.token, data.language);
    made.hear("aside", setOver);
    made.hear("turn", ({ by }) => turnByHand(by));
    return made;
  });
  const seminar = line.seminar.value;
  const pushed = line.pushed.value;
  const kind = currentActivity(seminar)?.listed.kind;
  useEffect(() => fetchMissingWords(words, kind), [kind]);
  const refusal = line.refusal.value?.code ?? (seminar?.state === "ended" ? "seminar_ended" : undefined);
  if (refusal) return html`<${Still} code=${refusal} data=${data} />`;
  if (!seminar) return html`<p class="screen-still soft" role="status">${t("screen.connecting")}</p>`;
  const now = currentActivity(seminar);
  const door = doorOf(data, seminar);
  const aside = html`<${Aside} over=${over} data=${data} words=${words} />`;
  if (!now) return html`<${JoinView} door=${door} seminar=${seminar} />${aside}<${Lost} line=${line} />`;
  const view = pushed?.activity === now.listed.id ? pushed.view : null;
  const asked = seminar.follow_up;
  const asked_view = line.followed.value?.activity === asked?.id ? line.followed.value?.view : null;
  const is_asked_shown = Boolean(asked_view) && asked.phase !== "individual";
  const is_waiting = seminar.phase === "waiting";
  const comparison = view?.["comparison"];
  return html`<div class="screen-frame">
    <${Head} now=${now} seminar=${seminar} words=${words} headline=${is_waiting ? "" : headlineOf(now.listed, view)} />
    ${comparison && html`<${ComparisonTabs} comparison=${comparison} language=${data.language} />`}
    <div class="screen-picture">
      ${
        is_waiting
          ? html`<${Soon} listed=${now.listed} words=${words} />`
          : view &&
            html`<${Middle} key=${now.listed.id} view=${view} listed=${now.listed} data=${data} words=${words} />`
      }
      ${view?.["at_tables"] && html`<${AtWork} tables=${view["at_tables"]} />`}
    </div>
    ${view && html`<${Spotlight} items=${view["spotlight"] ?? []} />`}
    ${asked && html`<${FollowUp} key=${asked.id} asked=${asked} view=${asked_view} data=${data} words=${words} />`}
    ${aside}
    <${Foot} view=${is_asked_shown ? asked_view : view} seminar=${seminar} door=${door} counts=${is_asked_shown || now.listed.gathers_entries} />
    <${Lost} line=${line} />
  </div>`;
}

/** What the room came to, or what has changed since last time. @param {{view: any, listed: any, data: any, words: Record<string, string>}} props */
function Middle(props) {
  const comparison = props.view.comparison;
  return comparison?.is_shown
    ? html`<${Comparison} comparison=${comparison} />`
    : html`<${Picture} ...${props} />`;
}

/** @param {{code: string, data: any}} props */
function Still({ code, data }) {
  const t = useWords();
  const has_ended = code === "seminar_ended";
  const link = useFeedbackLink(has_ended ? data.seminar_id : undefined, data.token);
  if (!has_ended) return html`<p class="screen-still lede">${t("screen.bad_token")}</p>`;
  const words = html`<h1 class="headline">${t("screen.ended")}</h1>`;
  if (!link)
    return html`<div class="screen-still stack">${words}<p class="lede">${t("screen.ended_text")}</p></div>`;
  const address = link.url.replace(/^https?:\/\//, "");
  return html`<div class="screen-join">
    <div class="screen-join-words">
      ${words}
      <p class="lede">${t("screen.feedback")}</p>
      <p class="lede"><strong class="screen-address">${address}</strong></p>
    </div>
    <div class="screen-qr"><img src=${link.qr_url} alt=${t("screen.feedback_alt", { address })} /></div>
  </div>`;
}

/** @param {{line: import("../connection.js").Connection}} props */
function Lost({ line }) {
  const t = useWords();
  return html`<p class="screen-lost" role="status">${line.state.value === "connected" ? "" : t("screen.lost")}</p>`;
}
