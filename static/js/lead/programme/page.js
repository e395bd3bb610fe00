/** A saved programme by itself: the same editor as a seminar's, its name, and what to do with it. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { html } from "../../html.js";
import { Button, Field, Notice } from "../../parts.js";
import { createApi, describe } from "../api.js";
import { Confirm } from "../confirm.js";
import { Told } from "../told.js";
import { ProgrammeContext, useProgramme } from "./context.js";
import { copyProgramme } from "./copying.js";
import { ProgrammeEditor } from "./editor.js";
import { Length } from "./length.js";
import { createSavedStore, savedActs } from "./saved-store.js";
import { ShippedProgramme } from "./shipped.js";

/** @param {{data: any, t: import("../../words.js").Translate, words: Record<string, string>}} props */
export function ProgrammePage({ data, t, words }) {
  const [failure, setFailure] = useState("");
  const store = useMemo(
    () => createSavedStore({ key: data.programme_key, api: createApi(data.csrf), t }),
    [],
  );
  const desk = useMemo(
    () => ({
      programme: store.programme,
      exercises: store.exercises,
      told: store.told,
      loadExercises: store.loadExercises,
      acts: savedActs(store, t),
      keeps_one: true,
      t,
      words,
    }),
    [],
  );
  useEffect(() => void store.load().catch((refusal) => setFailure(describe(refusal, t))), []);
  const programme = store.programme.value;
  return html`<header class="small no-print"><a href="/lead">${t("programmes.page.back")}</a></header>
    <${Told} told=${store.told} />
    <main id="main" tabindex="-1" class="stack stack-large">
      ${failure && html`<${Notice} tone="error" live>${failure}<//>`}
      ${!programme && !failure && html`<p class="soft" role="status">${t("programmes.page.loading")}</p>`}
      ${programme && !programme.is_own && html`<${ShippedProgramme} api=${store.api} programme=${programme} />`}
      ${
        programme?.is_own &&
        html`<${ProgrammeContext.Provider} value=${desk}><${Saved} store=${store} programme=${programme} /><//>`
      }
    </main>`;
}

/** @typedef {{store: import("./saved-store.js").SavedStore, programme: import("./saved-store.js").Saved}} Props */

/** @param {Props} props */
function Saved({ store, programme }) {
  const { t } = useProgramme();
  return html`<div class="stack stack-small">
      <h1 lang=${programme.language}>${programme.title}</h1>
      ${programme.text && html`<p class="lede" lang=${programme.language}>${programme.text}</p>`}
      <p class="small soft">${t("programmes.page.saves_itself")}</p>
    </div>
    <section class="stack" aria-labelledby="programme-order">
      <h2 id="programme-order">${t("programmes.page.order")}</h2>
      <${Length} />
      <${ProgrammeEditor} />
    </section>
    <${About} key=${`${programme.title}\n${programme.text}`} store=${store} programme=${programme} />
    <${Further} store=${store} programme=${programme} />`;
}

/** @param {Props} props */
function About({ store, programme }) {
  const { t } = useProgramme();
  const [title, setTitle] = useState(programme.title);
  const [text, setText] = useState(programme.text);
  const is_changed = title.trim() !== programme.title || text.trim() !== programme.text;
  /** @param {Event} event */
  const save = (event) => {
    event.preventDefault();
    if (title.trim() && is_changed) void store.save({ title: title.trim(), text: text.trim() });
  };
  return html`<section class="stack" aria-labelledby="programme-about">
    <h2 id="programme-about">${t("programmes.page.about")}</h2>
    <form class="stack" onSubmit=${save}>
      <${Field} label=${t("programmes.own.title")} value=${title} onInput=${setTitle} maxlength="140" />
      <${Field} label=${t("programmes.own.about")} optional rows=${2} max=${500} value=${text} onInput=${setText} />
      <div><${Button} type="submit" off=${!title.trim() || !is_changed}>${t("programmes.own.save")}<//></div>
    </form>
  </section>`;
}

/** @param {Props} props */
function Further({ store, programme }) {
  const { t } = useProgramme();
  const [is_removing, setRemoving] = useState(false);
  const { key, title } = programme;
  /** @param {() => Promise<unknown>} act */
  const attempt = (act) =>
    act().catch((refusal) => {
      store.told.value = { tone: "error", text: describe(refusal, t) };
    });
  const copy = () => void attempt(() => copyProgramme(store.api, programme, t));
  const remove = () => attempt(() => store.api.remove(store.path).then(() => location.assign("/lead")));
  return html`<section class="stack" aria-labelledby="programme-further">
    <h2 id="programme-further">${t("programmes.page.further")}</h2>
    <div class="cluster">
      <a class="button" href=${`/lead?programme=${encodeURIComponent(key)}`}>${t("programmes.own.use")}</a>
      <a class="button button-quiet" href=${`${store.path}/file.json`} download>${t("programmes.own.file")}</a>
      <${Button} kind="quiet" onClick=${copy}>${t("programmes.own.copy")}<//>
      <${Button} kind="quiet" onClick=${() => setRemoving(true)}>${t("programmes.own.remove")}<//>
    </div>
    <${Confirm} open=${is_removing} title=${t("programmes.own.remove_title", { title })}
      confirm=${t("programmes.own.remove_confirm")} onClose=${() => setRemoving(false)} onConfirm=${remove}>
      <p>${t("programmes.own.remove_text")}</p>
    <//>
  </section>`;
}
