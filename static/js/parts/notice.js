import { html } from "../html.js";
import { Icon } from "./icon.js";

const ICONS = { info: "info", waiting: "waiting", saved: "check", error: "stop" };

/**
 * Says what happened, what was kept and what to do. `live` reads it aloud when it appears.
 * @param {{tone?: "info" | "waiting" | "saved" | "error", title?: string, live?: boolean, action?: any, children?: any}} props
 */
export function Notice({ tone = "info", title, live = false, action, children }) {
  return html`<div class="notice notice-${tone}" role=${live ? "status" : undefined}>
    <${Icon} name=${ICONS[tone]} />
    <div class="notice-text">
      ${title && html`<p class="notice-title">${title}</p>`}
      ${children && html`<div>${children}</div>`}
    </div>
    ${action && html`<div class="notice-action">${action}</div>`}
  </div>`;
}
