"""A plan's revisions: one for each acceptance, any two compared, any one put back."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import asdict, dataclass
from typing import Any

from workshop.errors import NotFound
from workshop.services.context import Context, new_id
from workshop.services.plan_fields import FIELDS
from workshop.storage import Connection, plan_history, plans
from workshop.storage.plan_records import PlanRecord, PlanRevisionRecord, PlanRowRecord

#: What of the plan itself a revision holds.
KEPT = ("people", "direction", "questions", "lead", "representatives", "next_day")
#: What of each row.
KEPT_OF_ROW = (
    "id",
    "chain_id",
    "kind",
    "parent",
    "position",
    "state",
    "fields",
    "written",
    "origin",
    "trail",
)


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that is not the same in two revisions. `row` and `title` name the row, None for the plan itself;
    `field` is what differs: a field's name, or `row` where a whole row came or went."""

    row: str | None
    kind: str | None
    title: str
    field: str
    before: Any
    after: Any


def keep_revision(
    context: Context, connection: Connection, plan_id: str, by: str, restores: int | None = None
) -> int:
    """Keep the plan as it stands now; the answer is the revision's number."""
    number = plan_history.newest_revision(connection, plan_id) + 1
    plan_history.add_revision(
        connection,
        id=new_id(),
        plan_id=plan_id,
        number=number,
        at=context.now(),
        by=by,
        restores=restores,
        content=_content(connection, plan_id),
    )
    return number


def list_revisions(context: Context, plan_id: str) -> list[PlanRevisionRecord]:
    """All of a plan, newest first, without their content."""
    with context.database.reading() as connection:
        get_plan(connection, plan_id)
        return plan_history.list_revisions(connection, plan_id)


def compare_revisions(context: Context, plan_id: str, before: int, after: int | None) -> list[Difference]:
    """What changed from one revision to another, or to the plan as it stands now (`after` None)."""
    with context.database.reading() as connection:
        get_plan(connection, plan_id)
        older = _get(connection, plan_id, before).content
        newer = _content(connection, plan_id) if after is None else _get(connection, plan_id, after).content
    return find_differences(older, newer)


def restore_revision(context: Context, plan_id: str, number: int, by: str) -> int:
    """Put a revision back. Rows that came after it are dropped, not deleted; what stood before is kept as a revision of
    its own, so that nothing is lost. The answer is the new revision's number."""
    with context.database.writing() as connection:
        plan = plans.find_plan(connection, plan_id, lock=True)
        if plan is None:
            raise NotFound("unknown_plan")
        revision = _get(connection, plan_id, number)
        if find_differences(_content(connection, plan_id), _newest_content(connection, plan_id)):
            keep_revision(context, connection, plan_id, by)
        _put_back(context, connection, plan_id, revision.content["rows"])
        values = {name: revision.content[name] for name in KEPT} | _who_is_left(revision.content)
        plans.change_plan(connection, plan_id, updated_at=context.now(), **values)
        return keep_revision(context, connection, plan_id, by, restores=number)


def _who_is_left(content: Mapping[str, Any]) -> dict[str, Any]:
    """Who leads and represents by a revision; somebody whose name has been taken out since is not put back."""
    lead = content["lead"]
    return {
        "lead": lead if lead and lead["name"] else None,
        "representatives": [one for one in content["representatives"] if one["name"]],
    }


def find_differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Difference]:
    """Field by field, the plan itself first, then its rows in their order. Pure."""
    found = [
        Difference(None, None, "", name, before.get(name), after.get(name))
        for name in KEPT
        if before.get(name) != after.get(name)
    ]
    older = {row["id"]: row for row in before.get("rows", ())}
    newer = {row["id"]: row for row in after.get("rows", ())}
    for row_id in [*newer, *(one for one in older if one not in newer)]:
        found += _row_differences(older.get(row_id), newer.get(row_id))
    return found


