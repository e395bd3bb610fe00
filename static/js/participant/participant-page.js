import { useEffect, useState } from "preact/hooks";
import { call } from "../api.js";
import { html } from "../html.js";
import { useLater } from "../later.js";
import { findMembership, keepMembership } from "../membership.js";
import { Button } from "../parts/button.js";
import { useWords } from "../parts/context.js";
import { Notice } from "../parts/notice.js";
import { currentActivity } from "../programme.js";
import { fetchMissingWords } from "../words.js";
import { Farewell } from "./farewell.js";
import { startMember } from "./member.js";
import { Stage } from "./stage.js";
import { LostLine, TopBar, Unsent } from "./top-bar.js";

const BESIDE = new URL("./beside.js", import.meta.url).href;
const SETTLED_MS = 15_000;

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

/** Whether the page has been open for long: then what is seldom looked at is fetched too, for when the network is gone. */
function useSettled() {
  const [is_settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLED_MS);
    return () => clearTimeout(timer);
  }, []);
  return is_settled;
}

/** @param {{member: import("./member.js").Member, data: any, words: Record<string, string>}} props */
function Live({ member, data, words }) {
  const { line } = member;
  const t = useWords();
  const [open, setOpen] = useState(/** @type {"" | "about" | "parking"} */ (""));
  const [farewell, setFarewell] = useState("");
  const [notice, setNotice] = useState("");
  useEffect(() => {
    line.onNotice(({ code, message }) => {
      if (["ended", "deleted", "seminar_ended", "removed"].includes(code)) setFarewell(code);
      else setNotice(message);
    });
  }, [line]);
  useEffect(() => {
    if (line.refusal.value?.code === "bad_token") void comeBack(member.membership);
  }, [line.refusal.value]);
  const now = currentActivity(line.seminar.value)?.listed;
  // What was told in one activity (*Du sitter nu vid Bord 3*) is no news in the next.
  useEffect(() => setNotice(""), [now?.id]);
  const kind = now?.kind;
  useEffect(() => fetchMissingWords(words, kind), [kind]);
  const asked = line.seminar.value?.follow_up;
  // What did not get through is told there: it is fetched as long as there is still somebody to fetch it from.
  const has_unsent = member.own.unsent.value.length > 0;
  const is_settled = useSettled();
  const is_over = line.seminar.value?.state === "ended";
  const refused = farewell || line.refusal.value?.code || (is_over ? "ended" : "");
  const { part, is_late } = useLater(BESIDE, Boolean(asked || open) || has_unsent || is_settled);
  const beside = part
    ? html`<${part.Beside} member=${member} data=${data} words=${words} asked=${refused ? null : asked} open=${open} onClose=${() => setOpen("")} />`
    : open && is_late && html`<${Notice} tone="waiting" live>${t("common.not_loaded")}<//>`;
  if (refused) {
    return html`<${Unsent} member=${member} onShow=${() => setOpen("about")} />
      <${Farewell} code=${refused} seminar=${member.membership} />${beside}`;
  }
  return html`<${TopBar} member=${member} words=${words} onAbout=${() => setOpen("about")} />
    <${LostLine} line=${line} />
    <${Unsent} member=${member} onShow=${() => setOpen("about")} />
    ${beside}
    <${Stage} member=${member} data=${data} words=${words} notice=${notice} onNoticeRead=${() => setNotice("")} />
    <p class="park-foot"><${Button} kind="quiet" onClick=${() => setOpen("parking")}>${t("participant.park")}<//></p>`;
}
