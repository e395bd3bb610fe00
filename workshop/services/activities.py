"""Builds what an exercise sees of an activity: all of it for rules, pooled by unit for what is shown."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

import orjson

from workshop.exercise import Activity, ChainItem, Person, Phase
from workshop.registry import AnyExercise
from workshop.services.activity_log import ActivityLog, AnyEntry
from workshop.services.attendance import same_actor
from workshop.services.context import Context
from workshop.services.given import read_given
from workshop.services.pooling import count_groups, find_pooled
from workshop.storage import Connection, seminars
from workshop.storage.records import ActivityRecord, SeminarRecord

AnyActivity = Activity[Any, Any]


@dataclass(frozen=True, slots=True)
class Compared:
    """The earlier activity that one is compared with, as it stands now."""

    record: ActivityRecord
    seminar: SeminarRecord

    @property
    def mark(self) -> tuple[str, int, int, str, int]:
        """Another one whenever anything of it may be shown differently."""
        record = self.record
        return record.id, record.revision, record.epoch, record.phase, self.seminar.revision


@dataclass(frozen=True)
class Running:
    """An activity with all that belongs to it, read at one moment."""

    seminar: SeminarRecord
    record: ActivityRecord
    exercise: AnyExercise
    log: ActivityLog
    whole: AnyActivity
    names: Mapping[str, str | None] = field(default_factory=dict)
    compared: Compared | None = None
    numbers: Mapping[str, int] = field(default_factory=dict)
    #: The tables of each unit, worked out once for all the views that are built from this reading.
    tables: dict[str | None, tuple[str, ...]] = field(default_factory=dict)
    _shown: dict[tuple[str | None, str | None, int], AnyActivity] = field(
        default_factory=dict, init=False, repr=False
    )

    @cached_property
    def mark(self) -> Hashable:
        """Another one whenever a view of it may be another: what is worked out of it is kept by this name. What was
        carried over belongs to it: that is another activity's, and goes when it is hidden or blanked there."""
        record = self.record
        given = orjson.dumps([asdict(item) for item in self.whole.given])
        compared = self.compared.mark if self.compared else None
        return record.id, record.revision, record.epoch, record.phase, self.seminar.revision, given, compared

    @property
    def units(self) -> list[str | None]:
        """The parts an exercise sees one at a time: the need groups, or the room (None)."""
        if not self.record.has_need_groups:
            return [None]
        return [group["key"] for group in self.seminar.need_groups]


def read_running(
    context: Context, connection: Connection, activity: ActivityRecord, seminar: SeminarRecord | None = None
) -> Running:
    """Everything about an activity as the database has it now."""
    seminar = seminar or seminars.find_seminar(connection, activity.seminar_id)
    assert seminar is not None
    exercise = context.registry[activity.kind]
    log = context.logs.read(connection, activity, exercise)
    present = context.attendance.present(connection, seminar)
    given = read_given(connection, activity, seminar)
    whole = make_whole(context, seminar, activity, log, (present.people, present.roll), given)
    names = {} if activity.is_anonymous else present.names
    compared = _find_compared(connection, activity)
    return Running(seminar, activity, exercise, log, whole, names, compared, present.numbers)


def make_whole(
    context: Context,
    seminar: SeminarRecord,
    activity: ActivityRecord,
    log: ActivityLog,
    here: tuple[Sequence[Person], tuple[str, ...]],
    given: tuple[ChainItem, ...],
) -> AnyActivity:
    """An activity as its exercise knows it, with what its log holds; `here` are the people and the actors on the
    roll."""
    exercise = context.registry[activity.kind]
    people, roll = here
    return Activity(
        id=activity.id,
        kind=activity.kind,
        title=activity.title,
        config=exercise.config_type.model_validate_json(orjson.dumps(activity.config)),
        phase=Phase(activity.phase),
        entries=log.entries,
        people=people,
        roll=_roll_of(activity, seminar, roll),
        expected=tuple(seminar.actors),
        given=given,
        merges=tuple(log.merges.values()),
        anonymous=activity.is_anonymous,
        smallest_group=activity.smallest_group,
        language=seminar.language,
        day=date.fromisoformat(seminar.day) if seminar.day else None,
        catalogue=context.content.catalogues[seminar.language],
        same_actors=seminar.same_actors,
        counted_tables=_counted_tables(activity, None),
    )


def _find_compared(connection: Connection, activity: ActivityRecord) -> Compared | None:
    record = seminars.find_activity(connection, activity.compares_with) if activity.compares_with else None
    seminar = seminars.find_seminar(connection, record.seminar_id) if record else None
    return Compared(record, seminar) if record and seminar else None


def _roll_of(activity: ActivityRecord, seminar: SeminarRecord, roll_now: tuple[str, ...]) -> tuple[str, ...]:
    """The actors that positions are taken from; of a closed activity those it closed with, so that a latecomer does
    not reopen what was agreed."""
    if activity.roll is None:
        return roll_now
    return tuple(dict.fromkeys(same_actor(seminar, name) or name for name in activity.roll))


def for_rules(running: Running, need_group: str | None, table: str | None = None) -> AnyActivity:
    """The part that a participant of this need group hands in to, with true actors and what came in just before. At a
    table at work nothing of another table's is known, so that no refusal can tell of it."""
    part = running.whole
    if running.record.has_need_groups:
        part = replace(_part(running, need_group), people=_people_of(running, need_group))
    else:
        # Always anew: the log's list grows in place, and what was worked out of it would not hold.
        part = replace(part, entries=running.log.entries)
    copy = find_copy(running, table)
    return part if copy is None else replace(part, entries=_at_table(part.entries, copy))


