"""The printed sheet: the same four questions, with lines to write on and numbers to ring."""

from exercises.check_out.payload import LEVELS, SCALES, CheckOutActivity
from exercises.check_out.report import ask_in_words
from workshop.exercise import Ask, Scale, SheetBlock, Words, WritingLines


def check_out_sheet(activity: CheckOutActivity, words: Words) -> tuple[SheetBlock, ...]:
    """In the order of the page."""

    def ask(name: str) -> str:
        return ask_in_words(activity, name, words)

    scales = (
        Scale(ask(part), LEVELS[0], LEVELS[-1], ask(f"{part}_low"), ask(f"{part}_high")) for part in SCALES
    )
    return (
        WritingLines(ask("take"), 3),
        *scales,
        WritingLines(ask("word"), 1),
        Ask(words("sheet.who_reads")),
    )
