"""The summary's picture: the parties at the corners with their channels between them, and in the ring in the middle
what three or more of them do together. As in the survey of 2007, with the figures of the room. Pure.

Made to be read in black and white: strength is width and stands as a figure, a main channel's in a black mark, dashes
say that the two sides see it differently. Every party has a letter, by which the ring names it.
"""

from dataclasses import dataclass
from math import cos, hypot, pi, sin
from typing import Any

from workshop.exercise import Drawing, Picture, break_lines
from workshop.exercise.drawing import Point
from workshop.services.survey_content import Content
from workshop.services.survey_drafts import number
from workshop.services.survey_year import Channel
from workshop.words import Language

WIDTH, HEIGHT = 680.0, 560.0
CENTRE: Point = (WIDTH / 2, HEIGHT / 2)
RING = 104.0
MOST_PARTIES, _MOST_SHARED = 8, 4
_BOX = 148.0
_LETTERS = "ABCDEFGH"


@dataclass(frozen=True, slots=True)
class Corner:
    name: str
    letter: str
    place: Point


def draw_corners(say: Language, content: Content) -> tuple[Picture, ...]:
    """The picture with what it says to somebody who cannot see it; where need groups were asked by themselves one for
    each, since two lines between the same corners would be one. Empty where there are no parties to draw."""
    corners = find_corners(content)
    if len(corners) < 2:
        return ()
    groups = dict.fromkeys(channel.group for channel in content.now.channels) or {"": None}
    return tuple(
        _draw_group(say, content, corners, group, is_first=not place) for place, group in enumerate(groups)
    )


def _draw_group(
    say: Language, content: Content, corners: list[Corner], group: str, *, is_first: bool
) -> Picture:
    channels = [channel for channel in content.now.channels if channel.group == group]
    shared = [row for row in content.record.collaborations if row["parties"]]
    svg = draw(say, corners, channels, shared).svg()
    whose = [say("picture.group", group=group)] if group else []
    alt = say("picture.alt", count=len(corners), channels=len(channels), shared=len(shared))
    return Picture(
        svg, " ".join([alt, *whose]), " ".join([say("picture.caption")] * (is_first or not group) + whose)
    )


def find_corners(content: Content) -> list[Corner]:
    """The parties of the channels, then those that only do something together with others."""
    names: dict[str, str] = {}
    for channel in content.now.channels:
        for name in (channel.a, channel.b):
            names.setdefault(name.casefold(), name)
    for row in content.record.collaborations:
        for name in row["parties"]:
            names.setdefault(name.casefold(), name)
    found = list(names.values())[:MOST_PARTIES]
    return [Corner(name, _LETTERS[k], _place(k, len(found))) for k, name in enumerate(found)]


def _place(number_of: int, count: int) -> Point:
    """Clockwise: four stand in the corners, others on an oval from the top."""
    start = -3 / 4 if count == 4 else -1 / 2
    angle = pi * (start + 2 * number_of / count)
    wide, high = (330.0, 290.0) if count == 4 else (252.0, 222.0)
    return CENTRE[0] + wide * cos(angle), CENTRE[1] + high * sin(angle)


def draw(
    say: Language, corners: list[Corner], channels: list[Channel], shared: list[dict[str, Any]]
) -> Drawing:
    """Lines first, then the ring, then the corners on top of them."""
    lowest = max(corner.place[1] for corner in corners) + 40
    drawing = Drawing(WIDTH, min(HEIGHT, max(lowest, CENTRE[1] + RING + 8)))
    places = {corner.name: corner.place for corner in corners}
    known = [c for c in channels if c.a in places and c.b in places]
    for channel in known:
        start, end = places[channel.a], places[channel.b]
        colour = "cool" if channel.is_main else "soft"
        drawing.line(start, end, colour=colour, width=1 + 2 * channel.strength, dashed=channel.differs)
    for channel in known:
        _write_strength(drawing, say, places[channel.a], places[channel.b], channel)
    _draw_ring(drawing, say, corners, shared)
    for corner in corners:
        _draw_corner(drawing, corner)
    return drawing


