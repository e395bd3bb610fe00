/** The projector's pages, turned from here: where the leader stands is seldom where the projector's keyboard is. */
import { html } from "../html.js";
import { Button, Icon } from "../parts.js";
import { useLead } from "./context.js";

export function PageTurner() {
  const { store, acts, t } = useLead();
  if (!store.may("turn_pages")) return null;
  return html`<div class="cluster" role="group" aria-labelledby="page-turner">
    <span class="small soft" id="page-turner">${t("lead.pages.label")}</span>
    <${Button} kind="quiet" onClick=${() => acts.turnPages(-1)}><${Icon} name="left" /> ${t("lead.pages.before")}<//>
    <${Button} kind="quiet" onClick=${() => acts.turnPages(1)}>${t("lead.pages.after")} <${Icon} name="right" /><//>
  </div>`;
}
