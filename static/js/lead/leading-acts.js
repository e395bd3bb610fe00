/** Who leads, what is asked on top, what lies over the picture, and the parking list. */

/** @param {import("./store.js").Store} store */
export function leadingActs(store) {
  const { api, path, attempt, tell, t } = store;

  return {
    /** @param {string | null} to a co-facilitator; null is the facilitator */
    handOver: (to) =>
      attempt(async () => {
        const answer = await api.post(`${path}/leading`, { to });
        store.leading.value = { ...store.leading.value, leader: answer.leader };
      }),

    /** @param {string} name @returns {Promise<string | null>} the link, told this once */
    addCofacilitator: async (name) => {
      let link = null;
      await attempt(async () => {
        link = (await api.post(`${path}/cofacilitators`, { name })).link;
      });
      return link;
    },

    /** @param {string} id @param {string} name */
    endCofacilitator: (id, name) =>
      attempt(async () => {
        await api.remove(`${path}/cofacilitators/${id}`);
        tell(t("leading.ended", { name }));
      }),

    /** @param {string} question @param {string[]} choices */
    ask: (question, choices) =>
      attempt(async () => {
        await api.post(`${path}/follow-ups`, { question, choices });
        await store.loadSeminar();
      }),

    /** @param {string} id @param {string} phase */
    moveFollowUp: (id, phase) =>
      attempt(async () => {
        await api.post(`${path}/activities/${id}/phase`, { phase });
        await store.loadSeminar();
      }),

    /** @param {"parking" | "read_back" | null} show */
    lay: (show) =>
      attempt(async () => {
        await api.post(`${path}/aside`, { show });
        store.aside.value = { ...store.aside.value, show };
      }),

    /** What does not fit on the projector at once. @param {1 | -1} by */
    turnPages: (by) => attempt(() => api.post(`${path}/pages`, { by })),

    /** @param {{text: string} | {activity: string, entry: string}} line */
    park: (line) =>
      attempt(async () => {
        await api.post(`${path}/parking`, line);
        tell(t("parking.parked"));
      }),

    /** @param {string} id @param {string} state */
    changeParked: (id, state) => attempt(() => api.patch(`${path}/parking/${id}`, { state })),
  };
}
