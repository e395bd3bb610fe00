"""What a room says came of a plan's measures, laid beside what people wrote there: a proposal that nobody needs to take
over, and that overwrites nothing. A later seminar's word takes the place of an earlier one's."""

from collections.abc import Mapping, Sequence
from typing import Any

from workshop.services.context import Context
from workshop.services.drafting import sum_by_measure
from workshop.services.from_plans import row_ref
from workshop.storage import Connection, plans
from workshop.storage.plan_records import PlanRecord, PlanRowRecord
from workshop.storage.records import ChainRecord, SeminarRecord


def write_room_words(
    context: Context,
    connection: Connection,
    plan: PlanRecord,
    seminar: SeminarRecord,
    chain: Sequence[ChainRecord],
) -> None:
    """Lay what the seminar gave to measures of earlier ones beside them: the room's word, and a calculation. What it no
    longer gives (hidden, blanked) goes."""
    own = [item for item in chain if item.need_group in (None, plan.need_group)]
    told = {ref: item for item in own if item.kind == "outcome" for ref in item.answers}
    sums = sum_by_measure(own)
    for row in plans.list_plan_rows(connection, plan.id):
        if row.kind != "measure":
            continue
        fields = _with_word(row, told.get(row_ref(row)), seminar)
        if (row.origin or {}).get("seminar") != seminar.id and row_ref(row) in sums:
            fields = fields | {"calculation": sums[row_ref(row)]}
        if fields != row.fields:
            plans.change_plan_row(connection, row.id, fields=fields, updated_at=context.now())


def _with_word(row: PlanRowRecord, item: ChainRecord | None, seminar: SeminarRecord) -> dict[str, Any]:
    known: Mapping[str, Any] | None = row.fields.get("room")
    is_own = known is not None and known["origin"]["seminar"] == seminar.id
    is_newer = known is None or is_own or known["origin"]["day"] <= seminar.day
    if item is not None and is_newer:
        return row.fields | {"room": {**item.data, "origin": item.origin}}
    if item is None and is_own:
        return {name: value for name, value in row.fields.items() if name != "room"}
    return row.fields


def take_over(word: Mapping[str, Any]) -> dict[str, str]:
    """What stands in the plan once the room's word is taken over: why it is done or will not happen is what came of it,
    and then it needs nothing more; why it is stuck is what it needs."""
    told, needed, progress = (str(word.get(name) or "") for name in ("told", "needed", "progress"))
    is_over = progress in ("done", "given_up")
    fields = {"progress": progress} if progress else {}
    if is_over:
        fields |= {"needed": ""} | ({"outcome": told} if told else {})
    if not is_over and (told or needed):
        fields["needed"] = ". ".join(text.rstrip(".") for text in (told, needed) if text)[:500]
    return fields


def is_taken_over(fields: Mapping[str, Any]) -> bool:
    """Whether the plan already says what the room said."""
    word = fields.get("room")
    return not word or all((fields.get(name) or "") == text for name, text in take_over(word).items())
