"""The report's section on the check-out: feedback to the next seminar; and how it stands beside the last one."""

from exercises.check_out.payload import SCALES, CheckOutActivity, Part
from exercises.check_out.picture import draw_scales
from exercises.check_out.rules import same_question
from exercises.check_out.tally import Saying, by_theme, sayings, spread
from workshop.exercise import (
    Block,
    Bullets,
    Heading,
    Paragraph,
    Picture,
    Quote,
    Section,
    Table,
    Words,
    figure_in_words,
)

_MOST_QUOTES = 40
#: A mean that moved less than this counts as unchanged.
NOTICED = 0.3


def ask_in_words(activity: CheckOutActivity, name: str, words: Words) -> str:
    """The leader's own question or end word, else the exercise's."""
    return getattr(activity.config, name) or words(f"ask.{name}")


def check_out_section(activity: CheckOutActivity, words: Words) -> Section:
    """Both spreads, what people take along, and the words to the organiser."""
    title = activity.title or words("title")
    blocks = [*_scales(activity, words), *_taken(activity, words), *_to_organiser(activity, words)]
    return Section(title, tuple(blocks) or (Paragraph(words("report.nothing")),))


def _scales(activity: CheckOutActivity, words: Words) -> list[Block]:
    found = [(part, spread(activity, part)) for part in SCALES]
    if not any(one.answers for _, one in found):
        return []
    ends = [
        (
            ask_in_words(activity, part, words),
            ask_in_words(activity, f"{part}_low", words),
            ask_in_words(activity, f"{part}_high", words),
            one,
        )
        for part, one in found
    ]
    means = {part: figure_in_words(one.mean, words) for part, one in found}
    rows = tuple(
        (
            question,
            " · ".join(map(str, one.counts)),
            figure_in_words(one.mean, words),
            figure_in_words(one.median, words),
            str(one.answers),
        )
        for question, _, _, one in ends
    )
    names = ("question", "spread", "mean", "median", "answers")
    columns = tuple(words(f"column.{name}") for name in names)
    alt = words("report.alt", **means)
    return [
        Picture(draw_scales(ends, words).svg(), alt, words("report.picture")),
        Table(
            words("report.table"),
            columns,
            rows,
            numeric=(2, 3, 4),
            widths=(6, 3, 1.4, 1.5, 1.2),
        ),
    ]


def _taken(activity: CheckOutActivity, words: Words) -> list[Block]:
    found = sayings(activity, "take")
    if not found:
        return []
    blocks: list[Block] = [Heading(ask_in_words(activity, "take", words))]
    themes = by_theme(found)
    shown = 0
    for theme, group in themes:
        if len(themes) > 1 or theme:
            blocks.append(Heading(theme or words("no_theme"), level=2))
        blocks += [_quote(saying, words) for saying in group[: max(0, _MOST_QUOTES - shown)]]
        shown += len(group)
    if shown > _MOST_QUOTES:
        blocks.append(
            Paragraph(words("report.more", count=shown - _MOST_QUOTES), is_note=True, is_detail=True)
        )
    return blocks


def _quote(saying: Saying, words: Words) -> Quote:
    """What lies under it stands beside it."""
    if not saying.merged:
        return Quote(saying.title)
    return Quote(saying.title, words("report.merged", parts="; ".join(saying.merged[:12])))


def _to_organiser(activity: CheckOutActivity, words: Words) -> list[Block]:
    found = sayings(activity, "word")
    if not found:
        return []
    more = len(found) - _MOST_QUOTES
    return [
        Heading(ask_in_words(activity, "word", words)),
        Bullets(tuple(saying.title for saying in found[:_MOST_QUOTES])),
        *([Paragraph(words("report.more", count=more), is_note=True, is_detail=True)] if more > 0 else []),
    ]


def changed_scales(earlier: CheckOutActivity, later: CheckOutActivity, words: Words) -> Section | None:
    """The means of the scales that were asked in the same words both times."""
    rows = [row for part in SCALES if (row := _moved(earlier, later, part, words))]
    if not rows:
        return None
    names = ("question", "before", "answers_before", "now", "answers_now", "change")
    table = Table(
        words("compare.caption"),
        tuple(words(f"compare.{name}") for name in names),
        tuple(rows),
        numeric=(1, 2, 3, 4),
        widths=(6, 1.7, 1.5, 1.5, 1.5, 2),
    )
    return Section(words("compare.title"), (Paragraph(words("compare.how")), table))


def _moved(
    earlier: CheckOutActivity, later: CheckOutActivity, part: Part, words: Words
) -> tuple[str, ...] | None:
    before, now = spread(earlier, part), spread(later, part)
    if before.mean is None or now.mean is None or not same_question(earlier.config, later.config, part):
        return None
    moved = round(now.mean - before.mean, 1)
    change = "same" if abs(moved) < NOTICED else "higher" if moved > 0 else "lower"
    return (
        ask_in_words(later, part, words),
        figure_in_words(before.mean, words),
        str(before.answers),
        figure_in_words(now.mean, words),
        str(now.answers),
        words(f"compare.{change}"),
    )
