/** Who leads the network, who represents each actor, who is missing, and when everybody meets next. */
import { useRef, useState } from "preact/hooks";
import { html } from "../html.js";
import { dayInWords } from "../lead/clock.js";
import { Button, Field, Icon, useUniqueId } from "../parts.js";
import { usePlan } from "./context.js";

/** @typedef {import("./plan-store.js").Representative} Representative */

/** @param {Representative} one */
const told = (one) => [one.name, one.function, one.actor].filter(Boolean).join(", ");

export function Network() {
  const { store, t, language } = usePlan();
  const [is_editing, setEditing] = useState(false);
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  const plan = store.plan.value;
  if (!plan) return null;
  const stop = () => {
    setEditing(false);
    heading.current?.focus();
  };
  const missing = actorsWithout(plan);
  return html`<section class="stack stack-small" aria-labelledby="network-title">
    <h2 id="network-title" ref=${heading} tabindex="-1">${t("plan.network.title")}</h2>
    ${
      is_editing
        ? html`<${NetworkForm} onDone=${stop} />`
        : html`<dl class="side-facts">
          <dt>${t("plan.network.lead")}</dt><dd>${plan.lead ? told(plan.lead) : html`<span class="tag tag-ochre">${t("plan.network.no_lead")}</span>`}</dd>
          <dt>${t("plan.network.representatives")}</dt>
          <dd>${plan.representatives.length === 0 ? t("plan.network.none") : html`<ul>${plan.representatives.map((one) => html`<li key=${told(one)}>${told(one)}</li>`)}</ul>`}</dd>
          ${missing.length > 0 && html`<dt>${t("plan.network.missing")}</dt><dd>${missing.join(", ")}</dd>`}
          <dt>${t("plan.network.next_day")}</dt><dd>${dayInWords(plan.next_day, language) || t("plan.network.no_day")}</dd>
        </dl>
        <div class="no-print"><${Button} kind="quiet" label=${t("plan.edit_named", { title: t("plan.network.title") })} onClick=${() => setEditing(true)}>${t("plan.edit")}<//></div>`
    }
  </section>`;
}

/**
 * The actors that nobody represents: those of the latest seminar, and those accepted as standing around the person.
 * @param {import("./plan-store.js").Plan} plan
 */
export function actorsWithout(plan) {
  const { present = [], missing = [] } = plan.representation;
  const accepted = plan.rows.filter((row) => row.kind === "actor" && row.state === "accepted");
  const around = [...present, ...missing, ...accepted.map((row) => row.fields.title ?? "")].filter(Boolean);
  const each = around.filter(
    (actor, place) => around.findIndex((other) => isSameActor(actor, other)) === place,
  );
  return each.filter((actor) => !representativeOf(plan, actor));
}

/** The name of whoever represents the actor, the network lead among them. @param {import("./plan-store.js").Plan} plan @param {string} actor */
export function representativeOf(plan, actor) {
  const people = [plan.lead, ...plan.representatives];
  return people.find((one) => one && isSameActor(one.actor, actor))?.name ?? "";
}

/**
 * Whatever the case, and with or without what stands in brackets: *Primärvården (vårdcentralerna)* is *Primärvården*.
 * @param {string} one @param {string} other
 */
export function isSameActor(one, other) {
  const [first, second] = [one.trim().toLowerCase(), other.trim().toLowerCase()];
  return first === second || bare(first) === second || first === bare(second);
}

/** @param {string} name */
const bare = (name) => name.replace(/\s*\([^()]*\)$/, "");

/** @param {{onDone: () => void}} props */
function NetworkForm({ onDone }) {
  const { store, t } = usePlan();
  const id = useUniqueId();
  const plan = /** @type {import("./plan-store.js").Plan} */ (store.plan.value);
  const [lead, setLead] = useState(plan.lead ?? empty());
  const [others, setOthers] = useState(plan.representatives.length > 0 ? plan.representatives : [empty()]);
  const [next_day, setDay] = useState(plan.next_day);
  const { present = [], missing = [] } = plan.representation;
  /** @param {Event} event */
  const save = async (event) => {
    event.preventDefault();
    const change = {
      lead: filled(lead)[0] ?? null,
      representatives: others.flatMap(filled),
      next_day,
    };
    const before = JSON.stringify([plan.lead, plan.representatives, plan.next_day]);
    const outcome = await store.save(
      change,
      (newest) => JSON.stringify([newest.lead, newest.representatives, newest.next_day]) !== before,
    );
    if (outcome === "saved") onDone();
  };
  /** @param {number} place @param {Representative} one */
  const change = (place, one) => setOthers(others.map((other, at) => (at === place ? one : other)));
  return html`<form class="row-form stack" onSubmit=${save}>
    <${Person} legend=${t("plan.network.lead")} one=${lead} list=${id} onInput=${setLead} />
    ${others.map(
      (one, place) =>
        html`<${Person} key=${place} legend=${t("plan.network.representative", { number: place + 1 })} one=${one} list=${id}
          onInput=${(/** @type {Representative} */ changed) => change(place, changed)} />`,
    )}
    <div><${Button} kind="quiet" onClick=${() => setOthers([...others, empty()])}><${Icon} name="plus" />${t("plan.network.add")}<//></div>
    <${Field} label=${t("plan.network.next_day")} type="date" value=${next_day} onInput=${setDay} />
    <datalist id=${id}>${[...present, ...missing].map((actor) => html`<option key=${actor} value=${actor} />`)}</datalist>
    <div class="cluster">
      <${Button} type="submit">${t("common.save")}<//>
      <${Button} kind="quiet" onClick=${onDone}>${t("common.cancel")}<//>
    </div>
  </form>`;
}

/** @returns {Representative} */
const empty = () => ({ name: "", actor: "", function: null });

/** Nobody without a name and an actor. @param {Representative} one @returns {Representative[]} */
const filled = ({ name, actor, function: role }) =>
  name.trim() && actor.trim()
    ? [{ name: name.trim(), actor: actor.trim(), function: role?.trim() || null }]
    : [];

/** @param {{legend: string, one: Representative, list: string, onInput: (one: Representative) => void}} props */
function Person({ legend, one, list, onInput }) {
  const { t } = usePlan();
  /** @param {"name" | "actor" | "function"} name @param {Record<string, any>} [native] */
  const field = (name, native = {}) =>
    html`<${Field} label=${t(`plan.network.${name}`)} value=${one[name] ?? ""} max=${80} autocomplete="off"
      onInput=${(/** @type {string} */ text) => onInput({ ...one, [name]: text })} ...${native} />`;
  return html`<fieldset class="stack stack-small">
    <legend class="field-label">${legend}</legend>
    ${field("name")} ${field("actor", { list })} ${field("function", { optional: true })}
  </fieldset>`;
}
