"""The printed sheet: the dynamics by number, and a table in which each obstacle gets the numbers that drive it."""

from workshop.exercise import Ask, Grid, Listed, SheetBlock, Words

from .links import DynamicsActivity

#: As many obstacles as are carried over unless the leader chooses.
EMPTY_ROWS = 6
#: So many leave room for two lines each on one page.
FEW_ROWS = 5


def make_sheet(activity: DynamicsActivity, words: Words) -> tuple[SheetBlock, ...]:
    """An obstacle to a row. Numbers, since boxes for every obstacle and dynamic would be too fine for a pen."""
    dynamics = tuple(item.title for item in activity.catalogue.get("dynamics", {}).values())
    rows = tuple(item.title for item in activity.given) or ("",) * EMPTY_ROWS
    columns = tuple(words(f"sheet.{name}") for name in ("obstacle", "drives", "drives_not", "own"))
    return (
        Ask(words("sheet.question")),
        Listed(words("sheet.list"), dynamics, columns=2),
        Ask(words("sheet.how", proposed=activity.config.proposed)),
        Grid(columns, rows, widths=(3.6, 2.3, 2.1, 3.6), lines=2 if len(rows) <= FEW_ROWS else 1.4),
    )
