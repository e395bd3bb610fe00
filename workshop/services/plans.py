"""Need-group plans: drafted from a seminar's chain, and read."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import Any

from workshop.errors import NotFound
from workshop.services.context import Context, new_id
from workshop.services.drafting import draft_rows
from workshop.services.from_plans import KINDS, list_plan_items
from workshop.services.harvesting import harvest_seminar
from workshop.services.people import list_actors
from workshop.services.plan_rows import write_rows
from workshop.services.room_words import write_room_words
from workshop.services.seminars import get_seminar
from workshop.storage import Connection, overview, places, plans
from workshop.storage.plan_records import PlanRecord, PlanRowRecord
from workshop.storage.records import PlaceRecord, SeminarRecord


@dataclass(frozen=True, slots=True)
class Plan:
    """`gone` are the seminars that its rows came from and that have been deleted: the rows stay and say so."""

    record: PlanRecord
    place: PlaceRecord
    rows: list[PlanRowRecord]
    gone: frozenset[str] = frozenset()


def draft_plans(context: Context, seminar_id: str) -> list[Plan]:
    """Bring what the seminar has shown into the plans of its need groups, as proposals."""
    with context.database.writing() as connection:
        seminar = get_seminar(connection, seminar_id, lock=True)
        chain = harvest_seminar(context, connection, seminar)
        drafted = []
        # The place's own title and number: it may have been retitled and counted anew since that seminar.
        known = {group.key: group for group in places.list_need_groups(connection, seminar.place_id)}
        for group in seminar.need_groups:
            own = known.get(group["key"])
            plan = _find_or_add(context, connection, seminar, group)
            standing = list_plan_items(connection, seminar, KINDS)
            write_rows(context, connection, plan, seminar.id, draft_rows(chain, group["key"], standing))
            write_room_words(context, connection, plan, seminar, chain)
            plans.change_plan(
                connection,
                plan.id,
                representation=_representation(context, connection, seminar, group["key"]),
                people=own.people if own else group["people"],
                title=own.title if own else group["title"],
                updated_at=context.now(),
            )
            drafted.append(read_plan(connection, plan.id))
        return drafted


def list_plans(context: Context) -> list[Plan]:
    with context.database.reading() as connection:
        return [read_plan(connection, record.id) for record in plans.list_plans(connection)]


def get_plan(context: Context, plan_id: str) -> Plan:
    with context.database.reading() as connection:
        return read_plan(connection, plan_id)


def read_plan(connection: Connection, plan_id: str) -> Plan:
    record = plans.find_plan(connection, plan_id)
    if record is None:
        raise NotFound("unknown_plan")
    place = places.find_place(connection, record.place_id)
    assert place is not None
    rows = plans.list_plan_rows(connection, plan_id)
    from_ = {origin["seminar"] for row in rows for origin in _origins(row) if origin.get("seminar")}
    return Plan(record, place, rows, frozenset(from_ - overview.list_existing(connection, sorted(from_))))


def with_gone(origin: dict[str, Any] | None, gone: Set[str]) -> dict[str, Any] | None:
    """An origin that says whether its seminar is among those that are gone."""
    return origin and origin | {"is_gone": origin.get("seminar") in gone}


def _origins(row: PlanRowRecord) -> list[Mapping[str, Any]]:
    word = row.fields.get("room") or {}
    told = (row.origin, word.get("origin"), *(step.get("origin") for step in row.trail))
    return [origin for origin in told if origin]


def _find_or_add(
    context: Context, connection: Connection, seminar: SeminarRecord, group: Mapping[str, Any]
) -> PlanRecord:
    found = plans.find_plan_of(connection, seminar.place_id, group["key"])
    if found is None:
        plan_id = new_id()
        plans.add_plan(
            connection,
            id=plan_id,
            place_id=seminar.place_id,
            need_group=group["key"],
            title=group["title"],
            people=group["people"],
            direction="",
            questions="",
            representation={},
            lead=None,
            representatives=[],
            next_day="",
            language=seminar.language,
            revision=1,
            updated_at=context.now(),
        )
        found = plans.find_plan(connection, plan_id)
        assert found is not None
    return found


def _representation(
    context: Context, connection: Connection, seminar: SeminarRecord, need_group: str
) -> dict[str, list[str]]:
    """Which actors had somebody in this need group, and which of the expected had none."""
    people = [p for p in context.attendance.read(connection, seminar) if p.need_group == need_group]
    actors = list_actors(seminar, people)
    return {
        "present": [actor["name"] for actor in actors if actor["is_here"]],
        "missing": [actor["name"] for actor in actors if not actor["is_here"]],
    }
