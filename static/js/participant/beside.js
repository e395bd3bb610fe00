/** What a phone seldom needs, loaded when it does: the follow-up question, the parking list, and all about oneself. */
import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { fetchWords } from "../words.js";
import { AboutMe } from "./about-me.js";
import { FollowUp } from "./follow-up.js";
import { Park } from "./park.js";

const AGAIN_MS = 3000;

const style = document.createElement("link");
style.rel = "stylesheet";
style.href = new URL("../../css/beside.css", import.meta.url).href;
document.head.append(style);

/**
 * @param {{member: import("./member.js").Member, data: any, words: Record<string, string>, asked: {id: string, kind: string} | null,
 *   open: "" | "about" | "parking", onClose: () => void}} props
 */
export function Beside({ member, data, words, asked, open, onClose }) {
  const kind = asked?.kind;
  const is_wanted = Boolean(asked) || open === "parking";
  const [loaded, setLoaded] = useState(/** @type {string | null | undefined} */ (null));
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!is_wanted) return undefined;
    let timer = 0;
    const parts = kind ? ["followup", `exercise-${kind}`] : [];
    Promise.all(["parking", ...parts].map((part) => fetchWords(words, part))).then(
      () => setLoaded(kind),
      () => (timer = window.setTimeout(() => setTries(tries + 1), AGAIN_MS)),
    );
    return () => clearTimeout(timer);
  }, [is_wanted, kind, tries]);
  return html`${asked && loaded === kind && html`<${FollowUp} key=${asked.id} member=${member} asked=${asked} data=${data} />`}
    ${open === "parking" && loaded !== null && html`<${Park} member=${member} onClose=${onClose} />`}
    <${AboutMe} member=${member} language=${data.language} words=${words} open=${open === "about"} onClose=${onClose} />`;
}
