import { useEffect, useState } from "preact/hooks";
import { call } from "../api.js";
import { html } from "../html.js";
import { allMemberships } from "../membership.js";
import { Button } from "../parts/button.js";
import { useWords } from "../parts/context.js";
import { LanguageSwitch } from "../parts/language.js";
import { Notice } from "../parts/notice.js";
import { AskCode } from "./ask-code.js";
import { Door } from "./door.js";

/** @typedef {import("../words.js").Translate} Translate */

/** `/` asks for the code, `/j/{code}` shows the door of that seminar. @param {{data: any, t: Translate, words: Record<string, string>}} props */
export function JoinPage({ data, t, words }) {
  const [code, setCode] = useState(/** @type {string | null} */ (data.code ?? null));
  const [seminar, setSeminar] = useState(/** @type {any} */ (null));
  const [error, setError] = useState("");
  const [is_busy, setBusy] = useState(false);

  /** @param {string} wanted */
  async function look(wanted) {
    setBusy(true);
    setError("");
    try {
      setSeminar(await call(`/api/join/${encodeURIComponent(wanted)}`));
      if (wanted !== data.code)
        history.pushState(null, "", `/j/${encodeURIComponent(wanted)}${location.search}`);
    } catch (refusal) {
      setError(/** @type {any} */ (refusal).message || t("common.no_answer"));
    }
    setBusy(false);
  }
  useEffect(() => {
    if (code) void look(code);
    const back = () => location.reload();
    window.addEventListener("popstate", back);
    return () => window.removeEventListener("popstate", back);
  }, []);

  const known = allMemberships();
  const is_again = new URLSearchParams(location.search).has("again");
  return html`<header class="join-head">
      <p class="wordmark">${t("common.kit")}</p>
      <${LanguageSwitch} language=${data.language} />
    </header>
    ${
      seminar
        ? html`<${Door} seminar=${seminar} words=${words} earlier=${known.find((m) => m.code === seminar.code)} is_again=${is_again} />`
        : code && !error
          ? html`<p class="soft" role="status">${t("join.looking")}</p>`
          : code && error
            ? html`<${NotOpen} error=${error} again=${() => look(code)} other=${() => setCode(null)} />`
            : html`<${AskCode} error=${error} busy=${is_busy} known=${known} onCode=${look} />`
    }`;
}

/** @param {{error: string, again: () => void, other: () => void}} props */
function NotOpen({ error, again, other }) {
  const t = useWords();
  return html`<div class="stack">
    <h1>${t("join.not_open")}</h1>
    <${Notice} tone="error" live>${error}<//>
    <div class="cluster">
      <${Button} kind="primary" onClick=${again}>${t("common.try_again")}<//>
      <${Button} onClick=${other}>${t("join.other_code")}<//>
    </div>
  </div>`;
}
