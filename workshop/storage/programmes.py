"""Programmes that were saved here; those that the kit ships lie in `content/`."""

from typing import Any

from sqlalchemy import Connection

from workshop.storage import rows
from workshop.storage.records import ProgrammeRecord
from workshop.storage.tables import programmes


def add_programme(connection: Connection, **values: Any) -> None:
    rows.add(connection, programmes, values)


def list_programmes(connection: Connection) -> list[ProgrammeRecord]:
    """All, newest first."""
    order = [programmes.c.created_at.desc(), programmes.c.id]
    return rows.fetch_all(connection, ProgrammeRecord, programmes, order=order)


def find_programme(connection: Connection, programme_id: str) -> ProgrammeRecord | None:
    return rows.fetch_by_id(connection, ProgrammeRecord, programmes, programme_id)


def change_programme(connection: Connection, programme_id: str, **values: Any) -> int:
    return rows.change_by_id(connection, programmes, programme_id, **values)


def remove_programme(connection: Connection, programme_id: str) -> int:
    return rows.remove(connection, programmes, programmes.c.id == programme_id)
