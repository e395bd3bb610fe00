"""The chain of a need group as a drawing needs it: nodes by column, and the links between them. Pure.

What several seminars said alike (the same catalogue key, or the same words) is one node with several origins. A row of
the plan stands for itself, with the words that a person gave it; where the seminar that it came from has been deleted,
the row's own trail tells the rest.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from workshop.services.returning import same_obstacle
from workshop.storage.plan_records import PlanRowRecord
from workshop.storage.records import ChainRecord

#: The columns, from what is in the way to what came of it.
KINDS = ("obstacle", "dynamic", "leverage", "goal", "measure", "owner", "outcome")
#: What the plan should answer.
UNANSWERED = ("obstacle", "leverage")
#: Of what nothing in the plan answers so many are told of, those with most votes.
MOST_UNANSWERED = 60


@dataclass(frozen=True, slots=True)
class Node:
    """`votes` and `actors` are those of the latest origin. `row` is the plan's row, for a goal or measure of the plan;
    `is_in_plan` whether the plan holds it or answers it. `state` says how a row or an outcome stands. `seminars` is how
    many have said it, of which `origins` tells. `is_need` sets a need apart from what else stands in the way."""

    id: str
    kind: str
    title: str
    text: str = ""
    votes: int = 0
    actors: int = 0
    row: str | None = None
    state: str = ""
    is_in_plan: bool = False
    is_need: bool = False
    seminars: int = 0
    origins: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """`target` answers, or follows from, `source`; `strength` is how many votes `target` had."""

    source: str
    target: str
    strength: int = 0


@dataclass
class Chain:
    """Nodes and links while they are gathered; `node_of` leads from a chain item's id to its node."""

    nodes: dict[str, Node] = field(default_factory=dict)
    links: dict[tuple[str, str], Link] = field(default_factory=dict)
    node_of: dict[str, str] = field(default_factory=dict)
    alike: dict[tuple[str, str], str] = field(default_factory=dict)

    def add_item(self, item: ChainRecord) -> None:
        """A chain item, as the node of those that say the same."""
        same = (item.kind, same_obstacle(item.key, item.title))
        by_words = (item.kind, same_obstacle(None, item.title))
        node_id = self.alike.get(same) or self.alike.get(by_words) or item.id
        self.alike[same] = self.alike[by_words] = self.node_of[item.id] = node_id
        known = self.nodes.get(node_id)
        origins = (*known.origins, item.origin) if known else (item.origin,)
        self.nodes[node_id] = Node(
            node_id,
            item.kind,
            item.title,
            item.text,
            item.votes,
            item.actors,
            is_need=bool(item.data.get("need")) or bool(known and known.is_need),
            origins=origins,
        )

    def add_remembered(self, step: Mapping[str, Any]) -> None:
        """What a row's trail tells of a chain item that is no longer there."""
        if step["id"] in self.node_of:
            return
        by_words = (step["kind"], same_obstacle(None, step["title"]))
        node_id = self.alike.setdefault(by_words, step["id"])
        self.node_of[step["id"]] = node_id
        if node_id not in self.nodes:
            origin = step.get("origin") or {}
            self.nodes[node_id] = Node(
                node_id,
                step["kind"],
                step["title"],
                votes=origin.get("votes", 0),
                actors=origin.get("actors", 0),
                origins=(origin,) if origin else (),
            )

    def link(self, source: str, target: str) -> None:
        """By node ids; a node does not answer itself."""
        if source != target and source in self.nodes and target in self.nodes:
            self.links.setdefault((source, target), Link(source, target, self.nodes[target].votes))


def build_chain(items: Sequence[ChainRecord], rows: Sequence[PlanRowRecord]) -> Chain:
    """All that the seminars gave (in the order of their days) and all that the plan holds."""
    chain = Chain()
    held = {row.chain_id for row in rows if row.chain_id}
    for item in items:
        # What came of a measure stands with the plan's row.
        if item.id not in held and item.kind != "outcome":
            chain.add_item(item)
    kept = [row for row in rows if row.state != "dropped" and row.kind in KINDS]
    for row in kept:
        for step in row.trail:
            if step["id"] not in held:
                chain.add_remembered(step)
        _add_row(chain, row)
    answers = {item.id: item.answers for item in items}
    for item in items:
        for above in item.answers:
            _link_items(chain, above, item.id)
    for row in kept:
        _link_row(chain, row, answers.get(row.chain_id or ""))
    return chain


