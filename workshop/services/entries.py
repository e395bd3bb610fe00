"""Handing in, replacing and withdrawing: decided under a lock on the activity, stored in one commit."""

import hashlib
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from pydantic import ValidationError

from workshop.errors import Conflict, Forbidden, KitError, NotFound, Refused
from workshop.exercise import Participant, Phase
from workshop.services.activities import Running, for_rules, read_running
from workshop.services.activity_log import AnyEntry, parse_payload
from workshop.services.attendance import same_actor
from workshop.services.context import Context
from workshop.services.on_behalf import find_writer
from workshop.services.refusals import as_refused
from workshop.storage import Connection, seminars
from workshop.storage import entries as entry_rows
from workshop.storage.records import EntryRecord, ParticipantRecord


@dataclass(frozen=True, slots=True)
class Submission:
    """What a client sends. `id` is the client's own; `replaces` is the id of an own earlier entry. `participant` is who
    hands in, None for the leader; with `on_behalf` it is that person's entry."""

    seminar: str
    participant: str | None
    id: str
    payload: dict[str, Any]
    replaces: str | None = None
    on_behalf: str | None = None

    def fingerprint(self) -> str:
        """The same for the same body, so that a resent entry is known for what it is."""
        body = orjson.dumps([self.payload, self.replaces], option=orjson.OPT_SORT_KEYS)
        return hashlib.sha256(body).hexdigest()


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A participant takes an own entry back, or one handed in on behalf of somebody, by the client's id."""

    seminar: str
    participant: str | None
    id: str
    on_behalf: str | None = None


Act = Submission | Withdrawal


def hand_in(context: Context, activity_id: str, acts: Sequence[Act]) -> list[int | KitError]:
    """Decide and store what several participants did to one activity, in one transaction.

    The answers stand in the order of `acts`: the revision at which it was stored, or why it was not. When
    this returns, everything with a revision is on the disk. A refusal writes nothing and stops nobody else's.
    """
    try:
        return _write(context, activity_id, acts, asks_for_ids=False)
    except entry_rows.TakenId:
        return _write(context, activity_id, acts, asks_for_ids=True)


def _write(
    context: Context, activity_id: str, acts: Sequence[Act], *, asks_for_ids: bool
) -> list[int | KitError]:
    """Whether another activity holds one of the ids already the database says by itself, which costs nothing; only
    when it has said so is it worth asking which."""
    try:
        with context.database.writing() as connection:
            return _hand_in(context, connection, activity_id, acts, asks_for_ids)
    except Exception:
        context.logs.forget(activity_id)
        raise


def _hand_in(
    context: Context, connection: Connection, activity_id: str, acts: Sequence[Act], asks_for_ids: bool
) -> list[int | KitError]:
    activity = seminars.find_activity(connection, activity_id, lock=True)
    if activity is None:
        return [NotFound("unknown_activity") for _ in acts]
    running = read_running(context, connection, activity)
    people = context.attendance.present(connection, running.seminar).by_id
    unknown = [act.id for act in acts if asks_for_ids and act.id not in running.log.ids]
    taken = entry_rows.find_taken_ids(connection, unknown, activity_id)
    lines: list[EntryRecord] = []
    answers: list[int | KitError] = []
    for act in acts:
        try:
            answer = _decide(context, running, people, taken, act)
        except KitError as refusal:
            refusal.kind = activity.kind
            answers.append(refusal)
            continue
        if isinstance(answer, EntryRecord):
            running.log.apply(answer)
            lines.append(answer)
            answer = answer.revision
        answers.append(answer)
    if lines:
        entry_rows.add_entries(connection, [_as_row(line) for line in lines])
        seminars.change_activity(connection, activity_id, revision=running.log.revision)
    return answers


def _as_row(line: EntryRecord) -> dict[str, Any]:
    """`asdict` copies every value deeply; nobody changes them here."""
    return {name: getattr(line, name) for name in EntryRecord.__slots__}


def _decide(
    context: Context,
    running: Running,
    people: Mapping[str, ParticipantRecord],
    taken: frozenset[str],
    act: Act,
) -> EntryRecord | int:
    """The line to store, or the revision at which it was stored before."""
    if act.seminar != running.seminar.id:
        raise Forbidden("other_seminar")
    person = find_writer(people, act.participant, act.on_behalf)
    if isinstance(act, Withdrawal):
        return _decide_withdrawal(context, running, person, act)
    known = running.log.ids.get(act.id)
    if known:
        if known.participant == person.id and known.fingerprint == act.fingerprint():
            return known.revision
        raise Conflict("id_conflict")
    if act.id in taken:
        raise Conflict("id_conflict")
    _check_open(running)
    return _line_for(context, running, person, act)