def _write_strength(drawing: Drawing, say: Language, start: Point, end: Point, channel: Channel) -> None:
    """In the middle of a line along the side; of a line that goes behind the ring, between its corner and the ring."""
    x, y = _mark_place(start, end)
    drawing.circle((x, y), 14, fill="ink" if channel.is_main else "paper", colour="ink", width=1.5)
    ink = "paper" if channel.is_main else "ink"
    drawing.text((x, y + 5), number(say, channel.strength), anchor="middle", colour=ink, bold=True)


def _mark_place(start: Point, end: Point) -> Point:
    def at(part: float) -> Point:
        return start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part

    steps = [at(step / 100) for step in range(101)]
    free = [
        hypot(x - CENTRE[0], y - CENTRE[1]) > RING + 17
        and not any(abs(x - c[0]) < _BOX / 2 + 15 and abs(y - c[1]) < 45 for c in (start, end))
        for x, y in steps
    ]
    first = next((place for place, is_free in enumerate(free) if is_free), 50)
    last = next((place for place in range(first, 101) if not free[place]), 100) - 1
    return steps[(first + max(first, last)) // 2]


def _draw_ring(drawing: Drawing, say: Language, corners: list[Corner], shared: list[dict[str, Any]]) -> None:
    drawing.circle(CENTRE, RING, fill="paper", colour="ink", width=2)
    letters = {corner.name.casefold(): corner.letter for corner in corners}
    taking_part = {name.casefold() for row in shared for name in row["parties"]}
    for corner in corners:
        if corner.name.casefold() in taking_part:
            _draw_arrow(drawing, corner.place)
    lines: list[tuple[str, bool]] = []
    for row in shared[:_MOST_SHARED]:
        marks = " ".join(sorted(letters[n.casefold()] for n in row["parties"] if n.casefold() in letters))
        lines += [(line, True) for line in break_lines(row["name"], 168, 13, 2)]
        lines.append((marks, False))
    if len(shared) > _MOST_SHARED:
        lines.append((say("picture.more", count=len(shared) - _MOST_SHARED), False))
    if not lines:
        lines = [(line, False) for line in break_lines(say("picture.nothing"), 150, 13, 3)]
    top = CENTRE[1] - (len(lines) - 1) * 8 + 4
    for place, (line, bold) in enumerate(lines):
        drawing.text((CENTRE[0], top + place * 16), line, anchor="middle", size=13, bold=bold)


def _draw_arrow(drawing: Drawing, corner: Point) -> None:
    """From a party that takes part to the ring, beside the line that goes behind it."""
    away = hypot(corner[0] - CENTRE[0], corner[1] - CENTRE[1])
    x, y = (corner[0] - CENTRE[0]) / away, (corner[1] - CENTRE[1]) / away
    aside = 22.0

    def at(length: float, side: float) -> Point:
        return CENTRE[0] + x * length - y * side, CENTRE[1] + y * length + x * side

    tip = at(RING + 3, aside)
    drawing.line(at(RING + 38, aside), tip, width=2)
    drawing.line(at(RING + 13, aside - 6), tip, width=2)
    drawing.line(at(RING + 13, aside + 6), tip, width=2)


def _draw_corner(drawing: Drawing, corner: Corner) -> None:
    lines = break_lines(corner.name, _BOX - 40, 14, 3)
    high = 18 + 17.5 * len(lines)
    left = min(max(corner.place[0] - _BOX / 2, 2), WIDTH - _BOX - 2)
    top = min(max(corner.place[1] - high / 2, 2), HEIGHT - high - 2)
    drawing.rect((left, top), _BOX, high, fill="paper", colour="ink", radius=4)
    middle = top + high / 2
    drawing.text((left + 12, middle + 6), corner.letter, size=18, bold=True)
    for place, line in enumerate(lines):
        y = middle + 5 + (place - (len(lines) - 1) / 2) * 17.5
        drawing.text((left + 34, y), line)
