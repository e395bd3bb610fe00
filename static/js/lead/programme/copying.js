/** A copy of a programme, shipped or saved, opened to be changed. */

const LONGEST_TITLE = 140;

/**
 * @param {import("../api.js").Api} api
 * @param {{key: string, title: string, language: string}} programme
 * @param {import("../../words.js").Translate} t
 */
export async function copyProgramme(api, { key, title, language }, t) {
  const name = t("programmes.own.copy_title", { title });
  const made = await api.post(
    `/api/programmes/${encodeURIComponent(key)}/copy?lang=${language}`,
    name.length <= LONGEST_TITLE ? { title: name } : {},
  );
  location.assign(`/programmes/${made.key}`);
}
