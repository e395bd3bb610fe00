/** The two worked examples, folded away until wanted. */
import { html } from "kit/html.js";
import { Picture, Sentences, Tables } from "./bill.js";

/** @param {{view: any, room: import("kit/contract.js").Room, narrow?: boolean}} props */
export function Examples({ view, room, narrow = false }) {
  const { t } = room;
  if (!view.examples?.length) return null;
  return html`<details class="text-equal">
    <summary>${t("example.show")}</summary>
    <div class="stack stack-large">
      ${view.examples.map((/** @type {any} */ example) => {
        const named = withNames(example, t);
        return html`<section class="stack stack-small" key=${example.key}>
          <h3>${t(`example.${example.key}.title`)}</h3>
          <p>${t(`example.${example.key}.text`)}</p>
          <${Picture} result=${named} room=${room} height="36vh" narrow=${narrow} />
          <${Sentences} result=${named} room=${room} />
          <${Tables} result=${named} room=${room} />
        </section>`;
      })}
      <p class="soft small">${t("example.source")}</p>
    </div>
  </details>`;
}

/** Its actors are words. @param {any} example @param {import("kit/words.js").Translate} t */
function withNames(example, t) {
  /** @param {string} key */
  const name = (key) => t(`example.actor.${key}`);
  const actors = example.actors.map((/** @type {any} */ actor) => ({ ...actor, name: name(actor.name) }));
  return { ...example, actors, losers: example.losers.map(name) };
}
