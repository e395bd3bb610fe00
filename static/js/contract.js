/**
 * The exercise contract, browser side. `exercises/<kind>/ui/participant.js` and `screen.js` each say
 * `export const mount = component(Participant)`; the page calls `mount(element, room)` once for each activity and
 * `update(view)` with the whole view, first and at every change. See `static/README.md`.
 *
 * @typedef {import("./words.js").Translate} Translate
 * @typedef {import("@preact/signals").Signal<any>} Draft
 *
 * @typedef {object} OwnEntry what this person handed in, or is handing in
 * @property {string} id
 * @property {string} [ref] its stable name in views; missing until the server has told it
 * @property {any} payload
 * @property {"saved" | "waiting" | "refused" | "late"} state
 * @property {string} [message] why it was refused
 *
 * @typedef {object} Room what a module may ask of the page
 * @property {Translate} t the exercise's own keys first, else full keys
 * @property {import("@preact/signals").ReadonlySignal<OwnEntry[]>} mine
 * @property {(payload: any) => Promise<void>} submit resolves when stored; rejects with {code, message}
 * @property {(id: string, payload: any) => Promise<void>} replace
 * @property {(id: string) => Promise<void>} withdraw also puts away a refused or late one
 * @property {(name: string, initial: any) => Draft} draft kept on this device until set to `initial` again
 * @property {{actor: string | null, need_group: string | null, table: string | null}} me
 * @property {"sv" | "en"} language
 * @property {boolean} compact several need groups share the screen: show the top three only
 * @property {number} [beside] how many need groups stand beside each other there: two leave more room than three
 * @property {boolean} is_lead mounted inside the leader's page
 *
 * @typedef {Record<string, any>} View
 * @typedef {{update: (view: View) => void, unmount: () => void}} Mounted
 * @typedef {(element: Element, room: Room) => Mounted} Mount
 */
import { signal } from "@preact/signals";
import { Component, h, render } from "preact";
import { html } from "./html.js";
import { Notice } from "./parts/notice.js";
import { WordsContext } from "./parts/context.js";

/** A picture that fails must not take the page with it: a later view may draw again. */
class Guard extends Component {
  /** @param {any} props */
  constructor(props) {
    super(props);
    this.state = { failed_view: null };
  }

  /** @param {any} error */
  componentDidCatch(error) {
    console.error(error);
    this.setState({ failed_view: /** @type {any} */ (this.props).view });
  }

  render() {
    const { view, room, children } = /** @type {any} */ (this.props);
    if (/** @type {any} */ (this.state).failed_view !== view) return children;
    return html`<${Notice} tone="error">${room.t("common.cannot_show")}<//>`;
  }
}

/**
 * @param {(props: {view: any, room: Room}) => any} Part
 * @returns {Mount}
 */
export function component(Part) {
  return (element, room) => {
    const current = signal(/** @type {View | null} */ (null));
    function Root() {
      const view = current.value;
      if (view === null) return null;
      return html`<${WordsContext.Provider} value=${room.t}>
        <${Guard} view=${view} room=${room}>${h(/** @type {any} */ (Part), { view, room })}<//>
      <//>`;
    }
    render(h(Root, {}), element);
    return {
      update: (view) => {
        current.value = view;
      },
      unmount: () => render(null, element),
    };
  };
}
