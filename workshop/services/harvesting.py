"""Gathers what an activity gives: chain items with stable ids and their origin, kept for what comes after."""

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from workshop.exercise import ChainItem, Origin, Phase
from workshop.services.activities import AnyActivity, Running, for_views, read_running
from workshop.services.context import Context
from workshop.services.from_plans import list_plan_items
from workshop.services.views import counts
from workshop.storage import Connection, plans, seminars
from workshop.storage.records import ActivityRecord, ChainRecord, SeminarRecord


def harvest_seminar(context: Context, connection: Connection, seminar: SeminarRecord) -> list[ChainRecord]:
    """Harvest every activity whose results may be shown, keep it, and give the seminar's whole chain."""
    position: dict[str, int] = {}
    for activity in seminars.list_activities(connection, seminar.id):
        position[activity.id] = activity.position
        if is_shown(context, activity):
            harvest_activity(context, connection, read_running(context, connection, activity, seminar))
    chain = plans.list_chain(connection, seminar.id)
    return sorted(chain, key=lambda item: (position.get(item.activity_id, 0), item.position))


def harvest_shown(context: Context, connection: Connection, seminar: SeminarRecord) -> list[ChainRecord]:
    """The same, without what an activity gave whose results have been taken back from the room: for all that leaves."""
    programme = seminars.list_activities(connection, seminar.id)
    shown = {activity.id for activity in programme if is_shown(context, activity)}
    return [item for item in harvest_seminar(context, connection, seminar) if item.activity_id in shown]


def is_shown(context: Context, activity: ActivityRecord) -> bool:
    """Whether the room may see the activity's results now, and with it the plan and every document."""
    return Phase(activity.phase) in context.registry[activity.kind].shown_phases


def harvest_activity(context: Context, connection: Connection, running: Running) -> None:
    """Keep what this activity gives now: to the chain, and the numbers to follow over the years."""
    found, readings = gather(running)
    activities = seminars.list_activities(connection, running.seminar.id)
    withheld = set(withheld_ids(running))
    in_use = [item for activity in activities for item in activity.given or () if item not in withheld]
    plans.replace_chain(connection, running.record.id, found, in_use)
    if readings != (running.record.readings or []):
        seminars.change_activity(connection, running.record.id, readings=readings)


def gather(running: Running) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The chain items that an activity gives now, as rows, and its numbers. Pure."""
    found: list[dict[str, Any]] = []
    readings: list[dict[str, Any]] = []
    for unit in running.units:
        part = for_views(running, unit)
        for item in running.exercise.harvest(part).items:
            found.append(_as_row(running, part, item, len(found)))
        readings += [asdict(replace(one, need_group=unit)) for one in running.exercise.readings(part)]
    return found, readings


def withheld_ids(running: Running) -> list[str]:
    """The chain ids of what the leader has hidden or blanked: not even an activity that works on them keeps those."""
    refs = [entry.ref for entry in running.log.entries if entry.hidden] + list(running.log.blanked)
    return [chain_id(running.record.id, unit, ref) for unit in running.units for ref in refs]


def chain_id(activity_id: str, need_group: str | None, ref: str) -> str:
    """The same for the same thing in the same activity, however often it is harvested."""
    return "c" + hashlib.sha256(f"{activity_id}|{need_group}|{ref}".encode()).hexdigest()[:16]


def _as_row(running: Running, part: AnyActivity, item: ChainItem, position: int) -> dict[str, Any]:
    seminar, activity, unit = running.seminar, running.record, part.need_group
    origin = Origin(
        seminar=seminar.id,
        seminar_title=seminar.title,
        activity=activity.id,
        activity_title=activity.title,
        day=seminar.day,
        votes=item.votes,
        actors=item.actors,
        people=counts(running)["people"],
        tables=item.tables,
        tables_in_all=len(part.tables),
    )
    return {
        "id": chain_id(activity.id, unit, item.ref),
        "seminar_id": seminar.id,
        "activity_id": activity.id,
        "position": position,
        "kind": item.kind.value,
        "need_group": unit,
        "ref": item.ref,
        "key": item.key,
        "title": item.title,
        "text": item.text,
        "votes": item.votes,
        "actors": item.actors,
        "answers": list(item.answers),
        "data": dict(item.data),
        "origin": asdict(origin),
        "tables": item.tables,
    }


def list_candidates(
    context: Context, connection: Connection, activity: ActivityRecord, seminar: SeminarRecord
) -> list[ChainRecord]:
    """What may be carried over into the activity: its kinds, from the activities before it, strongest first, then what
    the plans of the seminar's need groups hold from earlier seminars."""
    chain = harvest_seminar(context, connection, seminar)
    own = keep_candidates(context, activity, seminars.list_activities(connection, seminar.id), chain)
    return own + add_standing(context, connection, activity, seminar, own)


def add_standing(
    context: Context,
    connection: Connection,
    activity: ActivityRecord,
    seminar: SeminarRecord,
    own: Sequence[ChainRecord],
) -> list[ChainRecord]:
    """What the plans hold of the activity's kinds, without what the room has said again today in the same words."""
    said = {(item.kind, _in_plain_words(item)) for item in own}
    standing = list_plan_items(connection, seminar, context.registry[activity.kind].takes)
    return [item for item in standing if (item.kind, _in_plain_words(item)) not in said]


def _in_plain_words(item: ChainRecord) -> str:
    return " ".join(item.title.casefold().split())


def keep_candidates(
    context: Context, activity: ActivityRecord, programme: Sequence[ActivityRecord], chain: list[ChainRecord]
) -> list[ChainRecord]:
    """Those of the seminar's chain that the activity may work on."""
    kinds = context.registry[activity.kind].takes
    earlier = {other.id for other in programme if other.position < activity.position}
    return [item for item in chain if item.kind in kinds and item.activity_id in earlier]


def choose_strongest(context: Context, activity: ActivityRecord, candidates: list[ChainRecord]) -> list[str]:
    """The ids that are carried over when the leader has not chosen: the first few of each kind and need group."""
    exercise = context.registry[activity.kind]
    most = exercise.carries(exercise.config_type.model_validate(activity.config, strict=False))
    chosen: list[str] = []
    taken: dict[tuple[str, str | None], int] = {}
    for item in candidates:
        slot = (item.kind, item.need_group)
        if taken.get(slot, 0) < most:
            taken[slot] = taken.get(slot, 0) + 1
            chosen.append(item.id)
    return chosen
