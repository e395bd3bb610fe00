/** The loops as a list that says all the picture says. */
import { html } from "kit/html.js";
import { sayLoop } from "./map.js";
import { StartMark } from "./start.js";

/** @param {{loops: any[], t: import("kit/words.js").Translate}} props */
export function Loops({ loops, t }) {
  return html`<ol class="bullets">
    ${loops.map((loop, place) => {
      const kind = loop.reinforcing ? "reinforcing" : "balancing";
      return html`<li key=${place}>
        <span class=${loop.reinforcing ? "tag tag-accent" : "tag tag-cool"}>${t(`loop.${kind}.letter`)}</span> ${sayLoop(loop)}
        <span class="soft small"> ${t(`loop.${kind}`)}${loop.support === undefined ? "" : `, ${t("loop_support", { count: loop.support })}`}</span>
        <${StartMark} is=${loop.links.every((/** @type {any} */ link) => link.start)} t=${t} />
      </li>`;
    })}
  </ol>`;
}
