"""The printed sheet: a link to a line."""

from workshop.exercise import Ask, Grid, Heading, SheetBlock, Tick, Words, WritingLines

from .factors import CircleActivity

#: So many fit on the page below what has been carried over.
ROWS_BELOW_GIVEN = 6


def make_sheet(activity: CircleActivity, words: Words) -> tuple[SheetBlock, ...]:
    """What to link, lines for the links, and where to break the circle."""
    given = tuple(item.title for item in activity.given)
    named: tuple[SheetBlock, ...] = ()
    if given:
        named = (Tick(words("sheet.given"), given, columns=2, hint=words("sheet.given_hint")),)
    columns = (words("cause"), words("sheet.sign"), words("effect"))
    rows = ("",) * min(activity.config.most_links, ROWS_BELOW_GIVEN if given else 10)
    return (
        Ask(words("question")),
        *named,
        Grid(columns, rows, widths=(3.0, 1.2, 3.0)),
        Heading(words("break_question")),
        WritingLines(words("sheet.break"), 2),
    )
