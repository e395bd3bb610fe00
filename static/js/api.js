/** @typedef {import("./connection.js").Refusal} Refusal */

/**
 * @param {string} url
 * @param {any} [body] sent as JSON by POST; without it GET
 * @returns {Promise<any>} rejects with a Refusal; `no_answer` when the server cannot be reached
 */
export async function call(url, body) {
  const headers = { "Content-Type": "application/json" };
  const options = body === undefined ? {} : { method: "POST", headers, body: JSON.stringify(body) };
  let answer;
  try {
    answer = await fetch(url, options);
  } catch {
    throw { code: "no_answer", message: "" };
  }
  const told = await answer.json().catch(() => null);
  if (answer.ok && told !== null) return told;
  throw { code: told?.code ?? "server_error", message: told?.message ?? "", details: told?.details };
}
