/** Putting what came in into order: choose, then merge, theme, lift, hide or wipe. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, Choices, Field } from "../parts.js";
import { useLead } from "./context.js";
import { rescueFocus } from "./focus.js";
import { Fold } from "./fold.js";
import { hiddenOf, itemsOf, mergesOf } from "./items.js";
import { Renaming } from "./renaming.js";
import { Trail } from "./trail.js";
import { Tools } from "./moderation-tools.js";

/** @typedef {import("./items.js").Item} Item */

const MANY = 10;

/** @param {{activity: import("./programme-state.js").ActivityOut, view: any}} props */
export function Moderation({ activity, view }) {
  const { t } = useLead();
  const [refs, setRefs] = useState(/** @type {string[]} */ ([]));
  const [search, setSearch] = useState("");
  const items = itemsOf(view);
  const hidden = hiddenOf(view);
  const merges = mergesOf(view);
  const done = () => {
    setRefs([]);
    rescueFocus("items-hint");
  };
  if (items.length + hidden.length + merges.length + (view?.acts ?? 0) === 0) return null;
  const chosen = items.filter((item) => refs.includes(item.ref));
  const wanted = search.trim().toLocaleLowerCase();
  const shown = items.filter((item) =>
    `${item.title} ${item.theme ?? ""}`.toLocaleLowerCase().includes(wanted),
  );
  return html`<${Fold} title=${t("lead.items.heading")} note=${items.length}>
    <p class="small soft" id="items-hint" tabindex="-1">${t("lead.items.hint")}</p>
    ${
      items.length > MANY &&
      html`<${Field} label=${t("lead.items.filter")} value=${search} onInput=${setSearch} type="search" />`
    }
    <${Choices} multiple legend=${t("lead.items.heading")} hide_legend value=${refs} onChange=${setRefs}
      options=${shown.map((item) => ({
        value: item.ref,
        label: item.title,
        help: factsOf(item, t),
        detail: item.count ?? undefined,
      }))} />
    <${Tools} activity=${activity} chosen=${chosen} themes=${view?.theme_names ?? []} onDone=${done} />
    <${Trail} activity=${activity} view=${view} />
    <${Themes} activity=${activity} items=${items} />
    <${Merged} activity=${activity} merges=${merges} />
    <${Hidden} activity=${activity} hidden=${hidden} />
  <//>`;
}

/** @param {Item} item @param {import("../words.js").Translate} t */
function factsOf(item, t) {
  const facts = [
    item.group,
    item.theme && t("lead.items.themed", { theme: item.theme }),
    item.is_spotlit && t("lead.items.spotlit"),
    item.is_on_behalf && t("tables.on_behalf"),
  ];
  return facts.filter(Boolean).join(" · ") || undefined;
}

/** @param {{activity: {id: string}, merges: {ref: string, into: string, title: string, count: number}[]}} props */
function Merged({ activity, merges }) {
  const { acts, t } = useLead();
  if (merges.length === 0) return null;
  return html`<div class="stack stack-small">
    <h4>${t("lead.items.merges_heading")}</h4>
    <ul class="plain-rows">
      ${merges.map(
        (merge) => html`<li key=${merge.ref} class="split">
          <span>${merge.title} <span class="soft number">(${merge.count})</span></span>
          <span class="cluster">
            <${Renaming} title=${merge.title} onRename=${(/** @type {string} */ title) => acts.rename(activity.id, merge.into, title)} />
            <${Button} kind="quiet" label=${t("lead.items.undo_named", { title: merge.title })}
              onClick=${() => acts.undoMerge(activity.id, merge.ref)}>${t("lead.items.undo")}<//>
          </span>
        </li>`,
      )}
    </ul>
  </div>`;
}

/** Another name for a theme: its entries are put under that. @param {{activity: {id: string}, items: Item[]}} props */
function Themes({ activity, items }) {
  const { acts, t } = useLead();
  const names = [...new Set(items.flatMap((item) => (item.theme ? [item.theme] : [])))].sort();
  if (names.length === 0) return null;
  /** @param {string} name */
  const under = (name) => items.filter((item) => item.theme === name).map((item) => item.ref);
  return html`<div class="stack stack-small">
    <h4>${t("leading.themes")}</h4>
    <ul class="plain-rows">
      ${names.map(
        (name) => html`<li key=${name} class="split">
          <span>${name} <span class="soft number">(${under(name).length})</span></span>
          <${Renaming} title=${name} max=${80} onRename=${(/** @type {string} */ title) => acts.setTheme(activity.id, under(name), title)} />
        </li>`,
      )}
    </ul>
  </div>`;
}

/** @param {{activity: {id: string}, hidden: {ref: string, title: string}[]}} props */
function Hidden({ activity, hidden }) {
  const { acts, t } = useLead();
  if (hidden.length === 0) return null;
  return html`<div class="stack stack-small">
    <h4>${t("lead.items.hidden_heading")}</h4>
    <ul class="plain-rows">
      ${hidden.map(
        (item) => html`<li key=${item.ref} class="split">
          <span>${item.title}</span>
          <${Button} kind="quiet" label=${t("lead.items.show_named", { title: item.title })}
            onClick=${() => acts.moderate(activity.id, [item.ref], "show")}>${t("lead.items.show")}<//>
        </li>`,
      )}
    </ul>
  </div>`;
}
