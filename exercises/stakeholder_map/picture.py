"""The rings around the person for documents. Names stand in two columns beside the rings, one under the other, so that
they never meet; a thin line leads from each actor to its name."""

from dataclasses import dataclass
from itertools import combinations
from math import cos, hypot, pi, sin, sqrt

from exercises.stakeholder_map.tally import Stakeholder
from workshop.exercise import Drawing, Words, break_lines
from workshop.exercise.drawing import LETTER

#: No picture holds more actors than this; the table has all.
MOST_DRAWN = 20
_WIDTH, _RADIUS = 700.0, 168.0
_LEAST_HEIGHT, _SLOT = 372.0, 42.0
#: Of the names, and of the largest dot (its radius).
_SIZE, _LARGEST = 12.5, 10.0
#: The widest angle from the horizontal, so that the ring's own names have the middle for themselves.
_STEEPEST = 66 / 180 * pi


@dataclass(frozen=True, slots=True)
class Place:
    """Where an actor's dot and its name stand; `side` is 1 to the right, -1 to the left."""

    x: float
    y: float
    side: int
    label_y: float


def place_actors(nears: list[float], height: float) -> list[Place]:
    """A place for each, in the order given (the nearest first): by turns right and left, the nearest in the middle of
    their column, so that the lines to the names do not cross."""
    places: dict[int, Place] = {}
    for side in (1, -1):
        numbers = list(range(0 if side > 0 else 1, len(nears), 2))
        slots = sorted(range(len(numbers)), key=lambda slot: (abs(slot - (len(numbers) - 1) / 2), slot))
        for number, slot in zip(numbers, slots, strict=True):
            part = (slot + 0.5) / len(numbers)
            angle = (2 * part - 1) * (_STEEPEST if len(numbers) > 2 else _STEEPEST / 1.5)
            # Crowded actors of one ring stand a little in and out by turns.
            radius = ring_radius(nears[number]) + (9 * (-1) ** slot if len(numbers) > 4 else 0)
            x, y = _WIDTH / 2 + side * radius * cos(angle), height / 2 + radius * sin(angle)
            places[number] = Place(x, y, side, height * part)
    return [places[number] for number in range(len(nears))]


def ring_radius(near: float) -> float:
    """The middle of its ring; between two rings for a median between them."""
    return _RADIUS * (near - 0.5 + 0.35) / 3.35


def draw_rings(actors: list[Stakeholder], lead: str | None, leaderless: bool, words: Words) -> Drawing:
    """The person in the middle; the more people see an actor, the larger its dot. Nobody leading is a dashed middle."""
    rows = (len(actors) + 1) // 2
    height = max(_LEAST_HEIGHT, _SLOT * rows)
    drawing = Drawing(_WIDTH, height)
    centre = _WIDTH / 2, height / 2
    for ring in (3, 2, 1):
        radius = ring_radius(ring + 0.5)
        drawing.circle(centre, radius, colour="line", width=1.5)
        drawing.text(
            (centre[0], centre[1] - radius + 14),
            words(f"ring.{ring}"),
            anchor="middle",
            size=11,
            colour="soft",
        )
    _draw_person(drawing, centre, leaderless)
    places = place_actors([actor.near for actor in actors], height)
    most = max((actor.support for actor in actors), default=1)
    largest = largest_dot(places)
    for place in places:
        drawing.line((place.x, place.y), (_edge(place), place.label_y), colour="line", width=1)
    for actor, place in zip(actors, places, strict=True):
        is_lead = actor.ref == lead
        size = largest * (0.4 + 0.6 * sqrt(actor.support / most))
        drawing.circle(
            (place.x, place.y), size, fill="accent" if is_lead else "cool", colour="paper", width=1
        )
        _write_name(drawing, actor, place, words("lead_mark") if is_lead else "")
    return drawing


def _edge(place: Place) -> float:
    """Where the column of names begins."""
    return _WIDTH / 2 + place.side * (_RADIUS + 12)


def largest_dot(places: list[Place]) -> float:
    """So that no two dots touch."""
    apart = (hypot(a.x - b.x, a.y - b.y) for a, b in combinations(places, 2))
    return min(_LARGEST, max(min(apart, default=2 * _LARGEST) / 2 - 0.5, _LARGEST / 4))


def _draw_person(drawing: Drawing, centre: tuple[float, float], leaderless: bool) -> None:
    x, y = centre
    drawing.circle((x, y - 6), 4.5, fill="ink", colour="ink")
    drawing.rect((x - 8.5, y + 1), 17, 10.5, fill="ink", radius=6)
    ring = f"M{x - 17:.1f} {y:.1f}a17 17 0 1 1 34 0a17 17 0 1 1 -34 0"
    drawing.path(ring, colour="accent" if leaderless else "line", width=2, dashed=leaderless)


def _write_name(drawing: Drawing, actor: Stakeholder, place: Place, mark: str) -> None:
    anchor = "start" if place.side > 0 else "end"
    x = _edge(place) + 4 * place.side
    lines = [*_name_lines(actor, 1 if mark else 2), *([mark] if mark else [])]
    top = place.label_y + 4.5 - (len(lines) - 1) * 7.5
    for number, line in enumerate(lines):
        drawing.text((x, top + number * 15), line, anchor=anchor, size=_SIZE, bold=bool(mark))


def _name_lines(actor: Stakeholder, most: int) -> list[str]:
    """The name in at most so many lines, and last how many see it, whatever has to be left out of the name."""
    figure = f" · {actor.support}"
    # Names have few capitals: they are narrower than the letter's width tells.
    width = (_WIDTH / 2 - _RADIUS - 18) * 1.15
    letter = _SIZE * LETTER
    lines = break_lines(actor.title, width, _SIZE, most)
    if (len(lines[-1]) + len(figure)) * letter > width + 2 * letter:
        lines = break_lines(actor.title, width - len(figure) * letter, _SIZE, most)
    return [*lines[:-1], lines[-1] + figure]
