"""The report's section on shared values: what the room holds in common, and where it sees differently."""

from exercises.shared_values.payload import ValuesActivity
from exercises.shared_values.picture import MOST_ROWS, draw_statements, ends_in_words
from exercises.shared_values.tally import (
    Said,
    agreed,
    by_distance,
    tally,
    to_work_on,
)
from exercises.shared_values.whys import whys
from workshop.exercise import (
    Audience,
    Block,
    Bullets,
    Heading,
    Paragraph,
    Picture,
    Quote,
    Role,
    Section,
    Table,
    Words,
    figure_in_words,
)

_MOST_QUOTES = 16
_MOST_ACTORS = 20


def values_section(activity: ValuesActivity, words: Words) -> Section:
    """The picture, its table, what is agreed, what to work on, the actors side by side and the room's own words."""
    title = activity.title or words("title")
    found = tally(activity)
    if not any(said.whole.answers for said in found):
        return Section(title, (Paragraph(words("report.nothing")),))
    ranked = by_distance(found)
    blocks: list[Block] = [
        Paragraph(words("report.how")),
        Picture(draw_statements(ranked, words).svg(), _alt(ranked, words), _caption(found, words)),
        _table(ranked, words),
        *_agreed(found, words),
        *_to_work_on(found, words),
        *_by_actor(activity, found, words),
        *_quotes(activity, words),
        *_sources(found, words),
    ]
    return Section(title, tuple(blocks))


def _alt(ranked: list[Said], words: Words) -> str:
    top = ranked[0]
    if not top.distance:
        return words("report.alt_level", count=len(ranked))
    return words("report.alt", title=top.statement.title, distance=figure_in_words(top.distance, words))


def _caption(found: list[Said], words: Words) -> str:
    answered = sum(1 for said in found if said.whole.answers)
    caption = words("report.picture")
    return f"{caption} {words('report.picture_first', count=MOST_ROWS)}" if answered > MOST_ROWS else caption


def _table(ranked: list[Said], words: Words) -> Table:
    rows = tuple(
        (
            _title(said),
            " · ".join(map(str, said.whole.counts)),
            figure_in_words(said.whole.mean, words),
            figure_in_words(said.whole.median, words),
            figure_in_words(said.distance, words),
            str(said.whole.answers),
            words(f"state.{said.state}"),
        )
        for said in ranked
        if said.whole.answers
    )
    names = ("statement", "spread", "mean", "median", "distance", "answers", "state")
    columns = tuple(words(f"column.{name}") for name in names)
    return Table(
        words("report.table"), columns, rows, numeric=(2, 3, 4, 5), widths=(6, 3, 1.5, 1.6, 1.7, 1.3, 3)
    )


def _title(said: Said) -> str:
    return f"{said.statement.number}. {said.statement.title}"


def _agreed(found: list[Said], words: Words) -> list[Block]:
    held = agreed(found)
    if not held:
        return [Heading(words("agreed_title")), Paragraph(words("agreed_none"))]
    lines = (
        words("report.agreed", title=_title(said), mean=figure_in_words(said.whole.mean, words))
        for said in held
    )
    return [Heading(words("agreed_title")), Bullets(tuple(lines))]


def _to_work_on(found: list[Said], words: Words) -> list[Block]:
    apart = to_work_on(found)
    if not apart:
        return [Heading(words("apart_title")), Paragraph(words("apart_none"))]
    lines = tuple(f"{_title(said)}. {_why_apart(said, words)}" for said in apart)
    return [Heading(words("apart_title")), Bullets(lines)]


def _why_apart(said: Said, words: Words) -> str:
    counts = said.whole.counts
    if said.state == "apart":
        return words(
            "report.apart", ends=ends_in_words(said, words), distance=figure_in_words(said.distance, words)
        )
    if said.state == "split":
        return words("report.split", against=sum(counts[:2]), agree=sum(counts[3:]))
    return words("report.denied", mean=figure_in_words(said.whole.mean, words))


def _by_actor(activity: ValuesActivity, found: list[Said], words: Words) -> list[Block]:
    """A row for each statement: there may be twenty actors, and a table that wide would lay the paper on its side."""
    if not any(name for said in found for name in said.by_actor):
        return []
    rows = tuple((_title(said), _means(said, words)) for said in found if said.whole.answers)
    columns = (words("column.statement"), words("column.means"))
    table = Table(words("report.by_actor"), columns, rows, widths=(4.0, 6.0), is_detail=True)
    if not activity.anonymous:
        return [table]
    return [table, Paragraph(words("report.pooled", count=activity.smallest_group), is_note=True)]


def _means(said: Said, words: Words) -> str:
    """*Kommunen 1,8 · Regionen 2,5 · Övriga 3*, from the lowest to the highest, *övriga* last."""
    means = sorted(
        (name is None, spread.mean or 0, name or words("others")) for name, spread in said.by_actor.items()
    )
    shown = [f"{name} {figure_in_words(mean, words)}" for _, mean, name in means[:_MOST_ACTORS]]
    more = len(means) - len(shown)
    return " · ".join([*shown, *([words("actors_more", count=more)] if more else [])])


def _quotes(activity: ValuesActivity, words: Words) -> list[Block]:
    said = list(whys(activity, Audience(Role.SCREEN)))
    if not said:
        return []
    more = len(said) - _MOST_QUOTES
    return [
        Heading(words("why_title")),
        *(Quote(item["title"], _behind(item, words)) for item in said[:_MOST_QUOTES]),
        *([Paragraph(words("report.more", count=more), is_note=True, is_detail=True)] if more > 0 else []),
    ]


def _behind(item: dict[str, object], words: Words) -> str:
    return words("report.quote_by", about=item["about"], level=item["level"])


def _sources(found: list[Said], words: Words) -> list[Block]:
    """Whose the statements are, for those that were asked."""
    groups = dict.fromkeys(said.statement.group for said in found)
    return [Paragraph(" ".join(words(f"source.{group}") for group in groups), is_note=True)]
