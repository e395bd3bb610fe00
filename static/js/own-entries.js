/**
 * One's own entries of each activity: what the server has told, with what still lies in the outbox on top.
 *
 * @typedef {import("./contract.js").OwnEntry} OwnEntry
 * @typedef {import("./outbox.js").Act} Act
 */
import { computed, signal } from "@preact/signals";

/**
 * @param {OwnEntry[]} entries
 * @param {Act} act
 * @param {OwnEntry["state"]} state
 * @returns {OwnEntry[]} with the act done; a replacement stands where the replaced one stood
 */
export function withAct(entries, act, state) {
  if (act.name === "withdraw_entry") return entries.filter((entry) => entry.id !== act.id);
  if (entries.some((entry) => entry.id === act.id)) return entries;
  /** @type {OwnEntry} */
  const made = { id: act.id, payload: act.payload, state };
  if (act.message) made.message = act.message;
  const is_in_place = state === "saved" || state === "waiting";
  const place = is_in_place ? entries.findIndex((entry) => entry.id === act.replaces) : -1;
  return place < 0 ? [...entries, made] : entries.map((entry, i) => (i === place ? made : entry));
}

export class OwnEntries {
  /**
   * @param {import("./outbox.js").Outbox} outbox
   */
  constructor(outbox) {
    this.outbox = outbox;
    this.saved = signal(/** @type {Record<string, OwnEntry[]>} */ ({}));
    outbox.onStored = (act, answer) => this.stored(act, answer);
    /** Those that did not get through, of all activities. */
    this.unsent = computed(() => outbox.acts.value.filter((act) => act.state !== "waiting"));
    this.waiting = computed(() => outbox.acts.value.filter((act) => act.state === "waiting").length);
  }

  /** @param {string} activity @param {any[]} mine of `read_activity` */
  told(activity, mine) {
    const entries = mine.map(({ id, ref, payload }) => ({
      id,
      ref,
      payload,
      state: /** @type {const} */ ("saved"),
    }));
    this.saved.value = { ...this.saved.value, [activity]: entries };
  }

  /** @param {Act} act @param {any} answer */
  stored(act, answer) {
    const entries = withAct(this.saved.value[act.activity] ?? [], act, "saved");
    const named = entries.map((entry) =>
      entry.id === act.id && answer.ref ? { ...entry, ref: answer.ref } : entry,
    );
    this.saved.value = { ...this.saved.value, [act.activity]: named };
  }

  /** @param {string} activity */
  of(activity) {
    return computed(() => {
      const acts = this.outbox.acts.value.filter((act) => act.activity === activity);
      return acts.reduce((all, act) => withAct(all, act, act.state), this.saved.value[activity] ?? []);
    });
  }
}
