import { html } from "../html.js";
import { useWords } from "../parts/context.js";
import { TimeLeft } from "../parts/time.js";
import { phaseName } from "../programme.js";

/**
 * The question of the view where it has one, else the activity's title.
 * @param {any} listed
 * @param {any} view
 * @returns {string}
 */
export function headlineOf(listed, view) {
  const one = view?.groups?.[0]?.view ?? view;
  return typeof one?.question === "string" && one.question ? one.question : listed.title;
}

/** @param {{now: {listed: any, number: number, count: number}, seminar: any, words: Record<string, string>, headline: string}} props */
export function Head({ now, seminar, words, headline }) {
  const t = useWords();
  const where = t("screen.where", { number: now.number, count: now.count });
  const step = phaseName(words, t, now.listed.kind, seminar.phase);
  const title = headline === now.listed.title || !headline ? "" : `${now.listed.title} · `;
  return html`<header class="screen-head">
    <div class="split">
      <p class="soft">${where} · ${title}<span aria-live="polite">${step}</span></p>
      <p class="screen-time"><${TimeLeft} ends_at=${seminar.ends_at} /></p>
    </div>
    ${headline && html`<h1 class=${headline.length > 60 ? "headline headline-long" : "headline"}>${headline}</h1>`}
  </header>`;
}

/** How many have answered (not who), and the door for latecomers. @param {{view: any, seminar: any, data: any}} props */
export function Foot({ view, seminar, data }) {
  const t = useWords();
  const answered = view?.counts?.people ?? 0;
  const here = seminar.counts?.people ?? 0;
  return html`<footer class="screen-foot">
    <p class="number">
      ${seminar.phase !== "waiting" && (here >= answered && here > 0
        ? t("screen.answered_of", { count: answered, people: here })
        : t("common.answered", { count: answered }))}
    </p>
    <p class="screen-corner">
      <span class="soft">${t("screen.corner", { address: bareAddress(data.join_url) })}</span>
      <strong class="screen-corner-code">${data.code}</strong>
    </p>
  </footer>`;
}

/** What a person types: without the scheme and the path to the code. @param {string} join_url @returns {string} */
export function bareAddress(join_url) {
  return join_url.replace(/^https?:\/\//, "").replace(/\/j\/.*$/, "").replace(/\/$/, "");
}
