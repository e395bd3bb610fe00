/** Keeping the focus where a person expects it when what they pressed is gone. */
import { useEffect, useState } from "preact/hooks";

/** Nothing has the focus: what had it was taken away. */
function isLost() {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Gives the focus back to what had it when this part came, once it goes. */
export function useReturnFocus() {
  // While drawing, before a dialog takes the focus.
  const [before] = useState(() => /** @type {HTMLElement | null} */ (document.activeElement));
  useEffect(
    () => () => {
      // After the browser has taken the part out of the page.
      setTimeout(() => isLost() && before?.isConnected && before.focus());
    },
    [],
  );
}

/** Puts a lost focus on the element with this id. @param {string} id */
export function rescueFocus(id) {
  setTimeout(() => isLost() && document.getElementById(id)?.focus(), 50);
}
