"""Need-group plans: drafted from a seminar's chain, edited by people, never overwritten."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from workshop.errors import NotFound, Refused, Stale
from workshop.exercise import Model, Ref
from workshop.exercise.model import clean_text
from workshop.services.context import Context, new_id
from workshop.services.drafting import draft_rows
from workshop.services.harvesting import harvest_seminar
from workshop.services.people import list_actors
from workshop.services.plan_rows import write_rows
from workshop.services.seminars import get_seminar
from workshop.storage import Connection, places, plans
from workshop.storage.records import PlaceRecord, PlanRecord, PlanRowRecord, SeminarRecord

#: What a person may write in a row, by its kind, and the longest text of each.
FIELDS: Mapping[str, Mapping[str, int]] = {
    "goal": {"title": 500, "anchor": 500},
    "measure": {
        "title": 500,
        "actor": 80,
        "function": 80,
        "first_step": 500,
        "date": 10,
        "measure_of_success": 500,
        "anchor": 500,
    },
}
#: What a row must have before somebody can act on it.
WANTED: Mapping[str, tuple[str, ...]] = {
    "goal": ("title",),
    "measure": ("title", "actor", "first_step", "date", "measure_of_success"),
}

LongText = Annotated[
    str, BeforeValidator(clean_text), StringConstraints(strip_whitespace=True, max_length=5000)
]


class RowChange(Model):
    id: Ref
    state: Literal["proposed", "accepted", "dropped"] | None = None
    fields: dict[str, str | None] = Field(default_factory=dict)


class NewRow(Model):
    kind: Literal["goal", "measure"]
    parent: Ref | None = None
    fields: dict[str, str | None] = Field(default_factory=dict)


class PlanChange(Model):
    direction: LongText | None = None
    questions: LongText | None = None
    rows: tuple[RowChange, ...] = Field((), max_length=200)
    add: tuple[NewRow, ...] = Field((), max_length=50)


@dataclass(frozen=True, slots=True)
class Plan:
    record: PlanRecord
    place: PlaceRecord
    rows: list[PlanRowRecord]


def draft_plans(context: Context, seminar_id: str) -> list[Plan]:
    """Bring what the seminar has shown into the plans of its need groups, as proposals."""
    with context.database.writing() as connection:
        seminar = get_seminar(connection, seminar_id, lock=True)
        chain = harvest_seminar(context, connection, seminar)
        drafted = []
        for group in seminar.need_groups:
            plan = _find_or_add(context, connection, seminar, group)
            write_rows(context, connection, plan, seminar.id, draft_rows(chain, group["key"]))
            plans.change_plan(
                connection,
                plan.id,
                representation=_representation(context, connection, seminar, group["key"]),
                people=group["people"],
                title=group["title"],
                updated_at=context.now(),
            )
            drafted.append(_get(connection, plan.id))
        return drafted


def list_plans(context: Context) -> list[Plan]:
    with context.database.reading() as connection:
        return [_get(connection, record.id) for record in plans.list_plans(connection)]


def get_plan(context: Context, plan_id: str) -> Plan:
    with context.database.reading() as connection:
        return _get(connection, plan_id)


def change_plan(context: Context, plan_id: str, revision: str | None, change: PlanChange) -> Plan:
    """Write what a person changed. `revision` is the one they had read; another one in between is Stale."""
    with context.database.writing() as connection:
        plan = plans.find_plan(connection, plan_id, lock=True)
        if plan is None:
            raise NotFound("unknown_plan")
        if revision is not None and revision != str(plan.revision):
            raise Stale("plan_changed", revision=plan.revision)
        rows = {row.id: row for row in plans.list_plan_rows(connection, plan_id)}
        for row_change in change.rows:
            _change_row(context, connection, rows, row_change)
        for new in change.add:
            _add_row(context, connection, plan_id, rows, new)
        values = {
            name: getattr(change, name)
            for name in ("direction", "questions")
            if getattr(change, name) is not None
        }
        plans.change_plan(connection, plan_id, updated_at=context.now(), **values)
        return _get(connection, plan_id)


def find_gaps(row: PlanRowRecord) -> list[str]:
    """What the room left half-said: the fields that are still empty."""
    return [name for name in WANTED.get(row.kind, ()) if not row.fields.get(name)]


def _get(connection: Connection, plan_id: str) -> Plan:
    record = plans.find_plan(connection, plan_id)
    if record is None:
        raise NotFound("unknown_plan")
    place = places.find_place(connection, record.place_id)
    assert place is not None
    return Plan(record, place, plans.list_plan_rows(connection, plan_id))


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


def _change_row(
    context: Context, connection: Connection, rows: dict[str, PlanRowRecord], change: RowChange
) -> None:
    row = rows.get(change.id)
    if row is None:
        raise NotFound("unknown_row")
    fields = _checked_fields(row.kind, change.fields)
    rows[row.id] = replace(row, fields=row.fields | fields)
    plans.change_plan_row(
        connection,
        row.id,
        fields=row.fields | fields,
        written=sorted({*row.written, *fields}),
        state=change.state or row.state,
        updated_at=context.now(),
    )


def _add_row(
    context: Context, connection: Connection, plan_id: str, rows: dict[str, PlanRowRecord], new: NewRow
) -> None:
    if new.parent is not None and new.parent not in rows:
        raise NotFound("unknown_row")
    fields = _checked_fields(new.kind, new.fields)
    if not fields.get("title"):
        raise Refused("missing", field="title")
    plans.add_plan_row(
        connection,
        id=new_id(),
        plan_id=plan_id,
        chain_id=None,
        kind=new.kind,
        parent=new.parent,
        position=1000 + len(rows),
        state="accepted",
        fields=fields,
        written=sorted(fields),
        origin=None,
        trail=[],
        updated_at=context.now(),
    )


def _checked_fields(kind: str, fields: Mapping[str, str | None]) -> dict[str, str]:
    checked = {}
    for name, value in fields.items():
        limit = FIELDS[kind].get(name)
        if limit is None:
            raise Refused("invalid", field=name)
        text = clean_field(name, value or "")
        if len(text) > limit:
            raise Refused("too_long", field=name, limit=limit)
        checked[name] = text
    return checked


def clean_field(name: str, value: str) -> str:
    """The text without stray spaces and control characters; a date must be one."""
    text = str(clean_text(value)).strip()
    if name == "date" and text:
        try:
            return date.fromisoformat(text).isoformat()
        except ValueError as error:
            raise Refused("invalid_date", field=name) from error
    return text
