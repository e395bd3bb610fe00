"""The printed sheet: the five steps with what they mean, two columns to fill in, and lines for what it would take."""

from exercises.stairs.payload import LEVELS, StairsActivity
from exercises.stairs.rules import steps
from workshop.exercise import Ask, Grid, SheetBlock, Words, WritingLines


def stairs_sheet(activity: StairsActivity, words: Words) -> tuple[SheetBlock, ...]:
    """Rows from the lowest step upwards."""
    scale = "; ".join(f"{level} = {words(f'level.{level}')}" for level in LEVELS)
    about = (Ask(words("report.about", about=activity.config.about)),) if activity.config.about else ()
    columns = tuple(words(column) for column in ("column.step", "column.today", "column.wanted"))
    rows = tuple(f"{item.title}: {item.text}" for item in steps(activity))
    return (
        Ask(words("question")),
        *about,
        Ask(words("sheet.scale", scale=scale)),
        Grid(columns, rows, widths=(5.0, 1.0, 1.0)),
        WritingLines(words("what"), 4),
    )
