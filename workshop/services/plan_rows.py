"""What a seminar drafted, in the rows of a plan. What a person wrote or decided there is never touched."""

from collections.abc import Mapping, Sequence, Set
from typing import Any

from workshop.services.context import Context, new_id
from workshop.services.drafting import DraftRow, draft_rows
from workshop.services.from_plans import KINDS, list_plan_items, row_ref
from workshop.services.harvesting import harvest_seminar
from workshop.services.plan_revisions import withhold
from workshop.services.room_words import write_room_words
from workshop.storage import Connection, plans
from workshop.storage.plan_records import PlanRecord, PlanRowRecord
from workshop.storage.records import ChainRecord, SeminarRecord


def write_rows(
    context: Context, connection: Connection, plan: PlanRecord, seminar_id: str, drafted: Sequence[DraftRow]
) -> None:
    """Add the new rows; of the known ones renew what no person has written."""
    known = renew_rows(context, connection, plan, seminar_id, drafted)
    rows = plans.list_plan_rows(connection, plan.id)
    # A measure may be for a goal of an earlier seminar, or for one that a person wrote in the plan.
    ids = {row_ref(row): row.id for row in rows} | {chain_id: row.id for chain_id, row in known.items()}
    for position, draft in enumerate(drafted):
        if draft.chain_id in known:
            continue
        if same := _find_same(draft, rows):
            ids[draft.chain_id] = same.id
            _renew_same(context, connection, same, draft)
            continue
        ids[draft.chain_id] = new_id()
        plans.add_plan_row(
            connection,
            id=ids[draft.chain_id],
            plan_id=plan.id,
            chain_id=draft.chain_id,
            kind=draft.kind,
            parent=ids.get(draft.parent or ""),
            position=len(known) + position,
            state="proposed",
            fields=dict(draft.fields),
            written=[],
            **_origin(context, draft),
        )


def _find_same(draft: DraftRow, rows: Sequence[PlanRowRecord]) -> PlanRowRecord | None:
    """A goal that was set again in the same words is the goal that the plan has, and so with all but measures: two
    organisations may promise the same."""
    title = _plain(draft.fields)
    if draft.kind == "measure" or not title:
        return None
    return next(
        (r for r in rows if r.kind == draft.kind and r.state != "dropped" and _plain(r.fields) == title), None
    )


def _plain(fields: Mapping[str, Any]) -> str:
    return " ".join(str(fields.get("title") or "").casefold().split()).rstrip(".")


def _renew_same(context: Context, connection: Connection, row: PlanRowRecord, draft: DraftRow) -> None:
    """How the actors stand to it now, if they were asked, and how it was measured; its words, origin and trail stay."""
    names = ("status", "positions", "anchors", "level") if draft.fields.get("status") else ("level",)
    stands = {name: draft.fields[name] for name in names if name in draft.fields}
    fields = _renewed(row, stands)
    if fields != row.fields:
        plans.change_plan_row(connection, row.id, fields=fields, updated_at=context.now())


def _renewed(row: PlanRowRecord, given: Mapping[str, Any]) -> dict[str, Any]:
    """The row's fields with what the seminar gives and no person has written; what a later seminar has measured
    stays."""
    fields = {name: value for name, value in given.items() if name not in row.written}
    if _measured_on(fields) < _measured_on(row.fields):
        fields.pop("level", None)
    return row.fields | fields


def _measured_on(fields: Mapping[str, Any]) -> str:
    return str((fields.get("level") or {}).get("day", ""))


def renew_rows(
    context: Context, connection: Connection, plan: PlanRecord, seminar_id: str, drafted: Sequence[DraftRow]
) -> dict[str, PlanRowRecord]:
    """Renew the rows that the plan has, by chain id. One that the seminar no longer gives (merged, hidden, blanked)
    goes, unless a person has taken it over; then its trail goes."""
    given = {draft.chain_id: draft for draft in drafted}
    known: dict[str, PlanRowRecord] = {}
    for row in plans.list_plan_rows(connection, plan.id):
        draft = given.get(row.chain_id or "")
        if draft:
            known[draft.chain_id] = row
            fields = _renewed(row, draft.fields)
            plans.change_plan_row(connection, row.id, fields=fields, **_origin(context, draft))
        elif row.chain_id and (row.origin or {}).get("seminar") == seminar_id:
            if row.state == "proposed" and not row.written:
                plans.remove_plan_row(connection, row.id)
            else:
                known[row.chain_id] = row
                plans.change_plan_row(connection, row.id, trail=[])
    return known


def renew_plans(
    context: Context,
    connection: Connection,
    seminar: SeminarRecord,
    withheld: Set[str],
    given: Sequence[ChainRecord],
) -> None:
    """Let nothing stay in the plans that the seminar may no longer show, nor in their revisions what is `withheld`
    (chain ids) or was `given` and is not given anew in the same words; nothing is added."""
    chain = harvest_seminar(context, connection, seminar)
    told = {item.id: _words_of(item) for item in chain}
    gone = withheld | {item.id for item in given if told.get(item.id) != _words_of(item)}
    for group in seminar.need_groups:
        plan = plans.find_plan_of(connection, seminar.place_id, group["key"])
        if plan:
            standing = list_plan_items(connection, seminar, KINDS)
            drafted = draft_rows(chain, group["key"], standing)
            renew_rows(context, connection, plan, seminar.id, drafted)
            write_room_words(context, connection, plan, seminar, chain)
            plans.change_plan(connection, plan.id, updated_at=context.now())
            withhold(connection, plan.id, gone)


def _words_of(item: ChainRecord) -> list[str]:
    return [item.title, item.text, *(value for value in item.data.values() if isinstance(value, str))]


def _origin(context: Context, draft: DraftRow) -> dict[str, Any]:
    return {"origin": draft.origin, "trail": list(draft.trail), "updated_at": context.now()}
