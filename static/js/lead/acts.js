/**
 * What the leader can do. Each asks the server and then lets the page know the answer; each says true when it went
 * well, and has told the leader why when it did not.
 *
 * @typedef {import("./store.js").Store} Store
 * @typedef {(message: string, body: Record<string, any>) => Promise<any>} Call
 * @typedef {ReturnType<typeof createActs>} Acts
 */
import { newId } from "../store.js";
import { leadingActs } from "./leading-acts.js";
import { programmeActs } from "./programme/acts.js";
import { peopleActs } from "./people-acts.js";
import { tablesActs } from "./tables-acts.js";

/** @param {Store} store @param {Call} call over the socket */
export function createActs(store, call) {
  const { api, path, attempt, tell, t } = store;

  /** @param {string} activity */
  const refreshCandidates = async (activity) => {
    const one = store.seminar.value?.activities.find((other) => other.id === activity);
    if (one?.takes.length) await store.loadCandidates(activity).catch(() => undefined);
  };

  /** What has just been shown is in the plans before anybody asks for it. */
  const growPlans = () =>
    api
      .post(`${path}/plans/draft`)
      .then(store.loadPlans)
      .catch(() => undefined);

  return {
    ...programmeActs(store),
    ...peopleActs(store),
    ...tablesActs(store),
    ...leadingActs(store),

    /** @param {string} activity @param {string} phase @param {number} [minutes] */
    move: (activity, phase, minutes) =>
      attempt(async () => {
        await api.post(`${path}/activities/${activity}/phase`, { phase, ...(minutes ? { minutes } : {}) });
        await store.loadSeminar();
        await refreshCandidates(activity);
        if (phase === "results" || phase === "closed") void growPlans();
      }),

    /** @param {string} activity @param {number} minutes 0 stops the time */
    setTimer: (activity, minutes) => attempt(() => call("set_timer", { activity, minutes })),

    /** @param {string} activity @param {string[]} entries @param {"hide" | "show" | "spotlight" | "unspotlight" | "blank"} act */
    moderate: (activity, entries, act) =>
      attempt(async () => {
        for (const entry of entries) await call("moderate_entry", { activity, entry, act });
      }),

    /** @param {string} activity @param {string[]} entries @param {string} into @param {string} title */
    merge: (activity, entries, into, title) =>
      attempt(() =>
        call("merge_entries", { id: newId(), activity, entries, into, ...(title ? { title } : {}) }),
      ),

    /** @param {string} activity @param {string} merge */
    undoMerge: (activity, merge) => attempt(() => call("undo_merge", { id: newId(), activity, merge })),

    /** @param {string} activity @param {string} act the ref of what was done */
    undo: (activity, act) => attempt(() => call("undo_act", { id: newId(), activity, act })),

    /** @param {string} activity @param {string} item @param {string} title */
    rename: (activity, item, title) =>
      attempt(() => call("rename_merge", { id: newId(), activity, item, title })),

    /** @param {string} activity @param {string[]} entries @param {string} theme empty takes it away */
    setTheme: (activity, entries, theme) =>
      attempt(() => call("set_theme", { id: newId(), activity, entries, theme })),

    /** What to carry over; null lets the room's strongest follow along. @param {string} activity @param {string[] | null} given */
    carry: (activity, given) =>
      attempt(async () => {
        await api.patch(`${path}/activities/${activity}`, { given });
        await Promise.all([store.loadSeminar(), store.loadCandidates(activity)]);
        tell(t("lead.carry.saved"));
      }),

    draftPlans: () =>
      attempt(async () => {
        await api.post(`${path}/plans/draft`);
        await store.loadPlans();
        tell(t("lead.plan.drafted"));
      }),

    end: () =>
      attempt(async () => {
        store.seminar.value = await api.post(`${path}/end`);
      }),
  };
}
