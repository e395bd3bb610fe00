/** An actor spelled in four ways becomes one: choose the spellings, pick the name. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, Choices, Field, useUniqueId } from "../parts.js";
import { useLead } from "./context.js";

export function MergeActors() {
  const { store, acts, t } = useLead();
  const id = useUniqueId();
  const [chosen, setChosen] = useState(/** @type {string[]} */ ([]));
  const [into, setInto] = useState("");
  const [error, setError] = useState("");
  const actors = store.people.value.actors;
  if (actors.length < 2) return html`<p class="soft small">${t("lead.room.nobody")}</p>`;

  /** @param {string[]} names */
  const choose = (names) => {
    setChosen(names);
    setError("");
    if (!into || !names.includes(into)) setInto(names[0] ?? "");
  };
  /** @param {Event} event */
  const merge = async (event) => {
    event.preventDefault();
    if (chosen.length < 2) return setError(t("lead.actors.need_two"));
    if (await acts.mergeActors(chosen, into.trim() || (chosen[0] ?? ""))) {
      setChosen([]);
      setInto("");
    }
  };
  return html`<form class="stack" onSubmit=${merge}>
    <p class="small soft">${t("lead.actors.hint")}</p>
    <${Choices} multiple legend=${t("lead.actors.pick")} value=${chosen} onChange=${choose}
      options=${actors.map((actor) => ({
        value: actor.name,
        label: actor.name,
        help: others(actor).length ? t("lead.room.spelled", { names: others(actor).join(", ") }) : undefined,
        detail: actor.people,
      }))} />
    ${
      chosen.length > 1 &&
      html`<${Field} label=${t("lead.actors.into")} value=${into} onInput=${setInto} list=${id} maxlength="80" autocomplete="off" />
      <datalist id=${id}>${chosen.map((name) => html`<option key=${name} value=${name} />`)}</datalist>`
    }
    ${error && html`<p class="field-error" role="status">${error}</p>`}
    <div><${Button} type="submit" off=${chosen.length < 2}>${t("lead.actors.merge")}<//></div>
  </form>`;
}

/** @param {import("./store.js").ActorOut} actor */
function others(actor) {
  return actor.spellings.filter((name) => name !== actor.name);
}
