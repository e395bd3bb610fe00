/** What goes along from the earlier activities into one that works on it: the leader chooses. */
import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, Choices } from "../parts.js";
import { dayInWords } from "./clock.js";
import { needGroupTitle, useLead } from "./context.js";
import { Fold } from "./fold.js";

/** @typedef {import("./programme-state.js").ActivityOut} ActivityOut */

/** Of the running activity while it waits; of the next one while results are shown, and before the day begins. */
export function Carry() {
  const { store } = useLead();
  const activity = store.current.value;
  const next = store.next.value;
  if (activity && activity.takes.length > 0 && activity.phase !== "closed") {
    return html`<${CarryInto} key=${activity.id} activity=${activity} open=${activity.phase === "waiting"} />`;
  }
  const is_over = !activity || ["results", "closed"].includes(activity.phase);
  if (next && next.takes.length > 0 && is_over)
    return html`<${CarryInto} key=${next.id} activity=${next} open />`;
  return null;
}

/** @param {{activity: ActivityOut, open: boolean}} props */
function CarryInto({ activity, open }) {
  const lead = useLead();
  const { store, acts, t } = lead;
  const [chosen, setChosen] = useState(/** @type {string[] | null} */ (null));
  const candidates = store.candidates.value[activity.id] ?? [];
  const value = chosen ?? candidates.filter((one) => one.chosen).map((one) => one.id);
  const groups = [...new Set(candidates.map((one) => one.need_group))];
  const load = () => void store.attempt(() => store.loadCandidates(activity.id));
  useEffect(load, [activity.id]);

  /** @param {string[] | null} given */
  const save = async (given) => {
    if (await acts.carry(activity.id, given)) setChosen(null);
  };
  /** The choice within one need group, kept beside that of the others. @param {string | null} group @param {string[]} ids */
  const choose = (group, ids) => {
    const own = new Set(candidates.filter((one) => one.need_group === group).map((one) => one.id));
    setChosen([...value.filter((id) => !own.has(id)), ...ids]);
  };
  return html`<${Fold} level=${2} open=${open} title=${t("lead.carry.heading", { title: activity.title })}
    note=${t("lead.carry.chosen", { count: value.length })}>
    <p class="soft">${t(candidates.length ? "lead.carry.hint" : "lead.carry.none")}</p>
    ${groups.map((group) => {
      const own = candidates.filter((one) => one.need_group === group);
      return html`<${Choices} key=${group ?? ""} multiple legend=${needGroupTitle(lead, group) ?? t("common.whole_room")}
        hide_legend=${groups.length === 1 && group === null} value=${value}
        onChange=${(/** @type {string[]} */ all) =>
          choose(
            group,
            all.filter((id) => own.some((one) => one.id === id)),
          )}
        options=${own.map((one) => ({ value: one.id, label: one.title, help: whenceOf(one, lead), detail: strengthOf(one, t) }))} />`;
    })}
    <div class="cluster">
      ${
        candidates.length > 0 &&
        html`<${Button} off=${chosen === null} onClick=${() => save(value)}>${t("lead.carry.save")}<//>
        <${Button} kind="quiet" onClick=${() => save(null)}>${t("lead.carry.automatic")}<//>`
      }
      <${Button} kind="quiet" onClick=${load}>${t("lead.carry.refresh")}<//>
    </div>
  <//>`;
}

/** Where it came to the plan from, of what an earlier seminar or a person left there. @param {import("./store.js").Candidate} one @param {import("./context.js").Lead} lead */
function whenceOf({ from_plan }, { t, language }) {
  if (!from_plan) return undefined;
  const { seminar, day } = from_plan;
  return seminar
    ? t("lead.carry.from_plan", { seminar, day: dayInWords(day, language) })
    : t("lead.carry.written");
}

/** @param {import("./store.js").Candidate} one @param {import("../words.js").Translate} t */
function strengthOf(one, t) {
  const parts = [
    one.votes > 0 && t("lead.carry.votes", { count: one.votes }),
    one.actors > 0 && t("lead.carry.actors", { count: one.actors }),
  ];
  return parts.filter(Boolean).join(" · ");
}
