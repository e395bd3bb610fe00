import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { useWords } from "./context.js";

/** How far the server's clock is ahead of this device's, in ms; set whenever the server says what time it is there. */
let ahead = 0;

/** @param {string | undefined} now ISO time at the server */
export function setServerTime(now) {
  const time = now ? Date.parse(now) : Number.NaN;
  if (!Number.isNaN(time)) ahead = time - Date.now();
}

/** Whole seconds until `ends_at`, never below 0. @param {string} ends_at ISO time @returns {number} */
export function secondsLeft(ends_at) {
  return Math.max(0, Math.ceil((Date.parse(ends_at) - Date.now() - ahead) / 1000));
}

/**
 * *4:05*, ticking; read aloud only when somebody goes there. @param {{ends_at: string | null}} props
 */
export function TimeLeft({ ends_at }) {
  const t = useWords();
  const [, tick] = useState(0);
  useEffect(() => {
    if (!ends_at) return undefined;
    const timer = setInterval(() => tick((n) => n + 1), 500);
    return () => clearInterval(timer);
  }, [ends_at]);
  if (!ends_at) return null;
  const left = secondsLeft(ends_at);
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  return html`<span class=${left <= 60 ? "time-left time-left-short" : "time-left"} role="timer" aria-live="off">
    <span class="visually-hidden">${t("common.time_left")} </span>${left > 0 ? clock : t("common.time_out")}
  </span>`;
}
