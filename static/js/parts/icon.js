/** Small drawings of one hand: 24 units, 2 wide, rounded ends, in the colour of the text. */
import { html } from "../html.js";

/** @type {Record<string, string>} */
const PATHS = {
  check: "M5 12.5l4.5 4.5L19 7.5",
  waiting: "M12 7v5l3.5 2M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0-17",
  stop: "M12 7.5v5.5M12 16.4v.1M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0-17",
  info: "M12 11v5.5M12 7.6v.1M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0-17",
  plus: "M12 5.5v13M5.5 12h13",
  minus: "M5.5 12h13",
  close: "M6.5 6.5l11 11M17.5 6.5l-11 11",
  person: "M12 4a4 4 0 1 1 0 8a4 4 0 1 1 0-8M4.5 20c1-3.6 4-5.5 7.5-5.5s6.5 1.9 7.5 5.5",
  edit: "M5 19l.8-3.6L15.9 5.3a1.6 1.6 0 0 1 2.3 0l.5.5a1.6 1.6 0 0 1 0 2.3L8.6 18.2z",
  up: "M12 18.5v-13M6.5 11L12 5.5L17.5 11",
  down: "M12 5.5v13M6.5 13L12 18.5L17.5 13",
  left: "M14.5 6.5L9 12l5.5 5.5",
  right: "M9.5 6.5L15 12l-5.5 5.5",
  next: "M5.5 12h13M13 6.5L18.5 12L13 17.5",
  drag: "M9 6.5v.1M15 6.5v.1M9 12v.1M15 12v.1M9 17.5v.1M15 17.5v.1",
  copy: "M9 9.5h9.5v9.5H9zM5.5 15V5.5H15",
  offline:
    "M4 4l16 16M8.3 13.6a6 6 0 0 1 2.2-1.3M5 10.3a11 11 0 0 1 3-1.9M12 5.9a11 11 0 0 1 7 4.4M12 18.3v.1",
};

/** @param {{name: string}} props */
export function Icon({ name }) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${PATHS[name] ?? ""} />
  </svg>`;
}
