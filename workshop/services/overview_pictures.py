"""Numbers over the years as small pictures beside each other, each on its own scale and with its title above. Pure."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from workshop.exercise import Drawing
from workshop.exercise.drawing import Point as Place
from workshop.services.followed import Followed, Point, Series

#: Where a number of a period stands in the picture.
Spot = Callable[[str, float], Place]
#: As many beside each other as can be read on paper.
ACROSS = 4
_WIDTH, _GAP, _HIGH, _PLOT = 160.0, 20.0, 132.0, 56.0
_TITLE, _SIZE = 46.0, 12.0


def draw_followed(followed: Followed, series: Sequence[Series], numbers: str) -> Drawing:
    """Today's number as a line with a dot for each time, the wanted one dashed; `numbers` is the decimal sign."""
    lines = -(-len(series) // ACROSS)
    drawing = Drawing(ACROSS * _WIDTH + (ACROSS - 1) * _GAP, lines * (_HIGH + _GAP) - _GAP)
    for place, one in enumerate(series):
        left = place % ACROSS * (_WIDTH + _GAP)
        _draw_one(drawing, (left, place // ACROSS * (_HIGH + _GAP)), followed.periods, one, numbers)
    return drawing


def _draw_one(drawing: Drawing, corner: Place, periods: Sequence[str], series: Series, numbers: str) -> None:
    left, top = corner
    drawing.lines((left, top + _SIZE), series.title, _WIDTH, size=_SIZE, most=3)
    floor = top + _TITLE + _PLOT

    def spot(period: str, value: float) -> Place:
        steps = max(len(periods) - 1, 1)
        across = left + 10 + (_WIDTH - 46) * (periods.index(period) / steps if len(periods) > 1 else 0.5)
        return across, floor - _PLOT * (value - series.low) / (series.high - series.low or 1)

    for level in (series.low, series.high):
        height = spot(periods[0], level)[1]
        drawing.line((left, height), (left + _WIDTH - 30, height), colour="line", width=1)
    _draw_wanted(drawing, series, spot)
    places = [spot(point.period, point.value) for point in series.points]
    for start, end in pairwise(places):
        drawing.line(start, end, colour="cool", width=2)
    for one in places:
        drawing.circle(one, 3, fill="cool", colour="cool")
    last = places[-1]
    drawing.text(
        (left + _WIDTH - 26, last[1] + 4), decimal(series.points[-1].value, numbers), bold=True, size=13
    )
    _draw_periods(drawing, left, floor, series.points)


def _draw_wanted(drawing: Drawing, series: Series, spot: Spot) -> None:
    wanted = [(point.period, point.wanted) for point in series.points if point.wanted is not None]
    places = [spot(period, value) for period, value in wanted]
    if len(places) == 1:
        across, height = places[0]
        places = [(across - 8, height), (across + 8, height)]
    for start, end in pairwise(places):
        drawing.line(start, end, colour="accent", width=1.5, dashed=True)


def _draw_periods(drawing: Drawing, left: float, floor: float, points: Sequence[Point]) -> None:
    first, last = points[0].period, points[-1].period
    drawing.text((left, floor + 18), first, size=11, colour="soft")
    if last != first:
        drawing.text((left + _WIDTH - 30, floor + 18), last, size=11, colour="soft", anchor="end")


def decimal(value: float | None, sign: str) -> str:
    """*2*, *2,5* or a dash."""
    if value is None:
        return "–"
    text = f"{abs(value):.1f}".removesuffix(".0").replace(".", sign)
    return f"−{text}" if value < 0 and text != "0" else text
