/** Where the facilitator begins: a new seminar, what is under way, the plans. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { html } from "../../html.js";
import { Button, Notice, useWords } from "../../parts.js";
import { ArchiveIn } from "../archive-in.js";
import { LanguageSwitch } from "../../parts/language.js";
import { createApi, describe } from "../api.js";
import { Help } from "./help.js";
import { NewSeminar } from "./new-seminar.js";
import { OwnProgrammes } from "./own-programmes.js";
import { PlanList } from "./plan-list.js";
import { SeminarList } from "./seminar-list.js";
import { onNewHash, SignIn, takeToken } from "./sign-in.js";
import { SignOut } from "./sign-out.js";

/** @param {{data: any, t: import("../../words.js").Translate}} props */
export function StartPage({ data, t }) {
  return html`<header class="start-head split">
      <p class="wordmark">${t("common.kit")}</p>
      <div class="cluster">
        <${LanguageSwitch} language=${data.language} />
        ${data.is_signed_in && html`<${SignOut} csrf=${data.csrf} />`}
      </div>
    </header>
    <main id="main" tabindex="-1" class="stack stack-large">
      ${data.is_signed_in ? html`<${Desk} data=${data} />` : html`<${SignIn} csrf=${data.csrf} helps=${data.helps} />`}
    </main>`;
}

/** @param {{data: any}} props */
function Desk({ data }) {
  const t = useWords();
  const api = useMemo(() => createApi(data.csrf), []);
  const [seminars, setSeminars] = useState(/** @type {any[] | null} */ (null));
  const [plans, setPlans] = useState(/** @type {any[]} */ ([]));
  const [programmes, setProgrammes] = useState(/** @type {any[]} */ ([]));
  const [is_making, setMaking] = useState(false);
  const [chosen, setChosen] = useState("");
  const [error, setError] = useState("");
  const loadProgrammes = async () => {
    setProgrammes((await api.get("/api/programmes")).programmes);
  };
  /** @param {string} [programme] the one to begin with */
  const make = (programme = "") => {
    setChosen(programme);
    setMaking(true);
    scrollTo({ top: 0 });
  };
  const load = async () => {
    try {
      setError("");
      setSeminars((await api.get("/api/seminars")).seminars);
      setPlans((await api.get("/api/plans")).plans);
      await loadProgrammes();
    } catch (refusal) {
      setError(describe(refusal, t));
    }
  };
  useEffect(() => {
    takeToken();
    const asked = new URLSearchParams(location.search).get("programme");
    if (asked) make(asked);
    void load();
    return onNewHash(takeToken);
  }, []);
  return html`<div class="start-lead stack">
      <h1>${t(is_making ? "start.new" : "start.heading")}</h1>
      ${
        is_making
          ? html`<${NewSeminar} api=${api} language=${data.language} programme=${chosen} onClose=${() => setMaking(false)} />`
          : html`<p class="lede">${t("start.lede")}</p>
            <div><${Button} kind="primary" onClick=${() => make()}>${t("start.new")}<//></div>`
      }
    </div>
    ${
      error &&
      html`<${Notice} tone="error" live action=${html`<${Button} onClick=${load}>${t("common.try_again")}<//>`}>${error}<//>`
    }
    ${
      !is_making &&
      html`<${Existing} api=${api} onRemoved=${load} seminars=${seminars} plans=${plans} error=${error} language=${data.language}>
        <${OwnProgrammes} api=${api} programmes=${programmes} onChange=${loadProgrammes} onUse=${make} />
      <//>`
    }`;
}

/** @param {{api: import("../api.js").Api, onRemoved: () => void, seminars: any[] | null, plans: any[], error: string, language: string, children?: any}} props */
function Existing({ api, onRemoved, seminars, plans, error, language, children }) {
  const t = useWords();
  const open = (seminars ?? []).filter((one) => one.state === "open");
  const ended = (seminars ?? []).filter((one) => one.state !== "open");
  return html`${seminars === null && !error && html`<p class="soft" role="status">${t("start.loading")}</p>`}
    ${seminars !== null && html`<${SeminarList} api=${api} onRemoved=${onRemoved} heading=${t("start.under_way")} seminars=${open} language=${language} empty=${t("start.none")} />`}
    <${PlanList} plans=${plans} language=${language} />
    ${children}
    ${ended.length > 0 && html`<${SeminarList} api=${api} onRemoved=${onRemoved} heading=${t("start.ended")} seminars=${ended} language=${language} />`}
    ${seminars !== null && html`<${ArchiveIn} api=${api} language=${language} onImported=${onRemoved} />`}
    <${Help} />`;
}
