/**
 * The rings around the person. Nearer the middle is nearer the person; the more people see an actor, the larger its dot;
 * the lead is red; nobody leading is a dashed middle. Lengths are the drawing's own units.
 */
import { html } from "kit/html.js";
import { largestDot, placeActors, ringRadius, wrap } from "./layout.js";
import { goalsOf } from "./results.js";

/**
 * @typedef {import("./results.js").Stakeholder} Stakeholder
 * @typedef {import("./layout.js").Place} Place
 * @typedef {import("./layout.js").Size} Size
 * @typedef {{text: string, strong?: boolean}} Line
 */

/** No picture holds more actors than this; the table has all. */
export const MOST_DRAWN = 20;
/** Up to so many each name has its first goal under it. */
export const MOST_WITH_GOALS = 10;
const FONT = 26;
const LEADING = 28;
const LARGEST = 26;
const GAP = 26;

/** The projector's; the leader's page, which is narrow; before anybody is drawn; and a small picture of the rings and dots alone. */
const SIZES = {
  wide: { width: 1300, height: 640, radius: 285 },
  narrow: { width: 960, height: 720, radius: 200 },
  empty: { width: 600, height: 600, radius: 285 },
  bare: { width: 560, height: 560, radius: 272 },
};

/** @param {{view: any, actors: Stakeholder[], t: import("kit/words.js").Translate, high: string, shape?: keyof typeof SIZES}} props */
export function Rings({ view, actors, t, high, shape = "wide" }) {
  const size = SIZES[shape];
  const bare = shape === "bare";
  const places = placeActors(
    actors.map(({ near }) => near),
    size,
  );
  const largest = largestDot(places, LARGEST);
  const most = Math.max(1, ...actors.map(({ support }) => support));
  const lead =
    view.lead?.outcome === "led" ? view.lead.named.find((/** @type {any} */ one) => one.leads)?.ref : null;
  return html`<svg class="picture" viewBox=${`0 0 ${size.width} ${size.height}`} aria-hidden="true" focusable="false" style=${{ maxHeight: high }}>
    ${[3, 2, 1].map((ring) => html`<${Ring} key=${ring} ring=${ring} size=${size} t=${t} bare=${bare} />`)}
    <${PersonMark} size=${size} leaderless=${view.lead?.outcome === "nobody"} />
    ${
      !bare &&
      places.map(
        (
          place,
          number,
        ) => html`<line key=${actors[number]?.ref} class="picture-line picture-line-soft" style=${{ strokeWidth: "1.5px" }} stroke-opacity="0.6"
        x1=${place.x} y1=${place.y} x2=${edgeOf(place, size)} y2=${place.label_y} />`,
      )
    }
    ${actors.map((actor, number) => html`<${Dot} key=${actor.ref} place=${places[number]} is_lead=${actor.ref === lead} radius=${largest * (0.4 + 0.6 * Math.sqrt(actor.support / most))} />`)}
    ${!bare && actors.map((actor, number) => html`<${Label} key=${actor.ref} place=${places[number]} size=${size} lines=${linesOf(actor, actors.length, size, actor.ref === lead, view, t)} />`)}
  </svg>`;
}

/** Where the column of names begins. @param {Place} place @param {Size} size */
function edgeOf(place, size) {
  return size.width / 2 + place.side * (size.radius + GAP);
}

/** @param {{ring: number, size: Size, t: import("kit/words.js").Translate, bare: boolean}} props */
function Ring({ ring, size, t, bare }) {
  const radius = ringRadius(ring + 0.5, size);
  const [x, y] = [size.width / 2, size.height / 2];
  return html`<g>
    <circle class="picture-line picture-line-soft" cx=${x} cy=${y} r=${radius} stroke-opacity="0.55" />
    ${!bare && html`<text class="picture-label" style=${{ fontSize: `${FONT}px`, fill: "var(--ink-soft)" }} text-anchor="middle" x=${x} y=${y - radius + FONT + 4}>${t(`ring.${ring}`)}</text>`}
  </g>`;
}

