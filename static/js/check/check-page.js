/** Does the room's network let phones through to this computer? One phone scans; the page says what got through. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { html } from "../html.js";
import { createApi, describe } from "../lead/api.js";
import { Button, Icon, Notice, useWords } from "../parts.js";

/**
 * @typedef {{url: string, qr_url: string, reached: boolean, websocket: boolean}} Way `url` is the address itself
 * @typedef {{url: string, is_chosen: boolean}} Address
 */

const POLL_MS = 2000;

/** @param {{data: any, t: import("../words.js").Translate}} props */
export function CheckPage({ data, t }) {
  const api = useMemo(() => createApi(data.csrf), []);
  const [addresses, setAddresses] = useState(/** @type {Address[] | null} */ (null));
  const [check, setCheck] = useState(/** @type {{id: string, urls: Way[]} | null} */ (null));
  const [error, setError] = useState("");

  const begin = async () => {
    try {
      setError("");
      setAddresses((await api.get("/api/network")).addresses);
      setCheck(await api.post("/api/network/checks"));
    } catch (refusal) {
      setError(describe(refusal, t));
    }
  };
  useEffect(() => void begin(), []);
  useEffect(() => {
    if (!check) return undefined;
    const timer = setInterval(() => {
      api.get(`/api/network/checks/${check.id}`).then(setCheck, () => undefined);
    }, POLL_MS);
    return () => clearInterval(timer);
  }, [check?.id]);

  /** @param {string} url */
  const choose = async (url) => {
    try {
      setAddresses((await api.patch("/api/network", { public_url: url })).addresses);
    } catch (refusal) {
      setError(describe(refusal, t));
    }
  };
  const ways = check?.urls ?? [];
  return html`<header class="stack stack-small">
      <p class="small"><a href="/lead">${t("check.back")}</a></p>
      <h1>${t("check.title")}</h1>
      <p class="lede">${t("check.lede")}</p>
    </header>
    <main id="main" tabindex="-1" class="stack stack-large">
      ${
        error &&
        html`<${Notice} tone="error" live action=${html`<${Button} onClick=${begin}>${t("common.try_again")}<//>`}>${error}<//>`
      }
      ${!check && !error && html`<p class="soft" role="status">${t("check.loading")}</p>`}
      ${check && ways.length === 0 && html`<${Notice} tone="waiting">${t("check.none")}<//>`}
      ${ways.length > 0 && html`<p>${t("check.how")}</p>`}
      <ul class="ways">
        ${ways.map((way) => {
          const is_chosen = addresses?.some((one) => one.is_chosen && one.url === way.url) ?? false;
          return html`<${WayRow} key=${way.url} way=${way} chosen=${is_chosen} onChoose=${choose} />`;
        })}
      </ul>
      <${Help} />
    </main>`;
}

/** @param {{way: Way, chosen: boolean, onChoose: (url: string) => void}} props */
function WayRow({ way, chosen, onChoose }) {
  const t = useWords();
  const shown = way.url.replace(/^https?:\/\//, "");
  return html`<li class="way">
    <img class="way-code" src=${way.qr_url} alt=${t("check.qr_alt", { address: shown })} width="200" height="200" />
    <div class="stack stack-small">
      <h2 class="way-address">${shown}</h2>
      <div role="status" class="stack stack-small"><${Standing} way=${way} /></div>
      ${
        chosen
          ? html`<p class="small soft">${t("check.chosen")}</p>`
          : html`<div>
            <${Button} kind=${way.reached ? "secondary" : "quiet"} label=${t("check.choose_named", { address: shown })}
              onClick=${() => onChoose(way.url)}>${t("check.choose")}<//>
          </div>`
      }
    </div>
  </li>`;
}

/** @param {{way: Way}} props */
function Standing({ way }) {
  const t = useWords();
  /** @param {boolean} is_done @param {string} words */
  const line = (is_done, words) =>
    html`<p class=${is_done ? "save-mark-saved way-line" : "save-mark-waiting way-line"}>
      <${Icon} name=${is_done ? "check" : "waiting"} />${words}
    </p>`;
  if (!way.reached) return line(false, t("check.waiting"));
  return html`${line(true, t("check.reached"))}
  ${way.websocket ? line(true, t("check.websocket")) : line(false, t("check.websocket_waiting"))}`;
}

function Help() {
  const t = useWords();
  return html`<section class="stack stack-small" aria-labelledby="check-help">
    <h2 id="check-help">${t("check.help.heading")}</h2>
    <ul class="bullets">
      ${["network", "address", "firewall", "guest"].map((one) => html`<li key=${one}>${t(`check.help.${one}`)}</li>`)}
    </ul>
  </section>`;
}
