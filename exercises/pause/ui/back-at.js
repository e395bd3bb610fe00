/**
 * *Vi ses igen 10:45*, or soon while no clock runs.
 * @param {string | null | undefined} ends_at ISO time
 * @param {import("kit/contract.js").Room} room
 */
export function backAt(ends_at, room) {
  if (!ends_at) return room.t("back_soon");
  const locale = room.language === "en" ? "en-GB" : "sv-SE";
  const clock = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" });
  return room.t("back_at", { time: clock.format(new Date(ends_at)) });
}
