/**
 * A saved programme as its page knows it, and what can be done with it. Every change goes to the server at once, one
 * after the other, with the whole programme: it is shown before it is saved, and put back when it was refused.
 */
import { signal } from "@preact/signals";
import { newId } from "../../store.js";
import { describe } from "../api.js";

/**
 * @typedef {import("../programme-state.js").ActivityOut} ActivityOut
 * @typedef {import("./guide-text.js").Programme & {revision: string}} ProgrammeOut
 * @typedef {Omit<ProgrammeOut, "activities"> & {activities: ActivityOut[]}} Saved
 * @typedef {ReturnType<typeof createSavedStore>} SavedStore
 */

/** @param {{key: string, api: import("../api.js").Api, t: import("../../words.js").Translate}} parts */
export function createSavedStore({ key, api, t }) {
  const path = `/api/programmes/${encodeURIComponent(key)}`;
  const programme = signal(/** @type {Saved | null} */ (null));
  const exercises = signal(/** @type {import("../store.js").ExerciseOut[]} */ ([]));
  const told = signal(/** @type {import("../store.js").Told | null} */ (null));
  let turn = Promise.resolve(/** @type {unknown} */ (null));
  let waiting = 0;
  /** As the server has it, what is put back when a change is refused. @type {Saved | null} */
  let stored = null;

  /** @param {ProgrammeOut} answer @param {ActivityOut[]} [sent] in the same order: they keep their ids */
  const take = (answer, sent = []) => {
    const activities = answer.activities.map((one, place) =>
      asActivity(one, sent[place]?.id ?? newId(), exercises.value),
    );
    stored = { ...answer, activities };
    // Where more is on its way, the page already shows what will come of it.
    if (waiting > 1 && programme.value)
      programme.value = { ...programme.value, revision: stored.revision, minutes: stored.minutes };
    else programme.value = stored;
  };
  const loadExercises = async () => {
    const { language } = programme.value ?? {};
    exercises.value = (await api.get(`/api/exercises?lang=${language ?? "sv"}`)).exercises;
  };
  const load = async () => {
    const answer = /** @type {ProgrammeOut} */ (await api.get(path));
    exercises.value = (await api.get(`/api/exercises?lang=${answer.language}`)).exercises;
    take(answer);
    programme.value = stored;
  };

  /** Save the activities that the page shows, or only `change`. @param {Record<string, any>} [change] */
  const send = async (change) => {
    const shown = programme.value;
    if (!shown) return;
    const body = change ?? { activities: shown.activities.map(asPlan) };
    const headers = { "If-Match": `"${shown.revision}"` };
    take(/** @type {ProgrammeOut} */ (await api.patch(path, body, headers)), shown.activities);
  };

  /** @param {Record<string, any>} [change] @param {string} [said] @returns {Promise<boolean>} whether it was saved */
  const save = (change, said = t("programmes.page.saved")) => {
    waiting += 1;
    const saved = turn.then(async () => {
      try {
        await send(change);
        told.value = { tone: "saved", text: said };
        return true;
      } catch (refusal) {
        told.value = { tone: "error", text: describe(refusal, t) };
        if (/** @type {any} */ (refusal).status === 412) await load().catch(() => undefined);
        else programme.value = stored;
        return false;
      } finally {
        waiting -= 1;
      }
    });
    turn = saved;
    return saved;
  };

  return { path, api, programme, exercises, told, load, loadExercises, save };
}

/** What the editor can do with it. @param {SavedStore} store @param {import("../../words.js").Translate} t @returns {import("./context.js").ProgrammeActs} */
export function savedActs({ programme, exercises, save }, t) {
  const shown = () => programme.value?.activities ?? [];
  /** @param {ActivityOut[]} activities @param {string} [said] */
  const keep = (activities, said) => {
    if (programme.value) programme.value = { ...programme.value, activities };
    return save(undefined, said);
  };
  /** @param {string} id */
  const placeOf = (id) => shown().findIndex((one) => one.id === id);
  /** @param {string} id @param {number} to */
  const placeActivity = (id, to) => {
    const activities = [...shown()];
    const from = placeOf(id);
    if (from < 0 || to < 0 || to >= activities.length || to === from) return Promise.resolve(true);
    const [moved] = activities.splice(from, 1);
    if (!moved) return Promise.resolve(true);
    activities.splice(to, 0, moved);
    return keep(activities, t("lead.programme.moved", { title: moved.title, number: to + 1 }));
  };
  /** @param {string} id @param {Record<string, any>} patch @param {string} [said] */
  const change = (id, patch, said) =>
    keep(
      shown().map((one) =>
        one.id === id ? { ...one, ...patch, config: { ...one.config, ...patch.config } } : one,
      ),
      said,
    );
  return {
    placeActivity,
    moveActivity: (id, step) => placeActivity(id, placeOf(id) + step),
    changeActivity: (id, patch) => change(id, patch),
    saveSettings: (id, patch) => change(id, patch, t("lead.settings.saved")),
    addActivity: ({ kind, title }) => {
      const exercise = exercises.value.find((one) => one.kind === kind);
      const plan = { kind, title: title ?? exercise?.title, minutes: exercise?.minutes, config: {} };
      return keep([...shown(), asActivity(plan, newId(), exercises.value)]);
    },
    copyActivity: (id) => {
      const activities = [...shown()];
      const at = placeOf(id);
      const original = activities[at];
      if (!original) return Promise.resolve(true);
      activities.splice(at + 1, 0, { ...original, id: newId() });
      return keep(activities, t("programmes.copied", { title: original.title }));
    },
    removeActivity: (id) => keep(shown().filter((one) => one.id !== id)),
  };
}

/**
 * As the editor knows an activity: nothing is handed in to it, and what the programme leaves open is the exercise's own.
 * @param {any} plan @param {string} id @param {import("../store.js").ExerciseOut[]} exercises @returns {ActivityOut}
 */
function asActivity(plan, id, exercises) {
  const exercise = exercises.find((one) => one.kind === plan.kind);
  const own = { scope: exercise?.scope ?? "room", anonymous: exercise?.anonymous ?? true };
  const open = { phase: "waiting", phases: exercise?.phases ?? [], counts: { entries: 0, people: 0 } };
  return /** @type {any} */ ({
    ...plan,
    ...open,
    id,
    scope: plan.scope ?? own.scope,
    anonymous: plan.anonymous ?? own.anonymous,
  });
}

/** @param {ActivityOut} activity */
function asPlan({ kind, title, minutes, scope, anonymous, config }) {
  return { kind, title, minutes, scope, anonymous, config };
}
