import { useState } from "preact/hooks";
import { html } from "../html.js";
import { call } from "../api.js";
import { forgetDrafts, keepMembership } from "../membership.js";
import { Action, Button } from "../parts/button.js";
import { useWords } from "../parts/context.js";
import { Field } from "../parts/field.js";
import { Notice } from "../parts/notice.js";
import { Stored } from "../parts/stored.js";
import { AskWho, emptyWho, whoMissing } from "./ask-who.js";

/** @typedef {import("../membership.js").Membership} Membership */

/** Joins and goes to the participant's page. @param {string} code @param {any} about @param {Membership} [earlier] */
async function enter(code, about, earlier) {
  const answer = await call("/api/join", { code, ...about });
  if (earlier && earlier.participant.id !== answer.participant.id) forgetDrafts(earlier);
  const { seminar } = keepMembership(code, answer);
  location.assign(`/s/${seminar.id}`);
}

/**
 * The door of one seminar: what it is, who you are, what is stored.
 * @param {{seminar: any, earlier?: Membership, is_again: boolean, words: Record<string, string>}} props `is_again`: do not offer to go on as the earlier one
 */
export function Door({ seminar, earlier, is_again, words }) {
  const t = useWords();
  const [is_other, setOther] = useState(is_again);
  return html`<div class="stack stack-large">
    <div class="stack stack-small">
      <h1 class="seminar-title">${seminar.title}</h1>
      <p class="soft">
        ${[seminar.place, seminar.venue, seminar.leader && t("join.led_by", { leader: seminar.leader })].filter(Boolean).join(" · ")}
      </p>
    </div>
    ${
      earlier && !is_other
        ? html`<${GoOn} known=${earlier} onOther=${() => setOther(true)} />`
        : html`${seminar.is_door_open === false && html`<${Notice} tone="waiting">${t("join.door_shut")}<//>`}
          <${JoinForm} seminar=${seminar} words=${words} earlier=${earlier} />`
    }
  </div>`;
}

/** @param {{known: Membership, onOther: () => void}} props */
function GoOn({ known, onOther }) {
  const t = useWords();
  const { name, actor } = known.participant;
  const who = [name, actor].filter(Boolean).join(", ");
  return html`<div class="stack">
    <p class="lede">${who ? t("join.you_are_in_as", { who }) : t("join.you_are_in")}</p>
    <${Action}>
      <a class="button button-primary" href=${`/s/${known.seminar.id}`}>${t("join.go_on")}</a>
      <${Button} kind="quiet" onClick=${onOther}>${t("join.someone_else")}<//>
    <//>
  </div>`;
}

/** @param {{seminar: any, earlier?: Membership, words: Record<string, string>}} props */
function JoinForm({ seminar, earlier, words }) {
  const t = useWords();
  const [who, setWho] = useState(emptyWho());
  const [problem, setProblem] = useState("");
  const [is_tried, setTried] = useState(false);
  const [is_busy, setBusy] = useState(false);
  const missing = whoMissing(seminar, who);

  /** @param {any} about */
  async function go(about) {
    setBusy(true);
    setProblem("");
    try {
      await enter(seminar.code, about, earlier);
    } catch (refusal) {
      setProblem(/** @type {any} */ (refusal).message || t("common.no_answer"));
      setBusy(false);
    }
  }
  /** @param {Event} event */
  const send = (event) => {
    event.preventDefault();
    setTried(true);
    if (missing.length > 0) document.getElementById(`ask-${missing[0]}`)?.scrollIntoView({ block: "start" });
    else void go({ ...who.given });
  };
  return html`<form class="stack stack-large" onSubmit=${send} noValidate>
      <${AskWho} seminar=${seminar} words=${words} who=${who} onWho=${setWho} missing=${is_tried ? missing : []} />
      <${Stored} about=${seminar} />
      <${Action}>
        ${problem && html`<${Notice} tone="error" live>${problem}<//>`}
        ${is_tried && missing.length > 0 && html`<p class="field-error" role="status">${missing[0] === "heads" ? t("tables.heads_wrong") : t(`join.missing_${missing[0]}`)}</p>`}
        <${Button} kind="primary" type="submit" busy=${is_busy}>${t("join.join")}<//>
      <//>
    </form>
    <${Returning} onCode=${(/** @type {string} */ return_code) => go({ return_code })} busy=${is_busy} />`;
}

/** For a phone that has forgotten: the short code that stood on the participant's page. @param {{onCode: (code: string) => void, busy: boolean}} props */
function Returning({ onCode, busy }) {
  const t = useWords();
  const [code, setCode] = useState("");
  /** @param {Event} event */
  const send = (event) => {
    event.preventDefault();
    if (code.trim()) onCode(code.trim().toUpperCase());
  };
  return html`<details class="returning">
    <summary>${t("join.been_here")}</summary>
    <form class="stack" onSubmit=${send}>
      <${Field} label=${t("join.return_code")} help=${t("join.return_code_help")} value=${code} onInput=${setCode}
        autocomplete="off" autocapitalize="characters" maxlength="20" />
      <div><${Button} type="submit" busy=${busy}>${t("join.come_back")}<//></div>
    </form>
  </details>`;
}
