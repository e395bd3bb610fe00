/** The places whose organisations cooperate, and a new one. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { html } from "../html.js";
import { createApi, describe } from "../lead/api.js";
import { Button, Field, Notice, Table } from "../parts.js";
import { ArchiveIn } from "../lead/archive-in.js";

/** @param {{data: any, t: import("../words.js").Translate}} props */
export function PlacesPage({ data, t }) {
  const api = useMemo(() => createApi(data.csrf), []);
  const [places, setPlaces] = useState(/** @type {any[] | null} */ (null));
  const [name, setName] = useState("");
  const [error, setError] = useState("");
  const load = async () => setPlaces((await api.get("/api/places")).places);
  /** @param {unknown} refusal */
  const refuse = (refusal) => setError(describe(refusal, t));
  useEffect(() => void load().catch(refuse), []);
  /** @param {Event} event */
  const add = (event) => {
    event.preventDefault();
    if (!name.trim()) return;
    api.post("/api/places", { name: name.trim() }).then((place) => {
      location.href = `/places/${place.id}`;
    }, refuse);
  };
  return html`<header class="small no-print"><a href="/lead">${t("place.back")}</a></header>
    <main id="main" tabindex="-1" class="stack stack-large">
      <div class="stack stack-small"><h1>${t("place.places")}</h1><p class="lede">${t("place.lede")}</p></div>
      ${error && html`<${Notice} tone="error" live>${error}<//>`}
      ${places === null && !error && html`<p class="soft" role="status">${t("place.loading")}</p>`}
      ${places?.length === 0 && html`<p class="soft">${t("place.none")}</p>`}
      ${places && places.length > 0 && html`<${List} places=${places} t=${t} />`}
      <form class="form-add" onSubmit=${add}>
        <${Field} label=${t("place.new")} value=${name} onInput=${setName} maxlength="80" autocomplete="off" />
        <${Button} type="submit" off=${!name.trim()}>${t("common.add")}<//>
      </form>
      <${ArchiveIn} api=${api} language=${data.language} onImported=${load} />
    </main>`;
}

/** @param {{places: any[], t: import("../words.js").Translate}} props */
function List({ places, t }) {
  const columns = [
    { key: "name", title: t("place.name") },
    { key: "groups", title: t("place.groups"), numeric: true },
    { key: "actors", title: t("place.actors"), numeric: true },
    { key: "overview", title: t("place.overview") },
  ];
  const rows = places.map((place) => ({
    id: place.id,
    name: html`<a href=${`/places/${place.id}`}>${place.name}</a>`,
    groups: place.need_groups.length,
    actors: place.actors.length,
    overview: html`<a href=${`/places/${place.id}/overview`} aria-label=${t("place.overview_of", { name: place.name })}>${t("place.overview_open")}</a>`,
  }));
  return html`<${Table} caption=${t("place.places")} hide_caption columns=${columns} rows=${rows} row_key="id" />`;
}
