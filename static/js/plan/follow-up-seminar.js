/** A follow-up seminar out of the plan, in one step: its title, its day, and which other plans come along. */
import { useRef, useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, Choices, Field } from "../parts.js";
import { usePlan } from "./context.js";

/** @typedef {import("./plan-store.js").Plan} Plan */

export function FollowUpSeminar() {
  const { store, t, role } = usePlan();
  const [others, setOthers] = useState(/** @type {Plan[] | null} */ (null));
  const button = useRef(/** @type {HTMLElement | null} */ (null));
  if (role !== "facilitator" || !store.plan.value) return null;
  const open = async () => {
    const answer = await store.attempt(() => store.api.get("/api/plans"));
    const here = store.plan.value;
    if (answer && here) {
      setOthers(
        answer.plans.filter(
          (/** @type {Plan} */ one) => one.place.id === here.place.id && one.id !== here.id,
        ),
      );
    }
  };
  const close = () => {
    setOthers(null);
    button.current?.focus();
  };
  return html`<section class="stack stack-small no-print" aria-labelledby="follow-up-title">
    <h2 id="follow-up-title" ref=${button} tabindex="-1">${t("plan.follow_up.open")}</h2>
    <p class="small">${t("plan.follow_up.text")}</p>
    ${
      others
        ? html`<${Form} plan=${store.plan.value} others=${others} onDone=${close} />`
        : html`<div><${Button} onClick=${open}>${t("plan.follow_up.open")}<//></div>`
    }
  </section>`;
}

/** @param {{plan: Plan, others: Plan[], onDone: () => void}} props */
function Form({ plan, others, onDone }) {
  const { store, t } = usePlan();
  const [title, setTitle] = useState(t("plan.follow_up.default_title", { group: plan.title }).slice(0, 140));
  const [date, setDate] = useState(plan.next_day || new Date().toLocaleDateString("sv-SE"));
  const [chosen, setChosen] = useState(/** @type {string[]} */ ([]));
  const is_whole = title.trim() !== "" && date !== "";
  /** @param {Event} event */
  const make = async (event) => {
    event.preventDefault();
    if (!is_whole) return;
    const body = { title: title.trim(), date, plans: chosen };
    const made = await store.attempt(() => store.api.post(`${store.path}/follow-up`, body));
    if (made) location.assign(`/lead/${made.id}`);
  };
  return html`<form class="row-form stack" onSubmit=${make}>
    <${Field} label=${t("plan.follow_up.title")} value=${title} max=${140} onInput=${setTitle} />
    <${Field} label=${t("plan.follow_up.date")} type="date" value=${date} onInput=${setDate} />
    ${
      others.length > 0 &&
      html`<${Choices} multiple legend=${t("plan.follow_up.others")} value=${chosen} onChange=${setChosen}
        options=${others.map((one) => ({ value: one.id, label: one.title }))} />`
    }
    <div class="cluster">
      <${Button} kind="primary" type="submit" off=${!is_whole}>${t("plan.follow_up.make")}<//>
      <${Button} kind="quiet" onClick=${onDone}>${t("common.cancel")}<//>
    </div>
  </form>`;
}
