/** What the last act came to: over the top of the page, so that nothing moves under the hand; read aloud. */
import { useEffect } from "preact/hooks";
import { html } from "../html.js";
import { Icon, Notice, useWords } from "../parts.js";

const STAYS_MS = 8000;

/** @param {{told: import("@preact/signals").Signal<{tone: "info" | "saved" | "error", text: string} | null>}} props */
export function Told({ told }) {
  const t = useWords();
  const news = told.value;
  const close = () => {
    told.value = null;
  };
  useEffect(() => {
    if (news?.tone !== "saved") return undefined;
    const timer = setTimeout(close, STAYS_MS);
    return () => clearTimeout(timer);
  }, [news]);
  return html`<div class="told" role="status">
    ${
      news &&
      html`<${Notice} tone=${news.tone}>${news.text}<//>
      <button type="button" class="button button-quiet button-round" aria-label=${t("common.close")} onClick=${close}>
        <${Icon} name="close" />
      </button>`
    }
  </div>`;
}