/** As large as leaves the nearest room. @param {{size: Size, leaderless: boolean}} props */
function PersonMark({ size, leaderless }) {
  const scale = size.radius / 290;
  return html`<g transform=${`translate(${size.width / 2} ${size.height / 2}) scale(${scale})`}>
    <circle cy="-11" r="9" style=${{ fill: "var(--ink)" }} />
    <path d="M-17 20c0 -24 34 -24 34 0z" style=${{ fill: "var(--ink)" }} />
    <circle class=${`picture-line ${leaderless ? "picture-line-accent" : "picture-line-soft"}`} r="34"
      style=${leaderless ? { strokeWidth: "4px", strokeDasharray: "9 9" } : { strokeWidth: "2px" }} />
  </g>`;
}

/** Slides to where it stands now. @param {{place: Place | undefined, radius: number, is_lead: boolean}} props */
function Dot({ place, radius, is_lead }) {
  if (!place) return null;
  const slide = {
    transform: `translate(${place.x}px, ${place.y}px)`,
    transition: "transform var(--quick) var(--ease)",
  };
  return html`<g style=${slide}>
    <circle class=${is_lead ? "picture-fill-accent" : "picture-fill"} r=${radius} style=${{ stroke: "var(--paper)", strokeWidth: "2px" }} />
    ${is_lead && html`<circle class="picture-line picture-line-accent" r=${radius + 6} style=${{ strokeWidth: "3px" }} />`}
  </g>`;
}

/** The name with how many see it, its mark as the lead, and its first goal where there is room.
 * @param {Stakeholder} actor @param {number} count @param {Size} size @param {boolean} is_lead @param {any} view
 * @param {import("kit/words.js").Translate} t @returns {Line[]} */
function linesOf(actor, count, size, is_lead, view, t) {
  const rows = Math.ceil(count / 2);
  const room = Math.max(1, Math.floor((size.height / rows - 4) / LEADING));
  const width = Math.floor((size.width / 2 - size.radius - GAP - 8) / (FONT * 0.44));
  const goal = count <= MOST_WITH_GOALS ? goalsOf(view, actor)[0] : undefined;
  const most = goal && room > 2 ? Math.min(2, room - 1) : Math.min(2, room);
  const lines = nameOf(actor, width, most).map((text) => ({ text, strong: true }));
  /** @type {Line[]} */
  const more = is_lead ? [{ text: t("lead_mark") }] : [];
  const left = Math.min(2, room - lines.length - more.length);
  if (goal && left > 0) more.push(...wrap(`”${goal.title}”`, width, left).map((text) => ({ text })));
  return [...lines, ...more.slice(0, Math.max(0, room - lines.length))];
}

/** The name, and last how many see it, whatever has to be left out of the name.
 * @param {Stakeholder} actor @param {number} width @param {number} most @returns {string[]} */
function nameOf(actor, width, most) {
  const figure = ` · ${actor.support}`;
  let lines = wrap(actor.title, width, most);
  if ((lines.at(-1) ?? "").length + figure.length > width + 2)
    lines = wrap(actor.title, width - figure.length, most);
  return lines.map((text, number) => (number === lines.length - 1 ? text + figure : text));
}

/** @param {{place: Place | undefined, size: Size, lines: Line[]}} props */
function Label({ place, size, lines }) {
  if (!place) return null;
  const x = edgeOf(place, size) + place.side * 8;
  const top = place.label_y + FONT * 0.34 - ((lines.length - 1) * LEADING) / 2;
  return html`<text style=${{ fontSize: `${FONT}px` }} class="picture-label" text-anchor=${place.side > 0 ? "start" : "end"}>
    ${lines.map(
      (
        { text, strong },
        number,
      ) => html`<tspan key=${number} class=${strong ? "picture-label-strong" : undefined}
      style=${strong ? { fontWeight: 600 } : { fill: "var(--ink-soft)" }} x=${x} y=${top + number * LEADING}>${text}</tspan>`,
    )}
  </text>`;
}
