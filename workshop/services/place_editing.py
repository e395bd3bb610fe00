"""Changing a place: its name, its need groups and their order."""

from typing import Any

from pydantic import Field

from workshop.errors import Conflict, NotFound, Refused
from workshop.exercise import Line, Model, Name
from workshop.services.context import Context
from workshop.services.place_details import PlaceInUse, read_place_in_use
from workshop.storage import Connection, places, plans, seminars, surveys
from workshop.storage.records import NeedGroupRecord

MOST_GROUPS = 60


class PlaceChange(Model):
    """`order` names the keys of all its need groups, each once."""

    name: Name | None = None
    order: tuple[str, ...] | None = Field(None, max_length=MOST_GROUPS)


class NeedGroupChange(Model):
    """`people: null` says that nobody has counted."""

    title: Line | None = None
    people: int | None = Field(None, ge=0, le=10_000_000)


def change_place(context: Context, place_id: str, change: PlaceChange) -> PlaceInUse:
    """Rename it or put its need groups in another order."""
    with context.database.writing() as connection:
        _get(connection, place_id)
        if change.name is not None:
            same = places.find_place_by_name(connection, change.name)
            if same is not None and same.id != place_id:
                raise Conflict("place_exists", name=same.name)
            places.change_place(connection, place_id, name=change.name)
        if change.order is not None:
            _put_in_order(connection, place_id, change.order)
        return read_place_in_use(connection, place_id)


def remove_place(context: Context, place_id: str) -> None:
    """Take a place away; one with seminars, plans or surveys, which people have written in, stays."""
    with context.database.writing() as connection:
        place = read_place_in_use(connection, place_id)
        if place.seminars or place.plans or surveys.list_surveys(connection, place_id):
            raise Conflict("place_used", name=place.record.name)
        places.remove_place(connection, place_id)


def change_need_group(context: Context, place_id: str, key: str, change: NeedGroupChange) -> PlaceInUse:
    """Retitle it or count its people anew: in the place, in its plan and in the seminars that have not ended. Ended
    ones say what was so then."""
    with context.database.writing() as connection:
        group = _get_group(connection, place_id, key)
        values: dict[str, Any] = {}
        if change.title is not None:
            values["title"] = change.title
        if "people" in change.model_fields_set:
            values["people"] = change.people
        if values:
            places.change_need_group(connection, group.id, **values)
            plan = plans.find_plan_of(connection, place_id, key)
            if plan:
                plans.change_plan(connection, plan.id, updated_at=context.now(), **values)
            _change_in_seminars(connection, place_id, key, values)
        return read_place_in_use(connection, place_id)


def remove_need_group(context: Context, place_id: str, key: str) -> PlaceInUse:
    """Take a need group away; one that has a plan or that a seminar is about stays."""
    with context.database.writing() as connection:
        _get_group(connection, place_id, key)
        place = read_place_in_use(connection, place_id)
        one = next(group for group in place.need_groups if group.record.key == key)
        if one.is_used:
            raise Conflict("need_group_used", title=one.record.title)
        places.remove_need_group(connection, one.record.id)
        return read_place_in_use(connection, place_id)


def _put_in_order(connection: Connection, place_id: str, order: tuple[str, ...]) -> None:
    groups = {group.key: group for group in places.list_need_groups(connection, place_id)}
    if sorted(order) != sorted(groups):
        raise Refused("wrong_group_order")
    for position, key in enumerate(order):
        places.change_need_group(connection, groups[key].id, position=position)


def _change_in_seminars(connection: Connection, place_id: str, key: str, values: dict[str, Any]) -> None:
    for seminar in seminars.list_seminars_of(connection, place_id):
        if seminar.has_ended or all(group["key"] != key for group in seminar.need_groups):
            continue
        groups = [group | values if group["key"] == key else group for group in seminar.need_groups]
        seminars.change_seminar(connection, seminar.id, need_groups=groups)


def _get(connection: Connection, place_id: str) -> None:
    if places.find_place(connection, place_id) is None:
        raise NotFound("unknown_place")


def _get_group(connection: Connection, place_id: str, key: str) -> NeedGroupRecord:
    _get(connection, place_id)
    for group in places.list_need_groups(connection, place_id):
        if group.key == key:
            return group
    raise NotFound("unknown_need_group_of_place")
