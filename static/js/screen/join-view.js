import { html } from "../html.js";
import { useWords } from "../parts/context.js";

/** Readable from the back of the room: the square, the code, the address. @param {{door: import("./frame.js").Door, seminar: any}} props */
export function JoinView({ door, seminar }) {
  const t = useWords();
  if (!door.is_open) {
    return html`<div class="screen-still stack">
      <h1 class="headline">${seminar.title}</h1>
      <p class="lede">${t("screen.door_shut")} · ${t("screen.here", { count: seminar.counts?.people ?? 0 })}</p>
    </div>`;
  }
  return html`<div class="screen-join">
    <div class="screen-join-words">
      <h1 class="headline">${seminar.title}</h1>
      <div>
        <p class="lede">${t("screen.scan")}</p>
        <p class="lede">${t("screen.or_type", { address: "\u0000" })
          .split("\u0000")
          .map((part, i) =>
            i === 0 ? part : html`<strong class="screen-address">${door.address}</strong>${part}`,
          )}</p>
      </div>
      <p class="screen-code" aria-label=${`${t("screen.code")}: ${door.code}`}>${door.code}</p>
      <p class="lede number" role="status">${t("screen.here", { count: seminar.counts?.people ?? 0 })}</p>
    </div>
    <div class="screen-qr"><img src=${door.qr_url} alt=${t("screen.qr_alt", { address: door.url })} /></div>
  </div>`;
}
