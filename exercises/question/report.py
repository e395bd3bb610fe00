"""The report's section on a question, and what has changed since it was asked last."""

from exercises.question.grouping import Answer, Theme, by_theme, gather, tally
from exercises.question.payload import QuestionActivity
from workshop.exercise import Block, Bullets, Heading, Paragraph, Section, Table, Words


def question_section(activity: QuestionActivity, words: Words) -> Section:
    """The question, then theme by theme the answers and their support; of choices how many chose each."""
    if activity.config.choices:
        return _chosen(activity, words)
    found = gather(activity)
    blocks: list[Block] = [Paragraph(activity.config.question or words("ask"))]
    if not found:
        blocks.append(Paragraph(words("report.nothing")))
    themes = by_theme(found)
    for theme in themes:
        if theme.title or len(themes) > 1:
            blocks.append(Heading(theme.title or words("no_theme")))
        blocks.append(_answers(theme, words))
    return Section(activity.title or words("title"), (*blocks, *_trail(found, words)))


def _chosen(activity: QuestionActivity, words: Words) -> Section:
    rows = tuple((row["title"], str(row["count"])) for row in tally(activity))
    columns = (words("answer"), words("report.chosen_by"))
    table = Table(words("report.chosen"), columns, rows, numeric=(1,), widths=(8, 2))
    asked = Paragraph(activity.config.question or words("ask"))
    return Section(activity.title or words("title"), (asked, table))


def _answers(theme: Theme, words: Words) -> Table:
    caption = words("report.theme", title=theme.title) if theme.title else words("report.answers")
    rows = tuple((answer.title, str(answer.support)) for answer in theme.answers)
    return Table(caption, (words("answer"), words("support")), rows, numeric=(1,), widths=(8, 2))


def _trail(found: list[Answer], words: Words) -> list[Block]:
    merged = [(answer.title, answer.merged) for answer in found if answer.merged]
    if not merged:
        return []
    lines = tuple(words("report.merged", title=title, parts="; ".join(parts)) for title, parts in merged)
    return [Heading(words("report.trail")), Bullets(lines, is_detail=True)]


def changed_answers(earlier: QuestionActivity, later: QuestionActivity, words: Words) -> Section | None:
    """Which themes are new, gone, still there; only where the same question was asked and themes were set."""
    if earlier.config.question.casefold() != later.config.question.casefold():
        return None
    before, now = _themes(earlier), _themes(later)
    if not before or not now:
        return None
    parts = (
        ("compare.new", [t for t in now.values() if t.casefold() not in before]),
        ("compare.gone", [t for t in before.values() if t.casefold() not in now]),
        ("compare.again", [t for t in now.values() if t.casefold() in before]),
    )
    blocks: list[Block] = []
    for key, titles in parts:
        if titles:
            blocks += [Heading(words(key)), Bullets(tuple(titles))]
    return Section(words("compare.title"), tuple(blocks))


def _themes(activity: QuestionActivity) -> dict[str, str]:
    return {theme.title.casefold(): theme.title for theme in by_theme(gather(activity)) if theme.title}