def _line_for(context: Context, running: Running, person: ParticipantRecord, act: Submission) -> EntryRecord:
    replaced = _own_ref(running, person.id, act, act.replaces) if act.replaces else None
    has_groups = running.record.has_need_groups
    if has_groups and person.need_group is None:
        raise Refused("choose_need_group")
    exercise = running.exercise
    try:
        payload = parse_payload(exercise, act.payload)
    except ValidationError as error:
        raise as_refused(error) from error
    own = running.log.own_entries(person.id, without=replaced)
    if has_groups:
        own = [entry for entry in own if entry.need_group == person.need_group]
    participant = as_participant(running, person, own)
    accepted = exercise.accept(for_rules(running, person.need_group, person.table_name), participant, payload)
    return EntryRecord(
        ref=new_ref(),
        id=act.id,
        activity_id=running.record.id,
        revision=running.log.revision + 1,
        act="hand_in",
        participant_id=person.id,
        actor=person.actor,
        need_group=person.need_group,
        table_name=person.table_name,
        heads=person.heads_of_actor,
        target=replaced,
        payload=accepted.model_dump(mode="json"),
        fingerprint=act.fingerprint(),
        at=context.now(),
        on_behalf=act.on_behalf is not None,
        written_by=act.participant if act.on_behalf is not None else None,
    )


def as_participant(running: Running, person: ParticipantRecord, own: Sequence[AnyEntry]) -> Participant[Any]:
    """The person who hands in, as the exercise's rules know them."""
    return Participant(
        who=running.log.number_of(person.id),
        actor=same_actor(running.seminar, person.actor),
        need_group=person.need_group,
        table=person.table_name,
        heads=person.head_count,
        speaks_for_actor=person.speaks_for_actor,
        entries=own,
    )


def _decide_withdrawal(
    context: Context, running: Running, person: ParticipantRecord, act: Withdrawal
) -> EntryRecord | int:
    ref = _known_ref(running, person.id, act, act.id)
    if ref not in running.log.live:
        return running.log.revision
    _check_open(running)
    return EntryRecord(
        ref=new_ref(),
        id=None,
        activity_id=running.record.id,
        revision=running.log.revision + 1,
        act="withdraw",
        participant_id=person.id,
        actor=None,
        need_group=None,
        table_name=None,
        heads=1,
        target=ref,
        payload={},
        fingerprint=None,
        at=context.now(),
    )


def _own_ref(running: Running, participant: str, act: Act, entry_id: str) -> str:
    ref = _known_ref(running, participant, act, entry_id)
    if ref not in running.log.live:
        raise Conflict("entry_replaced")
    return ref


def _known_ref(running: Running, participant: str, act: Act, entry_id: str) -> str:
    """What the client's id became: of the person's own; for who writes for them, of what that one wrote."""
    known = running.log.ids.get(entry_id)
    if known is None or known.participant != participant:
        raise NotFound("unknown_entry")
    if act.on_behalf is not None and not running.log.is_written_by(known.ref, act.participant):
        raise NotFound("unknown_entry")
    return known.ref


def _check_open(running: Running) -> None:
    is_open = Phase(running.record.phase) in running.exercise.open_phases
    if running.seminar.has_ended or not is_open:
        raise Conflict("phase_closed")


def new_ref() -> str:
    """The server's own name for an entry: it never leaves with a person."""
    return "e" + secrets.token_hex(6)


def find_ref(context: Context, activity_id: str, entry_id: str) -> str | None:
    """The ref that the client's id became, as a rule from memory: the one who hands in needs it to know their own entry
    among the room's."""
    log = context.logs.find(activity_id)
    if log is None or entry_id not in log.ids:
        with context.database.reading() as connection:
            activity = seminars.find_activity(connection, activity_id)
            log = read_running(context, connection, activity).log if activity else None
    known = log.ids.get(entry_id) if log else None
    return known.ref if known else None


def read_own(running: Running, participant: str) -> list[dict[str, Any]]:
    """A participant's entries that count, as [{id, ref, payload}]."""
    return _told(running, running.log.own_entries(participant))


def read_written_for(
    running: Running, participant: str, writer: str | None
) -> tuple[list[dict[str, Any]], int]:
    """What this secretary, or whoever leads (None), has handed in for a participant, and how many entries that count
    somebody else has: what was told to one is not told to the next."""
    own = running.log.own_entries(participant)
    written = [entry for entry in own if running.log.is_written_by(entry.ref, writer)]
    return _told(running, written), len(own) - len(written)


def _told(running: Running, own: Sequence[AnyEntry]) -> list[dict[str, Any]]:
    return [
        {
            "id": running.log.client_ids.get(entry.ref),
            "ref": entry.ref,
            "payload": entry.payload.model_dump(mode="json"),
        }
        for entry in own
    ]
