/** Sheets to print for those who take part on paper: one activity's, or the whole programme's, in either language. */
import { html } from "../html.js";
import { useLead } from "./context.js";

/** The running activity's sheet. @param {{activity: import("./programme-state.js").ActivityOut}} props */
export function ActivitySheet({ activity }) {
  const { store, t } = useLead();
  if (!activity.gathers_entries) return null;
  return html`<h4>${t("sheet.heading")}</h4>
    <${Links} path=${`${store.path}/activities/${activity.id}/sheet.pdf`} what=${t("sheet.print")} />`;
}

/** The sheets of all that is left of the programme. */
export function ProgrammeSheets() {
  const { store, t } = useLead();
  if (store.seminar.value?.state !== "open") return null;
  return html`<h3 class="fold-heading">${t("sheet.heading")}</h3>
    <${Links} path=${`${store.path}/sheets.pdf`} what=${t("sheet.print_all")} />
    <p class="small soft">${t("sheet.hint")}</p>`;
}

/** The seminar's own language first. @param {{path: string, what: string}} props */
function Links({ path, what }) {
  const { store, t } = useLead();
  const own = store.seminar.value?.language ?? "sv";
  return html`<ul class="cluster downloads">
    ${[own, own === "sv" ? "en" : "sv"].map((language) => {
      const name = t(`sheet.language.${language}`);
      return html`<li key=${language}>
        <a href=${`${path}?lang=${language}`} download>${t("sheet.in", { what, language: name })}</a>
      </li>`;
    })}
  </ul>`;
}