def withhold(connection: Connection, plan_id: str, chain_ids: Set[str]) -> None:
    """Let no revision keep what the room may no longer see: proposals of it that nobody has taken over go, and so do
    the steps of it in other rows' trails."""
    for listed in plan_history.list_revisions(connection, plan_id):
        content = _get(connection, plan_id, listed.number).content
        rows = [_without(row, chain_ids) for row in content["rows"] if not _is_untouched(row, chain_ids)]
        if rows != content["rows"]:
            plan_history.change_revision(connection, listed.id, content={**content, "rows": rows})


def _is_untouched(row: Mapping[str, Any], chain_ids: Set[str]) -> bool:
    return row["chain_id"] in chain_ids and row["state"] == "proposed" and not row["written"]


def _without(row: Mapping[str, Any], chain_ids: Set[str]) -> Mapping[str, Any]:
    return {**row, "trail": [step for step in row["trail"] if step["id"] not in chain_ids]}


def _row_differences(before: Mapping[str, Any] | None, after: Mapping[str, Any] | None) -> list[Difference]:
    row = after or before or {}
    title = str(row["fields"].get("title", ""))
    if before is None or after is None:
        told = [None if one is None else one["state"] for one in (before, after)]
        return [Difference(row["id"], row["kind"], title, "row", *told)]
    pairs = [("state", before["state"], after["state"])]
    pairs += [(n, before["fields"].get(n) or "", after["fields"].get(n) or "") for n in FIELDS[row["kind"]]]
    return [Difference(row["id"], row["kind"], title, n, old, new) for n, old, new in pairs if old != new]


def _newest_content(connection: Connection, plan_id: str) -> Mapping[str, Any]:
    newest = plan_history.newest_revision(connection, plan_id)
    found = plan_history.find_revision(connection, plan_id, newest) if newest else None
    return found.content if found else {}


def _put_back(
    context: Context, connection: Connection, plan_id: str, kept: Sequence[Mapping[str, Any]]
) -> None:
    now = context.now()
    there = plans.list_plan_rows(connection, plan_id)
    ids = _ids_now(there, kept)
    for row in kept:
        values = {name: row[name] for name in KEPT_OF_ROW if name != "id"}
        values |= {"parent": ids.get(row["parent"], row["parent"]), "updated_at": now}
        if ids[row["id"]] in {one.id for one in there}:
            plans.change_plan_row(connection, ids[row["id"]], **values)
        else:
            plans.add_plan_row(connection, id=row["id"], plan_id=plan_id, **values)
    for row_id in {one.id for one in there} - set(ids.values()):
        plans.change_plan_row(connection, row_id, state="dropped", updated_at=now)


def _ids_now(there: Sequence[PlanRowRecord], kept: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Kept row → the row that stands for it now: a proposal that went and was drafted anew is another row of the same
    chain item."""
    known = {row.id for row in there}
    by_chain = {row.chain_id: row.id for row in there if row.chain_id}
    return {
        row["id"]: row["id"] if row["id"] in known else by_chain.get(row["chain_id"], row["id"])
        for row in kept
    }


def _content(connection: Connection, plan_id: str) -> dict[str, Any]:
    plan = get_plan(connection, plan_id)
    rows = plans.list_plan_rows(connection, plan_id)
    return {name: getattr(plan, name) for name in KEPT} | {"rows": [_kept(row) for row in rows]}


def _kept(row: PlanRowRecord) -> dict[str, Any]:
    values = asdict(row)
    return {name: values[name] for name in KEPT_OF_ROW}


def _get(connection: Connection, plan_id: str, number: int) -> PlanRevisionRecord:
    found = plan_history.find_revision(connection, plan_id, number)
    if found is None:
        raise NotFound("unknown_revision")
    return found


def get_plan(connection: Connection, plan_id: str) -> PlanRecord:
    """The plan itself; NotFound where there is none."""
    plan = plans.find_plan(connection, plan_id)
    if plan is None:
        raise NotFound("unknown_plan")
    return plan
