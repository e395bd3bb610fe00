import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { useWords } from "./context.js";

/** How far the server's clock is ahead of this device's, in ms. */
let ahead = 0;
let is_learnt = false;

/** Phones' clocks go wrong by minutes: ask the server's once, from the date that every answer carries. */
export function learnServerTime() {
  if (is_learnt) return;
  is_learnt = true;
  const asked = Date.now();
  fetch("/healthz", { method: "HEAD", cache: "no-store" }).then(
    (answer) => {
      const time = Date.parse(answer.headers.get("Date") ?? "");
      // The date has whole seconds: half a second is its middle.
      const off = time + 500 - (asked + Date.now()) / 2;
      if (!Number.isNaN(time) && Math.abs(off) > 1500) ahead = off;
    },
    () => {
      is_learnt = false;
    },
  );
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
