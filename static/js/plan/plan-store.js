/**
 * One plan and saving it. Each save says which revision it was made on; when somebody else was first, nothing is
 * written and nothing typed is lost.
 *
 * @typedef {object} Origin
 * @property {string} seminar
 * @property {string} seminar_title
 * @property {string} activity_title
 * @property {string} day
 * @property {number} votes
 * @property {number} actors
 * @property {number} people
 * @property {number} tables
 * @property {number} [tables_in_all]
 * @property {boolean} is_gone whether the seminar has been deleted
 *
 * @typedef {{id: string, kind: string, title: string, origin: Origin | null}} Link
 * @typedef {{name: string, actor: string, function: string | null}} Representative
 *
 * @typedef {"goal" | "measure" | "principle" | "actor" | "question"} RowKind
 *
 * @typedef {object} PlanRow
 * @property {string} id
 * @property {RowKind} kind
 * @property {string | null} parent
 * @property {"proposed" | "accepted" | "dropped"} state
 * @property {Record<string, any>} fields
 * @property {string[]} written
 * @property {Origin | null} origin
 * @property {Link[]} trail
 * @property {string[]} missing
 * @property {RoomWord | null} room
 *
 * @typedef {object} RoomWord what the latest seminar said of a measure
 * @property {string} progress
 * @property {string} told
 * @property {string} needed
 * @property {boolean} is_by_own
 * @property {Origin} origin
 * @property {Record<string, string>} taken the fields as they stand once it is taken over
 * @property {boolean} is_taken_over
 *
 * @typedef {object} Plan
 * @property {string} id
 * @property {{id: string, name: string}} place
 * @property {string} need_group
 * @property {string} title
 * @property {number | null} people
 * @property {string} direction
 * @property {string} questions
 * @property {Representative | null} lead
 * @property {Representative[]} representatives
 * @property {string} next_day ISO date, or empty
 * @property {{present?: string[], missing?: string[]}} representation
 * @property {number} revision
 * @property {string} updated_at
 * @property {PlanRow[]} rows
 *
 * @typedef {Record<string, any>} Change as `PATCH /api/plans/{id}` takes it
 * @typedef {"saved" | "refused" | "overtaken"} Outcome
 * @typedef {ReturnType<typeof createPlanStore>} PlanStore
 */
import { signal } from "@preact/signals";
import { describe } from "../lead/api.js";

/** @param {{plan_id: string, api: import("../lead/api.js").Api, t: import("../words.js").Translate}} parts */
export function createPlanStore({ plan_id, api, t }) {
  const path = `/api/plans/${plan_id}`;
  const plan = signal(/** @type {Plan | null} */ (null));
  const told = signal(/** @type {{tone: "saved" | "info" | "error", text: string} | null} */ (null));

  const load = async () => {
    plan.value = await api.get(path);
  };

  /** @param {Change} change */
  const send = async (change) => {
    const headers = { "If-Match": `"${plan.value?.revision}"` };
    plan.value = await api.patch(path, change, headers);
    told.value = { tone: "saved", text: t("plan.saved") };
  };

  /**
   * Save. Where somebody else has written meanwhile, the newest plan is fetched; `is_touched` says of it whether they
   * wrote in the same place. If not, the change is simply made on top.
   * @param {Change} change
   * @param {(newest: Plan) => boolean} [is_touched]
   * @returns {Promise<Outcome>}
   */
  const save = async (change, is_touched = () => false) => {
    try {
      await send(change);
      return "saved";
    } catch (error) {
      if (/** @type {any} */ (error).status === 412) return catchUp(change, is_touched);
      told.value = { tone: "error", text: describe(error, t) };
      return "refused";
    }
  };

  /** @param {Change} change @param {(newest: Plan) => boolean} is_touched @returns {Promise<Outcome>} */
  const catchUp = async (change, is_touched) => {
    try {
      await load();
      if (plan.value && is_touched(plan.value)) {
        told.value = { tone: "info", text: t("plan.overtaken") };
        return "overtaken";
      }
      await send(change);
      told.value = { tone: "saved", text: t("plan.saved_on_top") };
      return "saved";
    } catch (error) {
      const is_stale = /** @type {any} */ (error).status === 412;
      told.value = {
        tone: is_stale ? "info" : "error",
        text: is_stale ? t("plan.overtaken") : describe(error, t),
      };
      return is_stale ? "overtaken" : "refused";
    }
  };

  /**
   * Do something else with the plan; a refusal is told, and then the answer is null.
   * @template T
   * @param {() => Promise<T>} act
   * @returns {Promise<T | null>}
   */
  const attempt = async (act) => {
    try {
      return await act();
    } catch (error) {
      told.value = { tone: "error", text: describe(error, t) };
      return null;
    }
  };

  return { path, api, plan, told, load, save, attempt };
}

/** The rows in their order: each goal with its measures, the measures without a goal, and what stands beside them. @param {PlanRow[]} rows */
export function arrange(rows) {
  const kept = rows.filter((row) => row.state !== "dropped");
  const goals = kept.filter((row) => row.kind === "goal");
  const ids = new Set(goals.map((goal) => goal.id));
  const measures = kept.filter((row) => row.kind === "measure");
  return {
    goals: goals.map((goal) => ({ goal, measures: measures.filter((one) => one.parent === goal.id) })),
    loose: measures.filter((one) => !one.parent || !ids.has(one.parent)),
    principles: kept.filter((row) => row.kind === "principle"),
    actors: kept.filter((row) => row.kind === "actor"),
    questions: kept.filter((row) => row.kind === "question"),
    dropped: rows.filter((row) => row.state === "dropped"),
  };
}
