/**
 * What this device remembers: `localStorage`, or plain memory where the browser allows none (then a reload forgets).
 * Everything of ours begins with `samverkstan.`.
 */

/** @type {Map<string, string>} */
const memory = new Map();

/** @returns {Storage | null} */
function device() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** @param {string} key @returns {any} the value, or undefined when it is missing or unreadable */
export function recall(key) {
  const text = memory.get(key) ?? device()?.getItem(key);
  if (text === undefined || text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param {string} key @param {any} value */
export function remember(key, value) {
  const text = JSON.stringify(value);
  try {
    const storage = device();
    if (!storage) throw new Error("no storage");
    storage.setItem(key, text);
    memory.delete(key);
  } catch {
    memory.set(key, text);
  }
}

/** @param {string} key */
export function forget(key) {
  memory.delete(key);
  try {
    device()?.removeItem(key);
  } catch {
    // Nothing was kept there.
  }
}

/** @param {string} prefix @returns {string[]} sorted */
export function keysUnder(prefix) {
  const storage = device();
  const keys = new Set(memory.keys());
  for (let i = 0; storage && i < storage.length; i += 1) keys.add(storage.key(i) ?? "");
  return [...keys].filter((key) => key.startsWith(prefix)).sort();
}

/** Tells what another tab changed. @param {string} prefix @param {(key: string) => void} listener @returns {() => void} */
export function onElsewhere(prefix, listener) {
  /** @param {StorageEvent} event */
  const heard = (event) => {
    if (event.key?.startsWith(prefix)) listener(event.key);
  };
  window.addEventListener("storage", heard);
  return () => window.removeEventListener("storage", heard);
}

/** A UUID (version 4); `crypto.randomUUID` does not exist on plain http. @returns {string} */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

let last_time = 0;

/** Sorts after every earlier one, also within one millisecond. @returns {string} */
export function timeKey() {
  last_time = Math.max(Date.now(), last_time + 1);
  return String(last_time).padStart(15, "0");
}

/** @param {number} ms */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
