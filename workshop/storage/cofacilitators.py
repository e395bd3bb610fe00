"""Co-facilitators: their own access to one seminar."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from workshop.storage import rows
from workshop.storage.records import CofacilitatorRecord
from workshop.storage.tables import cofacilitators


def add_cofacilitator(connection: Connection, **values: Any) -> None:
    rows.add(connection, cofacilitators, values)


def list_cofacilitators(connection: Connection, seminar_id: str) -> list[CofacilitatorRecord]:
    """Those whose access has not been ended, in the order it was given."""
    return rows.fetch_all(
        connection,
        CofacilitatorRecord,
        cofacilitators,
        cofacilitators.c.seminar_id == seminar_id,
        cofacilitators.c.ended_at.is_(None),
        order=[cofacilitators.c.created_at, cofacilitators.c.id],
    )


def find_cofacilitator(connection: Connection, cofacilitator_id: str) -> CofacilitatorRecord | None:
    return rows.fetch_by_id(connection, CofacilitatorRecord, cofacilitators, cofacilitator_id)


def find_cofacilitator_by_hash(connection: Connection, token_hash: str) -> CofacilitatorRecord | None:
    return rows.fetch_one(
        connection, CofacilitatorRecord, cofacilitators, cofacilitators.c.token_hash == token_hash
    )


def end_cofacilitator(connection: Connection, cofacilitator_id: str, at: datetime) -> None:
    rows.change_by_id(connection, cofacilitators, cofacilitator_id, ended_at=at)


def remove_cofacilitators(connection: Connection, seminar_id: str) -> int:
    """Forget them all (purging)."""
    return rows.remove(connection, cofacilitators, cofacilitators.c.seminar_id == seminar_id)
