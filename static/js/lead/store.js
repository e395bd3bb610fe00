/**
 * What the leader's page knows, in signals, and how it gets to know it. What the leader does stands in `acts.js`.
 *
 * @typedef {import("./programme-state.js").SeminarOut} SeminarOut
 * @typedef {import("./programme-state.js").ActivityOut} ActivityOut
 * @typedef {import("./api.js").Api} Api
 * @typedef {import("../words.js").Translate} Translate
 *
 * @typedef {{id: string, name: string | null, actor: string | null, need_group: string | null, table: string | null,
 *   function: string | null, heads: Record<string, number> | null, is_connected: boolean, speaks_for_actor: boolean,
 *   return_code: string, has_phone: boolean, is_secretary: boolean}} PersonOut
 * @typedef {{id: string, name: string, need_group: string | null, people: string[], heads: number, actors: Record<string, number>}} TableOut
 * @typedef {{tables: TableOut[], without_table: string[]}} TablesOut
 * @typedef {{name: string, people: number, is_here: boolean, spellings: string[]}} ActorOut
 * @typedef {{people: PersonOut[], actors: ActorOut[], missing: string[]}} PeopleOut
 * @typedef {{id: string, kind: string, title: string, need_group: string | null, votes: number, actors: number, chosen: boolean,
 *   from_plan: {seminar: string, day: string} | null}} Candidate
 * @typedef {{purpose: string, minutes: number, introduce: string, watch_for: string, close: string, source: string,
 *   phases: Record<string, {say: string, do: string}>}} GuideOut
 * @typedef {{kind: string, title: string, minutes: number, phases: string[], scope: string, anonymous: boolean, config_schema: Record<string, any>,
 *   worked_examples: import("./programme/worked.js").WorkedExample[]}} ExerciseOut
 * @typedef {{id: string, title: string, need_group: string, counts?: {goals: number, measures: number, gaps: number}, rows?: any[]}} PlanOut
 * @typedef {{leader: string | null, cofacilitators: {id: string, name: string, is_connected: boolean}[]}} Leading
 * @typedef {{show: "parking" | "read_back" | null, parked: number}} Aside
 * @typedef {{id: string, text: string, state: "open" | "done" | "hidden" | "blanked", source: string, activity: string | null}} ParkedOut
 * @typedef {{tone: "info" | "saved" | "error", text: string}} Told
 *
 * @typedef {ReturnType<typeof createStore>} Store
 */
import { computed, signal } from "@preact/signals";
import { describe } from "./api.js";
import { mayBy } from "./may.js";
import { applyMessage, currentActivity, nextActivity } from "./programme-state.js";

/** @template T @param {T} value @returns {import("@preact/signals").Signal<T>} */
const holding = (value) => signal(value);

/**
 * @param {{seminar_id: string, api: Api, t: Translate, you?: string | null, who_may?: Record<string, string>}} parts
 *   `you`: the co-facilitator, null for the facilitator; `who_may`: the server's own list, act by act
 */
