/** A place's actors: renamed, taken away while unused, different spellings made one. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, Choices, Dialog, Field, Select } from "../parts.js";
import { Rename } from "./rename.js";

/** @typedef {import("../words.js").Translate} Translate */
/** @typedef {import("./place-store.js").PlaceStore} PlaceStore */

/** @param {{store: PlaceStore, t: Translate}} props */
export function Actors({ store, t }) {
  const [name, setName] = useState("");
  const [is_merging, setMerging] = useState(false);
  const actors = store.place.value?.actors ?? [];
  /** @param {Event} event */
  const add = async (event) => {
    event.preventDefault();
    if (name.trim() && (await store.change("post", "/actors", { name: name.trim() }))) setName("");
  };
  return html`<section class="stack">
    <div class="stack stack-small">
      <h2>${t("place.actors")}</h2>
      <p class="soft">${t("place.actors_help")}</p>
    </div>
    ${actors.length === 0 && html`<p class="soft">${t("place.no_actors")}</p>`}
    <ul class="place-rows">
      ${actors.map(
        (actor) => html`<li key=${actor.id} class="place-actor">
          <${Rename} name=${actor.name} label=${t("place.actor_name")}
            onSave=${(/** @type {string} */ changed) => store.change("patch", `/actors/${actor.id}`, { name: changed })} />
          <span class="small soft">${use(actor, t)}</span>
          ${
            actor.seminars === 0 &&
            actor.plans === 0 &&
            html`<span class="no-print"><${Button} kind="quiet" label=${t("common.remove_this", { what: actor.name })}
            onClick=${() => store.change("remove", `/actors/${actor.id}`)}>${t("common.remove")}<//></span>`
          }
        </li>`,
      )}
    </ul>
    <div class="stack no-print">
      ${actors.length > 1 && html`<div><${Button} onClick=${() => setMerging(true)}>${t("place.merge")}<//></div>`}
      <form class="form-add" onSubmit=${add}>
        <${Field} label=${t("place.new_actor")} value=${name} onInput=${setName} maxlength="80" autocomplete="off" />
        <${Button} type="submit" off=${!name.trim()}>${t("common.add")}<//>
      </form>
    </div>
    <${Merge} store=${store} t=${t} open=${is_merging} onClose=${() => setMerging(false)} />
  </section>`;
}

/** @param {{seminars: number, plans: number}} actor @param {Translate} t */
function use({ seminars, plans }, t) {
  const told = [
    seminars > 0 && t("place.in_seminars", { count: seminars }),
    plans > 0 && t("place.in_plans", { count: plans }),
  ].filter(Boolean);
  return told.join(" · ") || t("place.in_none");
}

/** @param {{store: PlaceStore, t: Translate, open: boolean, onClose: () => void}} props */
function Merge({ store, t, open, onClose }) {
  const [chosen, setChosen] = useState(/** @type {string[]} */ ([]));
  const [into, setInto] = useState("");
  const actors = store.place.value?.actors ?? [];
  const target = chosen.includes(into) ? into : "";
  const merge = async () => {
    if (!target || chosen.length < 2) return;
    if (await store.change("post", "/actors/merge", { actors: chosen, into: target })) {
      setChosen([]);
      onClose();
    }
  };
  const actions = html`<${Button} kind="primary" off=${!target || chosen.length < 2} onClick=${merge}>${t("place.merge_do")}<//>
    <${Button} onClick=${onClose}>${t("common.cancel")}<//>`;
  return html`<${Dialog} open=${open} title=${t("place.merge")} onClose=${onClose} actions=${actions}>
    <p>${t("place.merge_text")}</p>
    <${Choices} multiple legend=${t("place.merge_which")} value=${chosen} onChange=${setChosen}
      options=${actors.map((actor) => ({ value: actor.id, label: actor.name }))} />
    ${
      chosen.length > 1 &&
      html`<${Select} label=${t("place.merge_into")} value=${target} empty=${t("place.choose")} onInput=${setInto}
      options=${actors.filter((actor) => chosen.includes(actor.id)).map((actor) => ({ value: actor.id, label: actor.name }))} />`
    }
  <//>`;
}
