"""An activity as an archive keeps it: closed, without a person, without anything hidden, not shown or taken back.

What the leader did is kept as it stands, not as it was done: the merges, titles, themes and the spotlight in force. So
an archive that has been imported and is exported again is the same, line by line.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from workshop.exercise import ChainItem, Phase
from workshop.services.activities import Running, make_whole, read_running
from workshop.services.activity_log import ActivityLog
from workshop.services.archive_room import Room, as_participant_row
from workshop.services.attendance import actors_on_roll, as_people
from workshop.services.closing import cut_ties, read_trail
from workshop.services.context import Context
from workshop.services.given import as_given
from workshop.services.harvesting import gather, is_shown, withheld_ids
from workshop.services.views import counts
from workshop.storage import Connection, entries, plans
from workshop.storage.records import (
    ActivityRecord,
    ChainRecord,
    EntryRecord,
    ParticipantRecord,
)


@dataclass(frozen=True, slots=True)
class Archived:
    """`running` is the activity as it will stand where it is imported; None where nothing of it was shown."""

    record: ActivityRecord
    running: Running | None
    lines: Sequence[EntryRecord] = ()
    chain: Sequence[ChainRecord] = ()


def archive_activity(
    context: Context, connection: Connection, activity: ActivityRecord, room: Room, in_use: frozenset[str]
) -> Archived:
    """The activity's record, lines and chain as the archive has them; `in_use` are the chain items that shown
    activities of the seminar work on."""
    found_given = room.find_given(connection, activity.given or [])
    given = [item for item in activity.given if item in found_given] if activity.given is not None else None
    if not is_shown(context, activity):
        return _left_out(context, connection, activity, room, given, in_use)
    before = read_running(context, connection, activity, room.seminar)
    lines = _normal_lines(activity, before, _tieless(before, entries.list_entries(connection, activity.id)))
    record = replace(
        activity,
        phase=Phase.CLOSED.value,
        is_anonymous=True,
        ends_at=None,
        epoch=0,
        revision=len(lines),
        given=given,
        people=counts(before)["people"],
        roll=list(before.whole.roll) if activity.roll is None else activity.roll,
        trail=_without_names(activity.trail if activity.phase == Phase.CLOSED else read_trail(before)),
    )
    running = _stand(context, record, lines, before, room, as_given(record, found_given))
    found, readings = gather(running)
    chain = [ChainRecord(**row) for row in found]
    chain += _kept_for_others(context, connection, activity, room, in_use - {item.id for item in chain})
    room.chain.update((item.id, item) for item in chain)
    return Archived(replace(record, readings=readings or None), running, lines, chain)


def _without_names(trail: dict[str, Any] | None) -> dict[str, Any] | None:
    """Tables by number: how many they were matters, and a name given at the door may be a person's."""
    if trail is None:
        return None
    tables = {unit: [str(n) for n, _ in enumerate(names, start=1)] for unit, names in trail["tables"].items()}
    return {**trail, "tables": tables}


def _left_out(
    context: Context,
    connection: Connection,
    activity: ActivityRecord,
    room: Room,
    given: list[str] | None,
    in_use: frozenset[str],
) -> Archived:
    """How it was planned, and what others already work on: that the room has seen."""
    of_the_day = context.registry[activity.kind].day_settings
    config = {name: value for name, value in activity.config.items() if name not in of_the_day}
    record = replace(
        activity,
        config=config,
        phase=Phase.WAITING.value,
        given=given,
        revision=0,
        epoch=0,
        people=None,
        roll=None,
        trail=None,
        readings=None,
    )
    chain = _kept_for_others(context, connection, activity, room, in_use)
    room.chain.update((item.id, item) for item in chain)
    return Archived(record, None, (), chain)


