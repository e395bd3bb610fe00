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
  edit: "M5 19l.8-3.6L15.9 5.3a1.6 1.6 0 0 1 2.3 0l.5.5a1.6 1.6 0 0 1 0 2.3L8.600 18.200z",
  up: "M12 18.5v-13M6.500 11L12 5.500L17.500 11",
  down: "M12 5.500v13M6.500 13L12 18.500L17.500 13",
  next: "M5.500 12h13M13 6.500L18.500 12L13 17.500",
  offline: "M4 4l16 16M8.300 13.600a6 6 0 0 1 2.200-1.300M5 10.300a11 11 0 0 1 3-1.900M12 5.900a11 11 0 0 1 7 4.400M12 18.300v.1",
};

/** @param {{name: string}} props */
export function Icon({ name }) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${PATHS[name] ?? ""} />
  </svg>`;
}
