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

/**
 * The token in the address, taken out of it at once: the link opens everything, so that it must not stay in the address, the
 * history or on a mirrored screen, also where somebody has signed in already. @returns {string}
 */
export function takeToken() {
  if (!location.hash.includes("token=")) return "";
  const token = readToken(location.hash);
  history.replaceState(null, "", location.pathname + location.search);
  return token;
}

/** A link put into the address of a page that is open already does not load it anew. @param {() => void} take @returns {() => void} */
export function onNewHash(take) {
  window.addEventListener("hashchange", take);
  return () => window.removeEventListener("hashchange", take);
}

/** @param {{csrf: string, helps?: {id: string, title: string} | null}} props `helps`: what a co-facilitator has signed in to already */
export function SignIn({ csrf, helps }) {
  const t = useWords();
  const [typed, setTyped] = useState("");
  const [is_busy, setBusy] = useState(false);
  const [error, setError] = useState("");

  /** @param {string} token */
  const enter = async (token) => {
    setBusy(true);
    setError("");
    try {
      const { seminar } = await createApi(csrf).post("/api/sign-in", { token });
      if (seminar) location.assign(`/lead/${seminar}`);
      else location.reload();
    } catch (refusal) {
      setError(describe(refusal, t));
      setBusy(false);
    }
  };
  useEffect(() => {
    const take = () => {
      const token = takeToken();
      if (token) void enter(token);
    };
    take();
    return onNewHash(take);
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
    ${helps && html`<p><a class="button button-primary" href=${`/lead/${helps.id}`}>${t("leading.go_to", { title: helps.title })}</a></p>`}
    <form class="stack" onSubmit=${submit}>
      <${Field} label=${t("start.sign_in.label")} help=${t("start.sign_in.help")} value=${typed} onInput=${setTyped}
        type="password" autocomplete="current-password" spellcheck="false" />
      <div><${Button} kind="primary" type="submit" busy=${is_busy}>${t("start.sign_in.button")}<//></div>
    </form>
    <p class="soft">${t("start.sign_in.participant")} <a href="/">${t("start.sign_in.join")}</a></p>
  </div>`;
}
