"""The statements for documents: on one axis from 1 to 5 the room's answers as columns, each actor's mean as a dot."""

from exercises.shared_values.payload import LEVELS
from exercises.shared_values.tally import Said
from workshop.exercise import Drawing, Words, break_lines, figure_in_words

_WIDTH, _ROW, _TOP = 700.0, 76.0, 34.0
_LEFT, _STEP = 350.0, 66.0
_TALLEST, _COLUMN = 30.0, 36.0
#: Rows in the picture; the table that follows it has all.
MOST_ROWS = 10


def draw_statements(ranked: list[Said], words: Words) -> Drawing:
    """The first ones, in the order they are given."""
    shown = [said for said in ranked if said.whole.answers][:MOST_ROWS]
    drawing = Drawing(_WIDTH, _TOP + _ROW * len(shown) + 4)
    drawing.text((_x(1) - _COLUMN / 2, 14), words("picture.low"), size=13, colour="soft")
    drawing.text((_x(5) + _COLUMN / 2, 14), words("picture.high"), anchor="end", size=13, colour="soft")
    drawing.text((_WIDTH, 14), words("column.distance"), anchor="end", size=13, colour="soft")
    for place, said in enumerate(shown):
        _draw_row(drawing, _TOP + place * _ROW, said, words)
    return drawing


def _draw_row(drawing: Drawing, top: float, said: Said, words: Words) -> None:
    title = f"{said.statement.number}. {said.statement.title}"
    lines = break_lines(title, _LEFT - 50, 13, 2)
    for place, line in enumerate(lines):
        drawing.text((0, top + 16 + place * 16), line, size=13, bold=True)
    if said.ends:
        ends = break_lines(ends_in_words(said, words), _LEFT - 50, 12, 1)[0]
        drawing.text((0, top + 18 + len(lines) * 16), ends, size=12, colour="soft")
    _draw_answers(drawing, top + _TALLEST + 8, said)
    strong = said.state == "apart"
    colour = "accent" if strong else "ink"
    drawing.text(
        (_WIDTH, top + 44),
        figure_in_words(said.distance, words),
        anchor="end",
        size=17,
        colour=colour,
        bold=strong,
    )


def _draw_answers(drawing: Drawing, base: float, said: Said) -> None:
    most = max(said.whole.counts)
    for level, count in zip(LEVELS, said.whole.counts, strict=True):
        height = _TALLEST * count / most
        drawing.rect((_x(level) - _COLUMN / 2, base - height), _COLUMN, height, fill="line", radius=1)
        drawing.text((_x(level), base + 28), str(count), anchor="middle", size=12, colour="soft")
    drawing.line((_x(1) - _COLUMN / 2, base), (_x(5) + _COLUMN / 2, base), colour="soft", width=1)
    ends = said.ends or ()
    if ends:
        drawing.line((_x(ends[0][1]), base), (_x(ends[1][1]), base), colour="cool", width=4)
    for name, spread in said.by_actor.items():
        if name is not None:
            drawing.circle((_x(spread.mean or 0), base), 5, fill="paper", colour="soft")
    for _, mean in ends:
        drawing.circle((_x(mean), base), 7, fill="cool", colour="cool")


def _x(level: float) -> float:
    return _LEFT + (level - 1) * _STEP


def ends_in_words(said: Said, words: Words) -> str:
    """*Kommunen 2,1 – Regionen 4,3*"""
    if said.ends is None:
        return ""
    (low, low_mean), (high, high_mean) = said.ends
    return f"{low} {figure_in_words(low_mean, words)} – {high} {figure_in_words(high_mean, words)}"
