"""Builds what an exercise sees of an activity: all of it for rules, pooled by unit for what is shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import orjson

from workshop.exercise import Activity, ChainItem, ChainKind, Origin, Person, Phase
from workshop.registry import AnyExercise
from workshop.services.activity_log import ActivityLog, AnyEntry
from workshop.services.attendance import same_actor
from workshop.services.context import Context
from workshop.services.pooling import count_groups, find_pooled
from workshop.storage import Connection, plans, seminars
from workshop.storage.records import ActivityRecord, ChainRecord, SeminarRecord

AnyActivity = Activity[Any, Any]


@dataclass(frozen=True)
class Running:
    """An activity with all that belongs to it, read at one moment."""

    seminar: SeminarRecord
    record: ActivityRecord
    exercise: AnyExercise
    log: ActivityLog
    whole: AnyActivity
    names: Mapping[str, str | None] = field(default_factory=dict)
    _shown: dict[tuple[str | None, int], AnyActivity] = field(default_factory=dict, init=False, repr=False)

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
    whole = Activity(
        id=activity.id,
        kind=activity.kind,
        title=activity.title,
        config=exercise.config_type.model_validate_json(orjson.dumps(activity.config)),
        phase=Phase(activity.phase),
        entries=log.entries,
        people=present.people,
        roll=_roll_of(activity, seminar, present.roll),
        given=read_given(connection, activity),
        merges=tuple(log.merges.values()),
        anonymous=activity.is_anonymous,
        smallest_group=activity.smallest_group,
        language=seminar.language,
        day=date.fromisoformat(seminar.day) if seminar.day else None,
        catalogue=context.content.catalogues[seminar.language],
        same_actors=seminar.same_actors,
    )
    names = {} if activity.is_anonymous else present.names
    return Running(seminar, activity, exercise, log, whole, names)


def _roll_of(activity: ActivityRecord, seminar: SeminarRecord, roll_now: tuple[str, ...]) -> tuple[str, ...]:
    """The actors that positions are taken from; of a closed activity those it closed with, so that a latecomer does
    not reopen what was agreed."""
    if activity.roll is None:
        return roll_now
    return tuple(dict.fromkeys(same_actor(seminar, name) or name for name in activity.roll))


def read_given(connection: Connection, activity: ActivityRecord) -> tuple[ChainItem, ...]:
    """The chain items that the activity works on."""
    return tuple(
        as_chain_item(record) for record in plans.list_chain_by_ids(connection, activity.given or [])
    )


def as_chain_item(record: ChainRecord) -> ChainItem:
    """A chain item as the exercises know it."""
    return ChainItem(
        ref=record.ref,
        kind=ChainKind(record.kind),
        title=record.title,
        id=record.id,
        text=record.text,
        key=record.key,
        votes=record.votes,
        actors=record.actors,
        answers=tuple(record.answers),
        need_group=record.need_group,
        data=record.data,
        origin=Origin(**record.origin),
    )


def for_rules(running: Running, need_group: str | None) -> AnyActivity:
    """The part that a participant of this need group hands in to, with true actors and what came in just before."""
    if running.record.has_need_groups:
        return replace(_part(running, need_group), people=_people_of(running, need_group))
    return replace(running.whole, entries=running.log.entries)


def for_views(running: Running, unit: str | None) -> AnyActivity:
    """One unit as it may be shown: actors merged, and pooled where the activity is anonymous. The same for all
    audiences, so that what an exercise works out of it is worked out once."""
    key = (unit, running.log.revision)
    if key not in running._shown:
        running._shown[key] = _make_shown(running, unit)
    return running._shown[key]


def _make_shown(running: Running, unit: str | None) -> AnyActivity:
    part = running.whole if unit is None else _part(running, unit)
    entries: Sequence[AnyEntry] = part.entries
    if running.record.is_anonymous and running.record.phase != Phase.CLOSED:
        entries = _pool(running, entries)
    else:
        entries = [_named(running, entry) for entry in entries]
    people = running.whole.people if unit is None else _people_of(running, unit)
    return replace(part, entries=entries, people=people)


def _named(running: Running, entry: AnyEntry) -> AnyEntry:
    """An entry that is closed or open by choice; there the person's name stands by it, if they gave one."""
    name = running.names.get(running.log.owners.get(entry.ref) or "")
    actor = same_actor(running.seminar, entry.actor)
    return entry if actor == entry.actor and name is None else replace(entry, actor=actor, name=name)


def pooled_actors(running: Running, entries: Sequence[AnyEntry]) -> frozenset[str]:
    """The actors behind these entries that are too few to be named."""
    people = ((str(e.who), same_actor(running.seminar, e.actor), e.heads) for e in entries)
    groups, unnamed = count_groups(people)
    return find_pooled(groups, running.record.smallest_group, unnamed)


def _pool(running: Running, entries: Sequence[AnyEntry]) -> list[AnyEntry]:
    pooled = pooled_actors(running, entries)
    shown: list[AnyEntry] = []
    for entry in entries:
        actor = same_actor(running.seminar, entry.actor)
        actor = None if actor in pooled else actor
        shown.append(entry if actor == entry.actor else replace(entry, actor=actor))
    return shown


def _part(running: Running, need_group: str | None) -> AnyActivity:
    whole = running.whole
    return replace(
        whole,
        need_group=need_group,
        entries=[e for e in running.log.entries if e.need_group == need_group],
        given=tuple(item for item in whole.given if item.need_group in (None, need_group)),
    )


def _people_of(running: Running, need_group: str | None) -> list[Person]:
    return [person for person in running.whole.people if person.need_group == need_group]
