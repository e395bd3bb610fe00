/** Changing the programme and an activity's settings. */

/** @param {import("./store.js").Store} store */
export function programmeActs(store) {
  const { api, path, attempt, tell, t } = store;

  /** @param {string} id @param {Record<string, any>} patch */
  const change = async (id, patch) => {
    await api.patch(`${path}/activities/${id}`, patch);
    await store.loadSeminar();
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

    /** @param {{kind: string, title?: string, minutes?: number}} activity */
    addActivity: (activity) =>
      attempt(async () => {
        await api.post(`${path}/activities`, activity);
        await store.loadSeminar();
      }),

    /** @param {string} id */
    removeActivity: (id) =>
      attempt(async () => {
        await api.remove(`${path}/activities/${id}`);
        await store.loadSeminar();
      }),

    /** @param {string} id @param {-1 | 1} step */
    moveActivity: (id, step) =>
      attempt(async () => {
        const ids = store.seminar.value?.activities.map((one) => one.id) ?? [];
        const from = ids.indexOf(id);
        const to = from + step;
        if (from < 0 || to < 0 || to >= ids.length) return;
        ids.splice(to, 0, ...ids.splice(from, 1));
        await api.post(`${path}/order`, { activities: ids });
        await store.loadSeminar();
        const title = store.seminar.value?.activities.find((one) => one.id === id)?.title ?? "";
        tell(t("lead.programme.moved", { title, number: to + 1 }));
      }),
  };
}
