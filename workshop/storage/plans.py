"""Chain items, plans and their rows."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, or_, select

from workshop.storage import rows
from workshop.storage.plan_records import PlanRecord, PlanRowRecord
from workshop.storage.records import ChainRecord
from workshop.storage.tables import activities, chain_items, given_items, plan_rows, plans, seminars


def replace_chain(
    connection: Connection, activity_id: str, items: Sequence[dict[str, Any]], in_use: Sequence[str]
) -> None:
    """Keep an activity's harvest as it is now. Ids are stable; what is `in_use` by another activity stays although
    the harvest no longer holds it (a merge came late)."""
    stays = set(in_use) - {item["id"] for item in items}
    rows.remove(
        connection, chain_items, chain_items.c.activity_id == activity_id, chain_items.c.id.not_in(stays)
    )
    rows.add(connection, chain_items, items)


def list_chain(connection: Connection, seminar_id: str) -> list[ChainRecord]:
    """All chain items of a seminar, in the order of their harvests."""
    return rows.fetch_all(
        connection,
        ChainRecord,
        chain_items,
        chain_items.c.seminar_id == seminar_id,
        order=[chain_items.c.activity_id, chain_items.c.position],
    )


def list_chain_by_ids(connection: Connection, ids: Sequence[str]) -> list[ChainRecord]:
    """Those that exist, in the order of `ids`."""
    found = rows.fetch_all(connection, ChainRecord, chain_items, chain_items.c.id.in_(ids)) if ids else []
    place = {item_id: index for index, item_id in enumerate(ids)}
    return sorted(found, key=lambda item: place[item.id])


def list_given_items(connection: Connection, seminar_id: str, ids: Sequence[str]) -> list[ChainRecord]:
    """Those that came with the seminar when it was taken in by itself, in the order of its archive."""
    of_it = (given_items.c.seminar_id == seminar_id, given_items.c.id.in_(ids))
    asked = select(given_items).where(*of_it).order_by(given_items.c.position)
    return [ChainRecord(**row, activity_id="") for row in connection.execute(asked).mappings()] if ids else []


def list_chain_ids(connection: Connection, activity_id: str) -> list[str]:
    """The ids of what an activity has given."""
    own = select(chain_items.c.id).where(chain_items.c.activity_id == activity_id)
    return list(connection.execute(own).scalars())


def list_chain_of_need_group(connection: Connection, place_id: str, need_group: str) -> list[ChainRecord]:
    """What all seminars of a place said about a need group, and about all of them, in the order of their days."""
    # By place and not by name: there may be thousands. Of `data`, the heaviest, only whether it is a need.
    data = ChainRecord.__slots__.index("data")
    columns = [chain_items.c[name] for name in ChainRecord.__slots__]
    columns[data] = chain_items.c.data["need"].as_boolean()
    statement = (
        select(*columns)
        .join(seminars, seminars.c.id == chain_items.c.seminar_id)
        .join(activities, activities.c.id == chain_items.c.activity_id)
        .where(seminars.c.place_id == place_id)
        .where(or_(chain_items.c.need_group.is_(None), chain_items.c.need_group == need_group))
        .order_by(seminars.c.day, seminars.c.created_at, activities.c.position, chain_items.c.position)
    )
    found: list[list[Any]] = [
        [*row[:data], {"need": True} if row[data] else {}, *row[data + 1 :]]
        for row in connection.execute(statement)
    ]
    return [ChainRecord(*values) for values in found]


def add_plan(connection: Connection, **values: Any) -> None:
    rows.add(connection, plans, values)


def list_plans(connection: Connection) -> list[PlanRecord]:
    return rows.fetch_all(connection, PlanRecord, plans, order=[plans.c.title])


def list_plans_of(connection: Connection, place_id: str) -> list[PlanRecord]:
    return rows.fetch_all(
        connection, PlanRecord, plans, plans.c.place_id == place_id, order=[plans.c.title, plans.c.id]
    )


def find_plan(connection: Connection, plan_id: str, *, lock: bool = False) -> PlanRecord | None:
    return rows.fetch_one(connection, PlanRecord, plans, plans.c.id == plan_id, lock=lock)


def find_plan_of(connection: Connection, place_id: str, need_group: str) -> PlanRecord | None:
    return rows.fetch_one(
        connection, PlanRecord, plans, plans.c.place_id == place_id, plans.c.need_group == need_group
    )


def change_plan(connection: Connection, plan_id: str, **values: Any) -> None:
    rows.change(connection, plans, plans.c.id == plan_id, revision=plans.c.revision + 1, **values)


def list_plan_rows(connection: Connection, plan_id: str) -> list[PlanRowRecord]:
    return rows.fetch_all(
        connection,
        PlanRowRecord,
        plan_rows,
        plan_rows.c.plan_id == plan_id,
        order=[plan_rows.c.position, plan_rows.c.id],
    )


def remove_chain_items(connection: Connection, ids: Sequence[str]) -> None:
    if ids:
        rows.remove(connection, chain_items, chain_items.c.id.in_(ids))


def add_plan_row(connection: Connection, **values: Any) -> None:
    rows.add(connection, plan_rows, values)


def change_plan_row(connection: Connection, row_id: str, **values: Any) -> None:
    rows.change(connection, plan_rows, plan_rows.c.id == row_id, **values)


def remove_plan_row(connection: Connection, row_id: str) -> None:
    rows.remove(connection, plan_rows, plan_rows.c.id == row_id)
