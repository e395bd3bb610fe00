"""The staircase for documents: on each step the two distributions back to back, and the way between their means."""

from exercises.stairs.payload import LEVELS
from exercises.stairs.tally import Step
from workshop.exercise import Drawing, Words, break_lines, figure_in_words

_WIDTH, _HEIGHT = 700.0, 452.0
_RISE, _LEVEL, _LOWEST = 34.0, 22.0, 330.0


def draw_stairs(found: list[Step], words: Words) -> Drawing:
    """Today to the left of each step's middle, wanted to the right; the wider a bar, the more people."""
    drawing = Drawing(_WIDTH, _HEIGHT)
    width = _WIDTH / max(len(found), 1)
    for place, step in enumerate(found):
        left, tread = place * width, _LOWEST - place * _RISE
        drawing.rect((left, tread), width - 4, _HEIGHT - tread, fill="line", radius=0)
        for number, line in enumerate(break_lines(step.item.title, width - 18, 13, 5)):
            drawing.text((left + 8, tread + 20 + number * 16), line, size=13)
        if step.whole.answers:
            _draw_spread(drawing, left + width / 2 - 2, tread, width / 2 - 12, step, words)
    drawing.text((0, 16), words("picture.left"), colour="cool", bold=True)
    drawing.text((0, 34), words("picture.right"), colour="accent", bold=True)
    return drawing


def _draw_spread(
    drawing: Drawing, middle: float, tread: float, half: float, step: Step, words: Words
) -> None:
    spread = step.whole
    drawing.line((middle, tread - 4), (middle, tread - _LEVEL * len(LEVELS) - 4), colour="soft", width=1)
    for level in LEVELS:
        top = tread - _LEVEL * (level + 1)
        now = half * spread.today[level] / spread.answers
        then = half * spread.wanted[level] / spread.answers
        if now:
            drawing.rect((middle - 2 - now, top), now, _LEVEL - 5, fill="cool")
        if then:
            drawing.rect((middle + 2, top), then, _LEVEL - 5, fill="paper", colour="accent")
    top = tread - _LEVEL * len(LEVELS) - 14
    drawing.text((middle, top), _gap(step, words), anchor="middle", size=15, bold=True)


def _gap(step: Step, words: Words) -> str:
    gap = step.whole.gap or 0
    return f"+{figure_in_words(gap, words)}" if gap > 0 else figure_in_words(gap, words)
