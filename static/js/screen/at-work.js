import { html } from "../html.js";
import { useWords } from "../parts/context.js";

/**
 * The tables while they work: who is there and has handed in, not what.
 * @param {{tables: {name: string, people: number, handed_in: number}[], step: string}} props
 */
export function AtWork({ tables, step }) {
  const t = useWords();
  const used = tables.filter(({ people, handed_in }) => people > 0 || handed_in > 0);
  return html`<div class="stack">
    <h2 class="headline">${step}</h2>
    <ul class="at-work">
      ${used.map(
        ({ name, people, handed_in }) => html`<li key=${name} class="at-work-table">
          <p class="at-work-name">${name}</p>
          <span class="at-work-bar" aria-hidden="true"><span style=${{ width: `${(100 * handed_in) / Math.max(people, 1)}%` }}></span></span>
          <p class="soft number">${t("screen.at_table", { done: handed_in, count: people })}</p>
        </li>`,
      )}
    </ul>
  </div>`;
}
