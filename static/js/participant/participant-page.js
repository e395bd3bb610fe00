import { useEffect, useState } from "preact/hooks";
import { call } from "../api.js";
import { html } from "../html.js";
import { findMembership, keepMembership } from "../membership.js";
import { Button } from "../parts/button.js";
import { useWords } from "../parts/context.js";
import { currentActivity } from "../programme.js";
import { fetchMissingWords } from "../words.js";
import { Farewell } from "./farewell.js";
import { startMember } from "./member.js";
import { Stage } from "./stage.js";
import { LostLine, TopBar, Unsent } from "./top-bar.js";

const AGAIN_MS = 3000;
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

/**
 * What is seldom looked at is loaded when it is wanted, else when the page has long settled: then it is there also when the
 * network is not. @param {boolean} is_wanted
 */
function useBeside(is_wanted) {
  const [Beside, setBeside] = useState(/** @type {any} */ (null));
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (Beside) return undefined;
    // A browser remembers a module that failed to load by its address.
    const url = new URL(`./beside.js${tries ? `?try=${tries}` : ""}`, import.meta.url).href;
    const load = () =>
      import(url).then(
        (module) => setBeside(() => module.default),
        () => setTimeout(setTries, AGAIN_MS, tries + 1),
      );
    const timer = setTimeout(load, is_wanted ? 0 : SETTLED_MS);
    return () => clearTimeout(timer);
  }, [is_wanted, tries]);
  return Beside;
}

/** @param {{member: import("./member.js").Member, data: any, words: Record<string, string>}} props */
function Live({ member, data, words }) {
  const { line } = member;
  const [open, setOpen] = useState(/** @type {"" | "about" | "parking"} */ (""));
  const [farewell, setFarewell] = useState("");
  const [notice, setNotice] = useState("");
  const t = useWords();
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
  const asked = line.seminar.value?.follow_up;
  const Beside = useBeside(Boolean(asked || open));
  const is_over = line.seminar.value?.state === "ended";
  const refused = farewell || line.refusal.value?.code || (is_over ? "ended" : "");
  const beside =
    Beside &&
    html`<${Beside} member=${member} data=${data} words=${words} asked=${refused ? null : asked} open=${open} onClose=${() => setOpen("")} />`;
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
