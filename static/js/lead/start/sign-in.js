/** Signing in: by the link that the terminal prints, or by pasting what it says. */
import { useEffect, useState } from "preact/hooks";
import { html } from "../../html.js";
import { Button, Field, Notice, useWords } from "../../parts.js";
import { createApi, describe } from "../api.js";

/** The token in a link or by itself; a whole pasted address will do. @param {string} text @returns {string} */
export function readToken(text) {
  const found = /token=([^&\s]+)/.exec(text);
  return decodeURIComponent((found?.[1] ?? text).trim());
}

/** @param {{csrf: string}} props */
export function SignIn({ csrf }) {
  const t = useWords();
  const [typed, setTyped] = useState("");
  const [is_busy, setBusy] = useState(false);
  const [error, setError] = useState("");

  /** @param {string} token */
  const enter = async (token) => {
    setBusy(true);
    setError("");
    try {
      await createApi(csrf).post("/api/sign-in", { token });
      location.reload();
    } catch (refusal) {
      setError(describe(refusal, t));
      setBusy(false);
    }
  };
  useEffect(() => {
    if (!location.hash.includes("token=")) return;
    const token = readToken(location.hash);
    // The link opens everything: it must not stay in the address, the history or on a mirrored screen.
    history.replaceState(null, "", location.pathname + location.search);
    void enter(token);
  }, []);
  /** @param {Event} event */
  const submit = (event) => {
    event.preventDefault();
    if (typed.trim()) void enter(readToken(typed));
    else setError(t("start.sign_in.missing"));
  };
  return html`<div class="stack">
    <h1>${t("start.sign_in.heading")}</h1>
    <p class="lede">${t("start.sign_in.text")}</p>
    ${error && html`<${Notice} tone="error" live>${error}<//>`}
    <form class="stack" onSubmit=${submit}>
      <${Field} label=${t("start.sign_in.label")} help=${t("start.sign_in.help")} value=${typed} onInput=${setTyped}
        type="password" autocomplete="current-password" spellcheck="false" />
      <div><${Button} kind="primary" type="submit" busy=${is_busy}>${t("start.sign_in.button")}<//></div>
    </form>
    <p class="soft">${t("start.sign_in.participant")} <a href="/">${t("start.sign_in.join")}</a></p>
  </div>`;
}
