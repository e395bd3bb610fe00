/** The needs and obstacles that no goal of the plan answers yet, each with where it was said. */
import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { dayInWords } from "../lead/clock.js";
import { Fold } from "../lead/fold.js";
import { NodeDialog } from "../trail/node-dialog.js";
import { usePlan } from "./context.js";

/** @typedef {import("../trail/trail-page.js").TrailNode} TrailNode */

const KINDS = ["obstacle", "leverage"];
const MOST = 25;

export function Unanswered() {
  const { store, t, language, role } = usePlan();
  const [found, setFound] = useState(/** @type {TrailNode[]} */ ([]));
  const [open, setOpen] = useState(/** @type {TrailNode | null} */ (null));
  const revision = store.plan.value?.revision;
  useEffect(() => {
    void store
      .attempt(() => store.api.get(`${store.path}/trail`))
      .then((trail) => trail && setFound(inOrder(trail.nodes)));
  }, [revision]);
  if (found.length === 0) return null;
  const left = found.length - MOST;
  return html`<${Fold} level=${2} title=${t("plan.unanswered")} note=${found.length}>
    <p class="soft">${t("plan.unanswered_text")}</p>
    <ul class="plain-rows">
      ${found.slice(0, MOST).map((node) => html`<li key=${node.id}><${Unmet} node=${node} onOpen=${() => setOpen(node)} /></li>`)}
    </ul>
    ${left > 0 && html`<p class="small soft">${t("common.and_more", { count: left })}</p>`}
    <${NodeDialog} node=${open} t=${t} language=${language} role=${role} onClose=${() => setOpen(null)} />
  <//>`;
}

/** Needs first, then by kind and support. @param {TrailNode[]} nodes */
function inOrder(nodes) {
  return nodes
    .filter((node) => KINDS.includes(node.kind) && !node.is_in_plan)
    .sort(
      (a, b) =>
        Number(b.is_need) - Number(a.is_need) ||
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        b.votes - a.votes,
    );
}

/** @param {{node: TrailNode, onOpen: () => void}} props */
function Unmet({ node, onOpen }) {
  const { t, language } = usePlan();
  const [origin] = node.origins;
  const facts = [
    node.is_need ? t("plan.need") : t(`chain.${node.kind}`),
    node.votes > 0 && t("plan.votes", { count: node.votes }),
    node.actors > 0 && t("plan.actors", { count: node.actors }),
    origin && [origin.activity_title, dayInWords(origin.day, language)].filter(Boolean).join(", "),
  ].filter(Boolean);
  return html`<button type="button" class="trail-way" onClick=${onOpen}>${node.title}</button>
    <p class="small soft">${facts.join(" · ")}</p>`;
}
