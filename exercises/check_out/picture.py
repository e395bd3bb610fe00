"""The two spreads beside each other, for documents."""

from exercises.check_out.payload import LEVELS
from exercises.check_out.tally import Spread
from workshop.exercise import Drawing, Words, break_lines, figure_in_words

_WIDTH, _HEIGHT = 700.0, 262.0
_HALF, _GAP = 320.0, 60.0
_BASE, _TALLEST, _COLUMN = 210.0, 110.0, 44.0


def draw_scales(scales: list[tuple[str, str, str, Spread]], words: Words) -> Drawing:
    """Of each scale: the question, the words at its low and its high end, and the answers."""
    drawing = Drawing(_WIDTH, _HEIGHT)
    most = max((count for *_, found in scales for count in found.counts), default=0) or 1
    for place, (question, low, high, found) in enumerate(scales):
        left = place * (_HALF + _GAP)
        for number, line in enumerate(break_lines(question, _HALF, 14, 3)):
            drawing.text((left, 16 + number * 18), line, bold=True)
        _draw_columns(drawing, left, found, most)
        for number, line in enumerate(break_lines(low, _HALF / 2 - 8, 13, 2)):
            drawing.text((left, _BASE + 36 + number * 15), line, size=13, colour="soft")
        for number, line in enumerate(break_lines(high, _HALF / 2 - 8, 13, 2)):
            end = (left + _HALF, _BASE + 36 + number * 15)
            drawing.text(end, line, anchor="end", size=13, colour="soft")
        mean = words("mean", mean=figure_in_words(found.mean, words))
        drawing.text((left + _HALF, 82), mean, anchor="end", size=13, colour="cool", bold=True)
    return drawing


def _draw_columns(drawing: Drawing, left: float, found: Spread, most: int) -> None:
    step = _HALF / len(LEVELS)
    for place, (level, count) in enumerate(zip(LEVELS, found.counts, strict=True)):
        middle, height = left + step * (place + 0.5), _TALLEST * count / most
        if count:
            drawing.rect((middle - _COLUMN / 2, _BASE - height), _COLUMN, height)
        drawing.text((middle, _BASE - height - 5), str(count), anchor="middle", size=13)
        drawing.text((middle, _BASE + 18), str(level), anchor="middle", size=13, colour="soft")
    drawing.line((left, _BASE), (left + _HALF, _BASE), colour="soft", width=1)
