"""Writing many rows at once, when an archive is taken in."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.exc import IntegrityError

from workshop.storage import rows, tables
from workshop.storage.plan_records import PlanRevisionRecord

_TABLES = {
    "need_group": tables.need_groups,
    "actor": tables.actors,
    "plan": tables.plans,
    "plan_row": tables.plan_rows,
    "plan_note": tables.plan_notes,
    "plan_revision": tables.plan_revisions,
    "survey": tables.surveys,
    "seminar": tables.seminars,
    "feedback": tables.feedback_pages,
    "given_item": tables.given_items,
    "person": tables.participants,
    "activity": tables.activities,
    "entry": tables.entries,
    "chain_item": tables.chain_items,
    "parked": tables.parked_lines,
}


class TakenRow(Exception):
    """A row by one of these ids is there already."""


def add_rows(connection: Connection, tag: str, added: Sequence[Mapping[str, Any]]) -> None:
    """Add rows of one kind, each with the same columns; TakenRow where one is there already, and then the transaction
    is lost."""
    try:
        rows.add(connection, _TABLES[tag], added)
    except IntegrityError as error:
        raise TakenRow from error


def list_whole_revisions(connection: Connection, plan_id: str) -> list[PlanRevisionRecord]:
    """All revisions of a plan with their content, the oldest first."""
    own = tables.plan_revisions.c.plan_id == plan_id
    order = [tables.plan_revisions.c.number]
    return rows.fetch_all(connection, PlanRevisionRecord, tables.plan_revisions, own, order=order)


def find_taken_seminars(connection: Connection, ids: Sequence[str]) -> list[str]:
    """The titles of those seminars that are there already."""
    own = tables.seminars
    found: list[str] = []
    for start in range(0, len(ids), 500):
        asked = select(own.c.title).where(own.c.id.in_(ids[start : start + 500])).order_by(own.c.day)
        found += connection.execute(asked).scalars()
    return found
