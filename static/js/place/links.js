/** All links that the place has given out, ended at once. */
import { useState } from "preact/hooks";
import { html } from "../html.js";
import { Confirm } from "../lead/confirm.js";
import { Button } from "../parts.js";

/** @param {{store: import("./place-store.js").PlaceStore, t: import("../words.js").Translate}} props */
export function Links({ store, t }) {
  const [is_asking, setAsking] = useState(false);
  const place = store.place.value;
  if (!place) return null;
  const end = () =>
    store.attempt(async () => {
      const ended = await store.api.remove(`${store.path}/links`);
      const count = ended.plans + ended.feedback_pages + ended.cofacilitators;
      store.told.value = { tone: "saved", text: t("place.links_ended", { count }) };
    }, true);
  return html`<section class="stack stack-small no-print">
    <h2>${t("place.links")}</h2>
    <p class="soft">${t("place.links_text")}</p>
    <div><${Button} onClick=${() => setAsking(true)}>${t("place.links_end")}<//></div>
    <${Confirm} open=${is_asking} title=${t("place.links_title", { name: place.name })} confirm=${t("place.links_end")}
      onConfirm=${end} onClose=${() => setAsking(false)}><p>${t("place.links_means")}</p><//>
  </section>`;
}
