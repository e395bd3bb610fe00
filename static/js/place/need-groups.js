/** A place's need groups: offered by the catalogue, titled and counted by the place, in an order of its own. */
import { useEffect, useState } from "preact/hooks";
import { html } from "../html.js";
import { Button, Field, Icon } from "../parts.js";
import { Rename } from "./rename.js";

/** @typedef {import("../words.js").Translate} Translate */
/** @typedef {import("./place-store.js").PlaceStore} PlaceStore */

/** @param {{store: PlaceStore, t: Translate}} props */
export function NeedGroups({ store, t }) {
  const groups = store.place.value?.need_groups ?? [];
  /** @param {number} at @param {number} by */
  const move = (at, by) => {
    const order = groups.map((group) => group.key);
    const [moved] = order.splice(at, 1);
    order.splice(at + by, 0, moved ?? "");
    return store.change("patch", "", { order });
  };
  return html`<section class="stack">
    <div class="stack stack-small">
      <h2>${t("place.groups")}</h2>
      <p class="soft">${t("place.groups_help")}</p>
    </div>
    ${groups.length === 0 && html`<p class="soft">${t("place.no_groups")}</p>`}
    <ol class="place-rows">
      ${groups.map(
        (group, at) => html`<li key=${group.key} class="place-group">
          <div class="stack stack-small">
            <${Rename} heading="h3" name=${group.title} label=${t("place.group_title")} max=${140}
              onSave=${(/** @type {string} */ title) => store.change("patch", `/need-groups/${group.key}`, { title })} />
            <p class="small soft">${use(group, t)}
              ${group.plan && html` · <a href=${`/plans/${group.plan}`} aria-label=${t("place.plan_of", { name: group.title })}>${t("place.plan")}</a> · <a href=${`/plans/${group.plan}/trail`} aria-label=${t("place.trail_of", { name: group.title })}>${t("place.trail")}</a>`}
            </p>
          </div>
          <${People} group=${group} t=${t} store=${store} />
          <div class="cluster place-order no-print">
            <${Button} kind="quiet" off=${at === 0} label=${t("place.up_named", { name: group.title })} onClick=${() => move(at, -1)}><${Icon} name="up" /><//>
            <${Button} kind="quiet" off=${at === groups.length - 1} label=${t("place.down_named", { name: group.title })} onClick=${() => move(at, 1)}><${Icon} name="down" /><//>
            ${
              !group.plan &&
              group.seminars === 0 &&
              html`<${Button} kind="quiet" label=${t("common.remove_this", { what: group.title })}
              onClick=${() => store.change("remove", `/need-groups/${group.key}`)}>${t("common.remove")}<//>`
            }
          </div>
        </li>`,
      )}
    </ol>
    <${Offered} store=${store} t=${t} />
  </section>`;
}

/** @param {{plan: string | null, seminars: number}} group @param {Translate} t */
function use(group, t) {
  return group.seminars ? t("place.in_seminars", { count: group.seminars }) : t("place.in_none");
}

/** How many people it is now; 1997's numbers are nobody's answer. @param {{group: any, store: PlaceStore, t: Translate}} props */
function People({ group, store, t }) {
  const known = group.people === null ? "" : String(group.people);
  const [people, setPeople] = useState(known);
  useEffect(() => setPeople(known), [known]);
  /** @param {Event} event */
  const save = (event) => {
    event.preventDefault();
    void store.change("patch", `/need-groups/${group.key}`, {
      people: people === "" ? null : Number(people),
    });
  };
  return html`<form class="place-people" onSubmit=${save}>
    <${Field} label=${t("place.people_now")} aria-label=${`${t("place.people_now")} ${group.title}`} type="number" inputmode="numeric" min="0" max="10000000"
      value=${people} onInput=${setPeople} />
    ${people !== known && html`<${Button} type="submit">${t("common.save")}<//>`}
  </form>`;
}

/** The catalogue's that the place has not, and one's own. @param {{store: PlaceStore, t: Translate}} props */
function Offered({ store, t }) {
  const [offered, setOffered] = useState(/** @type {any[]} */ ([]));
  const [own, setOwn] = useState("");
  useEffect(() => {
    store.api.get("/api/catalogue").then(
      (catalogue) => setOffered(catalogue.need_groups),
      () => undefined,
    );
  }, []);
  const known = new Set(store.place.value?.need_groups.map((group) => group.key));
  const left = offered.filter((group) => !known.has(group.key));
  /** @param {Event} event */
  const add = async (event) => {
    event.preventDefault();
    if (own.trim() && (await store.change("post", "/need-groups", { title: own.trim() }))) setOwn("");
  };
  return html`<div class="stack no-print">
    ${
      left.length > 0 &&
      html`<div class="stack stack-small suggestions">
      <h3>${t("place.offered")}</h3>
      <p class="small soft">${t("place.offered_help")}</p>
      <div class="cluster">
        ${left.map(
          (
            group,
          ) => html`<${Button} key=${group.key} kind="quiet" label=${t("place.add_named", { name: group.title })}
          onClick=${() => store.change("post", "/need-groups", { key: group.key, title: group.title })}>
          <${Icon} name="plus" />${group.title}<//>`,
        )}
      </div>
    </div>`
    }
    <form class="form-add" onSubmit=${add}>
      <${Field} label=${t("place.own_group")} value=${own} onInput=${setOwn} maxlength="140" autocomplete="off" />
      <${Button} type="submit" off=${!own.trim()}>${t("common.add")}<//>
    </form>
  </div>`;
}
