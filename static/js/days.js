/** Days as people say them. */

/** @param {string | undefined | null} day ISO date @param {string} language @returns {string} */
export function dayInWords(day, language) {
  if (!day) return "";
  const date = new Date(day.length === 10 ? `${day}T12:00` : day);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : "sv-SE", { dateStyle: "long" }).format(date);
}
