"""What a responsible actor tells between seminars about its own measures: how it goes, what is needed, what came of it,
and whether what had to be anchored at home has been."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, StringConstraints

from workshop.errors import Forbidden, NotFound
from workshop.exercise import Model
from workshop.exercise.model import clean_text
from workshop.services.context import Context
from workshop.services.diary import NewNote, write_note
from workshop.services.plan_access import PlanAccess, check_sees
from workshop.services.plans import Plan, read_plan
from workshop.storage import plans
from workshop.storage.plan_records import PlanRowRecord

ReportText = Annotated[
    str, BeforeValidator(clean_text), StringConstraints(strip_whitespace=True, max_length=500)
]


class MeasureReport(Model):
    """What is left out stays as it was."""

    progress: Literal["on_its_way", "stuck", "done", "given_up"] | None = None
    needed: ReportText | None = None
    outcome: ReportText | None = None
    anchored: Literal["yes", "not_yet", "refused"] | None = None


def list_own_measures(plan: Plan, access: PlanAccess) -> list[PlanRowRecord]:
    """The measures that this access may report on: its actor's, or all for the network lead."""
    rows = [row for row in plan.rows if row.kind == "measure" and row.state != "dropped"]
    return [row for row in rows if _is_own(row, access)]


def report_measure(
    context: Context, plan_id: str, row_id: str, access: PlanAccess, report: MeasureReport, by: str
) -> Plan:
    """Write what the actor tells; the diary says so too, in the seminar's language and with the day."""
    check_sees(access, plan_id)
    with context.database.writing() as connection:
        plan = plans.find_plan(connection, plan_id, lock=True)
        if plan is None:
            raise NotFound("unknown_plan")
        row = next((r for r in plans.list_plan_rows(connection, plan_id) if r.id == row_id), None)
        if row is None or row.kind != "measure" or row.state == "dropped":
            raise NotFound("unknown_row")
        if not _is_own(row, access):
            raise Forbidden("other_actors_measure")
        told = {name: value for name, value in report.model_dump().items() if value is not None}
        written = sorted({*row.written, *told})
        fields = row.fields | told
        plans.change_plan_row(connection, row_id, fields=fields, written=written, updated_at=context.now())
        plans.change_plan(connection, plan_id, updated_at=context.now())
        if note := _note(context, plan.language, row, told):
            write_note(context, connection, plan_id, NewNote(text=note, row=row_id), by)
        return read_plan(connection, plan_id)


def _is_own(row: PlanRowRecord, access: PlanAccess) -> bool:
    if access.is_network_lead:
        return True
    actor = access.key.actor if access.key else None
    return actor is not None and str(row.fields.get("actor") or "").casefold() == actor.casefold()


def _note(context: Context, language: str, row: PlanRowRecord, told: dict[str, str]) -> str:
    """The line for the diary: only what is new."""
    words = context.words[language]
    parts: list[str] = []
    for name, value in told.items():
        if value and value != (row.fields.get(name) or ""):
            is_choice = name in ("progress", "anchored")
            said = words(f"plan.{name}.{value}") if is_choice else value
            parts.append(f"{words(f'plan.field.{name}')}: {said}")
    return f"{row.fields.get('title', '')}. {'. '.join(parts)}"[:2000] if parts else ""
