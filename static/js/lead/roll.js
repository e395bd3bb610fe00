/** The roll: which actors are to answer when positions are taken. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, Choices } from "../parts.js";
import { useLead } from "./context.js";

export function Roll() {
  const { store, acts, t } = useLead();
  const [chosen, setChosen] = useState(/** @type {string[] | null} */ (null));
  const seminar = store.seminar.value;
  if (!seminar) return null;
  const { is_confirmed, actors } = seminar.roll;
  const here = store.people.value.actors;
  const names = [...new Set([...actors, ...here.map((actor) => actor.name), ...seminar.actors])];
  const value = chosen ?? actors;
  const count_of = new Map(here.map((actor) => [actor.name, actor.people]));

  const confirm = async () => {
    if (await acts.confirmRoll(value)) setChosen(null);
  };
  return html`<div class="stack stack-small">
    <p class="small soft">${t("lead.roll.hint")}</p>
    <p class="small" role="status">
      ${is_confirmed ? t("lead.roll.confirmed", { count: actors.length }) : t("lead.roll.open")}
    </p>
    <${Choices} multiple legend=${t("lead.roll.heading")} hide_legend value=${value} onChange=${setChosen}
      options=${names.map((name) => ({
        value: name,
        label: name,
        help: count_of.get(name) ? undefined : t("lead.roll.not_here"),
        detail: count_of.get(name) || undefined,
      }))} />
    <div>
      <${Button} off=${value.length === 0 || (is_confirmed && chosen === null)} onClick=${confirm}>
        ${t(is_confirmed ? "lead.roll.change" : "lead.roll.confirm")}
      <//>
    </div>
  </div>`;
}
