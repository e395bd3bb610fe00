/** The room goes through things one at a time: the leader says which one the projector shows large. */
import { html } from "../html.js";
import { Button } from "../parts.js";
import { useLead } from "./context.js";
import { Fold } from "./fold.js";

/** Where the activity has a setting `at`, for what its view lists as measures. @param {{activity: import("./programme-state.js").ActivityOut, view: any}} props */
export function OneAtATime({ activity, view }) {
  const { acts, t } = useLead();
  if (!("at" in activity.config) || activity.phase !== "results") return null;
  /** @type {any[]} */
  const views = view?.groups?.map((/** @type {any} */ one) => one.view) ?? [view];
  /** @type {{id: string, title: string}[]} */
  const all = views.flatMap((one) => one?.measures ?? []);
  if (all.length === 0) return null;
  const place = all.findIndex(({ id }) => id === activity.config.at);
  /** @param {number} number */
  const show = (number) => acts.goTo(activity.id, all[number]?.id ?? null);
  return html`<${Fold} title=${t("lead.one_at_a_time.heading")} open>
    <p class="small soft">${t("lead.one_at_a_time.hint")}</p>
    <p role="status">${place < 0 ? t("lead.one_at_a_time.none") : t("lead.one_at_a_time.now", { title: all[place]?.title ?? "" })}</p>
    <div class="cluster">
      <${Button} off=${place <= 0} onClick=${() => show(place - 1)}>${t("lead.one_at_a_time.previous")}<//>
      <${Button} off=${place === all.length - 1} onClick=${() => show(place + 1)}>${t("lead.one_at_a_time.next")}<//>
      ${place >= 0 && html`<${Button} kind="quiet" onClick=${() => show(-1)}>${t("lead.one_at_a_time.all")}<//>`}
    </div>
  <//>`;
}
