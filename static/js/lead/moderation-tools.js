/** What can be done with the chosen items. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, Choices, Dialog, Field, useUniqueId } from "../parts.js";
import { Confirm } from "./confirm.js";
import { useLead } from "./context.js";
import { useReturnFocus } from "./focus.js";

/**
 * @typedef {import("./items.js").Item} Item
 * @typedef {{activity: {id: string}, chosen: Item[], themes: string[], onDone: () => void}} Props
 */

/** @param {Props} props */
export function Tools({ activity, chosen, themes, onDone }) {
  const { acts, t } = useLead();
  const [asking, setAsking] = useState(/** @type {"" | "merge" | "theme" | "blank"} */ (""));
  if (chosen.length === 0) return null;
  const refs = chosen.map((item) => item.ref);
  const are_entries = chosen.every((item) => item.is_entry);
  const are_spotlit = chosen.every((item) => item.is_spotlit);
  /** @param {Parameters<typeof acts.moderate>[2]} act */
  const moderate = async (act) => {
    if (await acts.moderate(activity.id, refs, act)) onDone();
  };
  const park = async () => {
    if (await acts.park({ activity: activity.id, entry: refs[0] ?? "" })) onDone();
  };
  const close = () => setAsking("");
  const done = () => {
    close();
    onDone();
  };
  return html`<div class="tools">
      <p class="small" role="status">
      ${t("lead.items.chosen", { count: chosen.length })}${!are_entries && ` · ${t("lead.items.catalogue")}`}
    </p>
    <div class="cluster">
      <${Button} off=${chosen.length < 2} onClick=${() => setAsking("merge")}>${t("lead.items.merge")}<//>
      <${Button} off=${!are_entries} onClick=${() => setAsking("theme")}>${t("lead.items.theme")}<//>
      <${Button} off=${!are_entries} onClick=${() => moderate(are_spotlit ? "unspotlight" : "spotlight")}>
        ${t(are_spotlit ? "lead.items.unspotlight" : "lead.items.spotlight")}
      <//>
      <${Button} off=${!are_entries} onClick=${() => moderate("hide")}>${t("lead.items.hide")}<//>
      <${Button} off=${!are_entries || chosen.length > 1} onClick=${() => setAsking("blank")}>
        ${t("lead.items.blank")}
      <//>
      <${Button} off=${!are_entries || chosen.length > 1} onClick=${park}>${t("parking.park")}<//>
      <${Button} kind="quiet" onClick=${onDone}>${t("lead.items.clear")}<//>
    </div>
    </div>
    ${asking === "merge" && html`<${MergeDialog} activity=${activity} chosen=${chosen} onClose=${close} onDone=${done} />`}
    ${
      asking === "theme" &&
      html`<${ThemeDialog} activity=${activity} chosen=${chosen} themes=${themes} onClose=${close} onDone=${done} />`
    }
    <${Confirm} open=${asking === "blank"} title=${t("lead.items.blank_title")} confirm=${t("lead.items.blank_confirm")}
      onConfirm=${() => moderate("blank")} onClose=${close}>
      <p class="quote">${chosen[0]?.title}</p>
      <p>${t("lead.items.blank_text")}</p>
    <//>`;
}

/** @param {{activity: {id: string}, chosen: Item[], onClose: () => void, onDone: () => void}} props */
function MergeDialog({ activity, chosen, onClose, onDone }) {
  const { acts, t } = useLead();
  useReturnFocus();
  const [into, setInto] = useState(chosen[0]?.ref ?? "");
  const [title, setTitle] = useState("");
  /** @param {Event} event */
  const merge = async (event) => {
    event.preventDefault();
    const others = chosen.map((item) => item.ref).filter((ref) => ref !== into);
    if (await acts.merge(activity.id, others, into, title.trim())) onDone();
  };
  return html`<${Dialog} open title=${t("lead.items.merge_title")} onClose=${onClose}>
    <form class="stack" onSubmit=${merge}>
      <${Choices} legend=${t("lead.items.merge_into")} value=${into} onChange=${setInto}
        options=${chosen.map((item) => ({ value: item.ref, label: item.title }))} />
      <${Field} label=${t("lead.items.merge_name")} value=${title} onInput=${setTitle} optional maxlength="140" />
      <${DialogButtons} confirm=${t("lead.items.merge")} onClose=${onClose} />
    </form>
  <//>`;
}

/** @param {{activity: {id: string}, chosen: Item[], themes: string[], onClose: () => void, onDone: () => void}} props */
function ThemeDialog({ activity, chosen, themes, onClose, onDone }) {
  const { acts, t } = useLead();
  useReturnFocus();
  const id = useUniqueId();
  const [theme, setTheme] = useState(chosen[0]?.theme ?? "");
  const refs = chosen.map((item) => item.ref);
  /** @param {string} name */
  const give = async (name) => {
    if (await acts.setTheme(activity.id, refs, name)) onDone();
  };
  /** @param {Event} event */
  const submit = (event) => {
    event.preventDefault();
    if (theme.trim()) void give(theme.trim());
  };
  return html`<${Dialog} open title=${t("lead.items.theme_title")} onClose=${onClose}>
    <form class="stack" onSubmit=${submit}>
      <${Field} label=${t("lead.items.theme_name")} value=${theme} onInput=${setTheme} list=${id} maxlength="80" autocomplete="off" />
      <datalist id=${id}>${themes.map((name) => html`<option key=${name} value=${name} />`)}</datalist>
      ${
        chosen.some((item) => item.theme) &&
        html`<div><${Button} kind="quiet" onClick=${() => give("")}>${t("lead.items.theme_clear")}<//></div>`
      }
      <${DialogButtons} confirm=${t("lead.items.theme")} off=${!theme.trim()} onClose=${onClose} />
    </form>
  <//>`;
}

/** @param {{confirm: string, off?: boolean, onClose: () => void}} props */
function DialogButtons({ confirm, off, onClose }) {
  const { t } = useLead();
  return html`<div class="dialog-actions">
    <${Button} kind="primary" type="submit" off=${off}>${confirm}<//>
    <${Button} onClick=${onClose}>${t("common.cancel")}<//>
  </div>`;
}
