"""Seminars and their activities."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, func, or_, select

from workshop.storage import rows
from workshop.storage.records import ActivityRecord, SeminarRecord
from workshop.storage.tables import activities, seminars


def add_seminar(connection: Connection, **values: Any) -> None:
    rows.add(connection, seminars, values)


def list_seminars(connection: Connection) -> list[SeminarRecord]:
    """All, newest first."""
    return rows.fetch_all(connection, SeminarRecord, seminars, order=[seminars.c.created_at.desc()])


def list_seminars_of(connection: Connection, place_id: str) -> list[SeminarRecord]:
    """A place's seminars, the latest day first."""
    order = [seminars.c.day.desc(), seminars.c.created_at.desc()]
    return rows.fetch_all(connection, SeminarRecord, seminars, seminars.c.place_id == place_id, order=order)


def count_seminars_of(connection: Connection, place_id: str) -> int:
    statement = select(func.count()).select_from(seminars).where(seminars.c.place_id == place_id)
    return connection.execute(statement).scalar() or 0


def find_seminar(connection: Connection, seminar_id: str, *, lock: bool = False) -> SeminarRecord | None:
    return rows.fetch_by_id(connection, SeminarRecord, seminars, seminar_id, lock=lock)


def find_seminar_by_code(connection: Connection, code: str) -> SeminarRecord | None:
    return rows.fetch_one(connection, SeminarRecord, seminars, seminars.c.code == code)


def change_seminar(connection: Connection, seminar_id: str, **values: Any) -> None:
    """Change it and count its revision up: what is cached about its people is read anew."""
    rows.change(connection, seminars, seminars.c.id == seminar_id, revision=seminars.c.revision + 1, **values)


def remove_seminar(connection: Connection, seminar_id: str) -> None:
    rows.remove(connection, seminars, seminars.c.id == seminar_id)


def list_seminars_to_purge(connection: Connection, ended_before: datetime) -> list[SeminarRecord]:
    """Seminars whose personal traces are older than the retention time and still there: it counts from the end, or
    from the day of one that nobody ever ended (opened long before it, or only after it)."""
    has_long_been_held = and_(
        seminars.c.ended_at.is_(None),
        seminars.c.created_at < ended_before,
        seminars.c.day < ended_before.date().isoformat(),
    )
    is_due = or_(seminars.c.ended_at < ended_before, has_long_been_held)
    return rows.fetch_all(connection, SeminarRecord, seminars, is_due, seminars.c.purged_at.is_(None))


def add_activity(connection: Connection, **values: Any) -> None:
    rows.add(connection, activities, values)


def list_activities(connection: Connection, seminar_id: str) -> list[ActivityRecord]:
    """In the programme's order; the follow-up questions, which stand in none, after it in the order they were asked."""
    return rows.fetch_all(
        connection,
        ActivityRecord,
        activities,
        activities.c.seminar_id == seminar_id,
        order=[activities.c.position],
    )


def list_activities_of_kind(connection: Connection, place_id: str, kind: str) -> list[ActivityRecord]:
    """Those of one kind in all seminars of a place, in no order of meaning."""
    held_there = select(seminars.c.id).where(seminars.c.place_id == place_id)
    return rows.fetch_all(
        connection,
        ActivityRecord,
        activities,
        activities.c.kind == kind,
        activities.c.seminar_id.in_(held_there),
    )


def list_programme(connection: Connection, seminar_id: str) -> list[ActivityRecord]:
    """The programme alone, without follow-up questions."""
    return [one for one in list_activities(connection, seminar_id) if one.follows is None]


def find_activity(connection: Connection, activity_id: str, *, lock: bool = False) -> ActivityRecord | None:
    return rows.fetch_by_id(connection, ActivityRecord, activities, activity_id, lock=lock)


def change_activity(connection: Connection, activity_id: str, **values: Any) -> None:
    rows.change_by_id(connection, activities, activity_id, **values)


def remove_activity(connection: Connection, activity_id: str) -> None:
    rows.remove(connection, activities, activities.c.id == activity_id)
