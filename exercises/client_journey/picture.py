"""The timeline for documents: a lane for each actor, a column for each stage, gaps with their numbers between lanes."""

from itertools import pairwise

from workshop.exercise import Drawing, break_lines

from .payload import JourneyActivity
from .setting import stages_of
from .timeline import Gap, Timeline

WIDTH = 720.0
_NAMES, _HEAD, _ROW = 160.0, 46.0, 40.0
#: Room for one gap's mark at the right side of its column.
_MARK = 24.0


class _Layout:
    """Where columns, lanes and marks stand."""

    def __init__(self, timeline: Timeline, stages: tuple[str, ...]) -> None:
        self.lanes = timeline.picture_lanes
        self.gaps = timeline.marked_gaps()
        self.marks = {n: [gap for gap in self.gaps if gap.stage == n] for n in range(1, len(stages) + 1)}
        free = WIDTH - _NAMES - _MARK * len(self.gaps)
        self.wide = free / len(stages)
        self.height = _HEAD + _ROW * len(self.lanes) + 8

    def left(self, stage: int) -> float:
        before = sum(len(self.marks[n]) for n in range(1, stage))
        return _NAMES + self.wide * (stage - 1) + _MARK * before

    def middle(self, stage: int) -> float:
        return self.left(stage) + self.wide / 2

    def lane(self, code: str) -> float:
        return _HEAD + _ROW * (self.lanes.index(code) + 0.5)

    def mark(self, gap: Gap) -> float:
        return self.left(gap.stage) + self.wide + _MARK * (self.marks[gap.stage].index(gap) + 0.5)


def draw_timeline(activity: JourneyActivity, timeline: Timeline) -> Drawing:
    """Circles tell how many steps lie in a lane at a stage; the line follows the fullest of each stage."""
    stages = stages_of(activity)
    layout = _Layout(timeline, stages)
    drawing = Drawing(WIDTH, layout.height)
    _draw_grid(drawing, timeline, layout, stages)
    way = [(layout.middle(n), layout.lane(code)) for n, code in timeline.way() if code in layout.lanes]
    for start, end in pairwise(way):
        drawing.curve(start, end, colour="cool", width=3)
    _draw_steps(drawing, timeline, layout)
    for number, gap in enumerate(timeline.gaps, start=1):
        if gap in layout.gaps:
            _draw_gap(drawing, layout, gap, number)
    return drawing


def _draw_grid(drawing: Drawing, timeline: Timeline, layout: _Layout, stages: tuple[str, ...]) -> None:
    for number, title in enumerate(stages, start=1):
        lines = break_lines(title, layout.wide + 8, 11, 2)
        for place, line in enumerate(lines):
            y = _HEAD - 14 - 13.5 * (len(lines) - 1 - place)
            drawing.text((layout.middle(number), y), line, anchor="middle", size=11, bold=True)
    for code in layout.lanes:
        y = layout.lane(code)
        drawing.line((0, y - _ROW / 2), (WIDTH, y - _ROW / 2), colour="line", width=1)
        lines = break_lines(timeline.lane_title(code), _NAMES - 8, 12, 2)
        drawing.lines(
            (0, y + 4 - 7.5 * (len(lines) - 1)), timeline.lane_title(code), _NAMES - 8, size=12, most=2
        )


def _draw_steps(drawing: Drawing, timeline: Timeline, layout: _Layout) -> None:
    counts: dict[tuple[int, str], int] = {}
    for step in timeline.steps:
        if step.lane in layout.lanes:
            counts[step.stage, step.lane] = counts.get((step.stage, step.lane), 0) + step.written
    most = max(counts.values(), default=1)
    for (stage, code), count in counts.items():
        place = (layout.middle(stage), layout.lane(code))
        drawing.circle(place, 9 + 6 * (count / most) ** 0.5, fill="paper", colour="cool", width=1.5)
        drawing.text((place[0], place[1] + 4), str(count), anchor="middle", size=11)


def _draw_gap(drawing: Drawing, layout: _Layout, gap: Gap, number: int) -> None:
    """A bar from lane to lane with its number in the middle, where it is broken off."""
    x, (start, end) = layout.mark(gap), sorted(layout.lane(code) for code in gap.place.lanes)
    for y in {start, end}:
        drawing.line((x - 5, y), (x + 5, y), colour="accent", width=2)
    if start != end:
        drawing.line((x, start), (x, end), colour="accent", width=2)
    middle = (x, (start + end) / 2)
    drawing.circle(middle, 10, fill="accent", colour="paper", width=2)
    drawing.text((x, middle[1] + 4), str(number), anchor="middle", size=11, colour="paper", bold=True)
