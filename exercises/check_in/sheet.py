"""The printed sheet: what the phone asks, with lines. Actor and need group stand at the top of every sheet."""

from workshop.exercise import Ask, SheetBlock, Words, WritingLines


def check_in_sheet(words: Words) -> tuple[SheetBlock, ...]:
    return (
        Ask(words("ask")),
        WritingLines(words("expectation"), 3),
        WritingLines(words("function"), 1),
        Ask(words("function.help")),
    )
