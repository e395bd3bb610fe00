/** What the room calculated that a measure costs and gives: who pays, who gains, and who loses although the whole gains. */
import { html } from "../html.js";
import { dayInWords } from "../days.js";
import { usePlan } from "./context.js";

/** Names on one line; the report has all. */
const MOST = 6;

/** @param {{row: import("./plan-store.js").PlanRow}} props */
export function Calculation({ row }) {
  const { t, language } = usePlan();
  const sum = row.fields.calculation;
  if (!sum) return null;
  const net = Number(sum.total.net);
  const amount = kronor(Math.abs(net), language);
  const payback =
    sum.total.payback === null
      ? t("calculation.never")
      : t("calculation.year", { year: String(sum.total.payback) });
  const facts = [
    ["payback", payback],
    ["pays", parts(sum, "bears", t)],
    ["gains", parts(sum, "gains", t)],
    ["loses", sum.losers.slice(0, MOST).join(", ")],
  ].filter(([, text]) => text);
  const { origin } = sum;
  const whence = {
    activity: origin.activity_title,
    seminar: origin.seminar_title,
    day: dayInWords(origin.day, language),
  };
  return html`<section class="stack stack-small" aria-label=${`${t("calculation.page_net")}: ${row.fields["title"] ?? ""}`}>
    <dl class="facts">
      <dt>${t("calculation.page_net")}</dt>
      <dd><strong>${t(net < 0 ? "calculation.loss" : "calculation.gain", { amount })}</strong></dd>
      ${facts.map(
        ([name, text]) => html`<dt key=${name}>${t(`calculation.${name}`)}</dt>
          <dd>${name === "loses" ? html`<span class="tag tag-accent">${text}</span>` : text}</dd>`,
      )}
    </dl>
    <p class="small soft"><a href=${`/lead/${origin.seminar}`}>${t("calculation.whence", whence)}</a></p>
  </section>`;
}

/** @param {number} amount @param {string} language */
function kronor(amount, language) {
  return new Intl.NumberFormat(language === "en" ? "en-GB" : "sv-SE", { maximumFractionDigits: 0 }).format(
    amount,
  );
}

/** Each actor's part of the cost or the saving, the largest first. @param {any} sum @param {"bears" | "gains"} side @param {import("../words.js").Translate} t */
function parts(sum, side, t) {
  const shown = sum.actors
    .map((/** @type {any} */ one) => ({ name: one.actor, part: Number(one[side] ?? 0) }))
    .filter((/** @type {any} */ one) => one.part > 0)
    .sort((/** @type {any} */ a, /** @type {any} */ b) => b.part - a.part);
  const named = shown
    .slice(0, MOST)
    .map((/** @type {any} */ one) => `${one.name} ${Math.round(one.part)}\u00a0%`);
  if (shown.length > MOST) named.push(t("calculation.more", { count: shown.length - MOST }));
  return named.join(", ");
}
