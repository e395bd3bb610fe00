/**
 * Calls to the kit's own HTTP answers, with the sign-in cookie. Every refusal arrives as a `Refusal`.
 *
 * @typedef {<T = any>(path: string) => Promise<T>} Get
 * @typedef {<T = any>(path: string, body?: unknown, headers?: Record<string, string>) => Promise<T>} Send
 * @typedef {{get: Get, post: Send, patch: Send, remove: (path: string) => Promise<any>}} Api
 */

/** The server's error shape, or `no_answer` when it did not answer. */
export class Refusal extends Error {
  /** @param {string} code @param {string} message @param {number} status @param {Record<string, any>} details */
  constructor(code, message, status = 0, details = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.details = details;
  }
}

/**
 * @param {string | null} csrf there is none before signing in
 * @returns {Api}
 */
export function createApi(csrf) {
  /** @param {string} method @param {string} path @param {unknown} [body] @param {Record<string, string>} [headers] */
  const call = async (method, path, body, headers = {}) => {
    /** @type {Record<string, string>} */
    const all = { Accept: "application/json", "X-CSRFToken": csrf ?? "", ...headers };
    if (body !== undefined) all["Content-Type"] = "application/json";
    const answer = await fetch(path, {
      method,
      headers: all,
      // A file goes as it is: one of many megabytes is not copied.
      body: body === undefined || body instanceof Blob ? body : JSON.stringify(body),
      credentials: "same-origin",
    }).catch(() => {
      throw new Refusal("no_answer", "");
    });
    const content = await answer.json().catch(() => ({}));
    if (!answer.ok || content.ok === false) {
      throw new Refusal(
        content.code ?? "unexpected",
        content.message ?? "",
        answer.status,
        content.details ?? {},
      );
    }
    return content;
  };
  return {
    get: (path) => call("GET", path),
    post: (path, body = {}, headers) => call("POST", path, body, headers),
    patch: (path, body = {}, headers) => call("PATCH", path, body, headers),
    remove: (path) => call("DELETE", path),
  };
}

/**
 * What to tell a person: the server's own sentence, else one of ours.
 * @param {any} error
 * @param {import("../words.js").Translate} t
 * @returns {string}
 */
export function describe(error, t) {
  if (error?.code === "no_answer") return t("lead.error.unreachable");
  return error?.message || t("lead.error.unexpected");
}
