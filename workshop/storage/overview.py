"""What an overview of a place is made of: one question for each part, and no column more than it needs, so that a place
with sixty seminars is read in a blink. No log is folded and no entry is read."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select

from workshop.storage.tables import activities, chain_items, plan_rows, plans, seminars


class MeasuredRow(NamedTuple):
    """A plan's row without its trail."""

    id: str
    plan_id: str
    kind: str
    state: str
    fields: dict[str, Any]


class ReadingsRow(NamedTuple):
    """The numbers that one activity gave."""

    seminar_id: str
    day: str
    kind: str
    phase: str
    readings: list[dict[str, Any]]


class ObstacleRow(NamedTuple):
    """An obstacle in one activity, the votes of all its need groups together."""

    seminar_id: str
    seminar_title: str
    day: str
    activity_id: str
    kind: str
    phase: str
    key: str | None
    title: str
    votes: int


def list_measured_rows(connection: Connection, place_id: str) -> list[MeasuredRow]:
    """The rows of all its plans, but not those that were dropped."""
    of_row = (plan_rows.c.id, plan_rows.c.plan_id, plan_rows.c.kind, plan_rows.c.state, plan_rows.c.fields)
    statement = (
        select(*of_row)
        .join(plans)
        .where(plans.c.place_id == place_id, plan_rows.c.state != "dropped")
        .order_by(plan_rows.c.plan_id, plan_rows.c.position, plan_rows.c.id)
    )
    return [MeasuredRow(*row) for row in connection.execute(statement)]


def list_readings(connection: Connection, place_id: str) -> list[ReadingsRow]:
    """All numbers that its seminars gave, in the order of their days and programmes."""
    statement = (
        select(
            seminars.c.id,
            seminars.c.day,
            activities.c.kind,
            activities.c.phase,
            activities.c.readings,
        )
        .select_from(activities.join(seminars))
        .where(seminars.c.place_id == place_id, activities.c.readings.is_not(None))
        .order_by(seminars.c.day, seminars.c.created_at, activities.c.position)
    )
    return [ReadingsRow(*row) for row in connection.execute(statement) if row.readings]


def list_obstacles(connection: Connection, place_id: str) -> list[ObstacleRow]:
    """What was said to be in the way, seminar by seminar in the order of their days. Added up by the database: six need
    groups that say the same are one row to read."""
    summed = (
        select(
            chain_items.c.activity_id,
            chain_items.c.key,
            chain_items.c.title,
            func.sum(chain_items.c.votes).label("votes"),
        )
        .where(chain_items.c.kind == "obstacle")
        .where(chain_items.c.seminar_id.in_(select(seminars.c.id).where(seminars.c.place_id == place_id)))
        .group_by(chain_items.c.activity_id, chain_items.c.key, chain_items.c.title)
        .subquery()
    )
    columns = (seminars.c.id, seminars.c.title, seminars.c.day, activities.c.id, activities.c.kind)
    statement = (
        select(*columns, activities.c.phase, summed.c.key, summed.c.title, summed.c.votes)
        .select_from(summed)
        .join(activities, activities.c.id == summed.c.activity_id)
        .join(seminars, seminars.c.id == activities.c.seminar_id)
        .order_by(seminars.c.day, seminars.c.created_at, activities.c.position)
    )
    return [ObstacleRow._make(row) for row in connection.execute(statement)]


def list_in_phases(connection: Connection, place_id: str, phases: Mapping[str, Collection[str]]) -> set[str]:
    """The activities of a place that are in one of the phases given for their kind."""
    statement = select(activities.c.id, activities.c.kind, activities.c.phase).join(seminars)
    found = connection.execute(statement.where(seminars.c.place_id == place_id))
    return {activity for activity, kind, phase in found if phase in phases.get(kind, ())}


def list_existing(connection: Connection, seminar_ids: Sequence[str]) -> set[str]:
    """Those of the seminars that have not been deleted."""
    if not seminar_ids:
        return set()
    return set(connection.execute(select(seminars.c.id).where(seminars.c.id.in_(seminar_ids))).scalars())
