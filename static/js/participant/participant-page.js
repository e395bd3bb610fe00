import { useEffect, useState } from "preact/hooks";
import { call } from "../api.js";
import { html } from "../html.js";
import { Lazy } from "../lazy.js";
import { findMembership, keepMembership } from "../membership.js";
import { Button } from "../parts/button.js";
import { useWords } from "../parts/context.js";
import { currentActivity } from "../programme.js";
import { fetchMissingWords } from "../words.js";
import { AboutMe } from "./about-me.js";
import { Farewell } from "./farewell.js";
import { startMember } from "./member.js";
import { Stage } from "./stage.js";
import { LostLine, TopBar, Unsent } from "./top-bar.js";

/** @param {{data: any, t: import("../words.js").Translate, words: Record<string, string>}} props */
export function ParticipantPage({ data, words }) {
  const [member] = useState(() => {
    const membership = findMembership(data.seminar_id);
    return membership ? startMember(membership, words, data.language) : null;
  });
  if (!member) return html`<${Farewell} code="bad_token" />`;
  return html`<${Live} member=${member} data=${data} words=${words} />`;
}

/**
 * A token that the server no longer knows (a new secret, a restored backup): the return code may still be good.
 * Not right after joining, so that it never goes round and round.
 * @param {import("../membership.js").Membership} membership
 */
async function comeBack({ code, return_code, joined }) {
  if (Date.now() - joined < 60_000) return;
  try {
    keepMembership(code, await call("/api/join", { code, return_code }));
    location.reload();
  } catch {
    // The page says what to do.
  }
}

/** @param {{member: import("./member.js").Member, data: any, words: Record<string, string>}} props */
function Live({ member, data, words }) {
  const { line } = member;
  const [is_open, setOpen] = useState(false);
  const [farewell, setFarewell] = useState("");
  const [notice, setNotice] = useState("");
  useEffect(() => {
    line.onNotice(({ code, message }) => {
      if (["ended", "seminar_ended", "removed"].includes(code)) setFarewell(code);
      else setNotice(message);
    });
  }, [line]);
  useEffect(() => {
    if (line.refusal.value?.code === "bad_token") void comeBack(member.membership);
  }, [line.refusal.value]);
  const kind = currentActivity(line.seminar.value)?.listed.kind;
  useEffect(() => fetchMissingWords(words, kind), [kind]);
  const is_over = line.seminar.value?.state === "ended";
  const refused = farewell || line.refusal.value?.code || (is_over ? "ended" : "");
  const about = html`<${AboutMe} member=${member} language=${data.language} open=${is_open} onClose=${() => setOpen(false)} />`;
  if (refused) {
    return html`<${Unsent} member=${member} onShow=${() => setOpen(true)} />
      <${Farewell} code=${refused} seminar=${member.membership} />${about}`;
  }
  return html`<${TopBar} member=${member} words=${words} onAbout=${() => setOpen(true)} />
    <${LostLine} line=${line} />
    <${Unsent} member=${member} onShow=${() => setOpen(true)} />
    <${OnTop} member=${member} data=${data} words=${words} />
    <${Stage} member=${member} data=${data} words=${words} notice=${notice} onNoticeRead=${() => setNotice("")} />
    <${Parking} member=${member} data=${data} words=${words} />
    ${about}`;
}

/** @param {string} name of a module that is loaded when it is needed */
const beside = (name) => new URL(name, import.meta.url).href;

/** @typedef {{member: import("./member.js").Member, data: any, words: Record<string, string>}} Props */

/** The follow-up question, if one is open. @param {Props} props */
function OnTop({ member, data, words }) {
  const asked = member.line.seminar.value?.follow_up;
  if (!asked) return null;
  return html`<${Lazy} key=${asked.id} url=${beside("./follow-up.js")} words=${words} data=${data} kind=${asked.kind}
    props=${{ member, asked, data }} />`;
}

/** @param {Props} props */
function Parking({ member, data, words }) {
  const t = useWords();
  const [is_open, setOpen] = useState(false);
  const props = { member, onClose: () => setOpen(false) };
  return html`<p class="park-foot">
      <${Button} kind="quiet" onClick=${() => setOpen(true)}>${t("participant.park")}<//>
    </p>
    ${is_open && html`<${Lazy} url=${beside("./park.js")} words=${words} data=${data} props=${props} />`}`;
}
