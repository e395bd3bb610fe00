/** Changing the programme, an activity's settings and what was agreed on the time. */

/** @param {import("../store.js").Store} store */
export function programmeActs(store) {
  const { api, path, attempt, tell, t } = store;

  /** @param {string} id @param {Record<string, any>} patch */
  const change = async (id, patch) => {
    await api.patch(`${path}/activities/${id}`, patch);
    await store.loadSeminar();
  };
  /** @param {string} id */
  const titleOf = (id) => store.seminar.value?.activities.find((one) => one.id === id)?.title ?? "";

  /** Put an activity at another place: on the page at once, then on the server. @param {string} id @param {number} to */
  const placeActivity = (id, to) => {
    const before = store.seminar.value;
    const activities = [...(before?.activities ?? [])];
    const from = activities.findIndex((one) => one.id === id);
    if (!before || from < 0 || to < 0 || to >= activities.length || to === from) return Promise.resolve(true);
    activities.splice(to, 0, ...activities.splice(from, 1));
    store.seminar.value = { ...before, activities };
    return attempt(async () => {
      try {
        await api.post(`${path}/order`, { activities: activities.map((one) => one.id) });
      } finally {
        await store.loadSeminar();
      }
      tell(t("lead.programme.moved", { title: titleOf(id), number: to + 1 }));
    });
  };

  return {
    /** @param {string} id @param {Record<string, any>} patch */
    changeActivity: (id, patch) => attempt(() => change(id, patch)),

    /** @param {string} id @param {Record<string, any>} patch */
    saveSettings: (id, patch) =>
      attempt(async () => {
        await change(id, patch);
        tell(t("lead.settings.saved"));
      }),

    /** What it is compared with, and whether the screen shows that. @param {string} id @param {Record<string, any>} patch */
    compare: (id, patch) => attempt(() => change(id, patch)),

    /** @param {string} id @param {string[]} shortlist */
    saveShortlist: (id, shortlist) =>
      attempt(async () => {
        const config = store.seminar.value?.activities.find((one) => one.id === id)?.config ?? {};
        await change(id, { config: { ...config, shortlist } });
        tell(t("lead.shortlist.saved"));
      }),

    /** Which thing the room is at now; null shows all. @param {string} id @param {string | null} at */
    goTo: (id, at) =>
      attempt(async () => {
        const config = store.seminar.value?.activities.find((one) => one.id === id)?.config ?? {};
        await change(id, { config: { ...config, at } });
      }),

    /** @param {{kind: string, title?: string, minutes?: number}} activity */
    addActivity: (activity) =>
      attempt(async () => {
        await api.post(`${path}/activities`, activity);
        await store.loadSeminar();
      }),

    /** @param {string} id */
    copyActivity: (id) =>
      attempt(async () => {
        await api.post(`${path}/activities/${id}/copy`);
        await store.loadSeminar();
        tell(t("programmes.copied", { title: titleOf(id) }));
      }),

    /** @param {string} id */
    removeActivity: (id) =>
      attempt(async () => {
        await api.remove(`${path}/activities/${id}`);
        await store.loadSeminar();
      }),

    placeActivity,

    /** @param {string} id @param {-1 | 1} step */
    moveActivity: (id, step) => {
      const from = store.seminar.value?.activities.findIndex((one) => one.id === id) ?? -1;
      return placeActivity(id, from + step);
    },

    /** The planned start, 09:00; empty takes it away. @param {string} starts */
    setStart: (starts) =>
      attempt(async () => {
        store.seminar.value = await api.patch(path, { starts: starts || null });
      }),

    /** So long is the day from now on. @param {number} minutes from its start to its end */
    agreeOnMinutes: (minutes) =>
      attempt(async () => {
        store.seminar.value = await api.patch(path, { agreed_minutes: minutes });
        tell(t("programmes.pace.agreed"));
      }),

    /** @param {string} title @param {string} text */
    saveProgramme: (title, text) =>
      attempt(async () => {
        await api.post(`${path}/programme`, { title, text });
        tell(t("programmes.keep.saved", { title }));
      }),
  };
}
