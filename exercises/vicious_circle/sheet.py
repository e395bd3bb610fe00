"""The printed sheet: a link to a line."""

from workshop.exercise import Ask, Grid, SheetBlock, Tick, Words, WritingLines

from .factors import CircleActivity


def make_sheet(activity: CircleActivity, words: Words) -> tuple[SheetBlock, ...]:
    """What to link, lines for the links, and where to break the circle."""
    given = tuple(item.title for item in activity.given)
    named: tuple[SheetBlock, ...] = ()
    if given:
        named = (Tick(words("sheet.given"), given, columns=2, hint=words("sheet.given_hint")),)
    columns = (words("cause"), words("sheet.sign"), words("effect"))
    rows = ("",) * activity.config.most_links
    return (
        Ask(words("question")),
        *named,
        Grid(columns, rows),
        Ask(words("break_question")),
        WritingLines(words("sheet.break"), 2),
    )
