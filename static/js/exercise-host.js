/**
 * Mounts an exercise's module and keeps it up to date: on phones, on the screen and in the leader's page.
 *
 * @typedef {import("./contract.js").Room} Room
 * @typedef {import("./contract.js").View} View
 * @typedef {import("./contract.js").Mounted} Mounted
 */
import { signal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { html } from "./html.js";
import { Button } from "./parts/button.js";
import { useWords } from "./parts/context.js";
import { Notice } from "./parts/notice.js";
import { exerciseTranslator } from "./words.js";

/**
 * Give it a `key` of activity and need group: another key is another mounting.
 * @param {{url: string, room: Room, view: View, fetchWords?: () => Promise<void>}} props `url` of the module;
 *   `fetchWords` where the page does not have all words from its start
 */
export function ExerciseHost({ url, room, view, fetchWords }) {
  const t = useWords();
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  const mounted = useRef(/** @type {Mounted | null} */ (null));
  const newest = useRef(view);
  const [tries, setTries] = useState(0);
  const [has_failed, setFailed] = useState(false);
  newest.current = view;

  useEffect(() => {
    let is_gone = false;
    // A browser remembers a module that failed to load by its address.
    const coming = import(tries === 0 ? url : `${url}?try=${tries}`);
    Promise.all([coming, fetchWords?.()]).then(
      ([module]) => {
        if (is_gone || !place.current) return;
        mounted.current = module.mount(place.current, room);
        mounted.current?.update(newest.current);
        setFailed(false);
      },
      (error) => {
        console.error(error);
        if (!is_gone) setFailed(true);
      },
    );
    return () => {
      is_gone = true;
      mounted.current?.unmount();
      mounted.current = null;
    };
  }, [url, room, tries]);

  useEffect(() => {
    if (!has_failed) return undefined;
    const timer = setTimeout(() => setTries((n) => n + 1), 3000);
    return () => clearTimeout(timer);
  }, [has_failed, tries]);

  useLayoutEffect(() => mounted.current?.update(view), [view]);

  return html`<div class="exercise">
    ${
      has_failed &&
      html`<${Notice} tone="waiting" live action=${html`<${Button} onClick=${() => setTries(tries + 1)}>${t("common.try_again")}<//>`}>
      ${t("common.not_loaded")}
    <//>`
    }
    <div class="exercise-place" ref=${place}></div>
  </div>`;
}

/**
 * The room of a screen module, on the projector or in the leader's page: it shows and hands in nothing.
 * @param {{words: Record<string, string>, language: "sv" | "en", kind: string, compact?: boolean, beside?: number, is_lead?: boolean}} about
 * @returns {Room}
 */
export function watchingRoom({ words, language, kind, compact = false, beside = 1, is_lead = false }) {
  const refuse = () => Promise.reject({ code: "forbidden", message: "" });
  /** @type {Map<string, import("@preact/signals").Signal<any>>} */
  const drafts = new Map();
  return {
    t: exerciseTranslator(words, language, kind),
    mine: signal([]),
    submit: refuse,
    replace: refuse,
    withdraw: refuse,
    draft: (name, initial) => {
      const draft = drafts.get(name) ?? signal(initial);
      drafts.set(name, draft);
      return draft;
    },
    me: { actor: null, need_group: null, table: null },
    language,
    compact,
    beside,
    is_lead,
  };
}
