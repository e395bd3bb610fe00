import { useEffect, useState } from "preact/hooks";
import { call } from "../api.js";
import { html } from "../html.js";
import { Action, Button } from "../parts/button.js";
import { Choices } from "../parts/choices.js";
import { useWords } from "../parts/context.js";

/** Who did not know at the door chooses now. @param {{member: import("./member.js").Member}} props */
export function ChooseGroup({ member }) {
  const t = useWords();
  const [groups, setGroups] = useState(/** @type {any[]} */ ([]));
  const [group, setGroup] = useState(/** @type {string | null} */ (null));
  const [problem, setProblem] = useState("");
  const [is_busy, setBusy] = useState(false);
  useEffect(() => {
    call(`/api/join/${encodeURIComponent(member.membership.code)}`).then(
      (door) => setGroups(door.need_groups),
      (refusal) => setProblem(refusal.message || t("common.no_answer")),
    );
  }, [member]);
  /** @param {Event} event */
  const send = async (event) => {
    event.preventDefault();
    if (group === null) return;
    setBusy(true);
    await member
      .fillIn({ need_group: group })
      .catch((refusal) => setProblem(refusal.message || t("participant.group_kept")));
    setBusy(false);
  };
  const options = groups.map(({ key, title }) => ({ value: key, label: title }));
  return html`<form class="stack" onSubmit=${send}>
    <${Choices} legend=${t("participant.choose_group")} question help=${t("participant.choose_group_text")}
      options=${options} value=${group} onChange=${setGroup} />
    <${Action}>
      ${problem && html`<p class="field-error" role="status">${problem}</p>`}
      <${Button} kind="primary" type="submit" busy=${is_busy} off=${group === null}>${t("participant.choose")}<//>
    <//>
  </form>`;
}
