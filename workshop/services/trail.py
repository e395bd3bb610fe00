"""*Spåret*: the chain of a need group from obstacle to outcome, over all the seminars of its place and its plan."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from workshop.services.context import Context
from workshop.services.plans import Plan, read_plan
from workshop.services.trail_nodes import (
    KINDS,
    Link,
    Node,
    build_chain,
    in_order,
    mark_answered,
    without_loose_ends,
)
from workshop.storage import Connection, overview, plans

#: Of what many seminars have said, the last ones.
MOST_ORIGINS = 12


@dataclass(frozen=True, slots=True)
class Trail:
    """`left_out` is how many nodes of each kind are not told of: nothing in the plan answers them."""

    plan: Plan
    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    left_out: Mapping[str, int]


def read_trail(context: Context, plan_id: str) -> Trail:
    with context.database.reading() as connection:
        return trail_of(context, connection, read_plan(connection, plan_id))


def trail_of(context: Context, connection: Connection, plan: Plan) -> Trail:
    """The chain of the plan's need group, column by column: what is shown, and what the plan holds. Every origin says
    whether its seminar `is_gone`."""
    found = plans.list_chain_of_need_group(connection, plan.place.id, plan.record.need_group)
    shown = overview.list_in_phases(connection, plan.place.id, context.registry.shown_phases)
    found = [item for item in found if item.activity_id in shown]
    # A calculation is no link of its own: it stands by its measure, in the plan.
    chain = build_chain([item for item in found if item.kind in KINDS], plan.rows)
    mark_answered(chain)
    kept, left_out = without_loose_ends(chain)
    ids = {node.id for node in kept}
    links = [link for link in chain.links.values() if link.source in ids and link.target in ids]
    there = overview.list_existing(connection, sorted(_seminars(kept)))
    nodes = tuple(_told(node, there) for node in in_order(kept, links))
    return Trail(plan, nodes, tuple(links), left_out)


def _seminars(nodes: Iterable[Node]) -> set[str]:
    return {origin["seminar"] for node in nodes for origin in node.origins if origin.get("seminar")}


def _told(node: Node, there: set[str]) -> Node:
    """The node with its last origins, the latest first, and how many seminars it came from in all."""
    by_seminar = {str(origin.get("seminar")): origin for origin in node.origins}
    told = [dict(origin) | {"is_gone": seminar not in there} for seminar, origin in by_seminar.items()]
    told.sort(key=lambda origin: str(origin.get("day", "")), reverse=True)
    return replace(node, seminars=len(told), origins=tuple(told[:MOST_ORIGINS]))
