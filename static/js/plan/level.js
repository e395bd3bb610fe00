/** Where a goal or a principle stands, as the room measured it, and where it should be. */
import { html } from "../html.js";
import { dayInWords } from "../lead/clock.js";
import { usePlan } from "./context.js";

/** @param {{row: import("./plan-store.js").PlanRow}} props */
export function Level({ row }) {
  const { t, language } = usePlan();
  const said = levelInWords(row, t, language);
  if (!said) return null;
  return html`<dl class="facts">
    <dt>${t("plan.field.level")}</dt>
    <dd>${said}</dd>
  </dl>`;
}

/**
 * Empty where nobody has measured it.
 * @param {import("./plan-store.js").PlanRow} row @param {import("../words.js").Translate} t @param {string} language
 */
export function levelInWords(row, t, language) {
  const { level } = row.fields;
  if (!level) return "";
  const number = new Intl.NumberFormat(language === "en" ? "en-GB" : "sv-SE", { maximumFractionDigits: 1 });
  const has_wanted = level.wanted !== null && level.wanted !== undefined;
  return t(has_wanted ? "plan.level_wanted" : "plan.level", {
    today: number.format(level.today),
    wanted: has_wanted ? number.format(level.wanted) : "",
    low: number.format(level.low),
    high: number.format(level.high),
    day: dayInWords(level.day, language),
  });
}
