"""The strongest loop as a circle, for the report."""

from math import atan2, cos, pi, sin

from workshop.exercise import Drawing, Picture, Words, break_lines

from .links import Loop, Map

WIDTH, HEIGHT = 640.0, 470.0
CENTRE = (320.0, 235.0)
#: The ring is wider than high: labels lie flat.
RADII = (205.0, 175.0)
LABEL, SIZE = 150.0, 13.0
#: The middle, width and height of a label.
_Box = tuple[float, float, float, float]


def draw_loop(found: Map, loop: Loop, words: Words) -> Picture:
    """Factors around, arrows between them with their signs, what sort of loop it is in the middle."""
    drawing = Drawing(WIDTH, HEIGHT)
    count = len(loop.links)
    boxes = [_box(found.title(link.cause), number / count) for number, link in enumerate(loop.links)]
    most = max(link.support for link in loop.links) or 1
    ways = [_way(number, boxes) for number in range(count)]
    for way, link in zip(ways, loop.links, strict=True):
        _arrow(drawing, way, 1.5 + 4.5 * link.support / most, link.is_disputed)
    for box, link in zip(boxes, loop.links, strict=True):
        _label(drawing, found.title(link.cause), box)
    for way, link in zip(ways, loop.links, strict=True):
        _sign(drawing, way[len(way) // 2], "+" if link.sign == "more" else "−")
    kind = "reinforcing" if loop.is_reinforcing else "balancing"
    drawing.text(CENTRE, words(f"loop.{kind}.letter"), anchor="middle", size=44, colour="accent", bold=True)
    drawing.text((CENTRE[0], CENTRE[1] + 24), words(f"loop.{kind}"), anchor="middle", size=14)
    factors = [found.title(link.cause) for link in loop.links]
    alt = words("picture.alt", kind=words(f"loop.{kind}"), factors=" → ".join([*factors, factors[0]]))
    caption = words("picture.caption")
    if all(link.is_start for link in loop.links):
        caption = words("report.from_start", title=caption)
    return Picture(drawing.svg(), alt, caption)


def _at(turn: float) -> tuple[float, float]:
    """A place on the ring; turn 0 is at the top, clockwise."""
    angle = 2 * pi * turn - pi / 2
    return CENTRE[0] + RADII[0] * cos(angle), CENTRE[1] + RADII[1] * sin(angle)


def _way(number: int, boxes: list[_Box]) -> list[tuple[float, float]]:
    """From label to label along the ring."""
    count = len(boxes)
    ends = (boxes[number], boxes[(number + 1) % count])
    way = [_at((number + step / 96) / count) for step in range(97)]
    free = [point for point in way if not any(_is_inside(point, box) for box in ends)]
    return free if len(free) > 6 else way[36:61]


def _arrow(drawing: Drawing, points: list[tuple[float, float]], width: float, is_disputed: bool) -> None:
    data = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    drawing.path(data, colour="cool", width=width, dashed=is_disputed)
    (x0, y0), (x1, y1) = points[-4], points[-1]
    angle, size = atan2(y1 - y0, x1 - x0), 7 + width
    for side in (2.6, -2.6):
        tip = (x1 + size * cos(angle + side), y1 + size * sin(angle + side))
        drawing.line((x1, y1), tip, colour="cool", width=max(2.0, width * 0.7))


def _box(title: str, turn: float) -> _Box:
    x, y = _at(turn)
    x = min(max(x, LABEL / 2 + 4), WIDTH - LABEL / 2 - 4)
    lines = break_lines(title, LABEL, SIZE)
    wide = max(len(line) for line in lines) * SIZE * 0.56
    return x, y, wide, len(lines) * SIZE * 1.25


def _is_inside(point: tuple[float, float], box: _Box) -> bool:
    x, y, wide, high = box
    return abs(point[0] - x) < wide / 2 + 7 and abs(point[1] - y) < high / 2 + 7


def _sign(drawing: Drawing, middle: tuple[float, float], sign: str) -> None:
    """A little inside the middle of its arrow."""
    x, y = (c + 0.87 * (m - c) for c, m in zip(CENTRE, middle, strict=True))
    drawing.circle((x, y), 11, fill="paper", colour="cool")
    drawing.text((x, y + 5.5), sign, anchor="middle", size=16, bold=True)


def _label(drawing: Drawing, title: str, box: _Box) -> None:
    x, y, wide, high = box
    drawing.rect((x - wide / 2 - 3, y - high / 2 - 3), wide + 6, high + 6, fill="paper")
    drawing.lines((x, y - high / 2 + SIZE), title, LABEL, anchor="middle", size=SIZE)
