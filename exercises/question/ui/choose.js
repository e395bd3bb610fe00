/** A question with answers to choose from: a button for each, and bars once they are shown. */
import { html } from "kit/html.js";
import { Ranking, SaveMark } from "kit/parts.js";

/** @typedef {{view: any, room: import("kit/contract.js").Room}} Props */

/** @param {Props} props */
export function Choose({ view, room }) {
  const { t } = room;
  const mine = room.mine.value.filter((entry) => entry.state === "saved" || entry.state === "waiting").at(-1);
  /** @param {string} text */
  const press = (text) => {
    if (mine?.payload.text === text) return;
    const payload = { type: "answer", text };
    (mine ? room.replace(mine.id, payload) : room.submit(payload)).catch(() => {}); // refused ones are told of
  };
  return html`<p class="soft small">${t("choose_one")}</p>
    <ul class="entries">
      ${view.choices.map((/** @type {string} */ choice) => {
        const is_mine = mine?.payload.text === choice;
        return html`<li key=${choice} class="choice-row">
          <button type="button" class="button" style=${{ inlineSize: "100%" }} aria-pressed=${is_mine ? "true" : "false"}
            onClick=${() => press(choice)}>${choice}</button>
          ${is_mine && html`<${SaveMark} state=${mine?.state} message=${mine?.message} />`}
        </li>`;
      })}
    </ul>`;
}

/** @param {Props} props */
export function Chosen({ view, room }) {
  const { t } = room;
  const mine = new Set(room.mine.value.map((entry) => entry.payload.text));
  const rows = view.tally.map((/** @type {{title: string, count: number}} */ row) => ({
    ref: row.title,
    title: row.title,
    value: row.count,
    label: t("answer_count", { count: row.count }),
    note: mine.has(row.title) ? t("your_answer") : undefined,
    chosen: mine.has(row.title),
  }));
  const top = Math.max(1, ...rows.map((/** @type {{value: number}} */ row) => row.value));
  return html`<${Ranking} plain caption=${t("others_answers")} items=${rows} top=${top} />`;
}
