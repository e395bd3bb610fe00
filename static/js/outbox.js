/**
 * Nothing a person hands in is lost. Each act lies under its own key in `localStorage`, from before it is sent until the
 * server has said that it is stored; tabs therefore never overwrite each other's. Sent one at a time, in order. The same id
 * and body is one entry to the server, so sending again is always safe.
 *
 * @typedef {object} Act
 * @property {string} key where it is kept; sorts in the order of making
 * @property {"submit_entry" | "withdraw_entry"} name
 * @property {string} id of the entry
 * @property {string} activity
 * @property {any} [payload]
 * @property {string} [replaces]
 * @property {"waiting" | "refused" | "late"} state
 * @property {number} tries
 * @property {string} [message]
 *
 * @typedef {import("./connection.js").Refusal} Refusal
 * @typedef {{resolve: () => void, reject: (refusal: Refusal) => void}} Waiter
 */
import { signal } from "@preact/signals";
import { isLate, isPassing } from "./refusals.js";
import { forget, keysUnder, newId, onElsewhere, pause, recall, remember, timeKey } from "./store.js";

export class Outbox {
  /**
   * @param {string} prefix of the seminar and the person
   * @param {(name: string, body: any) => Promise<any>} request
   * @param {() => boolean} is_connected
   */
  constructor(prefix, request, is_connected) {
    this.prefix = `${prefix}outbox.`;
    this.request = request;
    this.is_connected = is_connected;
    this.acts = signal(/** @type {Act[]} */ ([]));
    /** @type {Map<string, Waiter[]>} */
    this.waiters = new Map();
    /** Called when the server has stored one. @type {(act: Act, answer: any) => void} */
    this.onStored = () => {};
    /** Called when another tab has sent one. @type {() => void} */
    this.onSentElsewhere = () => {};
    this.is_running = false;
    this.read();
    this.stop = onElsewhere(this.prefix, (key) => this.changedElsewhere(key));
  }

  read() {
    const acts = keysUnder(this.prefix).map((key) => /** @type {Act} */ (recall(key)));
    this.acts.value = acts.filter((act) => act?.id && act.activity);
  }

  /** @param {string} key */
  changedElsewhere(key) {
    const was_here = this.acts.value.some((act) => act.key === key);
    this.read();
    if (was_here && !this.acts.value.some((act) => act.key === key)) this.onSentElsewhere();
  }

  /** @param {Act} act */
  keep(act) {
    remember(act.key, act);
    const others = this.acts.value.filter((other) => other.key !== act.key);
    this.acts.value = [...others, act].sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  /** @param {Act} act */
  drop(act) {
    forget(act.key);
    this.acts.value = this.acts.value.filter((other) => other.key !== act.key);
  }

  /** @param {string} id */
  find(id) {
    return this.acts.value.find((act) => act.id === id && act.name === "submit_entry");
  }

  /**
   * @param {string} activity
   * @param {any} payload
   * @param {string} [replaces] an own entry, stored or not
   * @returns {Promise<void>} resolves when stored, maybe much later; rejects with a Refusal
   */
  submit(activity, payload, replaces) {
    const earlier = replaces === undefined ? undefined : this.find(replaces);
    const id = newId();
    const act = this.make("submit_entry", id, activity);
    act.payload = payload;
    // One that never left this device, or was refused, need not be sent: its successor stands in for it.
    const is_unsent = earlier !== undefined && (earlier.state !== "waiting" || earlier.tries === 0);
    const truly_replaces = is_unsent ? earlier.replaces : replaces;
    if (truly_replaces !== undefined) act.replaces = truly_replaces;
    this.keep(act);
    const stored = this.promise(id);
    if (is_unsent) {
      this.drop(earlier);
      for (const waiter of this.take(earlier.id)) stored.then(waiter.resolve, waiter.reject);
    }
    void this.run();
    return stored;
  }

  /** @param {string} activity @param {string} id @returns {Promise<void>} */
  withdraw(activity, id) {
    const waiting = this.find(id);
    if (waiting && (waiting.state !== "waiting" || waiting.tries === 0)) {
      this.drop(waiting);
      for (const waiter of this.take(id)) waiter.resolve();
      if (waiting.state === "waiting" && waiting.replaces) return this.withdraw(activity, waiting.replaces);
      return Promise.resolve();
    }
    this.keep(this.make("withdraw_entry", id, activity));
    const done = this.promise(`withdraw ${id}`);
    void this.run();
    return done;
  }

  /** @param {Act["name"]} name @param {string} id @param {string} activity @returns {Act} */
  make(name, id, activity) {
    return { key: `${this.prefix}${timeKey()}.${id}`, name, id, activity, state: "waiting", tries: 0 };
  }

  /** Sends what waits, in order, until all is sent or the line is gone. */
  async run() {
    if (this.is_running) return;
    this.is_running = true;
    for (let act = this.first(); act && this.is_connected(); act = this.first()) {
      await this.send(act);
    }
    this.is_running = false;
  }

  first() {
    return this.acts.value.find((act) => act.state === "waiting");
  }

  /** @param {Act} act */
  async send(act) {
    const sent = { ...act, tries: act.tries + 1 };
    this.keep(sent);
    const { name, id, activity, payload, replaces } = sent;
    const body =
      name === "withdraw_entry" ? { id, activity } : { id, activity, payload, ...(replaces && { replaces }) };
    try {
      const answer = await this.request(name, body);
      this.onStored(sent, answer);
      this.drop(sent);
      for (const waiter of this.take(promiseName(sent))) waiter.resolve();
    } catch (error) {
      const refusal = /** @type {Refusal} */ (error);
      if (isPassing(refusal, sent.tries)) await pause(Math.min(4000, 300 * 2 ** Math.min(sent.tries, 4)));
      else this.refuse(sent, refusal);
    }
  }

  /** @param {Act} act @param {Refusal} refusal */
  refuse(act, refusal) {
    if (act.name === "withdraw_entry") this.drop(act);
    else this.keep({ ...act, state: isLate(refusal) ? "late" : "refused", message: refusal.message });
    for (const later of this.acts.value) {
      if (act.name !== "submit_entry" || later.state !== "waiting") continue;
      if (later.name === "withdraw_entry" && later.id === act.id) this.drop(later);
      if (later.replaces === act.id) {
        const { replaces: _, ...rest } = later;
        this.keep(act.replaces ? { ...rest, replaces: act.replaces } : rest);
      }
    }
    for (const waiter of this.take(promiseName(act))) waiter.reject(refusal);
  }

  /** @param {string} name @returns {Promise<void>} */
  promise(name) {
    return new Promise((resolve, reject) => {
      this.waiters.set(name, [...(this.waiters.get(name) ?? []), { resolve, reject }]);
    });
  }

  /** @param {string} name */
  take(name) {
    const waiters = this.waiters.get(name) ?? [];
    this.waiters.delete(name);
    return waiters;
  }
}

/** @param {Act} act */
function promiseName(act) {
  return act.name === "withdraw_entry" ? `withdraw ${act.id}` : act.id;
}
