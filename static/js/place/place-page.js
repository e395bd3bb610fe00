/** A place: its need groups and how many people each is, its actors, its seminars and plans. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { html } from "../html.js";
import { describe } from "../lead/api.js";
import { dayInWords } from "../lead/clock.js";
import { Confirm } from "../lead/confirm.js";
import { Told } from "../lead/told.js";
import { Button, Notice } from "../parts.js";
import { Actors } from "./actors.js";
import { Links } from "./links.js";
import { NeedGroups } from "./need-groups.js";
import { createPlaceStore } from "./place-store.js";
import { Rename } from "./rename.js";

/** @typedef {import("./place-store.js").PlaceStore} PlaceStore */

/** @param {{data: any, t: import("../words.js").Translate}} props */
export function PlacePage({ data, t }) {
  const store = useMemo(() => createPlaceStore(data.place_id, data.csrf, t), []);
  const [error, setError] = useState("");
  useEffect(() => {
    store.load().catch((refusal) => setError(describe(refusal, t)));
  }, []);
  const place = store.place.value;
  if (error) return html`<main id="main"><${Notice} tone="error" live>${error}<//></main>`;
  if (!place) return html`<p class="soft" role="status">${t("place.loading")}</p>`;
  return html`<header class="small no-print"><a href="/places">${t("place.all")}</a></header>
    <main id="main" tabindex="-1" class="stack stack-large">
      <${Told} told=${store.told} />
      <div class="stack stack-small">
        <p class="soft">${t("place.kind")}</p>
        <${Rename} heading="h1" name=${place.name} label=${t("place.name")}
          onSave=${(/** @type {string} */ name) => store.change("patch", "", { name })} />
        <p><a class="button button-primary" href=${`/places/${place.id}/overview`}>${t("place.see_overview")}</a></p>
      </div>
      <${NeedGroups} store=${store} t=${t} />
      <${Actors} store=${store} t=${t} />
      <${Held} place=${place} t=${t} language=${data.language} />
      <${Links} store=${store} t=${t} />
      <${Archive} place=${place} t=${t} />
      <${Removal} store=${store} t=${t} />
    </main>`;
}

/** @param {{place: any, t: import("../words.js").Translate, language: string}} props */
function Held({ place, t, language }) {
  return html`<section class="stack stack-small">
    <h2>${t("place.seminars")}</h2>
    ${place.seminars.length === 0 && html`<p class="soft">${t("place.no_seminars")}</p>`}
    <ul class="place-rows">
      ${place.seminars.map(
        (/** @type {any} */ one) => html`<li key=${one.id} class="split">
          <a href=${`/lead/${one.id}`}>${one.title}</a>
          <span class="small soft">${dayInWords(one.day, language)}${one.state === "open" ? ` · ${t("place.open")}` : ""}</span>
        </li>`,
      )}
    </ul>
  </section>`;
}

/** @param {{place: any, t: import("../words.js").Translate}} props */
function Archive({ place, t }) {
  return html`<section class="stack stack-small no-print">
    <h2>${t("archive.heading")}</h2>
    <p class="soft">${t("archive.about_place")}</p>
    <p>
      <a class="button" href=${`/api/places/${place.id}/export.json`} download
        aria-label=${t("archive.download_named", { name: place.name })}>${t("archive.download")}</a>
    </p>
  </section>`;
}

/** Only what holds nothing can be taken away. @param {{store: PlaceStore, t: import("../words.js").Translate}} props */
function Removal({ store, t }) {
  const [is_asking, setAsking] = useState(false);
  const place = store.place.value;
  if (!place || place.seminars.length > 0 || place.plans.length > 0) return null;
  const remove = async () => {
    if (await store.remove()) location.href = "/places";
  };
  return html`<div class="no-print">
    <${Button} kind="danger" onClick=${() => setAsking(true)}>${t("place.remove")}<//>
    <${Confirm} open=${is_asking} title=${t("place.remove_title", { name: place.name })} confirm=${t("place.remove")}
      onConfirm=${remove} onClose=${() => setAsking(false)}><p>${t("place.remove_text")}</p><//>
  </div>`;
}
