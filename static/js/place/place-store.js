/**
 * One place and changing it: every act answers with the whole place as it stands then.
 *
 * @typedef {object} Place
 * @property {string} id
 * @property {string} name
 * @property {{key: string, title: string, people: number | null, plan: string | null, seminars: number}[]} need_groups
 * @property {{id: string, name: string, seminars: number, plans: number}[]} actors
 * @property {{id: string, title: string, day: string, state: string}[]} seminars
 * @property {{id: string, need_group: string, title: string, goals: number, measures: number}[]} plans
 *
 * @typedef {ReturnType<typeof createPlaceStore>} PlaceStore
 */
import { signal } from "@preact/signals";
import { createApi, describe } from "../lead/api.js";

/** @param {string} place_id @param {string} csrf @param {import("../words.js").Translate} t */
export function createPlaceStore(place_id, csrf, t) {
  const api = createApi(csrf);
  const path = `/api/places/${place_id}`;
  const place = signal(/** @type {Place | null} */ (null));
  const told = signal(/** @type {{tone: "saved" | "info" | "error", text: string} | null} */ (null));

  const load = async () => {
    place.value = await api.get(path);
  };

  /** A refusal is told; the answer is whether it was done. @param {() => Promise<unknown>} act @param {boolean} [tells] itself */
  const attempt = async (act, tells = false) => {
    try {
      await act();
      if (!tells) told.value = { tone: "saved", text: t("common.saved") };
      return true;
    } catch (refusal) {
      told.value = { tone: "error", text: describe(refusal, t) };
      return false;
    }
  };

  /** @param {"patch" | "post" | "remove"} method @param {string} under @param {unknown} [body] */
  const change = (method, under, body) =>
    attempt(async () => {
      const answer = await api[method](path + under, body);
      // Adding answers with the place in short.
      if (answer.seminars) place.value = answer;
      else await load();
    });

  return { api, path, place, told, load, attempt, change, remove: () => attempt(() => api.remove(path)) };
}
