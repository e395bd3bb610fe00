"""Places: the areas whose organisations cooperate, with their need groups and actors."""

import re
import unicodedata
from dataclasses import dataclass

from pydantic import Field

from workshop.errors import Conflict, NotFound
from workshop.exercise import Line, Model, Name
from workshop.services.context import Context, new_id
from workshop.storage import Connection, places
from workshop.storage.records import NeedGroupRecord, PlaceRecord


class NewPlace(Model):
    name: Name


class NewNeedGroup(Model):
    """`key` names one of the catalogue's need groups or is made from the title; `people` is counted by this place."""

    key: str | None = Field(None, pattern=r"^[a-z0-9_]{1,60}$")
    title: Line
    people: int | None = Field(None, ge=0, le=10_000_000)


class NewActor(Model):
    name: Name


@dataclass(frozen=True, slots=True)
class Place:
    record: PlaceRecord
    need_groups: list[NeedGroupRecord]
    actors: list[str]


def list_places(context: Context) -> list[Place]:
    with context.database.reading() as connection:
        return [_read(connection, record) for record in places.list_places(connection)]


def get_place(context: Context, place_id: str) -> Place:
    with context.database.reading() as connection:
        return _get(connection, place_id)


def add_place(context: Context, new: NewPlace) -> Place:
    with context.database.writing() as connection:
        return _read(connection, find_or_add_place(context, connection, new.name))


def add_need_group(context: Context, place_id: str, new: NewNeedGroup) -> Place:
    """Add a need group to a place, or change its title and number when the place has it."""
    with context.database.writing() as connection:
        _get(connection, place_id)
        keep_need_group(connection, place_id, new)
        return _get(connection, place_id)


def add_actor(context: Context, place_id: str, new: NewActor) -> Place:
    with context.database.writing() as connection:
        place = _get(connection, place_id)
        if new.name in place.actors:
            raise Conflict("actor_exists")
        keep_actor(connection, place_id, new.name)
        return _get(connection, place_id)


def find_or_add_place(context: Context, connection: Connection, name: str) -> PlaceRecord:
    """The place by this name, made when there is none."""
    found = places.find_place_by_name(connection, name)
    if found is None:
        found = PlaceRecord(new_id(), name, context.now())
        places.add_place(connection, id=found.id, name=found.name, created_at=found.created_at)
    return found


def keep_need_group(connection: Connection, place_id: str, new: NewNeedGroup) -> str:
    """Write a need group of a place; the answer is its key."""
    key = new.key or as_key(new.title)
    existing = places.list_need_groups(connection, place_id)
    for group in existing:
        if group.key == key:
            people = new.people if new.people is not None else group.people
            places.change_need_group(connection, group.id, title=new.title, people=people)
            return key
    places.add_need_group(
        connection,
        id=new_id(),
        place_id=place_id,
        key=key,
        title=new.title,
        people=new.people,
        position=len(existing),
    )
    return key


def keep_actor(connection: Connection, place_id: str, name: str) -> None:
    """Remember an actor of a place, once."""
    names = places.list_actor_names(connection, place_id)
    if name not in names:
        places.add_actor(connection, id=new_id(), place_id=place_id, name=name, position=len(names))


def as_key(title: str) -> str:
    """A stable key from a title: `Äldre sjuka` is `aldre_sjuka`."""
    plain = unicodedata.normalize("NFKD", title.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:60] or "grupp"


def _get(connection: Connection, place_id: str) -> Place:
    record = places.find_place(connection, place_id)
    if record is None:
        raise NotFound("unknown_place")
    return _read(connection, record)


def _read(connection: Connection, record: PlaceRecord) -> Place:
    groups = places.list_need_groups(connection, record.id)
    return Place(record, groups, places.list_actor_names(connection, record.id))
