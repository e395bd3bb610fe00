/** Which need groups the seminar is about, and how many people each is today: asked anew, never 1997's numbers. */
import { useState } from "preact/hooks";
import { html } from "../../html.js";
import { Button, Choices, Field, useWords } from "../../parts.js";

/** @typedef {import("./seminar-form.js").NeedGroupChoice} NeedGroupChoice */

/**
 * @param {{offered: any[], known: any[], value: NeedGroupChoice[], onChange: (value: NeedGroupChoice[]) => void}} props
 *   `known` are the place's own from earlier seminars
 */
export function NeedGroupsField({ offered, known, value, onChange }) {
  const t = useWords();
  const [own, setOwn] = useState("");
  const keys = new Set(offered.map((group) => group.key));
  const all = [
    ...offered,
    ...known.filter((group) => !keys.has(group.key)),
    ...value.filter((group) => group.is_own),
  ];

  /** @param {string[]} chosen */
  const choose = (chosen) =>
    onChange(
      chosen.map((key) => {
        const before = value.find((group) => group.key === key);
        const group = all.find((one) => one.key === key);
        return before ?? { key, title: group?.title ?? key, people: "", is_own: false };
      }),
    );
  /** @param {string} key @param {string} people */
  const count = (key, people) =>
    onChange(value.map((group) => (group.key === key ? { ...group, people } : group)));
  const add = () => {
    const title = own.trim();
    if (!title || value.some((group) => group.title === title)) return;
    onChange([...value, { key: `own:${title}`, title, people: "", is_own: true }]);
    setOwn("");
  };

  return html`<div class="stack">
    <${Choices} multiple legend=${t("start.form.need_groups")} help=${t("start.form.need_groups_help")}
      value=${value.map((group) => group.key)} onChange=${choose}
      options=${all.map((group) => ({ value: group.key, label: group.title, help: group.text }))} />
    ${
      value.length > 0 &&
      html`<fieldset class="stack stack-small">
      <legend class="choices-legend">${t("start.form.people")}</legend>
      <p class="field-help">${t("start.form.people_help")}</p>
      ${value.map((group) => {
        const old = offered.find((one) => one.key === group.key)?.people;
        return html`<div key=${group.key} class="people-row">
          <${Field} label=${group.title} help=${old ? t("start.form.people_1997", { count: Number(old) }) : undefined}
            type="number" inputmode="numeric" min="0" value=${group.people}
            onInput=${(/** @type {string} */ people) => count(group.key, people)} />
        </div>`;
      })}
    </fieldset>`
    }
    <div class="form-add">
      <${Field} label=${t("start.form.own_group")} optional value=${own} onInput=${setOwn} maxlength="140"
        onKeyDown=${(/** @type {KeyboardEvent} */ event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          add();
        }} />
      <${Button} off=${!own.trim()} onClick=${add}>${t("common.add")}<//>
    </div>
  </div>`;
}
