/** The link to what came of a seminar, for a phone or the screen whose seminar has ended. */
import { useEffect, useState } from "preact/hooks";

/**
 * @param {string | undefined} seminar_id none: there is nothing to ask for
 * @param {string | undefined} token
 * @returns {{url: string, qr_url: string} | null} null until it is known, and where the leader has turned the page off
 */
export function useFeedbackLink(seminar_id, token) {
  const [link, setLink] = useState(/** @type {{url: string, qr_url: string} | null} */ (null));
  useEffect(() => {
    if (!seminar_id || !token) return;
    const path = `/api/seminars/${encodeURIComponent(seminar_id)}/feedback/link`;
    fetch(path, { headers: { Authorization: `Bearer ${token}` } })
      .then(async (answer) => answer.ok && setLink(await answer.json()))
      .catch(() => undefined);
  }, [seminar_id, token]);
  return link;
}
