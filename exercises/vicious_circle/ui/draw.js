/** One link at a time: this leads to more or less of that. */
import { html } from "kit/html.js";
import { Action, Button, Choices, EntryList, Field, Select } from "kit/parts.js";
import { Example } from "./example.js";
import { startFactors, StartMap } from "./start.js";

/** @typedef {import("kit/contract.js").Room} Room */

const WRITTEN = "";

/** @param {{view: any, room: Room}} props */
export function Draw({ view, room }) {
  const { t } = room;
  const sign = room.draft("sign", "more");
  const ends = { cause: useEnd(room, "cause"), effect: useEnd(room, "effect") };
  const own = room.mine.value.filter((entry) => entry.payload.type === "link");
  const left =
    view.most_links - own.filter((entry) => entry.state === "saved" || entry.state === "waiting").length;
  const known = knownFactors(view, own, t);
  const titles = [titleOf(ends.cause, known), titleOf(ends.effect, known)];
  const is_same = titles[0] !== "" && titles[0]?.toLocaleLowerCase() === titles[1]?.toLocaleLowerCase();
  const is_ready = titles.every(Boolean) && !is_same;
  /** @param {Event} event */
  const send = (event) => {
    event.preventDefault();
    if (!is_ready) return;
    const link = {
      type: "link",
      sign: sign.value,
      ...fields("cause", ends.cause, known),
      ...fields("effect", ends.effect, known),
    };
    room.submit(link).catch(() => {}); // a refused one stays, with why
    goOn(ends);
    sign.value = "more";
  };
  return html`<form class="stack stack-large" onSubmit=${send}>
    <div class="stack stack-small">
      <h2 class="question">${t("question")}</h2>
      <p class="soft">${t("question_hint")}</p>
      ${view.start ? html`<${StartMap} view=${view} t=${t} />` : html`<${Example} view=${view} t=${t} listed />`}
    </div>
    ${
      left <= 0
        ? html`<p>${t("links_done")}</p>`
        : html`<${End} room=${room} side="cause" end=${ends.cause} known=${known} />
        <${Choices} side legend=${t("sign")} value=${sign.value} onChange=${(/** @type {string} */ value) => (sign.value = value)}
          options=${["more", "less"].map((value) => ({ value, label: t(`sign.${value}`) }))} />
        <${End} room=${room} side="effect" end=${ends.effect} known=${known} error=${is_same ? t("same") : undefined} />
        <p class="soft small">${t("links_left", { count: left })}</p>`
    }
    <${EntryList} caption=${t("own_links")} entries=${own} show=${(/** @type {any} */ link) => say(link, view, t)}
      onRemove=${(/** @type {any} */ entry) => room.withdraw(entry.id).catch(() => {})} />
    ${left > 0 && html`<${Action}><${Button} kind="primary" type="submit" off=${!is_ready}>${t("add")}<//><//>`}
  </form>`;
}

/** @typedef {{chosen: import("kit/contract.js").Draft, text: import("kit/contract.js").Draft}} EndDraft */
/** @typedef {{value: string, label: string, id?: string}} Known */

/** @param {Room} room @param {string} side @returns {EndDraft} */
function useEnd(room, side) {
  return { chosen: room.draft(`${side}-chosen`, WRITTEN), text: room.draft(`${side}-text`, "") };
}

/** The effect becomes the next link's cause: so a chain is drawn, and maybe a circle. @param {{cause: EndDraft, effect: EndDraft}} ends */
function goOn({ cause, effect }) {
  cause.text.value = effect.text.value.trim();
  cause.chosen.value = effect.chosen.value;
  effect.text.value = "";
  effect.chosen.value = WRITTEN;
}

/** What was carried over, what the map begins from, and one's own words so far. @param {any} view @param {any[]} own @param {Room["t"]} t @returns {Known[]} */
function knownFactors(view, own, t) {
  const given = (view.given ?? []).map((/** @type {any} */ item) => ({
    value: `id ${item.id}`,
    id: item.id,
    label: `${item.title} (${t(`kind.${item.kind}`)})`,
    title: item.title,
  }));
  const drawn = own.flatMap((entry) => [entry.payload.cause_text, entry.payload.effect_text]).filter(Boolean);
  const texts = [...drawn, ...startFactors(view)];
  const words = [...new Map(texts.map((text) => [text.toLocaleLowerCase(), text])).values()];
  return [...given, ...words.map((text) => ({ value: `own ${text}`, label: text, title: text }))];
}

/** @param {EndDraft} end @param {any[]} known @returns {string} */
function titleOf(end, known) {
  if (end.chosen.value === WRITTEN) return end.text.value.trim();
  return known.find((factor) => factor.value === end.chosen.value)?.title ?? "";
}

/** @param {string} side @param {EndDraft} end @param {any[]} known */
function fields(side, end, known) {
  const factor = known.find((one) => one.value === end.chosen.value);
  return factor?.id ? { [side]: factor.id } : { [`${side}_text`]: titleOf(end, known) };
}

/** @param {{room: Room, side: string, end: EndDraft, known: Known[], error?: string}} props */
function End({ room, side, end, known, error }) {
  const { t } = room;
  const is_written = end.chosen.value === WRITTEN;
  return html`<div class="stack stack-small" role="group" aria-label=${t(side)}>
    ${
      is_written &&
      html`<${Field} label=${t(side)} help=${t(`${side}_help`)} value=${end.text.value} max=${140} rows=${2} warning error=${error}
      onInput=${(/** @type {string} */ value) => (end.text.value = value)} />`
    }
    ${
      known.length > 0 &&
      html`<${Select} label=${is_written ? t("pick") : t(side)} value=${end.chosen.value} options=${known} empty=${t("pick_none")}
      error=${is_written ? undefined : error} onInput=${(/** @type {string} */ value) => (end.chosen.value = value)} />`
    }
  </div>`;
}

/** @param {any} link a payload @param {any} view @param {Room["t"]} t */
function say(link, view, t) {
  /** @param {string} side */
  const title = (side) =>
    link[`${side}_text`] ??
    view.given?.find((/** @type {any} */ item) => item.id === link[side])?.title ??
    "";
  return t(`link.${link.sign}`, { cause: title("cause"), effect: title("effect") });
}
