"""The report's section on the staircase, and which steps have moved since last time."""

from exercises.stairs.payload import LEVELS, StairsActivity
from exercises.stairs.picture import draw_stairs
from exercises.stairs.tally import NOTICED, Spread, Step, actors_by_answers, largest_gap, tally
from exercises.stairs.views import whats
from workshop.exercise import (
    Audience,
    Block,
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


def stairs_section(activity: StairsActivity, words: Words) -> Section:
    """The picture, its table, the ambition, the actors side by side and what it would take."""
    title = activity.title or words("title")
    found = tally(activity)
    if not any(step.whole.answers for step in found):
        return Section(title, (Paragraph(words("report.nothing")),))
    about = [Paragraph(words("report.about", about=activity.config.about))] if activity.config.about else []
    blocks: list[Block] = [
        *about,
        Paragraph(words("report.how")),
        Picture(draw_stairs(found, words).svg(), _alt(found, words), words("report.picture")),
        _table(found, words),
        *_ambition(found, words),
        *_by_actor(activity, found, words),
        *_quotes(activity, words),
    ]
    return Section(title, tuple(blocks))


def _alt(found: list[Step], words: Words) -> str:
    top = largest_gap(found)
    if top is None:
        return words("report.alt_level")
    return words("report.alt", step=top.item.title, gap=figure_in_words(top.whole.gap, words))


def _table(found: list[Step], words: Words) -> Table:
    rows = tuple(
        (
            f"{step.number}. {step.item.title}",
            _counts(step.whole.today),
            figure_in_words(step.whole.is_today, words),
            _counts(step.whole.wanted),
            figure_in_words(step.whole.is_wanted, words),
            figure_in_words(step.whole.gap, words),
            str(step.whole.answers),
        )
        for step in found
    )
    names = ("step", "spread_today", "today", "spread_wanted", "wanted", "gap", "answers")
    columns = tuple(words(f"column.{name}") for name in names)
    widths = (5.0, 3.0, 1.6, 3.0, 1.8, 1.6, 1.4)
    return Table(words("report.table"), columns, rows, numeric=(2, 4, 5, 6), widths=widths)


def _counts(counts: list[int]) -> str:
    """*3 · 5 · 2 · 0*: how many said 0, 1, 2, 3; a dash where nobody said anything."""
    if not any(counts):
        return "–"
    return " · ".join(str(counts[level]) for level in LEVELS)


def _ambition(found: list[Step], words: Words) -> list[Block]:
    top = largest_gap(found)
    if top is None:
        return []
    figures = {name: figure_in_words(value, words) for name, value in _means(top.whole)}
    return [Paragraph(words("report.ambition", step=top.item.title, **figures))]


def _means(spread: Spread) -> tuple[tuple[str, float | None], ...]:
    return ("today", spread.is_today), ("wanted", spread.is_wanted)


def _by_actor(activity: StairsActivity, found: list[Step], words: Words) -> list[Block]:
    actors = actors_by_answers(found)
    if actors in ([], [None]):
        return []
    rows = tuple(
        (name or words("others"), *(_way(step.by_actor.get(name), words) for step in found))
        for name in actors[:_MOST_ACTORS]
    )
    columns = (words("column.actor"), *(f"{step.number}." for step in found))
    widths = (4.0, *(2.0 for _ in found))
    table = Table(words("report.by_actor"), columns, rows, widths=widths, is_detail=True)
    if not activity.anonymous:
        return [table]
    return [table, Paragraph(words("report.pooled", count=activity.smallest_group), is_note=True)]


def _way(spread: Spread | None, words: Words) -> str:
    """*1,2 → 2,5*"""
    if spread is None:
        return "–"
    return f"{figure_in_words(spread.is_today, words)} → {figure_in_words(spread.is_wanted, words)}"


def _quotes(activity: StairsActivity, words: Words) -> list[Block]:
    said = list(whats(activity, Audience(Role.SCREEN)))
    if not said:
        return []
    quotes = [Quote(item["title"], item["about"]) for item in said[:_MOST_QUOTES]]
    more = len(said) - _MOST_QUOTES
    return [
        Heading(words("what_title")),
        *quotes,
        *([Paragraph(words("report.more", count=more), is_note=True, is_detail=True)] if more > 0 else []),
    ]


def moved_steps(earlier: StairsActivity, later: StairsActivity, words: Words) -> Section | None:
    """Which steps are stronger or weaker today than last time, and whether what was wanted then has been reached."""
    before, now = (
        {s.item.key: s for s in tally(activity) if s.whole.answers} for activity in (earlier, later)
    )
    keys = [key for key in now if key in before]
    if not keys:
        return None
    rows = tuple(_moved(before[key].whole, now[key], words) for key in keys)
    names = ("step", "before", "now", "change", "wanted_then", "wanted_now")
    columns = tuple(words(f"compare.{name}") for name in names)
    table = Table(words("compare.caption"), columns, rows, numeric=(1, 2, 4, 5), widths=(5, 2, 2, 2.5, 2, 2))
    return Section(words("compare.title"), (Paragraph(words("compare.how")), table))


def _moved(before: Spread, step: Step, words: Words) -> tuple[str, ...]:
    now = step.whole
    then, today = before.is_today or 0, now.is_today or 0
    is_reached = today >= (before.is_wanted or 0) > then
    moved = "same" if abs(today - then) < NOTICED else "stronger" if today > then else "weaker"
    return (
        f"{step.number}. {step.item.title}",
        figure_in_words(then, words),
        figure_in_words(today, words),
        words("compare.reached" if is_reached else f"compare.{moved}"),
        figure_in_words(before.is_wanted, words),
        figure_in_words(now.is_wanted, words),
    )
