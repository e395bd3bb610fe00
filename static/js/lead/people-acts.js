/** Who is here, the roll and the door. */

/** @param {import("./store.js").Store} store */
export function peopleActs(store) {
  const { api, path, attempt, tell, t } = store;

  return {
    /** @param {string} id @param {Record<string, any>} patch @param {string} name */
    changePerson: (id, patch, name) =>
      attempt(async () => {
        await api.patch(`${path}/people/${id}`, patch);
        await store.loadPeople();
        tell(t("lead.people.saved", { name }));
      }),

    /** @param {string} id @param {string} name */
    removePerson: (id, name) =>
      attempt(async () => {
        await api.remove(`${path}/people/${id}`);
        await store.loadPeople();
        tell(t("lead.people.removed", { name }));
      }),

    /** @param {string[]} actors @param {string} into */
    mergeActors: (actors, into) =>
      attempt(async () => {
        const { stays } = await api.post(`${path}/actors/merge`, { actors, into });
        await Promise.all([store.loadPeople(), store.loadSeminar()]);
        const merged = t("lead.actors.merged", { count: actors.length, name: into });
        const late = stays.length ? t("lead.actors.late", { titles: stays.join(", ") }) : "";
        tell([merged, late].filter(Boolean).join(" "));
      }),

    /** @param {string[]} actors */
    confirmRoll: (actors) =>
      attempt(async () => {
        await api.patch(path, { roll: actors });
        await store.loadSeminar();
        tell(t("lead.roll.confirmed", { count: actors.length }));
      }),

    /** @param {{open: boolean, new_code?: boolean}} door */
    setDoor: (door) =>
      attempt(async () => {
        await api.post(`${path}/door`, door);
        await store.loadSeminar();
      }),
  };
}
