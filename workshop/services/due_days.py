"""What falls due in a plan, by day: for a calendar."""

from datetime import date

from workshop.documents.calendar import Day
from workshop.services.plans import Plan
from workshop.storage.plan_records import PlanRowRecord
from workshop.words import Language


def list_due_days(words: Language, plan: Plan) -> list[Day]:
    """The days of the plan's measures, first things first; what was dropped or has no day is left out."""
    due = [_as_day(words, plan, row) for row in plan.rows if row.kind == "measure" and row.state != "dropped"]
    return sorted((day for day in due if day), key=lambda one: (one.day, one.title))


def _as_day(words: Language, plan: Plan, row: PlanRowRecord) -> Day | None:
    try:
        day = date.fromisoformat(str(row.fields.get("date") or ""))
    except ValueError:
        return None
    owner = ", ".join(str(row.fields[name]) for name in ("actor", "function") if row.fields.get(name))
    title = str(row.fields.get("title", ""))
    told = [words("report.plan_title", group=plan.record.title)]
    told += [
        f"{words(f'report.measure_{name}')}: {row.fields[name]}"
        for name in ("first_step", "measure_of_success", "anchor")
        if row.fields.get(name)
    ]
    return Day(row.id, day, f"{title} ({owner})" if owner else title, "\n".join(told))
