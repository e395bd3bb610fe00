/** The leader's live line: the seminar as it moves, and the running activity's view. */
import { effect } from "@preact/signals";
import { connect } from "../connection.js";

/** @param {import("./store.js").Store} store */
export function goLive(store) {
  /** @type {import("../connection.js").Connection | null} */
  let line = null;
  let reading = "";

  /** The whole view of the activity that runs now. */
  const readCurrent = async () => {
    const activity = store.seminar.value?.current;
    if (!line || !activity) return;
    reading = activity;
    const answer = await line.request("read_activity", { activity }).catch(() => null);
    if (answer) line.takeView({ activity, revision: answer.revision, view: answer.view });
  };

  /** Follow the line's signals for as long as the page lives. @param {import("../connection.js").Connection} connection */
  const follow = (connection) => {
    effect(() => {
      const state = connection.state.value;
      store.is_online.value = state !== "lost" && state !== "refused";
    });
    effect(() => {
      const message = connection.seminar.value;
      if (message) queueMicrotask(() => store.takeMessage(message));
    });
    effect(() => {
      const news = connection.pushed.value;
      if (news) queueMicrotask(() => store.takeView(news.activity, news.view));
    });
    effect(() => {
      const news = connection.followed.value;
      if (news) queueMicrotask(() => store.takeView(news.activity, news.view));
    });
    connection.hear("leading", (message) => (store.leading.value = message));
    connection.hear("aside", (message) => {
      store.aside.value = message;
      void store.loadParking().catch(() => undefined);
    });
    effect(() => {
      const refusal = connection.refusal.value;
      if (refusal?.code === "access_ended") store.failure.value = refusal.message;
    });
    effect(() => {
      const activity = store.current.value;
      if (!activity) return;
      queueMicrotask(() => void store.loadGuide(activity.id));
      if (activity.id !== reading) queueMicrotask(() => void readCurrent());
    });
    connection.onConnect(() => void readCurrent());
    connection.onNotice((notice) => store.tell(notice.message, "info"));
  };

  return {
    start: async () => {
      await store.loadSeminar();
      void store.loadPeople().catch(() => undefined);
      void store.loadPlans().catch(() => undefined);
      const { token } = await store.api.post(`${store.path}/socket-token`);
      line = connect(token);
      follow(line);
    },
    /** @type {import("./acts.js").Call} */
    call: (message, body) =>
      line ? line.request(message, body) : Promise.reject({ code: "no_answer", message: "" }),
  };
}
