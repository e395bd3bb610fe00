/** A question that the leader asks on top of what the room does. What lies under it stays as it is. */
import { useEffect } from "preact/hooks";
import { ExerciseHost } from "../exercise-host.js";
import { html } from "../html.js";
import { useWords } from "../parts/context.js";

/** @param {{member: import("./member.js").Member, asked: {id: string, kind: string}, data: any}} props */
export function FollowUp({ member, asked, data }) {
  const t = useWords();
  const { line, own } = member;
  const state = line.state.value;
  useEffect(() => {
    if (state !== "connected") return;
    line.request("read_activity", { activity: asked.id }).then(
      (answer) => {
        own.told(asked.id, answer.mine);
        line.takeView({ activity: asked.id, revision: answer.revision, view: answer.view });
      },
      () => {}, // asked again at the next connection; until then the pushed view will do
    );
  }, [asked.id, state]);
  const news = line.followed.value;
  if (news?.activity !== asked.id) return null;
  return html`<section class="follow-up stack" aria-labelledby="follow-up-label">
    <p class="follow-up-label" id="follow-up-label" role="status">${t("followup.label")}</p>
    <${ExerciseHost} key=${asked.id} view=${news.view} url=${`${data.exercises_url}/${asked.kind}/ui/participant.js`}
      room=${member.roomFor(asked.id, asked.kind)} />
    ${news.view["anonymous"] && html`<p class="soft small">${t("followup.anonymous")}</p>`}
  </section>`;
}
