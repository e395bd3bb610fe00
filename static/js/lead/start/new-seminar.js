/** The form for a new seminar: what, for whom, with whom, when and where. What is typed survives a reload. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { html } from "../../html.js";
import { Button, Choices, Field, Notice, useUniqueId, useWords } from "../../parts.js";
import { forget, recall, remember } from "../../store.js";
import { describe } from "../api.js";
import { ActorsField } from "./actors-field.js";
import { NeedGroupsField } from "./need-groups-field.js";
import { ProgrammeField } from "./programme-field.js";
import { asRequest, emptySeminar } from "./seminar-form.js";

/** @typedef {import("./seminar-form.js").SeminarForm} SeminarForm */

const KEPT = "samverkstan.new-seminar";

/** @param {{api: import("../api.js").Api, language: "sv" | "en", programme?: string, onClose: () => void}} props */
export function NewSeminar({ api, language, programme, onClose }) {
  const t = useWords();
  const id = useUniqueId();
  const [form, setForm] = useState(
    /** @type {SeminarForm} */ ({
      ...emptySeminar(language),
      ...recall(KEPT),
      ...(programme ? { programme } : {}),
    }),
  );
  const [offers, setOffers] = useState({
    programmes: /** @type {any[]} */ ([]),
    groups: [],
    actors: [],
    places: /** @type {any[]} */ ([]),
  });
  const [error, setError] = useState("");
  const [is_busy, setBusy] = useState(false);
  const top = useRef(/** @type {HTMLFormElement | null} */ (null));
  /** @param {Partial<SeminarForm>} change */
  const set = (change) => setForm((before) => ({ ...before, ...change }));

  useEffect(() => {
    loadOffers(api, form.language).then(
      (found) => {
        setOffers(found);
        setForm((before) => ({ ...before, programme: knownOrFirst(found.programmes, before.programme) }));
      },
      (refusal) => setError(describe(refusal, t)),
    );
  }, [form.language]);
  useEffect(() => remember(KEPT, form), [form]);
  useEffect(() => top.current?.querySelector("input")?.focus(), []);
  const place = useMemo(
    () => offers.places.find((one) => one.name === form.place.trim()),
    [offers, form.place],
  );

  /** @param {Event} event */
  const submit = async (event) => {
    event.preventDefault();
    if (!form.title.trim()) return setError(t("start.form.title_missing"));
    setBusy(true);
    setError("");
    try {
      const seminar = await api.post("/api/seminars", asRequest(form));
      forget(KEPT);
      location.assign(`/lead/${seminar.id}`);
    } catch (refusal) {
      setError(describe(refusal, t));
      setBusy(false);
    }
  };

  return html`<form class="new-seminar stack stack-large" ref=${top} onSubmit=${submit} aria-label=${t("start.new")}>
    <div class="stack">
      <${Field} label=${t("start.form.title")} value=${form.title} onInput=${(/** @type {string} */ title) => set({ title })}
        maxlength="140" placeholder=${t("start.form.title_example")} />
      <${Field} label=${t("start.form.place")} help=${t("start.form.place_help")} value=${form.place} list=${id} maxlength="80"
        autocomplete="off" onInput=${(/** @type {string} */ name) => set({ place: name })} />
      <datalist id=${id}>${offers.places.map((one) => html`<option key=${one.id} value=${one.name} />`)}</datalist>
    </div>
    <${ProgrammeField} programmes=${offers.programmes} value=${form.programme}
      onChange=${(/** @type {string} */ programme) => set({ programme })} />
    <${NeedGroupsField} offered=${offers.groups} known=${place?.need_groups ?? []} value=${form.need_groups}
      onChange=${(/** @type {any} */ need_groups) => set({ need_groups })} />
    <${ActorsField} suggested=${[...new Set([...(place?.actors ?? []), ...offers.actors])]} value=${form.actors}
      onChange=${(/** @type {string} */ actors) => set({ actors })} />
    <${WhenAndWhere} form=${form} set=${set} />
    ${error && html`<${Notice} tone="error" live>${error}<//>`}
    <div class="cluster">
      <${Button} kind="primary" type="submit" busy=${is_busy}>${t("start.form.create")}<//>
      <${Button} kind="quiet" onClick=${onClose}>${t("start.form.later")}<//>
    </div>
  </form>`;
}

/** @param {{form: SeminarForm, set: (change: Partial<SeminarForm>) => void}} props */
function WhenAndWhere({ form, set }) {
  const t = useWords();
  return html`<div class="stack">
    <div class="form-pair">
      <${Field} label=${t("start.form.date")} type="date" value=${form.date} onInput=${(/** @type {string} */ date) => set({ date })} />
      <${Field} label=${t("programmes.starts")} optional type="time" value=${form.starts}
        onInput=${(/** @type {string} */ starts) => set({ starts })} />
      <${Field} label=${t("start.form.venue")} optional maxlength="140" value=${form.venue}
        onInput=${(/** @type {string} */ venue) => set({ venue })} />
    </div>
    <${Choices} side legend=${t("start.form.language")} value=${form.language}
      onChange=${(/** @type {"sv" | "en"} */ language) => set({ language })}
      options=${[
        { value: "sv", label: t("common.in_swedish") },
        { value: "en", label: t("common.in_english") },
      ]} />
    <div class="form-number">
      <${Field} label=${t("start.form.smallest")} help=${t("start.form.smallest_help")} type="number" inputmode="numeric" min="1"
        value=${form.smallest_group} onInput=${(/** @type {string} */ smallest_group) => set({ smallest_group })} />
    </div>
  </div>`;
}

/** The one that was chosen, unless it has been removed since. @param {any[]} programmes @param {string} key */
function knownOrFirst(programmes, key) {
  return programmes.some((one) => one.key === key) ? key : (programmes[0]?.key ?? "");
}

/** What there is to choose from. @param {import("../api.js").Api} api @param {string} language */
async function loadOffers(api, language) {
  const [programmes, catalogue, places] = await Promise.all([
    api.get(`/api/programmes?lang=${language}`),
    api.get(`/api/catalogue?lang=${language}`),
    api.get("/api/places"),
  ]);
  return {
    programmes: programmes.programmes,
    groups: catalogue.need_groups,
    actors: catalogue.actors.map((/** @type {any} */ actor) => actor.title),
    places: places.places,
  };
}
