/**
 * The obstacles to choose among, with a search, an explanation for each, and a field for one's own.
 *
 * @typedef {import("./own.js").Room} Room
 * @typedef {import("./own.js").Offer} Offer
 */
import { useState } from "preact/hooks";
import { html } from "kit/html.js";
import { Button, Field, Icon } from "kit/parts.js";
import { live, quietly } from "kit/parts/own.js";
import { choiceOf } from "./own.js";

/** @param {{view: any, room: Room}} props */
export function Offers({ view, room }) {
  const { t } = room;
  const search = room.draft("search", "");
  const is_full = live(room).length >= view.most;
  /** @type {Offer[]} */
  const found = view.ballot.filter((/** @type {Offer} */ offer) => hasWords(offer, search.value));
  return html`<section class="stack" aria-label=${t("list")}>
    <div class="stack stack-small">
      <h3>${t("list")}</h3>
      ${is_full && html`<p class="soft">${t("full", { most: view.most })}</p>`}
    </div>
    ${
      view.ballot.length > 8 &&
      html`<${Field} label=${t("search")} value=${search.value} type="search" autocomplete="off"
      onInput=${(/** @type {string} */ text) => (search.value = text)} />`
    }
    ${
      search.value.trim() &&
      html`<p class="soft small" role="status">
      ${found.length ? t("search_hits", { count: found.length }) : t("no_hits")}</p>`
    }
    <ul class="choices">
      ${found.map((offer) => html`<${OfferRow} key=${offer.key} offer=${offer} off=${is_full} room=${room} />`)}
    </ul>
    <${Own} view=${view} room=${room} off=${is_full} />
  </section>`;
}

/** Whether every word stands somewhere in it. @param {Offer} offer @param {string} search */
function hasWords({ title, text, example }, search) {
  const whole = [title, text, example].join(" ").toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => whole.includes(word));
}

/** @param {{offer: Offer, off: boolean, room: Room}} props */
function OfferRow({ offer, off, room }) {
  const { t } = room;
  const mine = choiceOf(offer, room);
  const [is_open, setOpen] = useState(false);
  const is_off = off && !mine;
  const press = () => quietly(mine ? room.withdraw(mine.id) : room.submit({ key: offer.key, weight: 1 }));
  const classes = `choice${mine ? " choice-chosen" : ""}${is_off ? " choice-off" : ""}`;
  return html`<li style=${{ borderTop: "1px solid var(--line)" }}>
    <div style=${{ display: "flex", alignItems: "start", gap: "var(--space-1)" }}>
      <label class=${`${classes} grow`} style=${{ border: 0 }}>
        <input class="choice-input" type="checkbox" checked=${Boolean(mine)} disabled=${is_off} onChange=${press} />
        <span class="choice-label"><span class="choice-title">${offer.title}</span></span>
      </label>
      ${
        offer.text &&
        html`<button type="button" class="button button-quiet button-round" aria-expanded=${is_open ? "true" : "false"}
        aria-label=${t("explain_this", { title: offer.title })} onClick=${() => setOpen(!is_open)}><${Icon} name="info" /></button>`
      }
    </div>
    ${is_open && html`<${Explanation} offer=${offer} room=${room} />`}
  </li>`;
}

/** @param {{offer: Offer, room: Room}} props */
function Explanation({ offer, room }) {
  return html`<div class="notice"><div class="stack stack-small small" style=${{ gridColumn: "1 / -1" }}>
    <p>${offer.text}</p>
    ${offer.example && html`<p><span class="soft">${room.t("example")}</span> ${offer.example}</p>`}
    <p class="soft">${room.t("category_of", { category: room.t(`category.${offer.category}`) })}</p>
  </div></div>`;
}

/** @param {{view: any, room: Room, off: boolean}} props */
function Own({ room, off }) {
  const { t } = room;
  const text = room.draft("own", "");
  /** @param {Event} event */
  const add = (event) => {
    event.preventDefault();
    const words = text.value.trim();
    if (!words || off) return;
    quietly(room.submit({ text: words, weight: 1 }));
    text.value = "";
  };
  return html`<form class="stack stack-small" onSubmit=${add}>
    <${Field} label=${t("own")} value=${text.value} max=${140} rows=${2} warning help=${t("own_help")}
      onInput=${(/** @type {string} */ words) => (text.value = words)} />
    <div><${Button} type="submit" off=${off || !text.value.trim()}>${t("add_own")}<//></div>
  </form>`;
}
