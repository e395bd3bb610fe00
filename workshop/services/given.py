"""Reads what an activity works on: the chain items of earlier activities and of plans, as they are now. Where a seminar
came in an archive without those plans, what it took from them is as it was then."""

from collections.abc import Mapping, Sequence

from workshop.exercise import ChainItem, ChainKind, Origin
from workshop.services.from_plans import find_plan_items
from workshop.storage import Connection, plans
from workshop.storage.records import ActivityRecord, ChainRecord, SeminarRecord


def read_given(
    connection: Connection, activity: ActivityRecord, seminar: SeminarRecord
) -> tuple[ChainItem, ...]:
    """The chain items that the activity works on: the seminar's own, and what it took from the plans. A
    row that stands in the plans of several need groups is there for each of them."""
    ids = activity.given or []
    own = {
        item.id: [item] for item in plans.list_chain_by_ids(connection, ids) if item.seminar_id == seminar.id
    }
    others = [item_id for item_id in ids if item_id not in own]
    rows = find_plan_items(connection, seminar, others) if others else {}
    left = [item_id for item_id in others if item_id not in rows]
    return as_given(activity, own | rows | find_given_items(connection, seminar, left))


def find_given_items(
    connection: Connection, seminar: SeminarRecord, ids: Sequence[str]
) -> dict[str, list[ChainRecord]]:
    """What the seminar's archive brought of these, by id."""
    found: dict[str, list[ChainRecord]] = {}
    for item in plans.list_given_items(connection, seminar.id, ids):
        found.setdefault(item.id, []).append(item)
    return found


def as_given(activity: ActivityRecord, found: Mapping[str, Sequence[ChainRecord]]) -> tuple[ChainItem, ...]:
    """What the activity works on, out of what was found by each id."""
    most = None if activity.has_need_groups else 1
    return tuple(as_chain_item(item) for one in activity.given or () for item in found.get(one, ())[:most])


def as_chain_item(record: ChainRecord) -> ChainItem:
    """A chain item as the exercises know it."""
    return ChainItem(
        ref=record.ref,
        kind=ChainKind(record.kind),
        title=record.title,
        id=record.id,
        text=record.text,
        key=record.key,
        votes=record.votes,
        actors=record.actors,
        answers=tuple(record.answers),
        need_group=record.need_group,
        tables=record.tables,
        data=record.data,
        origin=Origin(**record.origin) if record.origin else None,
    )
