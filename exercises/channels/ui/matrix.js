/** Actor × actor: the median and the arrow in each cell; the actors' marks head the columns, their names the rows. */
import { html } from "kit/html.js";
import { Actor, actorMarks } from "kit/parts.js";
import { figure } from "kit/parts/figures.js";
import { arrowOf } from "./results.js";

/** @typedef {import("./results.js").Channel} Channel */

const CELL = { textAlign: "center", verticalAlign: "middle", padding: "var(--space-1)" };

/** Wide enough for an actor's name in one piece, where the window is. */
const NAME = {
  verticalAlign: "middle",
  overflowWrap: "anywhere",
  fontSize: "0.8em",
  minWidth: "min(15em, 20vw)",
  padding: "var(--space-2) 0",
};

/** @param {{actors: string[], channels: Channel[], t: import("kit/words.js").Translate}} props */
export function Matrix({ actors, channels, t }) {
  const marks = actorMarks(actors);
  const cells = new Map(
    channels.flatMap((c) => [
      [`${c.a} ${c.b}`, c],
      [`${c.b} ${c.a}`, c],
    ]),
  );
  return html`<table class="table">
    <caption class="visually-hidden">${t("matrix")}</caption>
    <thead><tr>
      <td>${t("matrix_short")}</td>
      ${actors.map((name) => html`<th key=${name} scope="col" style=${CELL}><${Actor} mark=${marks.get(name)} alone /></th>`)}
    </tr></thead>
    <tbody>
      ${actors.map(
        (name, row) => html`<tr key=${name}>
        <th scope="row" style=${NAME}><${Actor} mark=${marks.get(name)} /></th>
        ${actors.map(
          (other, column) => html`<td key=${other} style=${CELL}>
          ${row !== column && html`<${Cell} channel=${cells.get(`${row} ${column}`)} t=${t} />`}
        </td>`,
        )}
      </tr>`,
      )}
    </tbody>
  </table>`;
}

/** @param {{channel: Channel | undefined, t: import("kit/words.js").Translate}} props */
function Cell({ channel, t }) {
  if (!channel || channel.strength === null) return html`<span class="soft">–</span>`;
  const words = [
    channel.trend && t(`trend.${channel.trend}`),
    channel.answers > 0 && t("answer_count", { count: channel.answers }),
  ];
  return html`<span class=${channel.weak ? "number tag tag-ochre" : "number"} style=${{ fontWeight: channel.main ? 700 : 400, whiteSpace: "nowrap" }}>
    ${figure(channel.strength, t)}<span aria-hidden="true">${arrowOf(channel.trend)}</span>
    <span class="visually-hidden"> ${words.filter(Boolean).join(", ")}</span>
  </span>`;
}
