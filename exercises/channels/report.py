"""The report's section on the channels, and what has changed since last time."""

from exercises.channels.payload import ChannelsActivity
from exercises.channels.picture import draw_network
from exercises.channels.survey import SURVEY
from exercises.channels.tally import Channel, actors_of, tally
from exercises.channels.whys import whys
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

#: A report is read: more reasons than this are in the archive.
_MOST_QUOTES = 20


def channels_section(activity: ChannelsActivity, words: Words) -> Section:
    """The network, the matrix, every channel with its sides, where they differ, what is weak, and the reasons."""
    title = activity.title or words("title")
    channels = tally(activity)
    answered = [channel for channel in channels if channel.answers]
    if not answered:
        return Section(title, (Paragraph(words("report.nothing")),))
    actors = actors_of(activity, channels)
    alt = words("report.alt", count=len(answered), strongest=answered[0].title)
    is_survey = activity.config.survey == SURVEY
    blocks: list[Block] = [
        *([Paragraph(words("survey_note"), is_note=True)] if is_survey else []),
        Paragraph(words("report.answers", count=sum(c.answers + c.left_out for c in answered))),
        Picture(draw_network(actors, channels).svg(), alt, words("report.picture")),
        _matrix(actors, answered, words),
        _table(answered, words),
        Paragraph(words("report.pooled", count=activity.smallest_group), is_note=True),
        *_points(answered, words),
        *_survey(activity, words),
        *_quotes(activity, words),
    ]
    return Section(title, tuple(blocks))


def _matrix(actors: list[str], channels: list[Channel], words: Words) -> Table:
    cells = {pair: figure_in_words(c.strength, words) for c in channels for pair in (c.pair, c.pair[::-1])}
    rows = tuple(
        (f"{place}. {name}", *("" if name == other else cells.get((name, other), "–") for other in actors))
        for place, name in enumerate(actors, start=1)
    )
    columns = (words("column.actor"), *(f"{place}." for place in range(1, len(actors) + 1)))
    numeric = tuple(range(1, len(actors) + 1))
    widths = (5.0, *(1.0 for _ in actors))
    return Table(words("report.matrix"), columns, rows, numeric=numeric, widths=widths)


def _table(channels: list[Channel], words: Words) -> Table:
    rows = tuple(
        (
            channel.title,
            words("kind.main" if channel.is_main else "kind.side"),
            figure_in_words(channel.strength, words),
            f"{figure_in_words(channel.seen[0], words)} / {figure_in_words(channel.seen[1], words)}",
            words(f"trend.{channel.trend}") if channel.trend else "–",
            str(channel.answers),
        )
        for channel in channels
    )
    names = ("channel", "kind", "strength", "seen", "trend", "answers")
    columns = tuple(words(f"column.{name}") for name in names)
    return Table(words("report.table"), columns, rows, numeric=(2, 5), widths=(6, 2, 2, 2, 2, 2))


def _points(channels: list[Channel], words: Words) -> list[Block]:
    """Where the two sides differ, and what is weak."""
    blocks: list[Block] = []
    differing = tuple(_difference(channel, words) for channel in channels if channel.differs)
    if differing:
        blocks += [Heading(words("differ_title")), Bullets(differing)]
    weak = tuple(channel.title for channel in channels if channel.is_weak)
    if weak:
        blocks += [Heading(words("weak_title")), Bullets(weak)]
    return blocks


def _difference(channel: Channel, words: Words) -> str:
    (a, b), (one, other) = channel.pair, channel.seen
    return words("differ", a=a, b=b, one=figure_in_words(one, words), other=figure_in_words(other, words))


def _survey(activity: ChannelsActivity, words: Words) -> list[Block]:
    """What the survey of 2007 reports of its channels, where the room was asked about them."""
    if activity.config.survey != SURVEY:
        return []
    items = [
        item
        for item in activity.catalogue.get("channels", {}).values()
        if not item.extra.get("collaboration")
    ]
    rows = tuple(
        (
            item.title,
            words("kind.main" if item.extra.get("main") else "kind.side"),
            str(item.extra.get("works") or "–"),
            str(item.extra.get("needs") or "–"),
        )
        for item in items
    )
    columns = tuple(words(f"column.{name}") for name in ("channel", "kind", "works", "needs"))
    return [Table(words("survey_title"), columns, rows, widths=(3, 1.5, 4, 4))]


def _quotes(activity: ChannelsActivity, words: Words) -> list[Block]:
    said = whys(activity, Audience(Role.SCREEN))
    if not said:
        return []
    quotes = [Quote(item["title"], " – ".join(item["pair"])) for item in said[:_MOST_QUOTES]]
    more = (
        [Paragraph(words("report.more", count=len(said) - _MOST_QUOTES), is_note=True, is_detail=True)]
        if len(said) > _MOST_QUOTES
        else []
    )
    return [Heading(words("why_title")), *quotes, *more]


def changed_channels(earlier: ChannelsActivity, later: ChannelsActivity, words: Words) -> Section | None:
    """New, gone, stronger, weaker or the same; half a step of the median counts."""
    before, now = ({c.ref: c for c in tally(activity) if c.answers} for activity in (earlier, later))
    if not before or not now:
        return None
    rows = tuple(_change(before.get(ref), now.get(ref), words) for ref in dict.fromkeys([*now, *before]))
    columns = tuple(words(f"compare.{name}") for name in ("channel", "before", "now", "trend", "change"))
    table = Table(words("compare.caption"), columns, rows, numeric=(1, 2), widths=(6, 2, 2, 2, 2))
    return Section(words("compare.title"), (Paragraph(words("compare.how")), table))


def _change(before: Channel | None, now: Channel | None, words: Words) -> tuple[str, ...]:
    known = now or before
    assert known is not None
    trend = words(f"trend.{now.trend}") if now and now.trend else "–"
    figures = (before.strength if before else None, now.strength if now else None)
    shown = (figure_in_words(figure, words) for figure in figures)
    return known.title, *shown, trend, words(f"compare.{_kind_of_change(*figures)}")


def _kind_of_change(before: float | None, now: float | None) -> str:
    if before is None:
        return "new"
    if now is None:
        return "gone"
    return "same" if before == now else "stronger" if now > before else "weaker"
