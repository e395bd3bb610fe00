"""The chain as a picture for paper: goals with what they answer on the left and their measures on the right. Pure.

A page is narrower than a screen: who does a measure and what came of it stand under the measure, and goals go on in a
picture of their own when one is as high as a page allows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.exercise import Drawing, break_lines
from workshop.services.trail import Trail
from workshop.services.trail_nodes import Link, Node

WIDTH = 700.0
#: As high as a picture may be beside a heading on an upright page.
MOST_HIGH = 720.0
#: Of one column in one picture; the table has them all.
MOST_IN_COLUMN = 12
_DRAWN = ("obstacle", "dynamic", "leverage", "goal", "measure")
_GAP, _SIZE, _LINE, _HEAD = 40.0, 12.0, 15.0, 30.0
_THIN, _WIDEST = 1.2, 4.5


@dataclass(frozen=True, slots=True)
class Piece:
    """Goals that share a picture, all that belongs to them, and how much of it was left to the table."""

    goals: tuple[Node, ...]
    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    left_out: int


def split_trail(trail: Trail) -> list[Piece]:
    """The plan's goals with their chains, as many in each picture as there is room for."""
    goals = [node for node in trail.nodes if node.kind == "goal" and node.is_in_plan]
    pieces: list[Piece] = []
    waiting: list[Node] = []
    for goal in goals:
        if waiting and _height(_piece(trail, [*waiting, goal])) > MOST_HIGH:
            pieces.append(_piece(trail, waiting))
            waiting = []
        waiting.append(goal)
    return [*pieces, _piece(trail, waiting)] if waiting else pieces


def _piece(trail: Trail, goals: Sequence[Node]) -> Piece:
    by_id = {node.id: node for node in trail.nodes}
    wanted = {goal.id for goal in goals}
    wanted |= {
        one.target for one in trail.links if one.source in wanted and by_id[one.target].kind == "measure"
    }
    waiting = [goal.id for goal in goals]
    while waiting:
        below = waiting.pop()
        above = {link.source for link in trail.links if link.target == below} - wanted
        wanted |= above
        waiting += above
    found = [node for node in trail.nodes if node.id in wanted and node.kind in _DRAWN]
    nodes: list[Node] = []
    for kind in _DRAWN:
        nodes += [node for node in found if node.kind == kind][:MOST_IN_COLUMN]
    kept = {node.id for node in nodes}
    links = tuple(link for link in trail.links if link.source in kept and link.target in kept)
    return Piece(tuple(goals), tuple(nodes), links, len(found) - len(nodes))


def draw_piece(piece: Piece, titles: Mapping[str, str], notes: Mapping[str, str]) -> Drawing:
    """`titles` are the columns' by kind, `notes` what stands under a node by its id."""
    columns = _columns(piece)
    width = (WIDTH - _GAP * (len(columns) - 1)) / len(columns)
    drawing = Drawing(WIDTH, _height(piece))
    place: dict[str, tuple[float, float, float]] = {}
    for number, (kind, nodes) in enumerate(columns):
        left = number * (width + _GAP)
        drawing.text((left, 14), titles[kind], bold=True)
        drawing.line((left, 22), (left + width, 22))
        top = _HEAD + 10
        for node in nodes:
            high = _node_height(node, width)
            place[node.id] = (left, top, high)
            top += high
    _draw_links(drawing, piece, place, width)
    for node in piece.nodes:
        _draw_node(drawing, node, place[node.id], width, notes.get(node.id, ""))
    return drawing


def _columns(piece: Piece) -> list[tuple[str, list[Node]]]:
    found = [(kind, [node for node in piece.nodes if node.kind == kind]) for kind in _DRAWN]
    return [(kind, nodes) for kind, nodes in found if nodes]


def _height(piece: Piece) -> float:
    columns = _columns(piece)
    width = (WIDTH - _GAP * (len(columns) - 1)) / len(columns)
    return _HEAD + 16 + max(sum(_node_height(node, width) for node in nodes) for _, nodes in columns)


def _node_height(node: Node, width: float) -> float:
    """Its words, a line for what stands under a measure, and air."""
    under = 2 * _LINE if node.kind == "measure" else 0
    return len(_words(node, width)) * _LINE + under + 14


def _words(node: Node, width: float) -> list[str]:
    return break_lines(node.title or "–", width, _SIZE, most=4)


def _draw_links(
    drawing: Drawing, piece: Piece, place: Mapping[str, tuple[float, float, float]], width: float
) -> None:
    most = max((link.strength for link in piece.links), default=0) or 1
    for link in piece.links:
        (left, top, high), (right, below, deep) = place[link.source], place[link.target]
        start, end = (left + width + 3, top + high / 2 - 7), (right - 4, below + deep / 2 - 7)
        drawing.curve(start, end, width=_THIN + (_WIDEST - _THIN) * link.strength / most)


def _draw_node(
    drawing: Drawing, node: Node, place: tuple[float, float, float], width: float, note: str
) -> None:
    left, top, high = place
    # A line that passes on to a later column goes behind the words.
    drawing.rect((left - 2, top - 2), width + 4, high - 8, fill="paper")
    lines = _words(node, width)
    for number, line in enumerate(lines):
        drawing.text((left, top + 12 + number * _LINE), line, size=_SIZE, bold=node.kind == "goal")
    for number, line in enumerate(break_lines(note, width, 11, most=2) if note else ()):
        height = top + 12 + (len(lines) + number) * _LINE
        drawing.text((left, height), line, size=11, colour="soft")