export function createStore({ seminar_id, api, t, you = null, who_may = {} }) {
  const path = `/api/seminars/${seminar_id}`;
  const seminar = holding(/** @type {SeminarOut | null} */ (null));
  const people = holding(/** @type {PeopleOut} */ ({ people: [], actors: [], missing: [] }));
  const tables = holding(/** @type {TablesOut} */ ({ tables: [], without_table: [] }));
  const views = holding(/** @type {Record<string, any>} */ ({}));
  const guides = holding(/** @type {Record<string, GuideOut | null>} */ ({}));
  const candidates = holding(/** @type {Record<string, Candidate[]>} */ ({}));
  const exercises = holding(/** @type {ExerciseOut[]} */ ([]));
  const plans = holding(/** @type {PlanOut[]} */ ([]));
  const leading = holding(/** @type {Leading} */ ({ leader: null, cofacilitators: [] }));
  const aside = holding(/** @type {Aside} */ ({ show: null, parked: 0 }));
  const parking = holding(/** @type {ParkedOut[]} */ ([]));
  const is_online = holding(true);
  const told = holding(/** @type {Told | null} */ (null));
  const failure = holding("");

  /** @param {string} text @param {Told["tone"]} [tone] */
  const tell = (text, tone = "saved") => {
    told.value = text ? { tone, text } : null;
  };

  /** Do something that may be refused; true when it went well. @param {() => Promise<unknown>} act @returns {Promise<boolean>} */
  const attempt = async (act) => {
    const before = told.value;
    try {
      await act();
      // What an earlier act came to is no news any more.
      if (told.value === before) tell("");
      return true;
    } catch (error) {
      tell(describe(error, t), "error");
      return false;
    }
  };

  const loadSeminar = async () => {
    seminar.value = await api.get(path);
  };
  const loadPeople = async () => {
    [people.value, tables.value] = await Promise.all([api.get(`${path}/people`), api.get(`${path}/tables`)]);
  };
  const loadParking = async () => {
    parking.value = (await api.get(`${path}/parking`)).lines;
  };
  /** Plans outlive the seminar: they are the facilitator's. */
  const loadPlans = async () => {
    if (you) return;
    const all = /** @type {any} */ (await api.get("/api/plans")).plans;
    const place = seminar.value?.place?.id;
    const groups = new Set(seminar.value?.need_groups.map((group) => group.key));
    plans.value = all.filter(
      (/** @type {any} */ plan) => plan.place?.id === place && groups.has(plan.need_group),
    );
  };
  const loadExercises = async () => {
    const language = seminar.value?.language ?? "sv";
    exercises.value = (await api.get(`/api/exercises?lang=${language}`)).exercises;
  };
  /** @param {string} id */
  const loadGuide = async (id) => {
    if (id in guides.value) return;
    const guide = await api.get(`${path}/activities/${id}/guide`).catch(() => null);
    guides.value = { ...guides.value, [id]: guide };
  };
  /** @param {string} id */
  const loadCandidates = async (id) => {
    const found = (await api.get(`${path}/activities/${id}/candidates`)).candidates;
    candidates.value = { ...candidates.value, [id]: found };
  };

  const current = computed(() => (seminar.value ? currentActivity(seminar.value) : null));
  const next = computed(() => (seminar.value ? nextActivity(seminar.value) : null));
  const may_lead = computed(() => leading.value.leader === you);
  /** Whether the server lets this person do it now, by the name of its call. */
  const may = mayBy(who_may, you, () => may_lead.value);
  /** The follow-up question that is open, as the seminar knows it. */
  const follow_up = computed(() => {
    const { follow_up: id, follow_ups } = seminar.value ?? {};
    return (id && follow_ups?.find((one) => one.id === id)) || null;
  });
  const view = computed(() => (current.value ? (views.value[current.value.id] ?? null) : null));

  /** @param {string} activity @param {any} news */
  const takeView = (activity, news) => {
    views.value = { ...views.value, [activity]: news };
  };

  /** The `seminar` message. @param {Record<string, any>} message */
  const takeMessage = (message) => {
    if (!seminar.value) return;
    const people_before = seminar.value.counts;
    const applied = applyMessage(seminar.value, message);
    seminar.value = applied.seminar;
    if (applied.is_stale || message.follow_up?.id !== (applied.seminar.follow_up ?? undefined))
      void loadSeminar().catch(() => undefined);
    const counts = applied.seminar.counts;
    if (counts.people !== people_before.people || counts.connected !== people_before.connected) askPeople();
  };

  let waiting = 0;
  /** People come in bursts: ask once for all of them. */
  const askPeople = () => {
    if (waiting) return;
    waiting = window.setTimeout(() => {
      waiting = 0;
      void loadPeople().catch(() => undefined);
    }, 800);
  };

  return {
    path,
    api,
    t,
    seminar,
    people,
    tables,
    views,
    view,
    guides,
    candidates,
    exercises,
    plans,
    current,
    next,
    you,
    leading,
    may_lead,
    may,
    follow_up,
    aside,
    parking,
    loadParking,
    is_online,
    told,
    failure,
    tell,
    attempt,
    loadSeminar,
    loadPeople,
    loadPlans,
    loadExercises,
    loadGuide,
    loadCandidates,
    takeView,
    takeMessage,
  };
}
