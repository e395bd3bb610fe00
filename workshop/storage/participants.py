"""Who takes part in a seminar."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, func, select, update

from workshop.storage import rows
from workshop.storage.records import ParticipantRecord
from workshop.storage.tables import participants


def add_participant(connection: Connection, **values: Any) -> None:
    rows.add(connection, participants, values)


def list_participants(connection: Connection, seminar_id: str) -> list[ParticipantRecord]:
    """Those who are not removed, in the order they came."""
    return rows.fetch_all(
        connection,
        ParticipantRecord,
        participants,
        participants.c.seminar_id == seminar_id,
        participants.c.removed_at.is_(None),
        order=[participants.c.joined_at, participants.c.id],
    )


def count_participants(connection: Connection, seminar_id: str) -> int:
    statement = (
        select(func.count())
        .select_from(participants)
        .where(participants.c.seminar_id == seminar_id, participants.c.removed_at.is_(None))
    )
    return connection.execute(statement).scalar_one()


def find_participant(connection: Connection, participant_id: str) -> ParticipantRecord | None:
    return rows.fetch_by_id(connection, ParticipantRecord, participants, participant_id)


def find_participant_by_return_code(
    connection: Connection, seminar_id: str, return_code: str
) -> ParticipantRecord | None:
    return rows.fetch_one(
        connection,
        ParticipantRecord,
        participants,
        participants.c.seminar_id == seminar_id,
        participants.c.return_code == return_code,
    )


def change_participant(connection: Connection, participant_id: str, **values: Any) -> None:
    rows.change(connection, participants, participants.c.id == participant_id, **values)


def seat_participants(connection: Connection, seats: Mapping[str, str | None]) -> None:
    """Let these people (id → table's name) sit there."""
    statement = update(participants).where(participants.c.id == bindparam("person"))
    if seats:
        connection.execute(
            statement.values(table_name=bindparam("new_table")),
            [{"person": person, "new_table": name} for person, name in seats.items()],
        )


def rename_table(connection: Connection, seminar_id: str, name: str, into: str | None) -> None:
    """Call a table something else for all who sit there, also those who were shown out; None: they sit nowhere."""
    rows.change(
        connection,
        participants,
        participants.c.seminar_id == seminar_id,
        participants.c.table_name == name,
        table_name=into,
    )


def remove_participants(connection: Connection, seminar_id: str) -> int:
    """Forget all participants of a seminar (purging)."""
    return rows.remove(connection, participants, participants.c.seminar_id == seminar_id)
