import { component } from "kit/contract.js";
import { html } from "kit/html.js";
import { Button, EntryList } from "kit/parts.js";
import { Picture, Sentences, Tables } from "./bill.js";
import { Examples } from "./example.js";
import { asRow, FillIn, rowDraft } from "./fill-in.js";
import { Method } from "./method.js";
import { sayMoney } from "./money.js";
import { TrialMark, TrialRows, TrialSource } from "./trial.js";

/** @typedef {{view: any, room: import("kit/contract.js").Room}} Props */

/** @param {Props} props */
function Participant({ view, room }) {
  if (!view.measures) return html`<${Results} view=${view} room=${room} />`;
  if (view.measures.length === 0) return html`<p class="lede">${room.t("no_measures")}</p>`;
  return html`<${Fill} view=${view} room=${room} />`;
}

/** One measure at a time. @param {Props} props */
function Fill({ view, room }) {
  const { t } = room;
  const chosen = room.draft("measure", "");
  const place = Math.max(
    view.measures.findIndex((/** @type {any} */ one) => one.id === chosen.value),
    0,
  );
  const measure = view.measures[place];
  const own = room.mine.value.filter((entry) => entry.payload.measure === measure.id);
  const so_far = view.results?.find((/** @type {any} */ one) => one.id === measure.id);
  const draft = rowDraft(room, measure.id, view.horizon);
  /** @param {number} step */
  const go = (step) => {
    chosen.value = view.measures[place + step]?.id ?? "";
    scrollTo({ top: 0 });
  };
  return html`<div class="stack stack-large">
    <div class="stack stack-small">
      <p class="soft">${t("measure_of", { number: place + 1, count: view.measures.length })}</p>
      <p class="lede own-words">${measure.title}<${TrialMark} view=${view} id=${measure.id} room=${room} /></p>
      <${TrialSource} view=${view} id=${measure.id} room=${room} />
      <h2 class="question">${t("question")}</h2>
      <p class="soft">${t("question_hint")}</p>
      <${TrialRows} view=${view} id=${measure.id} room=${room} />
      <${Examples} view=${view} room=${room} narrow />
    </div>
    ${
      so_far &&
      html`<section class="stack stack-small">
      <h3>${t("table_title")}</h3>
      <${Picture} result=${so_far} room=${room} narrow />
      <${Sentences} result=${so_far} room=${room} />
      <details class="text-equal"><summary>${t("common.as_table")}</summary><${Tables} result=${so_far} room=${room} /></details>
    </section>`
    }
    <${FillIn} key=${measure.id} view=${view} room=${room} measure=${measure} />
    <${EntryList} caption=${t("own_rows")} entries=${own} show=${(/** @type {any} */ row) => sayRow(row, room)}
      onEdit=${(/** @type {any} */ entry) => (draft.value = asRow(entry, view.actors))}
      onRemove=${(/** @type {any} */ entry) => room.withdraw(entry.id).catch(() => {})} />
    <p class="soft small">${t("open_notice")}</p>
    ${view.trial?.id !== measure.id && html`<${Method} view=${view} t=${t} />`}
    ${
      view.measures.length > 1 &&
      html`<div class="split">
      ${place > 0 && html`<${Button} kind="quiet" onClick=${() => go(-1)}>${t("previous")}<//>`}
      ${place < view.measures.length - 1 && html`<${Button} onClick=${() => go(1)}>${t("next")}<//>`}
    </div>`
    }
  </div>`;
}

/** @param {any} row a payload @param {Props["room"]} room */
function sayRow(row, room) {
  const { t, language } = room;
  const amounts = ["cost", "saving"]
    .filter((side) => row[side] !== null && row[side] !== undefined)
    .map((side) => t(`row_${side}`, { amount: sayMoney(row[side], language) }));
  const last = row.until ?? row.year;
  const years = last === row.year ? String(row.year) : `${row.year}–${last}`;
  const said = t("own_row", {
    actor: row.actor,
    years,
    amounts: amounts.join(", "),
    level: t(`level.${row.level}`),
  });
  return row.basis ? `${said}\n${row.basis}` : said;
}

/** @param {Props} props */
function Results({ view, room }) {
  const { t } = room;
  if (!view.results?.length) return html`<p class="lede">${t("no_results")}</p>`;
  return html`<div class="stack stack-large">
    <h2 class="question">${t("results_title")}</h2>
    ${view.results.map(
      (/** @type {any} */ result) => html`<section class="stack stack-small" key=${result.id}>
      <h3 class="own-words">${result.title}<${TrialMark} view=${view} id=${result.id} room=${room} /></h3>
      <${TrialSource} view=${view} id=${result.id} room=${room} />
      <${Picture} result=${result} room=${room} narrow />
      <${Sentences} result=${result} room=${room} />
      <details class="text-equal"><summary>${t("common.as_table")}</summary><${Tables} result=${result} room=${room} /></details>
    </section>`,
    )}
    ${view.waiting_for > 0 && html`<p class="soft small">${t("waiting_for", { count: view.waiting_for })}</p>`}
    ${view.results.some((/** @type {any} */ one) => one.id !== view.trial?.id) && html`<${Method} view=${view} t=${t} />`}
  </div>`;
}

export const mount = component(Participant);
