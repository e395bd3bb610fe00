import { html } from "../html.js";
import { useWords } from "../parts/context.js";
import { TimeLeft } from "../parts/time.js";
import { phaseName } from "../programme.js";
import { besideOf } from "./group-pages.js";

/**
 * Where several groups stand beside each other: the question of their views where it is one, else the activity's title.
 * @param {any} listed
 * @param {any} view
 * @returns {string}
 */
export function headlineOf(listed, view) {
  const groups = view?.groups ?? [];
  if (besideOf(groups) < 2) return "";
  const question = groups[0].view?.question;
  return typeof question === "string" && question ? question : listed.title;
}

/**
 * A small line; the exercise says its question itself, but not once in each group: then it stands here (`headline`).
 * @param {{now: {listed: any, number: number, count: number}, seminar: any, words: Record<string, string>, headline: string}} props
 */
export function Head({ now, seminar, words, headline }) {
  const t = useWords();
  const where = t("screen.where", { number: now.number, count: now.count });
  const step = phaseName(words, t, now.listed.kind, seminar.phase);
  return html`<header class="screen-head">
    <div class="split">
      <h1 class="screen-where"><span class="soft">${where} · </span>${now.listed.title}<span class="soft" aria-live="polite"> · ${step}</span></h1>
      <p class="screen-time"><${TimeLeft} ends_at=${seminar.ends_at} /></p>
    </div>
    ${headline && html`<h2 class=${headline.length > 60 ? "headline headline-long" : "headline"}>${headline}</h2>`}
  </header>`;
}

/**
 * How many have answered (not who), and the door for latecomers.
 * @param {{view: any, seminar: any, door: Door, counts: boolean}} props `counts`: not where nothing is handed in
 */
export function Foot({ view, seminar, door, counts }) {
  const t = useWords();
  const answered = view?.counts?.people ?? 0;
  const here = seminar.counts?.people ?? 0;
  const share = here > 0 ? Math.min(1, answered / here) : 0;
  return html`<footer class="screen-foot">
    ${counts && html`<span class="screen-progress" aria-hidden="true" style=${{ width: `${share * 100}%` }}></span>`}
    <p class="number">
      ${
        seminar.phase !== "waiting" &&
        (!counts
          ? t("screen.here", { count: here })
          : here >= answered && here > 0
            ? t("screen.answered_of", { count: answered, people: here })
            : t("common.answered", { count: answered }))
      }
    </p>
    <p class="screen-corner">
      ${
        door.is_open
          ? html`<span class="soft">${t("screen.corner", { address: door.address })}</span>
            <strong class="screen-corner-code">${door.code}</strong>`
          : html`<span class="soft">${t("screen.door_shut")}</span>`
      }
    </p>
  </footer>`;
}

/**
 * @typedef {{code: string, address: string, url: string, qr_url: string, is_open: boolean}} Door
 */

/**
 * The leader may have given the seminar a new code since the page was opened.
 * @param {any} data
 * @param {any} seminar
 * @returns {Door}
 */
export function doorOf(data, seminar) {
  const code = seminar.code ?? data.code;
  /** @param {string} url */
  const renewed = (url) => url.replace(data.code, code);
  const url = renewed(data.join_url);
  // What a person types: without the scheme and the path to the code.
  const address = url
    .replace(/^https?:\/\//, "")
    .replace(/\/j\/.*$/, "")
    .replace(/\/$/, "");
  return { code, address, url, qr_url: renewed(data.qr_url), is_open: seminar.is_door_open !== false };
}
