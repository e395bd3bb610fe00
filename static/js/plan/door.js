/** A plan's page without a sign-in: the link's token is traded for a cookie, and leaves the address. */
import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { createApi, describe } from "../lead/api.js";
import { readToken } from "../lead/start/sign-in.js";
import { Notice } from "../parts.js";

/** @param {{csrf: string, t: import("../words.js").Translate}} props */
export function Door({ csrf, t }) {
  const [error, setError] = useState("");
  const [is_entering, setEntering] = useState(location.hash.includes("token="));
  useEffect(() => {
    if (!is_entering) return;
    const token = readToken(location.hash);
    history.replaceState(null, "", location.pathname + location.search);
    createApi(csrf)
      .post("/api/sign-in", { token })
      .then(
        () => location.reload(),
        (refusal) => {
          setError(describe(refusal, t));
          setEntering(false);
        },
      );
  }, []);
  return html`<main id="main" tabindex="-1" class="plan stack">
    <h1>${t("plan.title")}</h1>
    ${error && html`<${Notice} tone="error" live>${error}<//>`}
    ${
      is_entering
        ? html`<p class="soft" role="status">${t("plan.loading")}</p>`
        : html`<p class="lede">${t("plan.door.text")}</p>
          <p class="soft">${t("plan.door.facilitator")} <a href="/lead">${t("plan.door.sign_in")}</a></p>`
    }
  </main>`;
}
