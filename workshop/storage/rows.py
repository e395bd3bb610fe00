"""The few statements that every table needs, typed by the record they give."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    Insert,
    Select,
    Table,
    Update,
    bindparam,
    delete,
    insert,
    select,
    update,
)

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


def fetch_by_id(
    connection: Connection, record: type[RecordT], table: Table, row_id: str, *, lock: bool = False
) -> RecordT | None:
    """The row with this id; `lock` as in `fetch_one`."""
    row = connection.execute(_select_by_id(table, lock), {"row_id": row_id}).first()
    return record(**row._mapping) if row else None


# Asked several times at every entry: building these statements anew takes longer than SQLite takes to answer them.
@cache
def _insert(table: Table) -> Insert:
    return insert(table)


@cache
def _select_by_id(table: Table, lock: bool) -> Select[Any]:
    statement = select(table).where(table.c.id == bindparam("row_id"))
    return statement.with_for_update() if lock else statement


@cache
def _update_by_id(table: Table, names: frozenset[str]) -> Update:
    values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in names}
    return update(table).where(table.c.id == bindparam("row_id")).values(values)


def add(connection: Connection, table: Table, rows: Mapping[str, Any] | Sequence[Mapping[str, Any]]) -> None:
    """Insert one row or several."""
    if rows:
        connection.execute(_insert(table), rows)


def change(connection: Connection, table: Table, *conditions: ColumnElement[bool], **values: Any) -> int:
    """Update the rows that meet the conditions; the answer is how many."""
    return connection.execute(update(table).where(*conditions).values(**values)).rowcount


def change_by_id(connection: Connection, table: Table, row_id: str, **values: Any) -> int:
    """Update the row with this id by plain values; the answer is how many there were."""
    statement = _update_by_id(table, frozenset(values))
    given = {f"new_{name}": value for name, value in values.items()}
    return connection.execute(statement, {"row_id": row_id, **given}).rowcount


def remove(connection: Connection, table: Table, *conditions: ColumnElement[bool]) -> int:
    """Delete the rows that meet the conditions; the answer is how many."""
    return connection.execute(delete(table).where(*conditions)).rowcount
