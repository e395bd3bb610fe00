import { useEffect, useState } from "preact/hooks";
import { call } from "../api.js";
import { html } from "../html.js";
import { useLater } from "../later.js";
import { forgetSeminar } from "../membership.js";
import { Button } from "../parts/button.js";
import { useWords } from "../parts/context.js";
import { Dialog } from "../parts/dialog.js";
import { LanguageSwitch } from "../parts/language.js";
import { Stored } from "../parts/stored.js";
import { fetchWords } from "../words.js";
import { groupKey } from "./member.js";
import { UnsentTexts } from "./unsent-texts.js";

/** @typedef {import("./member.js").Member} Member */

const OWN_TABLE = new URL("./own-table.js", import.meta.url).href;

/**
 * What did not get through, the return code, who I am here, what is stored.
 * @param {{member: Member, language: string, words: Record<string, string>, open: boolean, onClose: () => void}} props
 */
export function AboutMe({ member, language, words, open, onClose }) {
  const t = useWords();
  const [door, setDoor] = useState(/** @type {any} */ (null));
  const seat = useLater(OWN_TABLE, open, () => fetchWords(words, "tables")).part;
  useEffect(() => {
    if (open && !door)
      call(`/api/join/${encodeURIComponent(member.membership.code)}`).then(setDoor, () => {});
  }, [open]);
  return html`<${Dialog} open=${open} title=${t("participant.about_me")} onClose=${onClose}>
    <${UnsentTexts} own=${member.own} outbox=${member.outbox} />
    <section class="stack stack-small">
      <h3 class="small-heading">${t("participant.return_code")}</h3>
      <p class="return-code">${member.membership.return_code}</p>
      <p class="small soft">${t("participant.return_code_text")}</p>
    </section>
    <${Facts} me=${member.me.value} told=${member.line.pushed.value?.view["need_group"]} groups=${door?.need_groups ?? []} />
    ${door && seat && html`<${seat.OwnTable} member=${member} door=${door} />`}
    ${door && html`<${Stored} about=${door} />`}
    <div class="about-language"><${LanguageSwitch} language=${language} /></div>
    <${Leave} member=${member} />
  <//>`;
}

/** @param {{me: any, told: any, groups: any[]}} props `told`: the group the leader has moved this person to */
function Facts({ me, told, groups }) {
  const t = useWords();
  const key = groupKey(me.need_group);
  const group =
    told?.title ?? me.need_group?.title ?? groups.find((g) => g.key === key)?.title ?? t("participant.none");
  const facts = [
    ["name", me.name ?? t("participant.no_name")],
    ["actor", me.actor ?? t("participant.none")],
    ["need_group", group],
    ...(me.table ? [["table", me.table]] : []),
  ];
  return html`<dl class="facts">
    ${facts.map(([name, value]) => html`<div key=${name}><dt>${t(`participant.${name}`)}</dt><dd>${value}</dd></div>`)}
  </dl>`;
}

/** @param {{member: Member}} props */
function Leave({ member }) {
  const t = useWords();
  const [is_sure, setSure] = useState(false);
  const leave = () => {
    member.line.close();
    forgetSeminar(member.membership.seminar.id);
    location.assign("/");
  };
  return html`<section class="stack stack-small leave">
    <p class="small soft">${t("participant.leave_text")}</p>
    <div>
      ${
        is_sure
          ? html`<${Button} kind="danger" onClick=${leave}>${t("participant.leave_sure")}<//>`
          : html`<${Button} onClick=${() => setSure(true)}>${t("participant.leave")}<//>`
      }
    </div>
  </section>`;
}
