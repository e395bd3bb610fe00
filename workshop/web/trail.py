"""*Spåret*: where a need group's measures come from, and what came of them."""

from typing import Any

from workshop.services import trail
from workshop.web.api import Api
from workshop.web.shapes import PlaceName, Shape
from workshop.web.site import Site

api = Api()


class NodeOut(Shape):
    """`kind` is its column: obstacle, dynamic, leverage, goal, measure, owner or outcome; an owner's `text` is the
    date. `is_need` sets a need apart from what else stands in the way. `seminars` is how many have said it; `origins`
    tells of the last, each whether its seminar `is_gone`."""

    id: str
    kind: str
    title: str
    text: str
    votes: int
    actors: int
    row: str | None
    state: str
    is_in_plan: bool
    is_need: bool
    seminars: int
    origins: list[dict[str, Any]]


class LinkOut(Shape):
    source: str
    target: str
    strength: int


class TrailOut(Shape):
    plan: str
    place: PlaceName
    title: str
    people: int | None
    language: str
    nodes: list[NodeOut]
    links: list[LinkOut]
    left_out: dict[str, int]


@api.call("GET", "/api/plans/<plan_id>/trail", "network_lead", answer=TrailOut)
def read_trail(site: Site, plan_id: str) -> TrailOut:
    """The chain of the plan's need group, column by column, over all the seminars of its place."""
    found = trail.read_trail(site.context, plan_id)
    record, place = found.plan.record, found.plan.place
    return TrailOut(
        plan=record.id,
        place=PlaceName(id=place.id, name=place.name),
        title=record.title,
        people=record.people,
        language=record.language,
        nodes=[
            NodeOut(
                id=node.id,
                kind=node.kind,
                title=node.title,
                text=node.text,
                votes=node.votes,
                actors=node.actors,
                row=node.row,
                state=node.state,
                is_in_plan=node.is_in_plan,
                is_need=node.is_need,
                seminars=node.seminars,
                origins=[dict(origin) for origin in node.origins],
            )
            for node in found.nodes
        ],
        links=[
            LinkOut(source=link.source, target=link.target, strength=link.strength) for link in found.links
        ],
        left_out=dict(found.left_out),
    )
