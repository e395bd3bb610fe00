"""What the plans hold, as chain items: so that a seminar can work on the goals and open measures of earlier ones.

A row goes by its chain id, one that a person wrote in the plan by its own; nothing is copied, and it is read as
the plan has it now.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from workshop.services.plan_fields import is_open
from workshop.storage import Connection, plans
from workshop.storage.plan_records import PlanRecord, PlanRowRecord
from workshop.storage.records import ChainRecord, SeminarRecord

#: The rows of a plan that a later seminar can work on.
KINDS = ("goal", "measure")
_MEASURE_FIELDS = (
    "actor",
    "function",
    "first_step",
    "date",
    "measure_of_success",
    "anchor",
    "progress",
    "needed",
    "outcome",
    "anchored",
)


def row_ref(row: PlanRowRecord) -> str:
    """What a row is known by in the chain."""
    return row.chain_id or row.id


def list_plan_items(
    connection: Connection, seminar: SeminarRecord, kinds: Collection[str]
) -> list[ChainRecord]:
    """The goals and the open measures of the plans of the seminar's place and need groups, of these kinds; not what
    came from the seminar itself."""
    wanted = [kind for kind in KINDS if kind in kinds]
    if not wanted:
        return []
    found: list[ChainRecord] = []
    for plan, rows in _read_plans(connection, seminar):
        for row in rows:
            is_earlier = (row.origin or {}).get("seminar") != seminar.id
            is_standing = row.state != "dropped" and (row.kind == "goal" or is_open(row))
            if row.kind in wanted and is_earlier and is_standing:
                found.append(_as_chain(plan, row, rows))
    return found


def find_plan_items(
    connection: Connection, seminar: SeminarRecord, ids: Collection[str]
) -> dict[str, list[ChainRecord]]:
    """The rows that go by these ids, whatever has become of them since they were carried over: by id, one for each plan
    that holds it."""
    found: dict[str, list[ChainRecord]] = {}
    for plan, rows in _read_plans(connection, seminar):
        for row in rows:
            if row_ref(row) in ids:
                found.setdefault(row_ref(row), []).append(_as_chain(plan, row, rows))
    return found


def _read_plans(
    connection: Connection, seminar: SeminarRecord
) -> list[tuple[PlanRecord, list[PlanRowRecord]]]:
    held = [plans.find_plan_of(connection, seminar.place_id, group["key"]) for group in seminar.need_groups]
    return [(plan, plans.list_plan_rows(connection, plan.id)) for plan in held if plan]


def _as_chain(plan: PlanRecord, row: PlanRowRecord, rows: Sequence[PlanRowRecord]) -> ChainRecord:
    """Its place in the chain is its goal, where it has one."""
    origin: Mapping[str, Any] = row.origin or {}
    parent = next((one for one in rows if one.id == row.parent), None)
    return ChainRecord(
        id=row_ref(row),
        seminar_id=origin.get("seminar") or "",
        activity_id=origin.get("activity") or "",
        position=row.position,
        kind=row.kind,
        need_group=plan.need_group,
        ref=row.id,
        key=None,
        title=str(row.fields.get("title") or ""),
        text="",
        votes=origin.get("votes", 0),
        actors=origin.get("actors", 0),
        answers=[row_ref(parent)] if parent else [],
        data=_data(row, parent),
        origin=dict(origin),
        tables=origin.get("tables", 0),
    )


def _data(row: PlanRowRecord, parent: PlanRowRecord | None) -> dict[str, Any]:
    """As the exercises gave it, with what has been written since."""
    if row.kind == "goal":
        names = ("status", "positions", "anchors", "area")
        return {name: row.fields[name] for name in names if name in row.fields}
    told: dict[str, Any] = {name: row.fields.get(name) or None for name in _MEASURE_FIELDS}
    anchors = [told["anchor"]] if told["anchor"] else []
    goal = str(parent.fields.get("title") or "") if parent else ""
    return told | {
        "what": row.fields.get("title"),
        "anchors": anchors,
        "committed": row.fields.get("committed", "asked"),
        "goal": goal,
    }
