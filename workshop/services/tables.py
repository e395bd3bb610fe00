"""The tables of a seminar: made by need group, by lots or by hand; who sits where, and what follows for entries."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import Field

from workshop.errors import Conflict, NotFound, Refused
from workshop.exercise import Model, Name, Phase
from workshop.services.attendance import as_people, same_actor
from workshop.services.context import Context, new_id
from workshop.services.harvesting import is_shown
from workshop.services.seating import (
    Guest,
    count_tables,
    draw_lots,
    find_seat,
    lay_tables,
    seat_by_need_group,
)
from workshop.services.seminars import get_seminar
from workshop.storage import Connection, entries, participants, seminars
from workshop.storage.records import ActivityRecord, ParticipantRecord, SeminarRecord

MOST_TABLES = 60
#: Lots are drawn from the machine's own randomness: nobody can work out who will sit with whom.
_random = random.SystemRandom()


class MakeTables(Model):
    """Make all tables anew and seat everybody: for each need group, or by lots with actors mixed. `size` is about how
    many people a table takes; `count` how many tables there are, for each need group or in all."""

    by: Literal["need_group", "lots"]
    size: int | None = Field(None, ge=2, le=40)
    count: int | None = Field(None, ge=1, le=MOST_TABLES)


class NewTable(Model):
    name: Name
    need_group: str | None = Field(None, max_length=64)


class TableChange(Model):
    name: Name | None = None
    need_group: str | None = Field(None, max_length=64)


@dataclass(frozen=True, slots=True)
class Seating:
    """The seminar's tables with who sits at each, after a change that has moved some."""

    seminar: SeminarRecord
    people: list[ParticipantRecord]
    moved: tuple[str, ...] = ()


def read_seating(context: Context, seminar_id: str) -> Seating:
    with context.database.reading() as connection:
        seminar = get_seminar(connection, seminar_id)
        return Seating(seminar, context.attendance.read(connection, seminar))


def make_tables(context: Context, seminar_id: str, wanted: MakeTables) -> Seating:
    """Make all tables anew and seat everybody. Refused while tables work: their work would come to others."""
    with context.database.writing() as connection:
        activities, seminar = lock_seminar(connection, seminar_id)
        _check_nobody_works(activities)
        people = context.attendance.read(connection, seminar)
        tables = _lay_out(context, seminar, people, wanted)
        for table in seminar.tables:
            _forget_table(context, connection, seminar, activities, table["name"])
        guests = [as_guest(seminar, person) for person in people]
        places = lay_tables([(table["name"], table["need_group"]) for table in tables], {})
        seat = seat_by_need_group if wanted.by == "need_group" else draw_lots
        seats = seat(guests, places, random.Random(_random.random()))
        write_seats(context, connection, activities, seats)
        seminars.change_seminar(connection, seminar_id, tables=tables)
        return _seating(context, connection, seminar_id, people)


def _check_nobody_works(activities: Sequence[ActivityRecord]) -> None:
    if any(activity.phase == Phase.TABLE for activity in activities):
        raise Conflict("tables_at_work")


def _lay_out(
    context: Context, seminar: SeminarRecord, people: Sequence[ParticipantRecord], wanted: MakeTables
) -> list[dict[str, Any]]:
    """The new tables, numbered through."""
    if (wanted.size is None) == (wanted.count is None):
        raise Refused("size_or_count")
    keys: list[str | None] = [None]
    if wanted.by == "need_group":
        keys = [group["key"] for group in seminar.need_groups]
        if not keys:
            raise Refused("no_need_groups")
    groups: list[str | None] = []
    for key in keys:
        here = [person for person in people if key is None or person.need_group == key]
        heads = sum(person.head_count for person in here)
        groups += [key] * (wanted.count or count_tables(heads, wanted.size or 1))
    if len(groups) > MOST_TABLES:
        raise Refused("too_many_tables", most=MOST_TABLES)
    words = context.words[seminar.language]
    return [new_table(words("tables.name", number=n), key) for n, key in enumerate(groups, start=1)]


def new_table(name: str, need_group: str | None = None, *, is_from_door: bool = False) -> dict[str, Any]:
    """A table as the seminar keeps it."""
    return {"id": f"t{new_id()}", "name": name, "need_group": need_group, "is_from_door": is_from_door}


def add_table(context: Context, seminar_id: str, new: NewTable) -> Seating:
    """Add an empty table by hand."""
    with context.database.writing() as connection:
        _, seminar = lock_seminar(connection, seminar_id)
        _check_table(seminar, new.name, new.need_group)
        tables = [*seminar.tables, new_table(new.name, new.need_group)]
        seminars.change_seminar(connection, seminar_id, tables=tables)
        return _seating(context, connection, seminar_id)


def change_table(context: Context, seminar_id: str, table_id: str, change: TableChange) -> Seating:
    """Call a table something else, or let it be for another need group. What was handed in there goes with the name."""
    with context.database.writing() as connection:
        activities, seminar = lock_seminar(connection, seminar_id)
        table = _get_table(seminar, table_id)
        values = {name: getattr(change, name) for name in change.model_fields_set}
        if values.get("name", "") is None:
            del values["name"]
        changed = table | values
        others = [other for other in seminar.tables if other["id"] != table_id]
        _check_table(seminar, changed["name"], changed["need_group"], among=others)
        if changed["name"] != table["name"]:
            participants.rename_table(connection, seminar_id, table["name"], changed["name"])
            _rename_in_entries(context, connection, activities, table["name"], changed["name"])
        tables = [changed if one["id"] == table_id else one for one in seminar.tables]
        seminars.change_seminar(connection, seminar_id, tables=tables)
        return _seating(context, connection, seminar_id)


