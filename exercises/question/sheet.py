"""The printed sheet: lines for each answer, and later for those of others that one supports."""

from exercises.question.payload import QuestionActivity
from workshop.exercise import Ask, Heading, SheetBlock, Words, WritingLines


def question_sheet(activity: QuestionActivity, words: Words) -> tuple[SheetBlock, ...]:
    most = activity.config.most_answers
    answers = (WritingLines(words("sheet.answer", number=number), 2) for number in range(1, most + 1))
    return (
        Ask(activity.config.question or words("ask")),
        *answers,
        Heading(words("sheet.support")),
        WritingLines("", 3),
    )
