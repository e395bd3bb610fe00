"""The parking list: lines for what belongs elsewhere."""

from typing import Any

from sqlalchemy import Connection

from workshop.storage import rows
from workshop.storage.records import ParkedRecord
from workshop.storage.tables import parked_lines


def add_parked(connection: Connection, **values: Any) -> None:
    rows.add(connection, parked_lines, values)


def list_parked(connection: Connection, seminar_id: str) -> list[ParkedRecord]:
    """All lines of a seminar, in the order they came."""
    return rows.fetch_all(
        connection,
        ParkedRecord,
        parked_lines,
        parked_lines.c.seminar_id == seminar_id,
        order=[parked_lines.c.position, parked_lines.c.id],
    )


def find_parked(connection: Connection, line_id: str) -> ParkedRecord | None:
    return rows.fetch_by_id(connection, ParkedRecord, parked_lines, line_id)


def find_parked_by_client_id(connection: Connection, client_id: str) -> ParkedRecord | None:
    return rows.fetch_one(connection, ParkedRecord, parked_lines, parked_lines.c.client_id == client_id)


def change_parked(connection: Connection, line_id: str, **values: Any) -> None:
    rows.change_by_id(connection, parked_lines, line_id, **values)


def change_parked_of(connection: Connection, activity_id: str, entry_ref: str, **values: Any) -> int:
    """Change what was parked from this entry; the answer is how many lines."""
    own = (parked_lines.c.activity_id == activity_id, parked_lines.c.entry_ref == entry_ref)
    return rows.change(connection, parked_lines, *own, **values)


def forget_senders(connection: Connection, seminar_id: str) -> None:
    """Cut the tie between the lines and those who sent them (purging)."""
    own = parked_lines.c.seminar_id == seminar_id
    rows.change(connection, parked_lines, own, participant_id=None, client_id=None)
