"""A place's actors: renamed, taken away while unused, and different spellings made one, in its plans and its seminars.

A renamed or merged actor is the same actor everywhere. What was handed in keeps the words it was handed in with; the
seminars read the old name as the new one, as they do where the leader has merged spellings there. Without that the
next draft would bring the old name back into the plan.
"""

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import Field

from workshop.errors import Conflict, Refused
from workshop.exercise import Model, Name, Ref
from workshop.services.activities import read_running
from workshop.services.context import Context
from workshop.services.harvesting import harvest_activity, is_shown
from workshop.services.merging import settle_actors
from workshop.services.place_details import PlaceInUse, find_actor, read_place_in_use
from workshop.services.plans import Plan
from workshop.storage import Connection, places, plan_history, plans, seminars
from workshop.storage.records import SeminarRecord


class ActorChange(Model):
    name: Name


class ActorsMerge(Model):
    """Ids of the place's actors; `into` is the one that stays."""

    actors: tuple[Ref, ...] = Field(min_length=1, max_length=60)
    into: Ref


def rename_actor(context: Context, place_id: str, actor_id: str, change: ActorChange) -> PlaceInUse:
    with context.database.writing() as connection:
        place = read_place_in_use(connection, place_id)
        actor = find_actor((one.record for one in place.actors), actor_id)
        others = [one.record for one in place.actors if one.record.id != actor_id]
        if any(one.name.casefold() == change.name.casefold() for one in others):
            raise Conflict("actor_exists")
        places.change_actor(connection, actor_id, name=change.name)
        _call_anew(context, connection, place, {actor.name: change.name})
        return read_place_in_use(connection, place_id)


def merge_actors(context: Context, place_id: str, merge: ActorsMerge) -> PlaceInUse:
    """Let several spellings be one actor."""
    with context.database.writing() as connection:
        place = read_place_in_use(connection, place_id)
        known = [one.record for one in place.actors]
        into = find_actor(known, merge.into)
        others = [find_actor(known, actor_id) for actor_id in dict.fromkeys(merge.actors)]
        others = [one for one in others if one.id != into.id]
        if not others:
            raise Refused("merge_into_itself")
        for one in others:
            places.remove_actor(connection, one.id)
        _call_anew(context, connection, place, {one.name: into.name for one in others})
        return read_place_in_use(connection, place_id)


def remove_actor(context: Context, place_id: str, actor_id: str) -> PlaceInUse:
    """Take an actor away; one that a seminar or a plan names stays."""
    with context.database.writing() as connection:
        place = read_place_in_use(connection, place_id)
        find_actor((one.record for one in place.actors), actor_id)
        one = next(actor for actor in place.actors if actor.record.id == actor_id)
        if one.is_used:
            raise Conflict("actor_used", name=one.record.name)
        places.remove_actor(connection, actor_id)
        return read_place_in_use(connection, place_id)


def _call_anew(context: Context, connection: Connection, place: PlaceInUse, names: Mapping[str, str]) -> None:
    for plan in place.plans:
        _call_anew_in_plan(context, connection, plan, names)
    for seminar in place.seminars:
        _call_anew_in_seminar(context, connection, seminar, names)
        _read_anew(context, connection, seminar.id, names)


def _call_anew_in_plan(
    context: Context, connection: Connection, plan: Plan, names: Mapping[str, str]
) -> None:
    folded = {name.casefold(): new for name, new in names.items()}

    def anew(name: str) -> str:
        return folded.get(name.casefold(), name)

    is_changed = False
    for row in plan.rows:
        fields = _with_names(row.fields, anew)
        if row.kind == "actor":
            fields["title"] = anew(str(fields.get("title") or ""))
        if fields != row.fields:
            plans.change_plan_row(connection, row.id, fields=fields, updated_at=context.now())
            is_changed = True
    for key in plan_history.list_keys(connection, plan.record.id):
        if key.actor and key.actor != anew(key.actor):
            plan_history.change_key(connection, key.id, actor=anew(key.actor))
    record = plan.record
    values: dict[str, Any] = {
        "lead": record.lead and _with_names(record.lead, anew),
        "representatives": [_with_names(one, anew) for one in record.representatives],
        "representation": {
            part: list(dict.fromkeys(anew(name) for name in found))
            for part, found in record.representation.items()
        },
    }
    if is_changed or any(getattr(record, name) != value for name, value in values.items()):
        plans.change_plan(connection, record.id, updated_at=context.now(), **values)


def _with_names(told: Mapping[str, Any], anew: Callable[[str], str]) -> dict[str, Any]:
    """The same with the actor's new name, also in the lists that a goal has of actors."""
    changed = dict(told)
    if told.get("actor"):
        changed["actor"] = anew(told["actor"])
    for part in ("positions", "anchors"):
        if told.get(part):
            changed[part] = [_with_names(one, anew) for one in told[part]]
    return changed


def _call_anew_in_seminar(
    context: Context, connection: Connection, seminar: SeminarRecord, names: Mapping[str, str]
) -> None:
    same = {name: names.get(into, into) for name, into in seminar.same_actors.items()} | dict(names)
    # Going back to an old name, or on to a third, must not send anybody in a circle.
    same = {name: into for name, into in same.items() if name != into and name not in names.values()}
    expected = list(dict.fromkeys(names.get(name, name) for name in seminar.actors))
    if same != seminar.same_actors or expected != seminar.actors:
        settle_actors(context, connection, seminar, same)
        seminars.change_seminar(connection, seminar.id, same_actors=same, actors=expected)


def _read_anew(context: Context, connection: Connection, seminar_id: str, names: Mapping[str, str]) -> None:
    """Harvest anew what gave numbers about the actor: under two names it could not be followed over the years. Only
    that, since it folds the activity's log."""
    seminar = seminars.find_seminar(connection, seminar_id)
    for activity in seminars.list_activities(connection, seminar_id):
        told = [str(reading["title"]) for reading in activity.readings or ()]
        if is_shown(context, activity) and any(name in title for name in names for title in told):
            harvest_activity(context, connection, read_running(context, connection, activity, seminar))
