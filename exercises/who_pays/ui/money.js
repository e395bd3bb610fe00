/** Kronor to read and to write. */

/** Whole kronor, thousands apart, with a real minus. @param {number} kronor @param {"sv" | "en"} language */
export function sayMoney(kronor, language) {
  const said = new Intl.NumberFormat(language === "en" ? "en-GB" : "sv-SE").format(Math.abs(kronor));
  return kronor < 0 ? `−${said}` : said;
}

/** Short on the screen: "1,4 mn" where a room should see the size. @param {number} kronor @param {"sv" | "en"} language */
export function sayShort(kronor, language) {
  const size = Math.abs(kronor);
  if (size < 1_000_000) return sayMoney(kronor, language);
  const format = new Intl.NumberFormat(language === "en" ? "en-GB" : "sv-SE", {
    maximumSignificantDigits: 3,
  });
  const said = `${format.format(size / 1_000_000)} mn`;
  return kronor < 0 ? `−${said}` : said;
}

/**
 * What somebody wrote as an amount: undefined for nothing, null for what is no amount.
 * @param {string} text @param {number} most
 * @returns {number | null | undefined}
 */
export function readMoney(text, most) {
  const said = text.trim().replace(/\s*(kr|kronor|sek)$/i, "");
  if (said === "") return undefined;
  // Spaces, points and commas only where thousands are set apart: "1,5" is no amount of whole kronor.
  if (!/^(\d{1,12}|\d{1,3}([\s\u00a0\u202f.,]\d{3})+)$/.test(said)) return null;
  const bare = said.replace(/\D/g, "");
  const kronor = Number(bare);
  return kronor <= most ? kronor : null;
}
