import { html } from "../html.js";
import { useWords } from "../parts/context.js";

/**
 * The tables while they work, below what they work on: who is there and has handed in, not what.
 * @param {{tables: {name: string, people: number, handed_in: number}[]}} props
 */
export function AtWork({ tables }) {
  const t = useWords();
  const used = tables.filter(({ people, handed_in }) => people > 0 || handed_in > 0);
  if (used.length === 0) return null;
  return html`<section class="at-work" aria-labelledby="at-work-title">
    <h3 class="at-work-title soft" id="at-work-title">${t("screen.at_tables")}</h3>
    <ul class="at-work-tables">
      ${used.map(
        ({ name, people, handed_in }) => html`<li key=${name} class="at-work-table">
          <p class="at-work-line"><strong class="at-work-name">${name}</strong>
            <span class="number">${t("screen.at_table_short", { done: handed_in, count: people })}</span></p>
          <span class="at-work-bar" aria-hidden="true"><span style=${{ width: `${(100 * handed_in) / Math.max(people, 1)}%` }}></span></span>
        </li>`,
      )}
    </ul>
  </section>`;
}
