/** How the room gets in: code, address, projector, and the door. The leader's own link is never shown. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Button } from "../parts.js";
import { Confirm } from "./confirm.js";
import { useLead } from "./context.js";
import { LeaderOnly } from "./leader-only.js";

export function Joining() {
  const { store, t } = useLead();
  const seminar = store.seminar.value;
  if (!seminar || seminar.state === "ended") return null;
  return html`<div class="joining stack stack-small">
    <p class="joining-code"><span class="soft small">${t("lead.join.code")}</span> <strong>${seminar.code}</strong></p>
    <p class="small own-address">${seminar.join_url.replace(/^https?:\/\//, "")}</p>
    <p>
      <a class="button" href=${seminar.screen_url} target="_blank" rel="noopener">
        ${t("lead.join.screen")}<span class="visually-hidden"> ${t("lead.join.new_window")}</span>
      </a>
    </p>
    <p class="small soft">${t("lead.join.screen_hint")}</p>
    <${LeaderOnly}><${Door} seminar=${seminar} /><//>
  </div>`;
}

/** @param {{seminar: import("./store.js").SeminarOut}} props */
function Door({ seminar }) {
  const { acts, t } = useLead();
  const [is_asking, setAsking] = useState(false);
  const is_open = seminar.is_door_open;
  return html`<div class="door">
    <p class="small" role="status">${t(is_open ? "lead.door.open" : "lead.door.locked")}</p>
    <div class="cluster">
      <${Button} kind="quiet" onClick=${() => acts.setDoor({ open: !is_open })}>
        ${t(is_open ? "lead.door.lock" : "lead.door.unlock")}
      <//>
      <${Button} kind="quiet" onClick=${() => setAsking(true)}>${t("lead.door.new_code")}<//>
    </div>
    <${Confirm} open=${is_asking} title=${t("lead.door.new_code_title")} confirm=${t("lead.door.new_code")}
      onConfirm=${() => acts.setDoor({ open: is_open, new_code: true })} onClose=${() => setAsking(false)}>
      <p>${t("lead.door.new_code_text")}</p>
    <//>
  </div>`;
}
