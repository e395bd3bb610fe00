/**
 * Everything of one participant on this device: the line, the outbox, the own entries, the drafts, and a room for each activity.
 *
 * @typedef {import("../membership.js").Membership} Membership
 * @typedef {import("../contract.js").Room} Room
 * @typedef {ReturnType<typeof startMember>} Member
 */
import { effect, signal } from "@preact/signals";
import { call } from "../api.js";
import { ACK_MS, connect } from "../connection.js";
import { createDrafts } from "../drafts.js";
import { keepMembership, ownPrefix } from "../membership.js";
import { Outbox } from "../outbox.js";
import { OwnEntries } from "../own-entries.js";
import { exerciseTranslator } from "../words.js";

/**
 * @param {Membership} membership
 * @param {Record<string, string>} words
 * @param {"sv" | "en"} language
 */
export function startMember(membership, words, language) {
  const prefix = ownPrefix(membership);
  const me = signal(membership.participant);
  // The view comes with the own entries (`read_activity`), asked for at once: not twice over a weak network.
  const line = connect(membership.token, language, "short");
  /** When an acknowledgement stays away the line may be dead. @param {string} name @param {any} body */
  const request = async (name, body) => {
    try {
      return await line.request(name, body);
    } catch (refusal) {
      if (/** @type {any} */ (refusal).code === "no_answer") line.wake(ACK_MS);
      throw refusal;
    }
  };
  const outbox = new Outbox(prefix, request, () => line.state.value === "connected");
  const own = new OwnEntries(outbox);
  /** @type {Map<string, Room>} */
  const rooms = new Map();

  /** Asks for the own entries; the server answers in order, so nothing handed in meanwhile is lost from sight. */
  async function readOwn() {
    const activity = line.seminar.value?.activity;
    if (!activity || line.state.value !== "connected") return;
    try {
      const answer = await line.request("read_activity", { activity });
      own.told(activity, answer.mine);
      line.takeView({ activity, revision: answer.revision, view: answer.view });
    } catch (refusal) {
      if (/** @type {any} */ (refusal).code === "no_answer" && line.state.value === "connected")
        line.reconnect();
    }
  }
  outbox.onSentElsewhere = () => void readOwn();
  line.onConnect(() => void outbox.run());

  /** The leader may have moved this person, or made them a secretary. */
  effect(() => {
    const told = line.person.value;
    if (told) queueMicrotask(() => (me.value = { ...me.value, ...told }));
  });

  /** Own entries are read once for each activity and connection. */
  let read_for = "";
  effect(() => {
    const activity = line.seminar.value?.activity;
    if (line.state.value !== "connected") read_for = "";
    else if (activity && activity !== read_for) {
      read_for = activity;
      queueMicrotask(readOwn);
    }
  });

  return {
    membership,
    me,
    line,
    outbox,
    own,
    /** What was left open at the door is filled in now. @param {{need_group?: string, actor?: string, name?: string, table?: string, heads?: any}} more */
    fillIn: async (more) => {
      const answer = await call("/api/join", { code: membership.code, token: membership.token, ...more });
      me.value = keepMembership(membership.code, {
        ...answer,
        token: answer.token ?? membership.token,
      }).participant;
      line.reconnect();
    },
    /** @param {string} activity @param {string} kind @returns {Room} */
    roomFor: (activity, kind) => {
      const known = rooms.get(activity);
      if (known) return known;
      /** @type {Room} */
      const room = {
        t: exerciseTranslator(words, language, kind),
        mine: own.of(activity),
        submit: (payload) => outbox.submit(activity, payload),
        replace: (id, payload) => outbox.submit(activity, payload, id),
        withdraw: (id) => outbox.withdraw(activity, id),
        draft: createDrafts(`${prefix}${activity}.`),
        get me() {
          const { actor, need_group, table } = me.value;
          // The leader may have moved this person since they joined.
          const told = line.pushed.value?.activity === activity ? line.pushed.value.view["need_group"] : null;
          return { actor, need_group: groupKey(told ?? need_group), table: table ?? null };
        },
        language,
        compact: false,
        is_lead: false,
      };
      rooms.set(activity, room);
      return room;
    },
  };
}

/** The server may tell the group as a key or as {key, title}. @param {any} group @returns {string | null} */
export function groupKey(group) {
  return typeof group === "string" ? group : (group?.key ?? null);
}
