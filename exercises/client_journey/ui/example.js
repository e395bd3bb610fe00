/** Birgit's way, folded away until wanted: on a phone in words, elsewhere as a picture too. */
import { html } from "kit/html.js";
import { endsOf } from "./own.js";
import { Timeline } from "./timeline.js";

/** @typedef {import("kit/words.js").Translate} Translate */

/** @param {{view: any, t: Translate}} props */
export function ExampleList({ view, t }) {
  const told = tell(view.example, t);
  if (!told) return null;
  return html`<details class="text-equal">
    <summary>${t("example.show")}</summary>
    <div class="stack stack-small"><h3>${t("example.title")}</h3><${Words} told=${told} t=${t} /></div>
  </details>`;
}

/** @param {{view: any, t: Translate, is_lead: boolean}} props */
export function ExamplePicture({ view, t, is_lead }) {
  const told = tell(view.example, t);
  if (!told) return null;
  return html`<details class="text-equal">
    <summary>${t("example.show")}</summary>
    <div class="stack">
      <h3>${t("example.title")}</h3>
      <${Timeline} view=${told} gaps=${told.gaps} is_lead=${is_lead} free=${520} />
      <${Words} told=${told} t=${t} />
    </div>
  </details>`;
}

/** @param {{told: any, t: Translate}} props */
function Words({ told, t }) {
  return html`<p>${t("example.text")}</p>
    <ol class="bullets">${told.steps.map(
      (/** @type {any} */ step) =>
        html`<li key=${step.ref}><span class="soft">${told.lanes[step.lane]}</span> ${step.text}</li>`,
    )}</ol>
    <h4>${t("the_gaps")}</h4>
    <ol class="bullets">${told.gaps.map(
      (/** @type {any} */ gap) =>
        html`<li key=${gap.ref}>${gap.text} <span class="soft">${endsOf(told, gap, t)}</span></li>`,
    )}</ol>
    <p class="soft small">${t("example.source")}</p>`;
}

/** The example as a view, with its words. @param {any} example @param {Translate} t */
function tell(example, t) {
  if (!example?.steps) return null;
  /** @param {any} row */
  const say = (row) => ({ ...row, text: t(`example.${row.ref}`) });
  return {
    ...example,
    steps: example.steps.map(say),
    gaps: example.gaps.map((/** @type {any} */ row, /** @type {number} */ place) => ({
      ...say(row),
      number: place + 1,
    })),
    picture: example.lanes.length,
    way: [],
  };
}
