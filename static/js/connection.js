/**
 * The one live line to the server. Views are whole: the newest is the truth, and after a reconnect everything comes anew.
 *
 * @typedef {{code: string, message: string, details?: any}} Refusal
 * @typedef {{activity: string, revision: number, view: import("./contract.js").View}} Pushed
 * @typedef {ReturnType<typeof connect>} Connection
 */
import { signal } from "@preact/signals";
import { io } from "socket.io-client";
import { learnServerTime } from "./parts/time.js";

export const ACK_MS = 8000;
const PROBE_MS = 3000;
/** Refusals after which trying again by itself makes no sense. */
const FINAL = new Set(["bad_token", "seminar_ended", "removed", "unauthorized", "forbidden", "access_ended"]);

/** @param {string} token @param {string} [language] of the messages; the page's, as a rule */
export function connect(token, language = document.documentElement.lang, greeting = "whole") {
  const state = signal(/** @type {"connecting" | "connected" | "lost" | "refused"} */ ("connecting"));
  const refusal = signal(/** @type {Refusal | null} */ (null));
  const seminar = signal(/** @type {any} */ (null));
  const pushed = signal(/** @type {Pushed | null} */ (null));
  const person = signal(/** @type {any} */ (null));
  /** The view of the follow-up question, which lies on top of the activity's. */
  const followed = signal(/** @type {Pushed | null} */ (null));
  /** @type {Set<() => void>} */
  const on_connect = new Set();
  /** @type {Set<(notice: Refusal) => void>} */
  const on_notice = new Set();
  /** Revisions seen on this connection; a restored backup may count lower than the last one did. @type {Map<string, number>} */
  let seen = new Map();

  const socket = io({
    auth: { token, language, greeting },
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 3000,
    randomizationFactor: 0.5,
    timeout: 6000,
  });

  socket.on("connect", () => {
    seen = new Map();
    state.value = "connected";
    refusal.value = null;
    for (const listener of on_connect) listener();
  });
  socket.on("disconnect", (reason) => {
    state.value = "lost";
    // The server closed the door itself: the client does not come back by itself then.
    if (reason === "io server disconnect") retry();
  });
  socket.on("connect_error", (error) => {
    const data = /** @type {any} */ (error).data;
    if (data?.code && FINAL.has(data.code)) {
      refusal.value = { code: data.code, message: data.message ?? "" };
      state.value = "refused";
      return;
    }
    state.value = "lost";
    if (!socket.active) retry();
  });
  socket.on("seminar", (message) => {
    if (message.ends_at) learnServerTime();
    seminar.value = message;
  });
  socket.on("view", (message) => takeView(message));
  socket.on("person", (message) => {
    person.value = message;
  });
  socket.on("notice", (message) => {
    for (const listener of on_notice) listener(message);
  });

  /** @param {Pushed} message */
  function takeView(message) {
    if (message.revision < (seen.get(message.activity) ?? -1)) return;
    seen.set(message.activity, message.revision);
    (message.view["follows"] ? followed : pushed).value = message;
  }

  function retry() {
    setTimeout(
      () => {
        if (!socket.connected && state.value !== "refused") socket.connect();
      },
      1000 + Math.random() * 1000,
    );
  }

  /**
   * @param {string} name
   * @param {any} body
   * @param {number} [wait_ms]
   * @returns {Promise<any>} the answer; rejects with a Refusal, whose code is `no_answer` when none came
   */
  function request(name, body, wait_ms = ACK_MS) {
    return new Promise((resolve, reject) => {
      if (!socket.connected) {
        reject({ code: "no_answer", message: "" });
        return;
      }
      socket.timeout(wait_ms).emit(name, body, (/** @type {any} */ error, /** @type {any} */ answer) => {
        if (error) reject({ code: "no_answer", message: "" });
        else if (answer?.ok) resolve(answer);
        else
          reject({
            code: answer?.code ?? "server_error",
            message: answer?.message ?? "",
            details: answer?.details,
          });
      });
    });
  }

  /** Starts anew at once, without waiting for the next try. */
  function reconnect() {
    if (state.value === "refused") return;
    socket.disconnect().connect();
  }

  /**
   * A phone that slept may hold a dead line without knowing: ask, and start anew when nothing answers.
   * @param {number} [wait_ms]
   */
  function wake(wait_ms = PROBE_MS) {
    if (document.visibilityState === "hidden" || state.value === "refused") return;
    if (!socket.connected) {
      reconnect();
      return;
    }
    const activity = seminar.value?.activity;
    if (!activity) return;
    request("read_activity", { activity }, wait_ms).then(
      (answer) => takeView({ activity, revision: answer.revision, view: answer.view }),
      (error) => error.code === "no_answer" && reconnect(),
    );
  }
  const stop_waking = wakeOn(wake);

  return {
    state,
    refusal,
    seminar,
    pushed,
    person,
    followed,
    request,
    reconnect,
    wake,
    takeView,
    /** Messages that this page alone hears. @param {string} name @param {(message: any) => void} listener */
    hear: (name, listener) => void socket.on(name, listener),
    /** @param {() => void} listener */
    onConnect: (listener) => void on_connect.add(listener),
    /** @param {(notice: Refusal) => void} listener */
    onNotice: (listener) => void on_notice.add(listener),
    close: () => {
      stop_waking();
      socket.disconnect();
    },
  };
}

/** @param {() => void} wake @returns {() => void} */
function wakeOn(wake) {
  const asked = () => wake();
  let hidden_at = 0;
  const visible = () => {
    if (document.visibilityState === "hidden") hidden_at = Date.now();
    else if (Date.now() - hidden_at > 5000) wake();
  };
  /** @param {PageTransitionEvent} event */
  const shown = (event) => event.persisted && wake();
  document.addEventListener("visibilitychange", visible);
  window.addEventListener("online", asked);
  // "offline" may be wrong (a laptop that serves itself): it is a reason to ask, not to believe.
  window.addEventListener("offline", asked);
  window.addEventListener("pageshow", shown);
  return () => {
    document.removeEventListener("visibilitychange", visible);
    window.removeEventListener("online", asked);
    window.removeEventListener("offline", asked);
    window.removeEventListener("pageshow", shown);
  };
}