def _add_row(chain: Chain, row: PlanRowRecord) -> None:
    origin = row.origin or {}
    chain.nodes[row.id] = Node(
        row.id,
        row.kind,
        str(row.fields.get("title") or ""),
        votes=origin.get("votes", 0),
        actors=origin.get("actors", 0),
        row=row.id,
        state=row.state,
        is_in_plan=True,
        origins=(origin,) if origin else (),
    )
    if row.chain_id:
        chain.node_of[row.chain_id] = row.id
    if row.kind == "measure":
        _add_promise(chain, row)


def _add_promise(chain: Chain, row: PlanRowRecord) -> None:
    """Who does the measure and by when, and what came of it."""
    told = {
        name: str(row.fields.get(name) or "") for name in ("actor", "function", "date", "progress", "outcome")
    }
    who = ", ".join(told[name] for name in ("actor", "function") if told[name])
    last = row.id
    if who or told["date"]:
        last = f"{row.id}-owner"
        chain.nodes[last] = Node(last, "owner", who, told["date"], row=row.id, is_in_plan=True)
    # The latest seminar's word, where nobody has written another in the plan.
    room: Mapping[str, Any] = row.fields.get("room") or {}
    state, text = told["progress"] or room.get("progress") or "", told["outcome"] or room.get("told") or ""
    if state or text:
        outcome = f"{row.id}-outcome"
        origins = (room["origin"],) if room else ()
        chain.nodes[outcome] = Node(
            outcome, "outcome", text, row=row.id, state=state, is_in_plan=True, origins=origins
        )
        chain.link(last, outcome)
    chain.link(row.id, f"{row.id}-owner")


def _link_items(chain: Chain, above: str, below: str) -> None:
    if above in chain.node_of and below in chain.node_of:
        chain.link(chain.node_of[above], chain.node_of[below])


def _link_row(chain: Chain, row: PlanRowRecord, answers: Sequence[str] | None) -> None:
    """To the goal above it in the plan, and to what it answers: as the chain says, else as its own trail remembers."""
    if row.parent:
        chain.link(row.parent, row.id)
    steps = {step["id"]: step for step in row.trail}
    for step in steps.values():
        for above in step.get("answers") or ():
            _link_items(chain, above, step["id"])
    if answers is None:
        within = {above for step in steps.values() for above in step.get("answers") or ()}
        answers = [step for step in steps if step not in within]
    for above in answers:
        node = chain.node_of.get(above)
        # A measure that a person has moved belongs where the plan says.
        if node and not (row.kind == "measure" and chain.nodes[node].kind == "goal"):
            chain.link(node, row.id)


def mark_answered(chain: Chain) -> None:
    """Mark all that leads down to a row of the plan."""
    above: dict[str, list[str]] = {}
    for link in chain.links.values():
        above.setdefault(link.target, []).append(link.source)
    waiting = [node.id for node in chain.nodes.values() if node.row]
    seen = set(waiting)
    while waiting:
        for source in above.get(waiting.pop(), ()):
            if source not in seen:
                seen.add(source)
                waiting.append(source)
                chain.nodes[source] = replace(chain.nodes[source], is_in_plan=True)


def without_loose_ends(chain: Chain) -> tuple[list[Node], dict[str, int]]:
    """All that is in the plan or answered there, of the rest the needs and the strongest, and how many of each kind are
    left out."""
    rest = [node for node in chain.nodes.values() if not node.is_in_plan]
    rest.sort(key=lambda node: (not node.is_need, -node.votes))
    left_out: dict[str, int] = {}
    for node in rest[MOST_UNANSWERED:]:
        left_out[node.kind] = left_out.get(node.kind, 0) + 1
    kept = {node.id for node in rest[:MOST_UNANSWERED]}
    return [node for node in chain.nodes.values() if node.is_in_plan or node.id in kept], left_out


def in_order(nodes: Iterable[Node], links: Iterable[Link]) -> list[Node]:
    """Column by column, each node near what it leads to: the plan's rows in their own order, above them the mean of
    those they lead to, what leads nowhere last, by votes."""
    below: dict[str, list[str]] = {}
    for link in links:
        below.setdefault(link.source, []).append(link.target)
    found = list(nodes)
    place: dict[str, float] = {}
    for number, node in enumerate(one for one in found if one.row):
        place[node.id] = number
    for kind in reversed(KINDS):
        for node in found:
            if node.kind == kind and node.id not in place:
                ahead = [place[one] for one in below.get(node.id, ()) if one in place]
                place[node.id] = sum(ahead) / len(ahead) if ahead else float(len(found))

    def order(node: Node) -> tuple[int, bool, float, int]:
        return KINDS.index(node.kind), not node.is_in_plan, place[node.id], -node.votes

    return sorted(found, key=order)
