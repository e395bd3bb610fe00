"""The strongest loop as a circle, for the report."""

from math import atan2, cos, pi, sin

from workshop.exercise import Drawing, Picture, Words, break_lines

from .links import Loop, Map

WIDTH, HEIGHT = 640.0, 470.0
CENTRE = (320.0, 235.0)
#: The ring is wider than high: labels lie flat.
RADII = (205.0, 175.0)
LABEL, SIZE = 150.0, 13.0


def draw_loop(found: Map, loop: Loop, words: Words) -> Picture:
    """Factors around, arrows between them with their signs, what sort of loop it is in the middle."""
    drawing = Drawing(WIDTH, HEIGHT)
    count = len(loop.links)
    most = max(link.support for link in loop.links)
    for number, link in enumerate(loop.links):
        width = 1.5 + 4.5 * link.support / most
        _arrow(drawing, number, count, width, link.is_disputed)
    for number, link in enumerate(loop.links):
        _sign(drawing, (number + 0.5) / count, "+" if link.sign == "more" else "−")
        _label(drawing, number / count, found.title(link.cause))
    kind = "reinforcing" if loop.is_reinforcing else "balancing"
    drawing.text(CENTRE, words(f"loop.{kind}.letter"), anchor="middle", size=44, colour="accent", bold=True)
    drawing.text((CENTRE[0], CENTRE[1] + 24), words(f"loop.{kind}"), anchor="middle", size=14)
    factors = [found.title(link.cause) for link in loop.links]
    alt = words("picture.alt", kind=words(f"loop.{kind}"), factors=" → ".join([*factors, factors[0]]))
    return Picture(drawing.svg(), alt, words("picture.caption"))


def _at(turn: float, part: float = 1.0) -> tuple[float, float]:
    """A place on the ring; turn 0 is at the top, clockwise."""
    angle = 2 * pi * turn - pi / 2
    return CENTRE[0] + part * RADII[0] * cos(angle), CENTRE[1] + part * RADII[1] * sin(angle)


def _arrow(drawing: Drawing, number: int, count: int, width: float, is_disputed: bool) -> None:
    gap = 0.2 / count
    start, end = (number + gap) / count, (number + 1 - gap) / count
    # Labels are wide: at the sides of the ring the arrow keeps further away.
    start, end = start + _clearance(start), end - _clearance(end)
    points = [_at(start + (end - start) * step / 16) for step in range(17)]
    data = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    drawing.path(data, colour="cool", width=width, dashed=is_disputed)
    (x0, y0), (x1, y1) = points[-2], points[-1]
    angle, size = atan2(y1 - y0, x1 - x0), 7 + width
    for side in (2.6, -2.6):
        tip = (x1 + size * cos(angle + side), y1 + size * sin(angle + side))
        drawing.line((x1, y1), tip, colour="cool", width=max(2.0, width * 0.7))


def _clearance(turn: float) -> float:
    """How much of a turn the half height or width of a label takes there."""
    return 0.012 + 0.028 * abs(cos(2 * pi * turn))


def _sign(drawing: Drawing, turn: float, sign: str) -> None:
    x, y = _at(turn, 0.86)
    drawing.circle((x, y), 11, fill="paper", colour="cool")
    drawing.text((x, y + 5.5), sign, anchor="middle", size=16, bold=True)


def _label(drawing: Drawing, turn: float, title: str) -> None:
    x, y = _at(turn)
    x = min(max(x, LABEL / 2 + 4), WIDTH - LABEL / 2 - 4)
    lines = break_lines(title, LABEL, SIZE)
    height = len(lines) * SIZE * 1.25
    drawing.rect((x - LABEL / 2, y - height / 2 - 4), LABEL, height + 8, fill="paper")
    drawing.lines((x, y - height / 2 + SIZE), title, LABEL, anchor="middle", size=SIZE)