def table_at_work(running: Running, table: str | None) -> str | None:
    """The table that somebody works at now; None unless the activity is in the step of the tables."""
    return table if running.record.phase == Phase.TABLE else None


def find_copy(running: Running, table: str | None) -> str | None:
    """Whose work somebody who sits there may know of: a table's, that of those without one (""), or everybody's (None)
    where no tables are at work."""
    is_apart = running.record.phase == Phase.TABLE and bool(running.seminar.tables)
    return (table or "") if is_apart else None


def for_views(running: Running, unit: str | None, table: str | None = None) -> AnyActivity:
    """One unit as it may be shown, or one table's part of it (see `find_copy`): actors merged, and pooled where the
    activity is anonymous. The same for all audiences, so that what an exercise works out of it is worked out once."""
    key = (unit, table, running.log.revision)
    if key not in running._shown:
        running._shown[key] = _make_shown(running, unit, table)
    return running._shown[key]


def _make_shown(running: Running, unit: str | None, table: str | None) -> AnyActivity:
    part = running.whole if unit is None else _part(running, unit)
    people = running.whole.people if unit is None else _people_of(running, unit)
    if unit not in running.tables:
        running.tables[unit] = list_tables(running, unit, part.entries, people)
    tables = running.tables[unit]
    entries: Sequence[AnyEntry] = part.entries
    if table is not None:
        entries = _at_table(entries, table)
        people = [person for person in people if (person.table or "") == table]
    if running.record.is_anonymous and running.record.phase != Phase.CLOSED:
        entries = _pool(running, entries, all_of_them=table is not None)
    else:
        entries = [_named(running, entry) for entry in entries]
    return replace(part, entries=entries, people=people, tables=tables)


def _at_table(entries: Sequence[AnyEntry], table: str) -> list[AnyEntry]:
    return [entry for entry in entries if (entry.table or "") == table]


def list_tables(
    running: Running, unit: str | None, entries: Sequence[AnyEntry], people: Sequence[Person]
) -> tuple[str, ...]:
    """The tables of a unit: those that its people sit at or its entries came from, in the seminar's order; of a closed
    activity those that it closed with."""
    if running.record.trail is not None:
        return tuple(running.record.trail["tables"].get(unit or "", ()))
    used = {person.table for person in people} | {entry.table for entry in entries}
    known = [table["name"] for table in running.seminar.tables]
    gone = sorted(name for name in used if name and name not in known)
    return tuple(name for name in [*known, *gone] if name in used)


def _counted_tables(activity: ActivityRecord, unit: str | None) -> Mapping[str, int] | None:
    if activity.trail is None:
        return None
    counted: Mapping[str, int] = activity.trail["counted"].get(unit or "", {})
    return counted


def _named(running: Running, entry: AnyEntry) -> AnyEntry:
    """An entry that is closed or open by choice; there the person's name stands by it, if they gave one."""
    name = running.names.get(running.log.owners.get(entry.ref) or "")
    actor = same_actor(running.seminar, entry.actor)
    return entry if actor == entry.actor and name is None else replace(entry, actor=actor, name=name)


def actor_of(running: Running, name: str | None) -> str | None:
    """The actor that a spelling means in an anonymous activity: as merged in the seminar, unless that came too late
    (`services/merging.py`)."""
    seen = running.record.seen_actors
    stayed: str | None = seen["same"].get(name) if seen and name else None
    return stayed or same_actor(running.seminar, name)


def pooled_actors(running: Running, entries: Sequence[AnyEntry]) -> frozenset[str]:
    """The actors behind these entries that are too few to be named."""
    people = ((str(e.who), actor_of(running, e.actor), e.heads) for e in entries)
    groups, unnamed = count_groups(people)
    return find_pooled(groups, running.record.smallest_group, unnamed)


def _pool(running: Running, entries: Sequence[AnyEntry], *, all_of_them: bool) -> list[AnyEntry]:
    """At a table no actor is named: who sits there would take its part away from the whole room's, and what is left may
    be one delegate's at another table."""
    pooled = pooled_actors(running, entries)
    if all_of_them:
        pooled = frozenset({name for entry in entries if (name := actor_of(running, entry.actor))})
    hides_on_behalf = _are_few_on_behalf(running, entries)
    shown: list[AnyEntry] = []
    for entry in entries:
        actor = actor_of(running, entry.actor)
        actor = None if actor in pooled else actor
        if hides_on_behalf and entry.on_behalf:
            shown.append(replace(entry, actor=actor, on_behalf=False))
        else:
            shown.append(entry if actor == entry.actor else replace(entry, actor=actor))
    return shown


def _are_few_on_behalf(running: Running, entries: Sequence[AnyEntry]) -> bool:
    """Of one or two without a phone, the mark would say who they are."""
    written_for = {entry.who for entry in entries if entry.on_behalf}
    return 0 < len(written_for) < running.record.smallest_group


def _part(running: Running, need_group: str | None) -> AnyActivity:
    whole = running.whole
    return replace(
        whole,
        need_group=need_group,
        counted_tables=_counted_tables(running.record, need_group),
        entries=[e for e in running.log.entries if e.need_group == need_group],
        given=tuple(item for item in whole.given if item.need_group in (None, need_group)),
    )


def _people_of(running: Running, need_group: str | None) -> list[Person]:
    return [person for person in running.whole.people if person.need_group == need_group]
