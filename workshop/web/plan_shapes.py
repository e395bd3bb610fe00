"""A plan as the API gives it."""

from collections.abc import Set
from typing import Any

from workshop.services.plan_fields import find_gaps
from workshop.services.plans import Plan, with_gone
from workshop.services.room_words import is_taken_over, take_over
from workshop.storage.plan_records import PlanRowRecord
from workshop.web.shapes import PlaceName, Shape


class RoomWordOut(Shape):
    """What the latest seminar said of a measure, beside what people wrote; `taken` is what stands in the plan once it
    is taken over."""

    progress: str
    told: str
    needed: str
    is_by_own: bool
    origin: dict[str, Any]
    taken: dict[str, str]
    is_taken_over: bool


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
    room: RoomWordOut | None


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


def _room_word(row: PlanRowRecord, gone: Set[str]) -> RoomWordOut | None:
    word = row.fields.get("room")
    if not word:
        return None
    told = word | {"origin": with_gone(word["origin"], gone)}
    return RoomWordOut(**told, taken=take_over(word), is_taken_over=is_taken_over(row.fields))


def plan_row_out(row: PlanRowRecord, gone: Set[str]) -> PlanRowOut:
    """`gone` are the seminars that have been deleted: an origin there says so."""
    return PlanRowOut(
        id=row.id,
        kind=row.kind,
        parent=row.parent,
        state=row.state,
        fields={name: value for name, value in row.fields.items() if name != "room"},
        written=row.written,
        origin=with_gone(row.origin, gone),
        trail=[step | {"origin": with_gone(step.get("origin"), gone)} for step in row.trail],
        missing=find_gaps(row),
        room=_room_word(row, gone),
    )
