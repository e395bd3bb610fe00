/** How it is counted: how many years, which rate and where it comes from. */
import { html } from "kit/html.js";

/** @param {{view: any, t: import("kit/words.js").Translate}} props */
export function Method({ view, t }) {
  const rate = String(view.rate).replace(".", t("decimal_mark"));
  return html`<p class="soft small">${t("method", { horizon: view.horizon, rate })} (${view.rate_source || t("rate.kit")})</p>`;
}
