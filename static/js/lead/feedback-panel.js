/** At the end: the page that tells those who took part what came of it. Its link, and the leader's words on it. */
import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, Field, Notice } from "../parts.js";
import { describe } from "./api.js";
import { Confirm } from "./confirm.js";
import { useLead } from "./context.js";
import { Fold } from "./fold.js";

/** @typedef {{url: string, qr_url: string, is_open: boolean, greeting: string, next_step: string, next_day: string, ask: string}} Page */
/** @typedef {(change: Record<string, any>, told?: string) => Promise<void>} Change */

/** @param {{seminar_id: string}} props */
export function FeedbackPanel({ seminar_id }) {
  const { store, t } = useLead();
  const { api } = store;
  const [page, setPage] = useState(/** @type {Page | null} */ (null));
  const [told, setTold] = useState({ tone: "", text: "" });
  const path = `/api/seminars/${seminar_id}/feedback`;
  /** @param {Promise<Page>} asked @param {string} [text] */
  const take = async (asked, text = "") => {
    try {
      setPage(await asked);
      setTold({ tone: "saved", text });
    } catch (refusal) {
      setTold({ tone: "error", text: describe(refusal, t) });
    }
  };
  useEffect(() => void take(api.get(path)), [path]);
  /** @type {Change} */
  const change = (values, text) => take(api.patch(path, values), text);
  return html`<section class="stack" aria-labelledby="feedback-title">
    <h3 id="feedback-title">${t("feedback.lead.title")}</h3>
    <p>${t("feedback.lead.text")}</p>
    <div role="status">${told.text && html`<${Notice} tone=${told.tone}>${told.text}<//>`}</div>
    ${page && (page.is_open ? html`<${Link} page=${page} onTold=${(/** @type {string} */ text) => setTold({ tone: "saved", text })} />` : html`<p>${t("feedback.lead.is_off")}</p>`)}
    ${page && html`<${Writing} page=${page} change=${change} /><${Switches} page=${page} change=${change} />`}
  </section>`;
}

/** @param {{page: Page, onTold: (text: string) => void}} props */
function Link({ page, onTold }) {
  const { t } = useLead();
  // Plain http has no clipboard: there the address stands to be marked and copied by hand.
  const can_copy = "clipboard" in navigator;
  const copy = () => navigator.clipboard.writeText(page.url).then(() => onTold(t("feedback.lead.copied")));
  return html`<div class="feedback-link">
    <img class="feedback-qr" src=${page.qr_url} alt=${t("feedback.lead.qr")} />
    <div class="stack stack-small">
      <p class="small soft">${t("feedback.lead.address")}</p>
      <p class="own-address">${page.url}</p>
      <div class="cluster">
        <a class="button" href=${new URL(page.url).pathname} target="_blank" rel="noopener">
          ${t("feedback.lead.open")}<span class="visually-hidden"> ${t("lead.join.new_window")}</span></a>
        ${can_copy && html`<${Button} kind="quiet" onClick=${copy}>${t("feedback.lead.copy")}<//>`}
      </div>
    </div>
  </div>`;
}

/** @param {{page: Page, change: Change}} props */
function Writing({ page, change }) {
  const { t } = useLead();
  const [typed, setTyped] = useState(/** @type {Record<string, string>} */ ({}));
  /** @param {"greeting" | "next_step" | "next_day" | "ask"} name */
  const bound = (name) => ({
    label: t(`feedback.lead.${name}`),
    value: typed[name] ?? page[name],
    onInput: (/** @type {string} */ text) => setTyped({ ...typed, [name]: text }),
  });
  /** @param {Event} event */
  const save = async (event) => {
    event.preventDefault();
    await change(typed, t("feedback.lead.saved"));
  };
  return html`<${Fold} title=${t("feedback.lead.write")}>
    <form class="stack" onSubmit=${save}>
      <${Field} ...${bound("greeting")} rows=${3} max=${500} warning />
      <${Field} ...${bound("next_step")} rows=${3} max=${500} />
      <${Field} ...${bound("next_day")} type="date" help=${t("feedback.lead.next_day_help")} />
      <${Field} ...${bound("ask")} rows=${2} max=${500} help=${t("feedback.lead.ask_help")} />
      <div><${Button} type="submit">${t("common.save")}<//></div>
    </form>
  <//>`;
}

/** @param {{page: Page, change: Change}} props */
function Switches({ page, change }) {
  const { t } = useLead();
  const [is_asking, setAsking] = useState(false);
  return html`<div class="cluster">
    <${Button} kind="quiet" onClick=${() => void change({ is_open: !page.is_open })}>
      ${t(page.is_open ? "feedback.lead.off" : "feedback.lead.on")}<//>
    <${Button} kind="quiet" onClick=${() => setAsking(true)}>${t("feedback.lead.new_link")}<//>
    <${Confirm} open=${is_asking} title=${t("feedback.lead.new_link_title")} confirm=${t("feedback.lead.new_link")}
      onConfirm=${() => change({ new_link: true })} onClose=${() => setAsking(false)}>
      <p>${t("feedback.lead.new_link_text")}</p>
    <//>
  </div>`;
}
