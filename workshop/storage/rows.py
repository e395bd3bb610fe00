"""The few statements that every table needs, typed by the record they give."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Table, delete, insert, select, update

RecordT = TypeVar("RecordT")


def fetch_all(
    connection: Connection,
    record: type[RecordT],
    table: Table,
    *conditions: ColumnElement[bool],
    order: Sequence[ColumnElement[Any]] = (),
) -> list[RecordT]:
    """All rows that meet the conditions, as records."""
    statement = select(table).where(*conditions).order_by(*order)
    return [record(**row) for row in connection.execute(statement).mappings()]


def fetch_one(
    connection: Connection,
    record: type[RecordT],
    table: Table,
    *conditions: ColumnElement[bool],
    lock: bool = False,
) -> RecordT | None:
    """The first row that meets the conditions; `lock` keeps other writers off it until the commit."""
    statement = select(table).where(*conditions).limit(1)
    if lock:
        statement = statement.with_for_update()
    row = connection.execute(statement).mappings().first()
    return record(**row) if row else None


def add(connection: Connection, table: Table, rows: Mapping[str, Any] | Sequence[Mapping[str, Any]]) -> None:
    """Insert one row or several."""
    if rows:
        connection.execute(insert(table), rows)


def change(connection: Connection, table: Table, *conditions: ColumnElement[bool], **values: Any) -> int:
    """Update the rows that meet the conditions; the answer is how many."""
    return connection.execute(update(table).where(*conditions).values(**values)).rowcount


def remove(connection: Connection, table: Table, *conditions: ColumnElement[bool]) -> int:
    """Delete the rows that meet the conditions; the answer is how many."""
    return connection.execute(delete(table).where(*conditions)).rowcount
