"""The network of channels for documents: actors on a circle, width is strength, dashes where the sides differ."""

from math import cos, pi, sin

from exercises.channels.tally import Channel
from workshop.exercise import Drawing, break_lines
from workshop.exercise.drawing import Point

WIDTH, HEIGHT = 640.0, 430.0
_RADIUS_X, _RADIUS_Y = 175.0, 150.0


def draw_network(actors: list[str], channels: list[Channel]) -> Drawing:
    """Only what was answered is drawn; a channel of strength 0 is a hairline."""
    drawing = Drawing(WIDTH, HEIGHT)
    places = {name: place_of(number, len(actors)) for number, name in enumerate(actors)}
    answered = [channel for channel in channels if channel.strength is not None]
    for channel in reversed(answered):
        _draw_channel(drawing, places[channel.pair[0]], places[channel.pair[1]], channel)
    for channel in answered:
        _draw_trend(drawing, places[channel.pair[0]], places[channel.pair[1]], channel)
    for name, place in places.items():
        drawing.circle(place, 7, fill="paper", colour="ink", width=2)
        _write_name(drawing, place, name)
    return drawing


def place_of(number: int, count: int) -> Point:
    """Clockwise from the top."""
    angle = 2 * pi * number / max(count, 1) - pi / 2
    return WIDTH / 2 + _RADIUS_X * cos(angle), HEIGHT / 2 + _RADIUS_Y * sin(angle)


def _draw_channel(drawing: Drawing, start: Point, end: Point, channel: Channel) -> None:
    strength = channel.strength or 0
    colour = "cool" if channel.is_main else "soft" if strength else "line"
    drawing.line(start, end, colour=colour, width=1 + 2 * strength, dashed=channel.differs)


def _draw_trend(drawing: Drawing, start: Point, end: Point, channel: Channel) -> None:
    """An arrow up or down on the line, a third of the way, where few lines cross."""
    if channel.trend not in ("better", "worse"):
        return
    x, y = start[0] + (end[0] - start[0]) * 0.36, start[1] + (end[1] - start[1]) * 0.36
    up = -1 if channel.trend == "better" else 1
    colour = "moss" if channel.trend == "better" else "accent"
    drawing.circle((x, y), 10, fill="paper", colour=colour)
    drawing.path(
        f"M{x:.1f} {y - 5 * up:.1f}V{y + 5 * up:.1f}m-4 {-4 * up}l4 {4 * up}l4 {-4 * up}",
        colour=colour,
        width=2,
    )


def _write_name(drawing: Drawing, place: Point, name: str) -> None:
    """Outside the circle, away from the lines."""
    right = place[0] > WIDTH / 2 + 20
    left = place[0] < WIDTH / 2 - 20
    lines = break_lines(name, 130 if left or right else 300, most=3)
    is_low = place[1] > HEIGHT / 2
    x = place[0] + (14 if right else -14 if left else 0)
    if left or right:
        y = place[1] + 5 - (len(lines) - 1) * 8.75
    else:
        y = place[1] + 26 if is_low else place[1] - 14 - (len(lines) - 1) * 17.5
    anchor = "start" if right else "end" if left else "middle"
    for number, line in enumerate(lines):
        drawing.text((x, y + number * 17.5), line, anchor=anchor, bold=True)
