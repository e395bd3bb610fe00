"""The printed sheet: each measure with the four answers, and lines for why."""

from workshop.exercise import Ask, Grid, SheetBlock, Tick, Words

from .entry import RESERVED, ReviewActivity

#: So many measures stand with boxes of their own; the others are written in by number.
_MOST_MEASURES = 12


def make_sheet(activity: ReviewActivity, words: Words) -> tuple[SheetBlock, ...]:
    """Printed before anything is carried over, it has room to write the measures in."""
    states = tuple(words(f"state.{name}") for name in reversed(RESERVED))
    ticks = [
        Tick(
            words("sheet.measure", title=item.title, actor=item.data.get("actor") or words("nobody")),
            states,
            columns=2,
        )
        for item in activity.given[:_MOST_MEASURES]
    ]
    columns = tuple(words(f"column.{name}") for name in ("measure", "state", "told", "needed"))
    grid = Grid(columns, ("",) * (4 if ticks else 7), widths=(3, 2, 3, 3), lines=2)
    return (Ask(words("question")), *ticks, Ask(words("sheet.why")), grid)
