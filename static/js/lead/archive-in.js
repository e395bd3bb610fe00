/** Taking an archive in: the file is looked through first, then somebody says yes, then all of it is imported. */
import { useRef, useState } from "preact/hooks";
import { html } from "../html.js";
import { describe } from "./api.js";
import { dayInWords } from "./clock.js";
import { Confirm } from "./confirm.js";
import { Button, Notice, useWords } from "../parts.js";

const MOST_BYTES = 200_000_000;
const MOST_NAMED = 8;
const COUNTED = ["seminar", "plan", "survey", "activity", "entry"];

/**
 * @typedef {{kind: "seminar" | "place", place: string, place_id: string | null, left_out: number,
 *   seminars: {id: string, title: string, day: string}[], counts: Record<string, number>}} Contents
 * @param {{api: import("./api.js").Api, language: string, onImported?: () => void}} props
 */
export function ArchiveIn({ api, language, onImported }) {
  const t = useWords();
  const box = useRef(/** @type {HTMLInputElement | null} */ (null));
  const [told, setTold] = useState(/** @type {{tone: string, text: string, action?: any} | null} */ (null));
  const [found, setFound] = useState(/** @type {{file: File, contents: Contents} | null} */ (null));
  const [is_busy, setBusy] = useState(false);
  /** @param {string} text told meanwhile @param {() => Promise<void>} act */
  const attempt = async (text, act) => {
    setTold({ tone: "info", text });
    setBusy(true);
    try {
      await act();
    } catch (refusal) {
      setTold({ tone: "error", text: describe(refusal, t) });
    }
    setBusy(false);
  };
  /** @param {File} file */
  const look = (file) =>
    attempt(t("archive.checking"), async () => {
      if (file.size > MOST_BYTES) throw { message: t("archive.too_large") };
      setFound({ file, contents: await api.post("/api/seminars/import/check", file) });
      setTold(null);
    });
  /** The question closes at once, so that what is told meanwhile is seen. */
  const takeIn = async () => {
    const file = found?.file;
    void attempt(t("archive.importing"), async () => {
      const contents = /** @type {Contents} */ (await api.post("/api/seminars/import", file));
      setTold({
        tone: "saved",
        text: t("archive.done", { name: nameOf(contents) }),
        action: wayTo(contents, t),
      });
      onImported?.();
    });
  };
  /** @param {any} event */
  const chosen = (event) => {
    const file = event.currentTarget.files?.[0];
    // Emptied, so that the same file may be tried again.
    event.currentTarget.value = "";
    if (file) void look(file);
  };
  return html`<section class="stack no-print" aria-labelledby="archive-in">
    <h2 id="archive-in">${t("archive.heading")}</h2>
    <p class="soft">${t("archive.about_in")}</p>
    ${told && html`<${Notice} tone=${told.tone} live action=${told.action}>${told.text}<//>`}
    <div>
      <input ref=${box} class="visually-hidden" type="file" accept=".json,application/json" tabindex="-1" aria-hidden="true" onChange=${chosen} />
      <${Button} busy=${is_busy} onClick=${() => box.current?.click()}>${t("archive.choose")}<//>
    </div>
    ${
      found &&
      html`<${Confirm} open title=${t(`archive.check.${found.contents.kind}`)} confirm=${t("archive.confirm")}
        onConfirm=${takeIn} onClose=${() => setFound(null)}><${Found} contents=${found.contents} language=${language} /><//>`
    }
  </section>`;
}

/** What is in the file. @param {{contents: Contents, language: string}} props */
function Found({ contents, language }) {
  const t = useWords();
  const { seminars, counts, left_out } = contents;
  const facts = COUNTED.filter((name) => (counts[name] ?? 0) > 0);
  return html`<div class="stack stack-small">
    <p><strong>${nameOf(contents)}</strong></p>
    ${
      contents.kind === "seminar" &&
      html`<p>${dayInWords(seminars[0]?.day ?? "", language)} · ${t("archive.place", { name: contents.place })}</p>`
    }
    <p>${facts.map((name) => t(`archive.holds.${name}`, { count: counts[name] ?? 0 })).join(", ")}</p>
    ${contents.kind === "place" && html`<${Seminars} seminars=${seminars} language=${language} />`}
    ${left_out > 0 && html`<p>${t("archive.left_out", { count: left_out })}</p>`}
    <p class="soft">${t("archive.how")}</p>
  </div>`;
}

/** @param {{seminars: Contents["seminars"], language: string}} props */
function Seminars({ seminars, language }) {
  const t = useWords();
  const rest = seminars.length - MOST_NAMED;
  return html`<ul>
    ${seminars.slice(0, MOST_NAMED).map(
      (one) => html`<li key=${one.id}>
        ${one.title} <span class="small soft">${dayInWords(one.day, language)}</span>
      </li>`,
    )}
    ${rest > 0 && html`<li>${t("archive.more", { count: rest })}</li>`}
  </ul>`;
}

/** @param {Contents} contents */
function nameOf({ kind, place, seminars }) {
  return kind === "place" ? place : (seminars[0]?.title ?? place);
}

/** @param {Contents} contents @param {import("../words.js").Translate} t */
function wayTo({ kind, place_id, seminars }, t) {
  return kind === "place"
    ? html`<a href=${`/places/${place_id}`}>${t("archive.open_place")}</a>`
    : html`<a href=${`/lead/${seminars[0]?.id}`}>${t("archive.open_seminar")}</a>`;
}
