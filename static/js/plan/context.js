import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** @typedef {{store: import("./plan-store.js").PlanStore, t: import("../words.js").Translate, language: string, role: string, csrf: string}} PlanPageContext */

export const PlanContext = createContext(/** @type {PlanPageContext} */ (/** @type {unknown} */ (null)));

/** @returns {PlanPageContext} */
export function usePlan() {
  return useContext(PlanContext);
}
