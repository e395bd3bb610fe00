/** The programmes that were saved here: begin with one, rename, share, remove; and take in a file from somebody else. */
import { useRef, useState } from "preact/hooks";
import { html } from "../../html.js";
import { Button, Dialog, Field, Notice, useWords } from "../../parts.js";
import { describe } from "../api.js";
import { Confirm } from "../confirm.js";
import { inHours } from "../programme/times.js";

const MOST_BYTES = 900_000;

/**
 * @typedef {import("../programme/guide-text.js").Programme} Programme
 * @typedef {{api: import("../api.js").Api, programmes: Programme[], onChange: () => Promise<void>, onUse: (key: string) => void}} Props
 */

/** @param {Props} props */
export function OwnProgrammes({ api, programmes, onChange, onUse }) {
  const t = useWords();
  const [told, setTold] = useState(/** @type {{tone: string, text: string} | null} */ (null));
  const [renaming, setRenaming] = useState(/** @type {Programme | null} */ (null));
  const [removing, setRemoving] = useState(/** @type {Programme | null} */ (null));
  /** @param {() => Promise<string | void>} act says what to tell */
  const attempt = async (act) => {
    setTold(null);
    try {
      const text = await act();
      await onChange();
      if (text) setTold({ tone: "saved", text });
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
      return t("programmes.own.taken_in", { title: taken.title });
    });
  /** @param {string} key @param {Record<string, string>} change */
  const rename = (key, change) =>
    attempt(async () => {
      await api.patch(`/api/programmes/${key}`, change);
      setRenaming(null);
    });
  /** @param {string} key */
  const remove = (key) => attempt(() => api.remove(`/api/programmes/${key}`).then(() => undefined));
  return html`<section class="stack" aria-labelledby="own-programmes">
    <h2 id="own-programmes">${t("programmes.own.heading")}</h2>
    ${programmes.length === 0 && html`<p class="soft">${t("programmes.own.none")}</p>`}
    <ul class="seminars">
      ${programmes.map(
        (one) => html`<${Row} key=${one.key} programme=${one} onUse=${() => onUse(one.key)}
          onRename=${() => setRenaming(one)} onRemove=${() => setRemoving(one)} />`,
      )}
    </ul>
    ${told && html`<${Notice} tone=${told.tone} live>${told.text}<//>`}
    <${TakeIn} onFile=${takeIn} />
    ${renaming && html`<${Rename} programme=${renaming} onSave=${rename} onClose=${() => setRenaming(null)} />`}
    <${Confirm} open=${removing !== null} title=${t("programmes.own.remove_title", { title: removing?.title ?? "" })}
      confirm=${t("programmes.own.remove_confirm")} onClose=${() => setRemoving(null)}
      onConfirm=${() => (removing ? remove(removing.key) : Promise.resolve())}>
      <p>${t("programmes.own.remove_text")}</p>
    <//>
  </section>`;
}

/** @param {{programme: Programme, onUse: () => void, onRename: () => void, onRemove: () => void}} props */
function Row({ programme, onUse, onRename, onRemove }) {
  const t = useWords();
  const { title, key } = programme;
  const facts = t("programmes.own.facts", {
    length: inHours(programme.minutes, t),
    count: programme.activities.length,
  });
  return html`<li class="seminar-row">
    <div>
      <h3 lang=${programme.language}>${title}</h3>
      <p class="small soft">${facts} · ${t(`programmes.own.language.${programme.language}`)}</p>
      ${programme.text && html`<p class="small" lang=${programme.language}>${programme.text}</p>`}
    </div>
    <div class="cluster seminar-ways">
      <${Button} label=${t("programmes.own.use_named", { title })} onClick=${onUse}>${t("programmes.own.use")}<//>
      <a class="button button-quiet" href=${`/api/programmes/${key}/file.json`} download
        aria-label=${t("programmes.own.file_named", { title })}>${t("programmes.own.file")}</a>
      <${Button} kind="quiet" label=${t("programmes.own.rename_named", { title })} onClick=${onRename}>${t("programmes.own.rename")}<//>
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

/** @param {{programme: Programme, onSave: (key: string, change: Record<string, string>) => void, onClose: () => void}} props */
function Rename({ programme, onSave, onClose }) {
  const t = useWords();
  const [title, setTitle] = useState(programme.title);
  const [text, setText] = useState(programme.text);
  /** @param {Event} event */
  const save = (event) => {
    event.preventDefault();
    if (title.trim()) onSave(programme.key, { title: title.trim(), text: text.trim() });
  };
  return html`<${Dialog} open title=${t("programmes.own.rename_named", { title: programme.title })} onClose=${onClose}>
    <form class="stack" onSubmit=${save}>
      <${Field} label=${t("programmes.own.title")} value=${title} onInput=${setTitle} maxlength="140" />
      <${Field} label=${t("programmes.own.about")} optional rows=${2} max=${500} value=${text} onInput=${setText} />
      <div><${Button} kind="primary" type="submit" off=${!title.trim()}>${t("programmes.own.save")}<//></div>
    </form>
  <//>`;
}
