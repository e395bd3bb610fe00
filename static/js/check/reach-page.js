/** What the phone opens: it got here, so the page works. Then it tries the live line and tells the computer. */
import { useEffect, useState } from "preact/hooks";
import { io } from "socket.io-client";
import { call } from "../api.js";
import { html } from "../html.js";
import { Icon, Notice } from "../parts.js";

const WAIT_MS = 8000;

/** Any answer over the live line will do, a refusal too: it came through. @param {string} id @returns {Promise<boolean>} */
function tryLine(id) {
  return new Promise((resolve) => {
    const socket = io({
      auth: { check: id },
      transports: ["websocket"],
      reconnection: false,
      timeout: WAIT_MS,
    });
    /** @param {boolean} has_reached */
    const end = (has_reached) => {
      socket.disconnect();
      resolve(has_reached);
    };
    socket.on("connect", () => end(true));
    socket.on("connect_error", (error) => end(/** @type {any} */ (error).data?.code === "bad_token"));
  });
}

/** @param {{data: any, t: import("../words.js").Translate}} props */
export function ReachPage({ data, t }) {
  const [state, setState] = useState(
    /** @type {"testing" | "websocket" | "no_websocket" | "not_told"} */ ("testing"),
  );
  useEffect(() => {
    const path = `/api/network/checks/${encodeURIComponent(data.check_id)}/reached`;
    const told = call(path, { n: data.number, websocket: false });
    tryLine(data.check_id)
      .then(async (has_reached) => {
        await told;
        if (has_reached) await call(path, { n: data.number, websocket: true });
        setState(has_reached ? "websocket" : "no_websocket");
      })
      .catch(() => setState("not_told"));
  }, []);
  return html`<main class="reach stack" id="main">
    <p class="reach-mark"><${Icon} name="check" /></p>
    <h1>${t("check.reach.heading")}</h1>
    <p class="lede">${t("check.reach.text")}</p>
    <div role="status">
      ${
        state === "testing"
          ? html`<p class="soft">${t("check.reach.testing")}</p>`
          : html`<${Notice} tone=${state === "websocket" ? "saved" : "waiting"}>${t(`check.reach.${state}`)}<//>`
      }
    </div>
  </main>`;
}
