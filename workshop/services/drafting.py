"""Works out a need group's draft from the chain: what is agreed, goals with their measures, who stands around the
people, what waits for an answer, and where each came from. Pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workshop.storage.records import ChainRecord

#: How far a trail is followed upwards: measure, goal, dynamic, obstacle and one to spare.
MOST_STEPS = 5
#: What the plan holds beside goals and measures, each kind by itself.
BESIDE = ("principle", "actor", "question")


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A row that the room proposed; `parent` is the chain id of the goal that a measure belongs to."""

    chain_id: str
    kind: str
    parent: str | None
    fields: Mapping[str, Any]
    origin: Mapping[str, Any]
    trail: tuple[Mapping[str, Any], ...]


def draft_rows(
    chain: Sequence[ChainRecord], need_group: str, standing: Sequence[ChainRecord] = ()
) -> list[DraftRow]:
    """The goals of the need group (and of the whole room), each followed by its measures, then what stands beside them.
    `standing` is what the plan already holds from earlier seminars: it gets no row anew, but a measure may be for one
    of its goals."""
    by_id = {item.id: item for item in (*standing, *chain)}
    own = [item for item in chain if item.need_group in (None, need_group)]
    measures = [item for item in own if item.kind == "measure"]
    sums = sum_by_measure(own)
    rows: list[DraftRow] = []
    for goal in (item for item in own if item.kind == "goal"):
        rows.append(_as_row(goal, None, by_id, sums))
        rows += [_as_row(m, goal.id, by_id, sums) for m in measures if goal.id in m.answers]
    placed = {row.chain_id for row in rows}
    held = {item.id for item in standing if item.kind == "goal" and item.need_group == need_group}
    for measure in measures:
        if measure.id not in placed:
            goal_id = next((ref for ref in measure.answers if ref in held), None)
            rows.append(_as_row(measure, goal_id, by_id, sums))
    rows += [_as_row(item, None, by_id, sums) for kind in BESIDE for item in own if item.kind == kind]
    return rows


def sum_by_measure(chain: Sequence[ChainRecord]) -> dict[str, dict[str, Any]]:
    """Each measure's calculation by the measure's id, with where it came from; of several the last in the programme."""
    return {
        measure: {**item.data, "origin": item.origin}
        for item in chain
        if item.kind == "calculation"
        for measure in item.answers
    }


def _as_row(
    item: ChainRecord,
    parent: str | None,
    by_id: Mapping[str, ChainRecord],
    sums: Mapping[str, Mapping[str, Any]],
) -> DraftRow:
    """A measure always says its calculation, also that it has none: one that is hidden again leaves the plan."""
    calculated = {"calculation": sums.get(item.id)}
    fields = _measure_fields(item) | calculated if item.kind == "measure" else _FIELDS[item.kind](item)
    return DraftRow(item.id, item.kind, parent, fields, item.origin, tuple(trace(item, by_id)))


def trace(item: ChainRecord, by_id: Mapping[str, ChainRecord]) -> list[dict[str, Any]]:
    """What the item answers, and what that answers, nearest first, each once."""
    found: dict[str, dict[str, Any]] = {}
    level = [item]
    for _ in range(MOST_STEPS):
        above = [by_id[i] for one in level for i in one.answers if i in by_id and i not in found]
        for one in above:
            found[one.id] = {
                "id": one.id,
                "kind": one.kind,
                "title": one.title,
                "origin": one.origin,
                "answers": list(one.answers),
            }
        level = above
    return list(found.values())


def _goal_fields(item: ChainRecord) -> dict[str, Any]:
    return {
        "title": item.title,
        "status": item.data.get("status", ""),
        "positions": item.data.get("positions", []),
        "anchors": item.data.get("anchors", []),
        "area": item.data.get("area"),
        **_level(item),
    }


def _level(item: ChainRecord) -> dict[str, Any]:
    """Where it stands, if the room has measured it, and on which day it did."""
    level = item.data.get("level")
    return {"level": {**level, "day": item.origin.get("day", "")}} if level else {}


def _principle_fields(item: ChainRecord) -> dict[str, Any]:
    return {"title": item.title, "text": item.text, **_level(item)}


def _actor_fields(item: ChainRecord) -> dict[str, Any]:
    return {"title": item.title, "aim": item.data.get("aim") or ""}


def _question_fields(item: ChainRecord) -> dict[str, Any]:
    return {"title": item.title, "text": item.text}


def _measure_fields(item: ChainRecord) -> dict[str, Any]:
    data = item.data
    anchors = data.get("anchors") or ()
    return {
        "title": item.title,
        "actor": data.get("actor") or "",
        "function": data.get("function") or "",
        "first_step": data.get("first_step") or "",
        "date": data.get("date") or "",
        "measure_of_success": data.get("measure_of_success") or "",
        "anchor": "; ".join(str(anchor) for anchor in anchors),
        "committed": data.get("committed", "asked"),
    }


_FIELDS: Mapping[str, Callable[[ChainRecord], dict[str, Any]]] = {
    "goal": _goal_fields,
    "principle": _principle_fields,
    "actor": _actor_fields,
    "question": _question_fields,
}
