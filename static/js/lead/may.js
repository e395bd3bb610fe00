/**
 * Who may do what, by the server's own list: a page that offers what is then refused has a second one.
 * @param {Record<string, string>} who_may act by act: `facilitator`, `leader` or `helper`
 * @param {string | null} you the co-facilitator, null for the facilitator
 * @param {() => boolean} leads whether this person leads now
 * @returns {(act: string) => boolean}
 */
export function mayBy(who_may, you, leads) {
  return (act) => {
    const who = who_may[act];
    return who === "helper" || (who === "leader" ? leads() : !you);
  };
}
