"""What people write in a plan: rows edited, accepted, dropped and added, and who stands behind it."""

from dataclasses import replace
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from workshop.errors import NotFound, Refused, Stale
from workshop.exercise import Model, Name, Ref
from workshop.exercise.model import clean_text
from workshop.services.context import Context, new_id
from workshop.services.plan_fields import Representative, RowKind, check_fields, clean_day
from workshop.services.plan_revisions import keep_revision
from workshop.services.plans import Plan, read_plan
from workshop.storage import Connection, plans
from workshop.storage.plan_records import PlanRowRecord

LongText = Annotated[
    str, BeforeValidator(clean_text), StringConstraints(strip_whitespace=True, max_length=5000)
]


class RowChange(Model):
    id: Ref
    state: Literal["proposed", "accepted", "dropped"] | None = None
    fields: dict[str, str | None] = Field(default_factory=dict)


class NewRow(Model):
    kind: RowKind
    parent: Ref | None = None
    fields: dict[str, str | None] = Field(default_factory=dict)


class PlanChange(Model):
    """What a person changes. `lead: null` takes the network lead away; an empty `next_day` the next day. `by` is in
    whose name the facilitator writes."""

    direction: LongText | None = None
    questions: LongText | None = None
    lead: Representative | None = None
    representatives: tuple[Representative, ...] | None = Field(None, max_length=60)
    next_day: str | None = Field(None, max_length=10)
    by: Name | None = None
    rows: tuple[RowChange, ...] = Field((), max_length=200)
    add: tuple[NewRow, ...] = Field((), max_length=50)


def change_plan(
    context: Context, plan_id: str, revision: str | None, change: PlanChange, by: str = ""
) -> Plan:
    """Write what a person changed. `revision` is the one they had read; another one in between is Stale. Where a row is
    accepted the whole plan is kept as a revision, by whom (`by`)."""
    with context.database.writing() as connection:
        plan = plans.find_plan(connection, plan_id, lock=True)
        if plan is None:
            raise NotFound("unknown_plan")
        if revision is not None and revision != str(plan.revision):
            raise Stale("plan_changed", revision=plan.revision)
        rows = {row.id: row for row in plans.list_plan_rows(connection, plan_id)}
        for row_change in change.rows:
            _change_row(context, connection, rows, row_change)
        for number, new in enumerate(change.add):
            _add_row(context, connection, plan_id, rows, new, number)
        plans.change_plan(connection, plan_id, updated_at=context.now(), **_changed_values(change))
        if any(row.state == "accepted" for row in change.rows):
            keep_revision(context, connection, plan_id, by)
        return read_plan(connection, plan_id)


def _changed_values(change: PlanChange) -> dict[str, Any]:
    """The columns of the plan itself that the change names."""
    given = change.model_fields_set
    values: dict[str, Any] = {
        name: getattr(change, name)
        for name in ("direction", "questions")
        if getattr(change, name) is not None
    }
    if "lead" in given:
        values["lead"] = change.lead.model_dump() if change.lead else None
    if change.representatives is not None:
        values["representatives"] = [one.model_dump() for one in change.representatives]
    if change.next_day is not None:
        values["next_day"] = clean_day(change.next_day, "next_day") if change.next_day else ""
    return values


def _change_row(
    context: Context, connection: Connection, rows: dict[str, PlanRowRecord], change: RowChange
) -> None:
    row = rows.get(change.id)
    if row is None:
        raise NotFound("unknown_row")
    fields = check_fields(row.kind, change.fields)
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
    context: Context,
    connection: Connection,
    plan_id: str,
    rows: dict[str, PlanRowRecord],
    new: NewRow,
    number: int,
) -> None:
    if new.parent is not None and new.parent not in rows:
        raise NotFound("unknown_row")
    fields = check_fields(new.kind, new.fields)
    if not fields.get("title"):
        raise Refused("missing", field="title")
    plans.add_plan_row(
        connection,
        id=new_id(),
        plan_id=plan_id,
        chain_id=None,
        kind=new.kind,
        parent=new.parent,
        position=1000 + len(rows) + number,
        state="accepted",
        fields=fields,
        written=sorted(fields),
        origin=None,
        trail=[],
        updated_at=context.now(),
    )
