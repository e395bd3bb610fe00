/**
 * Something that several people write in, and saving it. Each save says which revision it was made on; when somebody
 * else was first, nothing is written and nothing typed is lost.
 *
 * @typedef {"saved" | "refused" | "overtaken"} Outcome
 * @typedef {{tone: "saved" | "info" | "error", text: string}} Told
 */
import { signal } from "@preact/signals";
import { describe } from "./lead/api.js";

/**
 * @template {{revision: number}} Thing
 * @param {{path: string, api: import("./lead/api.js").Api, t: import("./words.js").Translate, words: string}} parts
 *   `words` is the page whose words tell what a save came to: `saved`, `saved_on_top`, `overtaken`
 */
export function createSafeStore({ path, api, t, words }) {
  const thing = signal(/** @type {Thing | null} */ (null));
  const told = signal(/** @type {Told | null} */ (null));

  const load = async () => {
    thing.value = await api.get(path);
  };

  /** @param {Record<string, any>} change @param {string} how */
  const send = async (change, how) => {
    const headers = { "If-Match": `"${thing.value?.revision}"` };
    thing.value = await api.patch(path, change, headers);
    told.value = { tone: "saved", text: t(`${words}.${how}`) };
  };

  /**
   * Save. Where somebody else has written meanwhile the newest is fetched; `is_touched` says of it whether they wrote in
   * the same place. If not, the change is made on top.
   * @param {Record<string, any>} change
   * @param {(newest: Thing) => boolean} [is_touched]
   * @returns {Promise<Outcome>}
   */
  const save = async (change, is_touched = () => false) => {
    try {
      await send(change, "saved");
      return "saved";
    } catch (error) {
      if (/** @type {any} */ (error).status !== 412) return refuse(error);
    }
    try {
      await load();
      if (thing.value && is_touched(thing.value)) return tellOvertaken();
      await send(change, "saved_on_top");
      return "saved";
    } catch (error) {
      return /** @type {any} */ (error).status === 412 ? tellOvertaken() : refuse(error);
    }
  };

  /** @param {unknown} error @returns {Outcome} */
  const refuse = (error) => {
    told.value = { tone: "error", text: describe(error, t) };
    return "refused";
  };

  /** @returns {Outcome} */
  const tellOvertaken = () => {
    told.value = { tone: "info", text: t(`${words}.overtaken`) };
    return "overtaken";
  };

  return { path, api, thing, told, load, save };
}
