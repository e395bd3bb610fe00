"""The printed sheet: every statement with the numbers 1 to 5 to ring, and lines for why."""

from exercises.shared_values.payload import LEVELS, ValuesActivity
from exercises.shared_values.statements import asked_statements
from workshop.exercise import Ask, Scale, SheetBlock, Words, WritingLines


def values_sheet(activity: ValuesActivity, words: Words) -> tuple[SheetBlock, ...]:
    """In the order of the statements' numbers, with what the paper's own mean."""
    low, high = words(f"level.{LEVELS[0]}"), words(f"level.{LEVELS[-1]}")
    scales = (
        Scale(f"{one.number}. {one.title}", LEVELS[0], LEVELS[-1], low, high)
        for one in asked_statements(activity)
    )
    return (Ask(words("question")), Ask(words("sheet.how")), *scales, WritingLines(words("sheet.why"), 3))
