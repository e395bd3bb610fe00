"""The printed sheet: a table to fill in for each measure."""

from workshop.exercise import Ask, Grid, SheetBlock, Words, WritingLines

from .estimates import WhoPaysActivity

#: More than these do not fit on the two sides of a sheet.
MOST_MEASURES, ROWS = 3, 5


def make_sheet(activity: WhoPaysActivity, words: Words) -> tuple[SheetBlock, ...]:
    """Actor, years, cost and saving a year, and how it is reckoned."""
    columns = tuple(words(f"sheet.{name}") for name in ("actor", "years", "cost", "saving"))
    blocks: list[SheetBlock] = [
        Ask(words("question")),
        Ask(words("sheet.how", horizon=activity.config.horizon)),
    ]
    titles = [item.title for item in activity.given[:MOST_MEASURES]] or [""]
    for title in titles:
        blocks += [Ask(title or words("sheet.measure")), Grid(columns, ("",) * ROWS)]
    return (*blocks, WritingLines(words("sheet.basis"), 3))