def _kept_for_others(
    context: Context, connection: Connection, activity: ActivityRecord, room: Room, wanted: frozenset[str]
) -> list[ChainRecord]:
    """Items of an earlier harvest that another activity works on, although this one no longer gives them."""
    kept = sorted(wanted & set(plans.list_chain_ids(connection, activity.id)))
    if not kept:
        return []
    withheld = withheld_ids(read_running(context, connection, activity, room.seminar))
    return plans.list_chain_by_ids(connection, [item for item in kept if item not in withheld])


def _tieless(running: Running, lines: Sequence[EntryRecord]) -> list[EntryRecord]:
    """What was handed in and counts, as closing would keep it; of what was held in the open names and lone actors go
    too, as when the retention time is over."""
    record = running.record
    if record.phase == Phase.CLOSED and record.is_anonymous:
        return [line for line in lines if line.act == "hand_in" and line.ref in running.log.live]
    unnamed = replace(record, is_anonymous=True, phase=Phase.RESULTS.value)
    kept, _ = cut_ties(replace(running, record=unnamed), lines)
    return kept


def _normal_lines(
    activity: ActivityRecord, running: Running, kept: Sequence[EntryRecord]
) -> list[EntryRecord]:
    """What was handed in by its ref, then what the leader did, as it stands. Their order is all they keep of a
    number."""
    log = running.log
    shown = [line for line in kept if not log.live[line.ref].hidden]
    lines = [
        replace(line, target=None) if line.target else line
        for line in sorted(shown, key=lambda line: line.ref)
    ]
    for merge in log.merges.values():
        if merge.refs:
            payload = {"entries": list(merge.refs), "into": merge.into, "title": merge.title}
            lines.append(_act(activity, "merge", merge.ref, None, payload))
        else:
            lines.append(_act(activity, "rename", merge.ref, merge.into, {"title": merge.title}))
    lines += _themes(activity, [(line.ref, log.live[line.ref].theme) for line in shown])
    for line in shown:
        if log.live[line.ref].spotlight:
            lines.append(_act(activity, "spotlight", _ref_of(activity, "spotlight", line.ref), line.ref, {}))
    return lines


def _themes(activity: ActivityRecord, themed: Sequence[tuple[str, str | None]]) -> list[EntryRecord]:
    by_theme: dict[str, list[str]] = {}
    for ref, theme in sorted(themed):
        if theme:
            by_theme.setdefault(theme, []).append(ref)
    return [
        _act(activity, "theme", _ref_of(activity, "theme", name), None, {"entries": refs, "theme": name})
        for name, refs in sorted(by_theme.items())
    ]


def _ref_of(activity: ActivityRecord, act: str, about: str) -> str:
    """The same however often it is exported."""
    return "r" + hashlib.sha256(f"{activity.id}|{act}|{about}".encode()).hexdigest()[:19]


def _act(
    activity: ActivityRecord, act: str, ref: str, target: str | None, payload: dict[str, Any]
) -> EntryRecord:
    return EntryRecord(
        ref=ref,
        id=None,
        activity_id=activity.id,
        revision=0,
        act=act,
        participant_id=None,
        actor=None,
        need_group=None,
        table_name=None,
        heads=0,
        target=target,
        payload=payload,
        fingerprint=None,
        at=None,
    )


def _stand(
    context: Context,
    record: ActivityRecord,
    lines: Sequence[EntryRecord],
    before: Running,
    room: Room,
    given: tuple[ChainItem, ...],
) -> Running:
    """The activity as it will stand where it is imported: all that the archive says of it is worked out from this."""
    exercise = before.exercise
    parsed = {} if exercise.personal_fields else {ref: one.payload for ref, one in before.log.live.items()}
    log = ActivityLog(exercise, 0, parsed)
    for line in lines:
        log.apply(line)
    seminar = room.stood
    here = [
        ParticipantRecord(**as_participant_row(seminar.id, person, number, False))
        for number, person in enumerate(room.persons)
    ]
    people = as_people(seminar, here)
    whole = make_whole(context, seminar, record, log, (people, actors_on_roll(seminar, people)), given)
    return Running(seminar, record, exercise, log, whole)
