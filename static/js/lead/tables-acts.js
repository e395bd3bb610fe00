/** The tables, and people without a phone. */

/** @param {import("./store.js").Store} store */
export function tablesActs(store) {
  const { api, path, attempt, tell, t } = store;

  return {
    /** @param {"need_group" | "lots"} by @param {number} size */
    makeTables: (by, size) =>
      attempt(async () => {
        const made = await api.post(`${path}/tables/make`, { by, size });
        await store.loadPeople();
        tell(t("tables.made", { count: made.tables.length }));
      }),

    /** @param {string} name @param {string | null} need_group */
    addTable: (name, need_group) =>
      attempt(async () => {
        await api.post(`${path}/tables`, { name, need_group });
        await store.loadPeople();
        tell(t("tables.added", { name }));
      }),

    /** @param {string} id @param {Record<string, any>} patch */
    changeTable: (id, patch) =>
      attempt(async () => {
        await api.patch(`${path}/tables/${id}`, patch);
        await store.loadPeople();
        tell(t("tables.changed"));
      }),

    /** @param {string} id @param {string} name */
    removeTable: (id, name) =>
      attempt(async () => {
        await api.remove(`${path}/tables/${id}`);
        await store.loadPeople();
        tell(t("tables.removed", { name }));
      }),

    /** Somebody without a phone. @param {Record<string, any>} about @param {string} called */
    addPerson: (about, called) =>
      attempt(async () => {
        await api.post(`${path}/people`, about);
        await store.loadPeople();
        tell(t("tables.person_added", { name: called }));
      }),
  };
}
