"""The printed sheet: a table to fill in for each measure."""

from workshop.exercise import Ask, Grid, Heading, SheetBlock, Words

from .estimates import WhoPaysActivity, measures_of

#: Six measures fill the two sides of a sheet.
MOST_MEASURES, ROWS, ROWS_OF_ONE = 6, 4, 8


def make_sheet(activity: WhoPaysActivity, words: Words) -> tuple[SheetBlock, ...]:
    """Actor, years, cost and saving a year, and what the figures build on."""
    columns = tuple(words(f"sheet.{name}") for name in ("actor", "years", "cost", "saving", "basis"))
    blocks: list[SheetBlock] = [
        Ask(words("question")),
        Ask(words("sheet.how", horizon=activity.config.horizon)),
    ]
    titles = [item.title for item in measures_of(activity)[:MOST_MEASURES]] or [words("sheet.measure")]
    rows = ("",) * (ROWS if len(titles) > 1 else ROWS_OF_ONE)
    for title in titles:
        blocks += [Heading(title), Grid(columns, rows, widths=(3.0, 1.5, 2.0, 2.0, 3.0))]
    return tuple(blocks)
