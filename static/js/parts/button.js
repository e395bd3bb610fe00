import { html } from "../html.js";

/**
 * A verb to press. While `busy` or `off` it keeps its focus and does nothing.
 * @param {{kind?: "primary" | "secondary" | "quiet" | "danger", type?: "button" | "submit", wide?: boolean,
 *   busy?: boolean, off?: boolean, label?: string, onClick?: (event: Event) => void, children?: any}} props
 *   `label` replaces the visible words for a screen reader (say more: "Ta bort: Olika mål")
 */
export function Button({ kind = "secondary", type = "button", wide, busy, off, label, onClick, children }) {
  const is_off = busy || off;
  const classes = ["button", `button-${kind}`, wide ? "button-wide" : ""].join(" ").trim();
  /** @param {Event} event */
  const press = (event) => {
    if (is_off) event.preventDefault();
    else onClick?.(event);
  };
  return html`<button class=${classes} type=${type} aria-label=${label} aria-disabled=${is_off ? "true" : undefined}
    aria-busy=${busy ? "true" : undefined} onClick=${press}>${children}</button>`;
}

/**
 * The action of the page: sticks to the bottom, above the keyboard. One in a page, last in the component.
 * @param {{children?: any}} props
 */
export function Action({ children }) {
  return html`<div class="action">${children}</div>`;
}
