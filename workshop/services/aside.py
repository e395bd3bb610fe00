"""What may lie over the picture on the screen, when the leader wants: the parking list, or the decisions read back
before people leave."""

from typing import Any, Literal

from workshop.errors import Conflict
from workshop.exercise import Model, first_within
from workshop.services.context import Context
from workshop.services.parking import list_shown
from workshop.services.plan_fields import find_gaps
from workshop.services.plans import draft_plans
from workshop.services.seminars import get_seminar
from workshop.storage import Connection, parked, plans, seminars
from workshop.storage.plan_records import PlanRowRecord
from workshop.storage.records import SeminarRecord

Aside = Literal["parking", "read_back"]
MOST_LINES = 40
#: What is decided is read back whole: more than this no room has decided in a day.
MOST_GOALS, MOST_MEASURES = 30, 40
BYTES_OF_LINES, BYTES_OF_GROUP = 12_000, 20_000


class AsideChange(Model):
    """None takes it away."""

    show: Aside | None


def show_aside(context: Context, seminar_id: str, show: Aside | None) -> None:
    """Lay it over the picture. What is read back is drafted first, so that it is what the room decided just now."""
    if show == "read_back":
        draft_plans(context, seminar_id)
    with context.database.writing() as connection:
        seminar = get_seminar(connection, seminar_id, lock=True)
        if seminar.has_ended and show is not None:
            raise Conflict("seminar_over")
        seminars.change_seminar(connection, seminar_id, aside=show)


def read_aside(context: Context, seminar_id: str) -> dict[str, Any]:
    """The `aside` message: what is shown, with its content. Nothing hidden, no person."""
    with context.database.reading() as connection:
        seminar = get_seminar(connection, seminar_id)
        lines = parked.list_parked(connection, seminar_id)
        shown = list_shown(context, connection, seminar_id)
        groups = _read_back(connection, seminar) if seminar.aside == "read_back" else []
    told = [{"id": line.id, "text": line.text, "is_done": line.state == "done"} for line in shown]
    return {
        "show": seminar.aside,
        "parked": sum(line.state == "open" for line in lines),
        "lines": first_within(told, MOST_LINES, BYTES_OF_LINES) if seminar.aside == "parking" else [],
        "total": len(shown),
        "groups": groups,
    }


def _read_back(connection: Connection, seminar: SeminarRecord) -> list[dict[str, Any]]:
    """For each need group its goals, the shared ones first, each with its measures."""
    groups = []
    for group in seminar.need_groups:
        plan = plans.find_plan_of(connection, seminar.place_id, group["key"])
        rows = plans.list_plan_rows(connection, plan.id) if plan else []
        rows = [row for row in rows if row.state != "dropped"]
        goals = sorted((row for row in rows if row.kind == "goal"), key=_rank)
        told = [_goal(goal, [row for row in rows if row.parent == goal.id]) for goal in goals]
        known = {goal.id for goal in goals}
        loose = [row for row in rows if row.kind == "measure" and row.parent not in known]
        if loose:
            told.append({"id": "", "title": "", "status": "", "anchors": [], "measures": _measures(loose)})
        if told:
            kept = first_within(told, MOST_GOALS, BYTES_OF_GROUP)
            groups.append({"key": group["key"], "title": group["title"], "goals": kept, "total": len(told)})
    return groups


def _rank(goal: PlanRowRecord) -> tuple[bool, int]:
    return goal.fields.get("status") != "shared", goal.position


def _goal(goal: PlanRowRecord, measures: list[PlanRowRecord]) -> dict[str, Any]:
    """`anchors` are what must be taken home first: with whom, for which actor."""
    anchors = [{"actor": one["actor"], "anchor": one["anchor"]} for one in goal.fields.get("anchors") or ()]
    if goal.fields.get("anchor"):
        anchors.append({"actor": "", "anchor": goal.fields["anchor"]})
    return {
        "id": goal.id,
        "title": goal.fields.get("title", ""),
        "status": goal.fields.get("status") or "",
        "anchors": anchors[:6],
        "measures": _measures(measures),
    }


def _measures(rows: list[PlanRowRecord]) -> list[dict[str, Any]]:
    return [
        {
            "id": row.id,
            **{name: row.fields.get(name) or "" for name in ("title", "actor", "function", "date", "anchor")},
            "committed": row.fields.get("committed") or "",
            "missing": [gap for gap in find_gaps(row) if gap in ("actor", "date")],
        }
        for row in rows[:MOST_MEASURES]
    ]
