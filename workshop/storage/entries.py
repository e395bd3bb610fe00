"""The log of an activity: lines are added; only closing, blanking and purging rewrite them."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, select, update
from sqlalchemy.exc import IntegrityError

from workshop.storage import rows
from workshop.storage.records import EntryRecord
from workshop.storage.tables import activities, entries

# In the record's own order, whatever order the columns came in.
_TAIL = (
    select(*(entries.c[name] for name in EntryRecord.__slots__))
    .where(entries.c.activity_id == bindparam("activity"), entries.c.revision > bindparam("after"))
    .order_by(entries.c.revision)
)

# A list of one length is compiled once; one of any length would be compiled at every entry.
_ASKED_AT_ONCE = 16
_TAKEN = select(entries.c.id).where(
    entries.c.id.in_([bindparam(f"id_{n}") for n in range(_ASKED_AT_ONCE)]),
    entries.c.activity_id != bindparam("activity"),
)


def list_entries(connection: Connection, activity_id: str, after: int = 0) -> list[EntryRecord]:
    """The lines of an activity's log with a revision above `after`, in order."""
    found = connection.execute(_TAIL, {"activity": activity_id, "after": after})
    return [EntryRecord(*row) for row in found]


class TakenId(Exception):
    """A client's id stands in the log of another activity already."""


def add_entries(connection: Connection, lines: Sequence[Mapping[str, Any]]) -> None:
    """Add lines to a log; TakenId where one of their ids is taken, and then the transaction is lost."""
    try:
        rows.add(connection, entries, lines)
    except IntegrityError as error:
        raise TakenId from error


def find_taken_ids(connection: Connection, ids: Sequence[str], activity_id: str) -> frozenset[str]:
    """Those of the clients' ids that another activity holds already."""
    taken: set[str] = set()
    for start in range(0, len(ids), _ASKED_AT_ONCE):
        asked = list(ids[start : start + _ASKED_AT_ONCE])
        filled = asked + asked[:1] * (_ASKED_AT_ONCE - len(asked))
        given = {f"id_{n}": one for n, one in enumerate(filled)}
        taken.update(connection.execute(_TAKEN, {"activity": activity_id, **given}).scalars())
    return frozenset(taken)


def replace_entries(connection: Connection, activity_id: str, lines: Sequence[Mapping[str, Any]]) -> None:
    """Let these be all the lines of the activity. They are written anew in their order: rows that are changed in place
    go on lying in the order in which they came."""
    rows.remove(connection, entries, entries.c.activity_id == activity_id)
    rows.add(connection, entries, lines)


def rewrite_entries(connection: Connection, lines: Sequence[Mapping[str, Any]]) -> None:
    """Write other values over existing lines; each mapping holds `line_ref` and the same columns to change."""
    if not lines:
        return
    columns: dict[str, Any] = {name: bindparam(name) for name in lines[0] if name != "line_ref"}
    statement = update(entries).where(entries.c.ref == bindparam("line_ref")).values(columns)
    connection.execute(statement, lines)


def seat_entries(connection: Connection, activity_ids: Sequence[str], seats: Mapping[str, str]) -> None:
    """Let what was handed in without a table belong to the table where its writer sits now (person → table's name)."""
    is_loose = (entries.c.activity_id.in_(activity_ids), entries.c.table_name.is_(None))
    statement = select(entries.c.activity_id, entries.c.participant_id).where(*is_loose).distinct()
    loose = [
        {"activity": activity, "person": person, "new_table": seats[person]}
        for activity, person in connection.execute(statement)
        if person in seats
    ]
    if loose:
        connection.execute(_SEAT, loose)


_SEAT = (
    update(entries)
    .where(
        entries.c.activity_id == bindparam("activity"),
        entries.c.participant_id == bindparam("person"),
        entries.c.table_name.is_(None),
    )
    .values(table_name=bindparam("new_table"))
)


def rename_table(connection: Connection, activity_ids: Sequence[str], name: str, into: str | None) -> int:
    """Call a table something else in what was handed in there, or (None) let it belong to none; how many lines."""
    return rows.change(
        connection,
        entries,
        entries.c.activity_id.in_(activity_ids),
        entries.c.table_name == name,
        table_name=into,
    )


def forget_people(connection: Connection, seminar_id: str) -> None:
    """Cut the tie between a seminar's entries and their people: person, client id, table, exact time, and who
    led."""
    own = select(activities.c.id).where(activities.c.seminar_id == seminar_id)
    rows.change(
        connection,
        entries,
        entries.c.activity_id.in_(own),
        participant_id=None,
        id=None,
        table_name=None,
        at=None,
        fingerprint=None,
        led_by=None,
        written_by=None,
    )
