/**
 * Writing for somebody without a phone: an outbox, own entries, drafts and rooms of that person's, apart from one's own.
 *
 * @typedef {import("./contract.js").Room} Room
 * @typedef {{id: string, name: string | null, actor: string | null, need_group: string | null}} Person
 * @typedef {ReturnType<typeof createWriter>} Writer
 */
import { signal } from "@preact/signals";
import { createDrafts } from "./drafts.js";
import { Outbox } from "./outbox.js";
import { OwnEntries } from "./own-entries.js";
import { keysUnder } from "./store.js";
import { exerciseTranslator, fetchWords } from "./words.js";

/**
 * @param {{prefix: string, person: Person, table: string | null, request: (name: string, body: any) => Promise<any>,
 *   is_connected: () => boolean, words: Record<string, string>, language: "sv" | "en"}} about
 *   `prefix` of whoever writes
 */
export function createWriter({ prefix, person, table, request, is_connected, words, language }) {
  const own_prefix = `${writerPrefix(prefix)}${person.id}.`;
  const ask = (/** @type {string} */ name, /** @type {any} */ body) =>
    request(name, { ...body, on_behalf: person.id });
  const outbox = new Outbox(own_prefix, ask, is_connected);
  const own = new OwnEntries(outbox);
  const view = signal(/** @type {{activity: string, view: any} | null} */ (null));
  const refusal = signal("");
  // How many answers of the person's somebody else has handed in: what was told to one is not shown to the next.
  const others = signal(0);
  /** @type {Map<string, Room>} */
  const rooms = new Map();

  return {
    /** The words of an exercise, where this page does not have them. @param {string} kind */
    fetchWords: (kind) => fetchWords(words, `exercise-${kind}`),
    person,
    outbox,
    own,
    view,
    refusal,
    others,
    /** What the person would see now, and what they have handed in. @param {string} activity */
    read: async (activity) => {
      try {
        const answer = await ask("read_activity", { activity });
        own.told(activity, answer.mine);
        others.value = answer.others;
        view.value = { activity, view: answer.view };
        refusal.value = "";
      } catch (error) {
        const { code, message } = /** @type {any} */ (error);
        if (code !== "no_answer") refusal.value = message;
      }
    },
    /** @param {string} activity @param {string} kind @returns {Room} */
    roomFor: (activity, kind) => {
      const known = rooms.get(activity);
      if (known) return known;
      /** @type {Room} */
      const room = {
        t: exerciseTranslator(words, language, kind),
        mine: own.of(activity),
        submit: (payload) => outbox.submit(activity, payload),
        replace: (id, payload) => outbox.submit(activity, payload, id),
        withdraw: (id) => outbox.withdraw(activity, id),
        draft: createDrafts(`${own_prefix}${activity}.`),
        me: { actor: person.actor, need_group: person.need_group, table },
        language,
        compact: false,
        is_lead: false,
      };
      rooms.set(activity, room);
      return room;
    },
  };
}

/** @param {string} prefix */
export function writerPrefix(prefix) {
  return `${prefix}for.`;
}

/** The people that something written for still waits to be sent. @param {string} prefix @returns {string[]} */
export function unsentFor(prefix) {
  const start = writerPrefix(prefix);
  const keys = keysUnder(start).filter((key) => key.includes(".outbox."));
  return [...new Set(keys.map((key) => key.slice(start.length).split(".")[0] ?? ""))];
}
