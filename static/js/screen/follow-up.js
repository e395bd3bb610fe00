/** A follow-up question on the projector: a line while people answer, the answers over the picture once they are shown. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { ExerciseHost, watchingRoom } from "../exercise-host.js";
import { html } from "../html.js";
import { useWords } from "../parts/context.js";
import { fetchWords } from "../words.js";

/** @param {{asked: {id: string, kind: string, title: string, phase: string}, view: any, data: any, words: Record<string, string>}} props */
export function FollowUp({ asked, view, data, words }) {
  const t = useWords();
  const [has_words, setWords] = useState(false);
  useEffect(() => {
    Promise.all(["followup", `exercise-${asked.kind}`].map((part) => fetchWords(words, part))).then(
      () => setWords(true),
      () => {},
    );
  }, [asked.kind]);
  const room = useMemo(
    () => watchingRoom({ words, language: data.language, kind: asked.kind }),
    [words, asked.kind, has_words],
  );
  if (!has_words) return null;
  const is_shown = asked.phase === "all" || asked.phase === "results";
  if (!is_shown || !view) {
    return html`<p class="screen-asked" role="status"><span class="soft">${t("followup.label")}:</span> ${asked.title}${" "}
      <span class="soft number">${view ? t("followup.answered", { count: view.counts.people }) : ""}</span></p>`;
  }
  return html`<section class="screen-over" aria-label=${t("followup.label")}>
    <p class="soft">${t("followup.label")}</p>
    <${ExerciseHost} key=${asked.id} url=${`${data.exercises_url}/${asked.kind}/ui/screen.js`} room=${room} view=${view} />
  </section>`;
}
