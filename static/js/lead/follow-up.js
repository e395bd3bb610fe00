/** A question on top of what the room does: asked, shown and closed without leaving the activity. */
import { useMemo, useState } from "preact/hooks";
import { ExerciseHost, watchingRoom } from "../exercise-host.js";
import { html } from "../html.js";
import { Button, Choices, Dialog, Field } from "../parts.js";
import { useLead } from "./context.js";
import { useReturnFocus } from "./focus.js";
import { LeaderOnly } from "./leader-only.js";

export function FollowUp() {
  const { store, t } = useLead();
  const [is_asking, setAsking] = useState(false);
  const asked = store.follow_up.value;
  const seminar = store.seminar.value;
  if (!store.current.value || seminar?.state === "ended") return null;
  if (asked) return html`<${Asked} key=${asked.id} asked=${asked} />`;
  return html`<${LeaderOnly} quiet>
    <div><${Button} kind="quiet" onClick=${() => setAsking(true)}>${t("followup.ask")}<//></div>
    ${is_asking && html`<${AskDialog} onClose=${() => setAsking(false)} />`}
  <//>`;
}

/** @param {{asked: import("./programme-state.js").ActivityOut}} props */
function Asked({ asked }) {
  const { store, acts, words, language, exercises_url, t } = useLead();
  const view = store.views.value[asked.id];
  const room = useMemo(
    () => watchingRoom({ words, language, kind: asked.kind, is_lead: true }),
    [asked.kind],
  );
  const is_shown = asked.phase === "results" || asked.phase === "all";
  /** @param {string} phase */
  const move = (phase) => acts.moveFollowUp(asked.id, phase);
  return html`<section class="asked stack" aria-labelledby="asked-title">
    <div class="split">
      <h3 id="asked-title" class="guidance-label">${t("followup.label")}</h3>
      ${view && html`<p class="number small" role="status">${t("followup.answered", { count: view.counts.people })}</p>`}
    </div>
    ${view ? html`<${ExerciseHost} url=${`${exercises_url}/${asked.kind}/ui/screen.js`} room=${room} view=${view} />` : html`<p class="soft">${asked.title}</p>`}
    <p class="small soft">${t(is_shown ? "followup.shown" : "followup.only_you")}</p>
    <${LeaderOnly} quiet>
      <div class="cluster">
        ${
          is_shown
            ? html`<${Button} onClick=${() => move("individual")}>${t("followup.take_more")}<//>`
            : html`<${Button} kind="primary" onClick=${() => move("results")}>${t("followup.show")}<//>`
        }
        <${Button} onClick=${() => move("closed")}>${t("followup.close")}<//>
      </div>
      <p class="small soft">${t("followup.close_hint")}</p>
    <//>
  </section>`;
}

/** @param {{onClose: () => void}} props */
function AskDialog({ onClose }) {
  const { acts, t } = useLead();
  useReturnFocus();
  const [question, setQuestion] = useState("");
  const [kind, setKind] = useState("words");
  const [own, setOwn] = useState("");
  const [problem, setProblem] = useState("");
  const choices =
    kind === "yes_no"
      ? [t("followup.yes"), t("followup.no"), t("followup.unsure")]
      : kind === "own"
        ? own
            .split("\n")
            .map((line) => line.trim())
            .filter(Boolean)
        : [];
  /** @param {Event} event */
  const ask = async (event) => {
    event.preventDefault();
    if (!question.trim()) return setProblem(t("followup.question_missing"));
    if (kind === "own" && (choices.length < 2 || choices.length > 6))
      return setProblem(t("followup.choices_wrong"));
    if (await acts.ask(question.trim(), choices)) onClose();
  };
  return html`<${Dialog} open title=${t("followup.ask")} onClose=${onClose}>
    <form class="stack" onSubmit=${ask}>
      <p class="small soft">${t("followup.ask_text")}</p>
      <${Field} label=${t("followup.question")} value=${question} onInput=${setQuestion} max=${140} rows=${2} error=${problem} />
      <${Choices} legend=${t("followup.answer_by")} value=${kind} onChange=${setKind}
        options=${["words", "yes_no", "own"].map((one) => ({ value: one, label: t(`followup.by_${one}`) }))} />
      ${kind === "own" && html`<${Field} label=${t("followup.own_choices")} help=${t("followup.own_choices_help")} rows=${3} value=${own} onInput=${setOwn} />`}
      <div class="dialog-actions">
        <${Button} kind="primary" type="submit">${t("followup.send")}<//>
        <${Button} onClick=${onClose}>${t("common.cancel")}<//>
      </div>
    </form>
  <//>`;
}
