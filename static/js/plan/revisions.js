/** The plan's revisions: who accepted what and when, any two beside each other, any one put back. */
import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { dayInWords } from "../lead/clock.js";
import { Confirm } from "../lead/confirm.js";
import { Fold } from "../lead/fold.js";
import { Button, Select } from "../parts.js";
import { usePlan } from "./context.js";
import { Differences } from "./differences.js";

/** @typedef {{number: number, at: string, by: string, restores: number | null}} Revision */

const NOW = "now";

export function Revisions() {
  const { store, t, language } = usePlan();
  const [found, setFound] = useState(/** @type {Revision[] | null} */ (null));
  useEffect(() => {
    void store
      .attempt(() => store.api.get(`${store.path}/revisions`))
      .then((answer) => answer && setFound(answer.revisions));
  }, [store.plan.value?.revision]);
  const label = (/** @type {Revision} */ one) =>
    t(one.restores === null ? "plan.revisions.accepted" : "plan.revisions.restored", {
      number: one.number,
      day: dayInWords(one.at, language),
      by: one.by || t("plan.erased.person"),
      restores: one.restores ?? 0,
    });
  return html`<${Fold} level=${2} title=${t("plan.revisions.title")} note=${found?.length || null}>
    ${found?.length === 0 && html`<p class="soft">${t("plan.revisions.none")}</p>`}
    ${found && found.length > 0 && html`<${Compare} found=${found} label=${label} />`}
  <//>`;
}

/** @param {{found: Revision[], label: (one: Revision) => string}} props */
function Compare({ found, label }) {
  const { store, t } = usePlan();
  const [before, setBefore] = useState(String(found[0]?.number ?? ""));
  const [after, setAfter] = useState(NOW);
  const [differences, setDifferences] = useState(/** @type {any[] | null} */ (null));
  const [is_restoring, setRestoring] = useState(false);
  const options = found.map((one) => ({ value: String(one.number), label: label(one) }));
  const compare = async () => {
    const more = after === NOW ? "" : `&after=${after}`;
    const answer = await store.attempt(() =>
      store.api.get(`${store.path}/revisions/compare?before=${before}${more}`),
    );
    if (answer) setDifferences(answer.differences);
  };
  const restore = async () => {
    await store.attempt(() => store.api.post(`${store.path}/revisions/${before}/restore`));
    await store.attempt(store.load);
    setDifferences(null);
    store.told.value = { tone: "saved", text: t("plan.revisions.is_restored", { number: before }) };
  };
  return html`<${Select} label=${t("plan.revisions.before")} value=${before} options=${options} onInput=${setBefore} />
    <${Select} label=${t("plan.revisions.after")} value=${after} onInput=${setAfter}
      options=${[{ value: NOW, label: t("plan.revisions.now") }, ...options]} />
    <div class="cluster">
      <${Button} onClick=${compare}>${t("plan.revisions.compare")}<//>
      <${Button} kind="quiet" onClick=${() => setRestoring(true)}>${t("plan.revisions.restore")}<//>
    </div>
    ${differences && html`<${Differences} differences=${differences} />`}
    <${Confirm} open=${is_restoring} title=${t("plan.revisions.restore_title", { number: before })} confirm=${t("plan.revisions.restore")}
      onConfirm=${restore} onClose=${() => setRestoring(false)}><p>${t("plan.revisions.restore_text")}</p><//>`;
}
