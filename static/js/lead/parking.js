/** The parking list, and the decisions read back: what may be laid over the picture on the screen. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, Field } from "../parts.js";
import { Confirm } from "./confirm.js";
import { useLead } from "./context.js";
import { Fold } from "./fold.js";
import { LeaderOnly } from "./leader-only.js";
import { PageTurner } from "./page-turner.js";

export function Parking() {
  const { store, acts, t } = useLead();
  const [text, setText] = useState("");
  const lines = store.parking.value;
  const is_over = store.seminar.value?.state === "ended";
  /** @param {Event} event */
  const add = async (event) => {
    event.preventDefault();
    if (text.trim() && (await acts.park({ text: text.trim() }))) setText("");
  };
  return html`<${Fold} title=${t("parking.heading")} note=${store.aside.value.parked || undefined} level=${2}>
    <p class="small soft">${t("parking.lead_hint")}</p>
    ${lines.length > 0 && html`<ul class="helpers">${lines.map((line) => html`<${Row} key=${line.id} line=${line} />`)}</ul>`}
    ${
      !is_over &&
      html`<form class="stack stack-small" onSubmit=${add}>
      <${Field} label=${t("parking.add_label")} value=${text} onInput=${setText} max=${140} />
      <div><${Button} type="submit">${t("parking.add")}<//></div>
    </form>
    <${Lay} show="parking" />`
    }
  <//>`;
}

/** @param {{line: import("./store.js").ParkedOut}} props */
function Row({ line }) {
  const { acts, t } = useLead();
  const [is_asking, setAsking] = useState(false);
  const title = line.text;
  /** @param {string} state @param {string} verb */
  const press = (state, verb) =>
    html`<${Button} kind="quiet" label=${`${t(`parking.${verb}`)}: ${title}`} onClick=${() => acts.changeParked(line.id, state)}>${t(`parking.${verb}`)}<//>`;
  const whence = line.source === "entry" ? line.activity : t(`parking.from_${line.source}`);
  return html`<li class="stack stack-small">
    <div>
      <p class=${line.state === "open" ? "" : "soft"}>${title || t("parking.blanked")}</p>
      <p class="small soft">${[whence, line.state !== "open" && t(`parking.state_${line.state}`)].filter(Boolean).join(" · ")}</p>
    </div>
    ${
      line.state !== "blanked" &&
      html`<div class="cluster">
      ${line.state === "open" ? press("done", "mark_done") : press("open", "open_again")}
      ${line.state !== "hidden" && press("hidden", "hide")}
      <${Button} kind="quiet" label=${`${t("parking.blank")}: ${title}`} onClick=${() => setAsking(true)}>${t("parking.blank")}<//>
    </div>`
    }
    <${Confirm} open=${is_asking} title=${t("parking.blank_title")} confirm=${t("parking.blank_confirm")}
      onConfirm=${() => acts.changeParked(line.id, "blanked")} onClose=${() => setAsking(false)}>
      <p class="quote">${title}</p><p>${t("parking.blank_text")}</p>
    <//>
  </li>`;
}

/** Laid over the picture, or taken away. @param {{show: "parking" | "read_back"}} props */
function Lay({ show }) {
  const { store, acts, t } = useLead();
  const is_shown = store.aside.value.show === show;
  return html`<${LeaderOnly} quiet>
    <div class="cluster">
      <${Button} onClick=${() => acts.lay(is_shown ? null : show)}>${t(is_shown ? "parking.take_away" : `parking.show_${show}`)}<//>
      ${is_shown && show === "read_back" && html`<${Button} kind="quiet" onClick=${() => acts.lay(show)}>${t("parking.renew")}<//>`}
      ${is_shown && html`<span class="tag tag-cool">${t("parking.on_screen")}</span>`}
    </div>
    ${is_shown && show === "read_back" && html`<${PageTurner} />`}
  <//>`;
}

/** Before people leave: shared goals and measures with who and when, on the screen. */
export function ReadingBack() {
  const { store, t } = useLead();
  if (store.seminar.value?.state === "ended") return null;
  return html`<section class="stack stack-small" aria-labelledby="read-back-title">
    <h2 id="read-back-title" class="desk-heading">${t("parking.over_read_back")}</h2>
    <p class="small soft">${t("parking.read_back_hint")}</p>
    <${Lay} show="read_back" />
  </section>`;
}
