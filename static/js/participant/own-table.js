/** In "about me": which table one sits at, and how many stand behind this device. Loaded when the dialog is opened. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Button } from "../parts/button.js";
import { useWords } from "../parts/context.js";
import { countHeads, HeadsField, presentHeads, TableField } from "../parts/shared-device.js";

/** @param {{member: import("./member.js").Member, door: any}} props */
export function OwnTable({ member, door }) {
  const t = useWords();
  const me = member.me.value;
  const [heads, setHeads] = useState(/** @type {Record<string, number>} */ (me.heads ?? {}));
  const [table, setTable] = useState("");
  const [told, setTold] = useState({ text: "", is_error: false });
  const [is_busy, setBusy] = useState(false);
  const may_choose = !me.table && (door.can_name_table || door.tables.length > 0);
  const is_changed = JSON.stringify(presentHeads(heads)) !== JSON.stringify(me.heads ?? {});
  const is_wrong = is_changed && countHeads(heads) === 0;
  /** @param {Event} event */
  const save = async (event) => {
    event.preventDefault();
    if (is_wrong || !(is_changed || table.trim())) return;
    setBusy(true);
    const more = {
      ...(is_changed && { heads: presentHeads(heads) }),
      ...(table.trim() && { table: table.trim() }),
    };
    await member.fillIn(more).then(
      () => setTold({ text: t("tables.saved"), is_error: false }),
      (refusal) => setTold({ text: refusal.message || t("tables.cannot_save"), is_error: true }),
    );
    setBusy(false);
  };
  return html`<details class="returning">
    <summary>${t("tables.device")}</summary>
    <form class="stack" onSubmit=${save}>
      <p class="small soft">${t("tables.device_text")}</p>
      ${may_choose && html`<${TableField} tables=${door.tables} can_name=${door.can_name_table} value=${table} onInput=${setTable} />`}
      <${HeadsField} actors=${door.actors} heads=${heads} onHeads=${setHeads} wrong=${is_wrong} />
      <div><${Button} type="submit" busy=${is_busy} off=${is_wrong || !(is_changed || table.trim())}>${t("tables.save")}<//></div>
      <p class=${told.is_error ? "field-error" : "small"} role="status">${told.text}</p>
    </form>
  </details>`;
}
