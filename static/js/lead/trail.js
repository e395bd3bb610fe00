/** What has been done with the entries, by whom and when; the latest is taken back by one button, a merge at any time. */
import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { Button } from "../parts.js";
import { timeOfDay } from "./clock.js";
import { useLead } from "./context.js";
import { Fold } from "./fold.js";

/**
 * @typedef {{ref: string, act: string, titles: string[], count: number, into: string, text: string, by: string | null,
 *   at: string | null, undoes: string | null, is_undone: boolean, may_undo: boolean}} TrailLine
 */
const FIRST = 12;

/** @param {{activity: {id: string}, view: any}} props */
export function Trail({ activity, view }) {
  const lead = useLead();
  const { store, acts, t } = lead;
  const [trail, setTrail] = useState(/** @type {TrailLine[]} */ ([]));
  const [is_whole, setWhole] = useState(false);
  const count = view?.acts ?? 0;
  useEffect(() => {
    if (count === 0) return;
    store.api.get(`${store.path}/activities/${activity.id}/trail`).then(
      (answer) => setTrail(answer.acts),
      () => undefined,
    );
  }, [activity.id, count]);
  if (count === 0 || trail.length === 0) return null;
  const last = trail.find((line) => line.may_undo && line.act !== "merge") ?? null;
  const newest = trail.find((line) => line.may_undo) ?? null;
  // A merge may always be undone, so the newest is the last one unless something else came after it.
  const first = trail.find((line) => line === last || line === newest) ?? null;
  const shown = is_whole ? trail : trail.slice(0, FIRST);
  return html`${
    first &&
    html`<div class="undo-last">
      <${Button} onClick=${() => acts.undo(activity.id, first.ref)}>${t("leading.undo_last")}<//>
      <span class="small soft">${describe(first, t)}</span>
    </div>`
  }
  <${Fold} title=${t("leading.trail")} note=${trail.length}>
    <ol class="trail">
      ${shown.map(
        (line) => html`<li key=${line.ref} class=${line.is_undone ? "trail-line trail-undone" : "trail-line"}>
        <div>
          <p>${describe(line, t)}${line.is_undone && html` <span class="tag">${t("leading.undone")}</span>`}</p>
          <p class="small soft">${[line.by ?? t("leading.facilitator_title"), line.at && timeOfDay(Date.parse(line.at), lead.language)].filter(Boolean).join(" · ")}</p>
        </div>
        ${line.may_undo && html`<${Button} kind="quiet" label=${`${t("leading.undo")}: ${describe(line, t)}`} onClick=${() => acts.undo(activity.id, line.ref)}>${t("leading.undo")}<//>`}
      </li>`,
      )}
    </ol>
    ${shown.length < trail.length && html`<div><${Button} kind="quiet" onClick=${() => setWhole(true)}>${t("leading.trail_all", { count: trail.length })}<//></div>`}
  <//>`;
}

/** @param {TrailLine} line @param {import("../words.js").Translate} t */
function describe(line, t) {
  const quoted = line.titles.map((title) => t("leading.quoted", { title }));
  const things = quoted.length
    ? quoted.join(", ")
    : t(line.act === "blank" ? "leading.wiped" : "leading.things", { count: line.count });
  const values = { things, into: line.into, text: line.text };
  if (line.undoes) return t("leading.act.undo", values);
  if (line.act === "theme" && !line.text) return t("leading.act.theme_off", values);
  if (line.act === "merge" && line.text) return t("leading.act.merge_titled", values);
  return t(`leading.act.${line.act}`, values);
}
