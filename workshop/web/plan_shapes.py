"""A plan as the API gives it."""

from collections.abc import Set
from typing import Any

from workshop.services.plan_fields import find_gaps
from workshop.services.plans import Plan, with_gone
from workshop.storage.plan_records import PlanRowRecord
from workshop.web.shapes import PlaceName, Shape


class PlanRowOut(Shape):
    id: str
    kind: str
    parent: str | None
    state: str
    fields: dict[str, Any]
    written: list[str]
    origin: dict[str, Any] | None
    trail: list[dict[str, Any]]
    missing: list[str]


class PlanOut(Shape):
    id: str
    place: PlaceName
    need_group: str
    title: str
    people: int | None
    direction: str
    questions: str
    lead: dict[str, str | None] | None
    representatives: list[dict[str, str | None]]
    next_day: str
    representation: dict[str, list[str]]
    language: str
    revision: int
    updated_at: str
    counts: dict[str, int]
    rows: list[PlanRowOut]


def plan_out(plan: Plan) -> PlanOut:
    record = plan.record
    rows = [row for row in plan.rows if row.state != "dropped"]
    return PlanOut(
        id=record.id,
        place=PlaceName(id=plan.place.id, name=plan.place.name),
        need_group=record.need_group,
        title=record.title,
        people=record.people,
        direction=record.direction,
        questions=record.questions,
        lead=record.lead,
        representatives=record.representatives,
        next_day=record.next_day,
        representation={name: list(record.representation.get(name, ())) for name in ("present", "missing")},
        language=record.language,
        revision=record.revision,
        updated_at=record.updated_at.isoformat(),
        counts={
            "goals": sum(row.kind == "goal" for row in rows),
            "measures": sum(row.kind == "measure" for row in rows),
            "gaps": sum(bool(find_gaps(row)) for row in rows),
        },
        rows=[plan_row_out(row, plan.gone) for row in plan.rows],
    )


def plan_row_out(row: PlanRowRecord, gone: Set[str]) -> PlanRowOut:
    """`gone` are the seminars that have been deleted: an origin there says so."""
    return PlanRowOut(
        id=row.id,
        kind=row.kind,
        parent=row.parent,
        state=row.state,
        fields=row.fields,
        written=row.written,
        origin=with_gone(row.origin, gone),
        trail=[step | {"origin": with_gone(step.get("origin"), gone)} for step in row.trail],
        missing=find_gaps(row),
    )