def remove_table(context: Context, seminar_id: str, table_id: str) -> Seating:
    """Take a table away. Whoever sat there sits nowhere until they are placed again."""
    with context.database.writing() as connection:
        activities, seminar = lock_seminar(connection, seminar_id)
        table = _get_table(seminar, table_id)
        people = context.attendance.read(connection, seminar)
        _forget_table(context, connection, seminar, activities, table["name"])
        tables = [one for one in seminar.tables if one["id"] != table_id]
        seminars.change_seminar(connection, seminar_id, tables=tables)
        return _seating(context, connection, seminar_id, people)


def _get_table(seminar: SeminarRecord, table_id: str) -> dict[str, Any]:
    for table in seminar.tables:
        if table["id"] == table_id:
            return table
    raise NotFound("unknown_table")


def _check_table(
    seminar: SeminarRecord,
    name: str,
    need_group: str | None,
    among: Sequence[Mapping[str, Any]] | None = None,
) -> None:
    tables = seminar.tables if among is None else among
    if need_group is not None and need_group not in {group["key"] for group in seminar.need_groups}:
        raise Refused("unknown_need_group")
    if any(table["name"].casefold() == name.casefold() for table in tables):
        raise Conflict("table_exists", name=name)
    if among is None and len(tables) >= MOST_TABLES:
        raise Refused("too_many_tables", most=MOST_TABLES)


def find_table(seminar: SeminarRecord, name: str) -> str:
    """The table by this name, however it is written; Refused where there is none."""
    for table in seminar.tables:
        if table["name"].casefold() == name.casefold():
            return str(table["name"])
    raise Refused("unknown_table", name=name)


def choose_table(
    context: Context, connection: Connection, seminar: SeminarRecord, guest: Guest, name: str | None
) -> str | None:
    """The table of somebody at the door. Until the leader has made tables a name makes one; after that it must exist,
    and who names none gets the smallest fitting one."""
    has_made = any(not table["is_from_door"] for table in seminar.tables)
    if name is None:
        if not has_made:
            return None
        seated: dict[str, list[Guest]] = {}
        for person in context.attendance.read(connection, seminar):
            if person.table_name and person.id != guest.id:
                seated.setdefault(person.table_name, []).append(as_guest(seminar, person))
        return find_seat(guest, lay_tables([(t["name"], t["need_group"]) for t in seminar.tables], seated))
    try:
        return find_table(seminar, name)
    except Refused:
        if has_made:
            raise
    _check_table(seminar, name, None)
    tables = [*seminar.tables, new_table(name, is_from_door=True)]
    seminars.change_seminar(connection, seminar.id, tables=tables)
    return name


def as_guest(seminar: SeminarRecord, person: ParticipantRecord) -> Guest:
    return Guest(person.id, same_actor(seminar, person.actor), person.need_group, person.head_count)


def count_actors(seminar: SeminarRecord, people: Sequence[ParticipantRecord]) -> dict[str, int]:
    """Heads by actor of those who are named one."""
    counted: dict[str, int] = {}
    for person in as_people(seminar, people):
        if person.actor:
            counted[person.actor] = counted.get(person.actor, 0) + person.heads
    return counted


def lock_seminar(
    connection: Connection, seminar_id: str, *, after_end: bool = False
) -> tuple[list[ActivityRecord], SeminarRecord]:
    """The seminar and its activities, kept for this writer: activities first, as everybody else takes them."""
    found = seminars.list_activities(connection, seminar_id)
    locked = [seminars.find_activity(connection, activity.id, lock=True) for activity in found]
    seminar = get_seminar(connection, seminar_id, lock=True)
    if seminar.has_ended and not after_end:
        raise Conflict("seminar_over")
    return [activity for activity in locked if activity], seminar


def write_seats(
    context: Context, connection: Connection, activities: Sequence[ActivityRecord], seats: Mapping[str, str]
) -> None:
    """Seat people (id → table), and with them what they have handed in where they had no table and nothing has been
    shown: what one wrote alone is there when the table begins."""
    participants.seat_participants(connection, seats)
    hidden = [activity for activity in activities if not is_shown(context, activity)]
    entries.seat_entries(connection, [activity.id for activity in hidden], seats)
    _fold_anew(context, connection, hidden)


def _forget_table(
    context: Context,
    connection: Connection,
    seminar: SeminarRecord,
    activities: Sequence[ActivityRecord],
    name: str,
) -> None:
    """Let nobody sit at the table. What has not been shown yet goes with its writers to their next one: a new table by
    the same name shall not read it. What has been shown keeps its trail."""
    participants.rename_table(connection, seminar.id, name, None)
    hidden = [activity for activity in activities if not is_shown(context, activity)]
    _rename_in_entries(context, connection, hidden, name, None)


def _rename_in_entries(
    context: Context,
    connection: Connection,
    activities: Sequence[ActivityRecord],
    name: str,
    into: str | None,
) -> None:
    if activities and entries.rename_table(connection, [a.id for a in activities], name, into):
        _fold_anew(context, connection, activities)


def _fold_anew(context: Context, connection: Connection, activities: Sequence[ActivityRecord]) -> None:
    for activity in activities:
        now = seminars.find_activity(connection, activity.id)
        if now and now.revision:
            seminars.change_activity(connection, activity.id, epoch=now.epoch + 1)


def _seating(
    context: Context,
    connection: Connection,
    seminar_id: str,
    before: Sequence[ParticipantRecord] = (),
) -> Seating:
    seminar = get_seminar(connection, seminar_id)
    people = participants.list_participants(connection, seminar_id)
    sat = {person.id: person.table_name for person in before}
    moved = [p.id for p in people if p.id in sat and sat[p.id] != p.table_name]
    return Seating(seminar, people, tuple(moved))
