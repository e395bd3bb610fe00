/** The programmes: those saved here to begin with, change, copy, share and remove, those that come along to copy; and a file taken in. */
import { useRef, useState } from "preact/hooks";
import { html } from "../../html.js";
import { Button, Notice, useWords } from "../../parts.js";
import { describe } from "../api.js";
import { Confirm } from "../confirm.js";
import { Fold } from "../fold.js";
import { copyProgramme } from "../programme/copying.js";
import { inHours } from "../programme/times.js";

const MOST_BYTES = 900_000;

/**
 * @typedef {import("../programme/guide-text.js").Programme} Programme
 * @typedef {{api: import("../api.js").Api, programmes: Programme[], onChange: () => Promise<void>, onUse: (key: string) => void}} Props
 */

/** @param {Props} props */
export function OwnProgrammes({ api, programmes, onChange, onUse }) {
  const t = useWords();
  const [told, setTold] = useState(/** @type {{tone: string, text: string, action?: any} | null} */ (null));
  const [removing, setRemoving] = useState(/** @type {Programme | null} */ (null));
  /** @param {() => Promise<{text: string, action?: any} | void>} act says what to tell */
  const attempt = async (act) => {
    setTold(null);
    try {
      const news = await act();
      await onChange();
      if (news) setTold({ tone: "saved", ...news });
      return true;
    } catch (refusal) {
      setTold({ tone: "error", text: describe(refusal, t) });
      return false;
    }
  };
  /** @param {File} file */
  const takeIn = (file) =>
    attempt(async () => {
      if (file.size > MOST_BYTES) throw { message: t("programmes.own.too_large") };
      const taken = await api.post("/api/programmes/files", { text: await file.text() });
      return { text: t("programmes.own.taken_in", { title: taken.title }), action: wayTo(taken, t) };
    });
  /** @param {Programme} programme */
  const copy = (programme) => void attempt(() => copyProgramme(api, programme, t));
  /** @param {string} key */
  const remove = (key) => attempt(() => api.remove(`/api/programmes/${key}`).then(() => undefined));
  const saved = programmes.filter((one) => one.is_own);
  const shipped = programmes.filter((one) => !one.is_own);
  return html`<section class="stack" aria-labelledby="own-programmes">
    <h2 id="own-programmes">${t("programmes.own.heading")}</h2>
    ${saved.length === 0 && html`<p class="soft">${t("programmes.own.none")}</p>`}
    <ul class="seminars">
      ${saved.map(
        (one) => html`<${Row} key=${one.key} programme=${one} onUse=${() => onUse(one.key)}
          onCopy=${() => copy(one)} onRemove=${() => setRemoving(one)} />`,
      )}
    </ul>
    ${told && html`<${Notice} tone=${told.tone} live action=${told.action}>${told.text}<//>`}
    <${TakeIn} onFile=${takeIn} />
    ${
      shipped.length > 0 &&
      html`<${Fold} title=${t("programmes.own.shipped")} note=${shipped.length}>
      <p class="small soft">${t("programmes.own.shipped_text")}</p>
      <ul class="seminars">${shipped.map((one) => html`<${ShippedRow} key=${one.key} programme=${one} onCopy=${() => copy(one)} />`)}</ul>
    <//>`
    }
    <${Confirm} open=${removing !== null} title=${t("programmes.own.remove_title", { title: removing?.title ?? "" })}
      confirm=${t("programmes.own.remove_confirm")} onClose=${() => setRemoving(null)}
      onConfirm=${() => (removing ? remove(removing.key) : Promise.resolve())}>
      <p>${t("programmes.own.remove_text")}</p>
    <//>
  </section>`;
}

/** @param {{key: string, title: string}} programme @param {import("../../words.js").Translate} t */
function wayTo({ key, title }, t) {
  return html`<a href=${`/programmes/${key}`}>${t("programmes.own.change_named", { title })}</a>`;
}

/** One that comes along: read on its page, or copied. @param {{programme: Programme, onCopy: () => void}} props */
function ShippedRow({ programme, onCopy }) {
  const t = useWords();
  const { title, key } = programme;
  const facts = { length: inHours(programme.minutes, t), count: programme.activities.length };
  return html`<li class="seminar-row">
    <div>
      <h4 lang=${programme.language}><a href=${`/programmes/${key}`}>${title}</a></h4>
      <p class="small soft">${t("programmes.own.facts", facts)}</p>
    </div>
    <${Button} label=${t("programmes.own.copy_named", { title })} onClick=${onCopy}>${t("programmes.own.copy")}<//>
  </li>`;
}

/** @param {{programme: Programme, onUse: () => void, onCopy: () => void, onRemove: () => void}} props */
function Row({ programme, onUse, onCopy, onRemove }) {
  const t = useWords();
  const { title, key } = programme;
  const facts = t("programmes.own.facts", {
    length: inHours(programme.minutes, t),
    count: programme.activities.length,
  });
  return html`<li class="seminar-row">
    <div>
      <h3 lang=${programme.language}><a href=${`/programmes/${key}`}>${title}</a></h3>
      <p class="small soft">${facts} · ${t(`programmes.own.language.${programme.language}`)}</p>
      ${programme.text && html`<p class="small" lang=${programme.language}>${programme.text}</p>`}
    </div>
    <div class="cluster seminar-ways">
      <${Button} label=${t("programmes.own.use_named", { title })} onClick=${onUse}>${t("programmes.own.use")}<//>
      <a class="button button-quiet" href=${`/programmes/${key}`} aria-label=${t("programmes.own.change_named", { title })}>${t("programmes.own.change")}</a>
      <${Button} kind="quiet" label=${t("programmes.own.copy_named", { title })} onClick=${onCopy}>${t("programmes.own.copy")}<//>
      <a class="button button-quiet" href=${`/api/programmes/${key}/file.json`} download
        aria-label=${t("programmes.own.file_named", { title })}>${t("programmes.own.file")}</a>
      <${Button} kind="quiet" label=${t("programmes.own.remove_named", { title })} onClick=${onRemove}>${t("programmes.own.remove")}<//>
    </div>
  </li>`;
}

/** @param {{onFile: (file: File) => void}} props */
function TakeIn({ onFile }) {
  const t = useWords();
  const box = useRef(/** @type {HTMLInputElement | null} */ (null));
  /** @param {any} event */
  const chosen = (event) => {
    const file = event.currentTarget.files?.[0];
    // Emptied, so that the same file may be tried again when it has been mended.
    if (file) onFile(file);
    event.currentTarget.value = "";
  };
  return html`<div>
    <input ref=${box} class="visually-hidden" type="file" accept=".json,application/json" tabindex="-1" aria-hidden="true" onChange=${chosen} />
    <${Button} onClick=${() => box.current?.click()}>${t("programmes.own.take_in")}<//>
  </div>`;
}
