import { html } from "../html.js";
import { useWords } from "../parts/context.js";
import { bareAddress } from "./frame.js";

/** Readable from the back of the room: the square, the code, the address. @param {{data: any, seminar: any}} props */
export function JoinView({ data, seminar }) {
  const t = useWords();
  const address = bareAddress(data.join_url);
  return html`<div class="screen-join">
    <div class="screen-join-words">
      <h1 class="headline">${seminar.title}</h1>
      <div>
        <p class="lede">${t("screen.scan")}</p>
        <p class="lede">${t("screen.or_type", { address: "\u0000" })
          .split("\u0000")
          .map((part, i) => (i === 0 ? part : html`<strong class="screen-address">${address}</strong>${part}`))}</p>
      </div>
      <p class="screen-code" aria-label=${`${t("screen.code")}: ${data.code}`}>${data.code}</p>
      <p class="lede number" role="status">${t("screen.here", { count: seminar.counts?.people ?? 0 })}</p>
    </div>
    <div class="screen-qr"><img src=${data.qr_url} alt=${t("screen.qr_alt", { address: data.join_url })} /></div>
  </div>`;
}
