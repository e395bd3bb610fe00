/** Spåret: the chain of a need group, from what is in the way to what came of it. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { html } from "../html.js";
import { createApi, describe } from "../lead/api.js";
import { Button, Notice } from "../parts.js";
import { Door } from "../plan/door.js";
import { Columns } from "./columns.js";
import { NodeDialog } from "./node-dialog.js";
import { TrailTable } from "./trail-table.js";

/**
 * @typedef {import("../words.js").Translate} Translate
 * @typedef {{seminar: string, seminar_title: string, activity_title: string, day: string, votes: number, actors: number,
 *   people: number, tables: number, is_gone: boolean}} Origin
 * @typedef {{id: string, kind: string, title: string, text: string, votes: number, actors: number, row: string | null,
 *   state: string, is_in_plan: boolean, is_need: boolean, seminars: number, origins: Origin[]}} TrailNode
 * @typedef {{source: string, target: string, strength: number}} TrailLink
 * @typedef {{plan: string, place: {id: string, name: string}, title: string, people: number | null, nodes: TrailNode[],
 *   links: TrailLink[], left_out: Record<string, number>}} Trail
 */

/** The columns in their order. */
export const KINDS = ["obstacle", "dynamic", "leverage", "goal", "measure", "owner", "outcome"];

/** @param {{data: any, t: Translate}} props */
export function TrailPage({ data, t }) {
  if (data.role === null) return html`<${Door} csrf=${data.csrf} t=${t} />`;
  return html`<${OpenTrail} data=${data} t=${t} />`;
}

/** @param {{data: any, t: Translate}} props */
function OpenTrail({ data, t }) {
  const api = useMemo(() => createApi(data.csrf), []);
  const [trail, setTrail] = useState(/** @type {Trail | null} */ (null));
  const [error, setError] = useState("");
  useEffect(() => {
    api.get(`/api/plans/${data.plan_id}/trail`).then(setTrail, (refusal) => setError(describe(refusal, t)));
  }, []);
  if (error) return html`<main id="main"><${Notice} tone="error" live>${error}<//></main>`;
  if (!trail) return html`<p class="soft" role="status">${t("trail.loading")}</p>`;
  return html`<header class="trail-head stack stack-small">
      <p class="small no-print"><a href=${`/plans/${trail.plan}`}>${t("trail.to_plan")}</a></p>
      <p class="soft">${t("trail.title")}</p>
      <h1>${trail.title}</h1>
      <p class="lede">${t("trail.lede")}</p>
    </header>
    <main id="main" tabindex="-1" class="stack stack-large"><${Body} trail=${trail} data=${data} t=${t} /></main>`;
}

/** @param {{trail: Trail, data: any, t: Translate}} props */
function Body({ trail, data, t }) {
  const [has_rest, setRest] = useState(false);
  const [open, setOpen] = useState(/** @type {TrailNode | null} */ (null));
  const rest = trail.nodes.filter((node) => !node.is_in_plan);
  const nodes = has_rest ? trail.nodes : trail.nodes.filter((node) => node.is_in_plan);
  const ids = new Set(nodes.map((node) => node.id));
  const links = trail.links.filter((link) => ids.has(link.source) && ids.has(link.target));
  const left_out = Object.values(trail.left_out).reduce((sum, count) => sum + count, 0);
  if (trail.nodes.length === 0) return html`<p class="soft">${t("trail.empty")}</p>`;
  return html`${
    rest.length > 0 &&
    html`<div class="no-print stack stack-small">
      <div><${Button} kind="secondary" onClick=${() => setRest(!has_rest)}>
        ${t(has_rest ? "trail.hide_rest" : "trail.show_rest", { count: rest.length + left_out })}<//></div>
      ${has_rest && left_out > 0 && html`<p class="small soft">${t("trail.left_out", { count: left_out })}</p>`}
    </div>`
  }
    <${Columns} nodes=${nodes} links=${links} plan=${trail.plan} t=${t} language=${data.language} onOpen=${setOpen} />
    <p class="small soft">${t("trail.how")}</p>
    <details class="text-equal trail-equal">
      <summary>${t("common.as_table")}</summary>
      <${TrailTable} nodes=${nodes} links=${links} t=${t} language=${data.language} />
    </details>
    <${NodeDialog} node=${open} t=${t} language=${data.language} role=${data.role} onClose=${() => setOpen(null)} />`;
}
