"""What a plan gathers over the years: its diary, its revisions, and who has an access of their own."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from workshop.storage import rows
from workshop.storage.plan_records import PlanKeyRecord, PlanNoteRecord, PlanRevisionRecord
from workshop.storage.tables import plan_keys, plan_notes, plan_revisions


def add_note(connection: Connection, **values: Any) -> None:
    rows.add(connection, plan_notes, values)


def list_notes(connection: Connection, plan_id: str) -> list[PlanNoteRecord]:
    """The diary, newest day first."""
    order = [plan_notes.c.day.desc(), plan_notes.c.created_at.desc(), plan_notes.c.id]
    return rows.fetch_all(
        connection, PlanNoteRecord, plan_notes, plan_notes.c.plan_id == plan_id, order=order
    )


def find_note(connection: Connection, note_id: str) -> PlanNoteRecord | None:
    return rows.fetch_by_id(connection, PlanNoteRecord, plan_notes, note_id)


def change_note(connection: Connection, note_id: str, **values: Any) -> None:
    rows.change(connection, plan_notes, plan_notes.c.id == note_id, **values)


def remove_note(connection: Connection, note_id: str) -> None:
    rows.remove(connection, plan_notes, plan_notes.c.id == note_id)


def add_revision(connection: Connection, **values: Any) -> None:
    rows.add(connection, plan_revisions, values)


def newest_revision(connection: Connection, plan_id: str) -> int:
    """The number of the plan's last revision; 0 before the first."""
    statement = select(func.max(plan_revisions.c.number)).where(plan_revisions.c.plan_id == plan_id)
    return connection.execute(statement).scalar() or 0


def list_revisions(connection: Connection, plan_id: str) -> list[PlanRevisionRecord]:
    """All, newest first, without their content."""
    columns = [column for column in plan_revisions.c if column.name != "content"]
    statement = select(*columns).where(plan_revisions.c.plan_id == plan_id)
    found = connection.execute(statement.order_by(plan_revisions.c.number.desc())).mappings()
    return [PlanRevisionRecord(**row, content={}) for row in found]


def find_revision(connection: Connection, plan_id: str, number: int) -> PlanRevisionRecord | None:
    """One with its content."""
    return rows.fetch_one(
        connection,
        PlanRevisionRecord,
        plan_revisions,
        plan_revisions.c.plan_id == plan_id,
        plan_revisions.c.number == number,
    )


def change_revision(connection: Connection, revision_id: str, **values: Any) -> None:
    rows.change_by_id(connection, plan_revisions, revision_id, **values)


def add_key(connection: Connection, **values: Any) -> None:
    rows.add(connection, plan_keys, values)


def list_keys(connection: Connection, plan_id: str) -> list[PlanKeyRecord]:
    """The accesses that have not been ended, in the order they were given."""
    return rows.fetch_all(
        connection,
        PlanKeyRecord,
        plan_keys,
        plan_keys.c.plan_id == plan_id,
        plan_keys.c.ended_at.is_(None),
        order=[plan_keys.c.created_at, plan_keys.c.id],
    )


def list_all_keys(connection: Connection, plan_id: str) -> list[PlanKeyRecord]:
    """The accesses that have been ended too."""
    order = [plan_keys.c.created_at, plan_keys.c.id]
    return rows.fetch_all(connection, PlanKeyRecord, plan_keys, plan_keys.c.plan_id == plan_id, order=order)


def find_key(connection: Connection, key_id: str) -> PlanKeyRecord | None:
    return rows.fetch_by_id(connection, PlanKeyRecord, plan_keys, key_id)


def find_key_by_hash(connection: Connection, token_hash: str) -> PlanKeyRecord | None:
    return rows.fetch_one(connection, PlanKeyRecord, plan_keys, plan_keys.c.token_hash == token_hash)


def change_key(connection: Connection, key_id: str, **values: Any) -> None:
    rows.change_by_id(connection, plan_keys, key_id, **values)


def end_key(connection: Connection, key_id: str, at: datetime) -> None:
    rows.change_by_id(connection, plan_keys, key_id, ended_at=at)
