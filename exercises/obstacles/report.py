"""The report's section on the obstacles, and what has changed since last time."""

from exercises.obstacles.payload import ObstaclesActivity
from exercises.obstacles.ranking import CATEGORIES, Ranked, rank
from exercises.obstacles.rules import all_obstacles, one_key, plain
from workshop.exercise import Block, Bullets, Heading, Paragraph, Section, Table, Words

#: Shares of a room's weight that differ less than this many percentage points count as unchanged.
_NOTICED = 2


def obstacles_section(activity: ObstaclesActivity, words: Words) -> Section:
    """The ranking, the columns and the trail of merges."""
    ranked = rank(activity)
    title = activity.title or words("title")
    if not ranked:
        return Section(title, (Paragraph(words("report.nothing")),))
    blocks = [
        Paragraph(words("report.choices", count=sum(o.times for o in ranked))),
        _ranking(activity, ranked, words),
        *_columns(ranked, words),
        *_trail(ranked, words),
    ]
    return Section(title, tuple(blocks))


def _ranking(activity: ObstaclesActivity, ranked: list[Ranked], words: Words) -> Table:
    """Where there were tables, from how many of them each came."""
    total = len(activity.tables)
    rows = tuple(
        (str(place), o.title, _category(o, words), str(o.weight), str(o.times), str(len(o.actors)))
        + ((words("of_tables", tables=o.tables, total=total),) if total else ())
        for place, o in enumerate(ranked, start=1)
    )
    names = ["place", "obstacle", "category", "weight", "times", "actors", *(["tables"] if total else [])]
    columns = tuple(words(f"column.{name}") for name in names)
    widths = (1, 8, 3, 2, 2, 2, 2)[: len(names)]
    return Table(words("report.ranking"), columns, rows, numeric=(0, 3, 4, 5), widths=widths)


def _category(obstacle: Ranked, words: Words) -> str:
    return words(f"category.{obstacle.category}") if obstacle.category else words("category.own")


def _columns(ranked: list[Ranked], words: Words) -> list[Block]:
    blocks: list[Block] = [Heading(words("report.columns"))]
    for category in CATEGORIES:
        titles = tuple(o.title for o in ranked if o.category == category)
        if titles:
            blocks += [Heading(words(f"category.{category}"), level=2), Bullets(titles, is_detail=True)]
    return blocks if len(blocks) > 1 else []


def _trail(ranked: list[Ranked], words: Words) -> list[Block]:
    merged = [(o.title, o.merged) for o in ranked if o.merged]
    if not merged:
        return []
    lines = tuple(words("report.merged", title=title, parts="; ".join(parts)) for title, parts in merged)
    return [Heading(words("report.trail")), Bullets(lines, is_detail=True)]


def changed_obstacles(earlier: ObstaclesActivity, later: ObstaclesActivity, words: Words) -> Section | None:
    """New, gone, stronger, weaker or the same, by share of the room's weight: rooms differ in size."""
    before, now = _shares(earlier), _shares(later)
    if not before or not now:
        return None
    rows = [_change(before.get(name), now.get(name), words) for name in dict.fromkeys([*now, *before])]
    columns = tuple(words(f"compare.{name}") for name in ("obstacle", "before", "now", "change"))
    table = Table(words("compare.caption"), columns, tuple(rows), numeric=(1, 2), widths=(6, 2, 2, 3))
    return Section(words("compare.title"), (Paragraph(words("compare.how")), table))


def _shares(activity: ObstaclesActivity) -> dict[str, tuple[str, int]]:
    """What the obstacle is known by from one seminar to the next → its title and share in percent."""
    ranked = rank(activity)
    whole = sum(o.weight for o in ranked)
    titles: dict[str, str] = {}
    weights: dict[str, int] = {}
    for obstacle in ranked:
        name = _lasting_name(activity, obstacle)
        titles.setdefault(name, obstacle.title)
        # Own words that nobody merged but that say the same are one.
        weights[name] = weights.get(name, 0) + obstacle.weight
    return {name: (titles[name], round(100 * weight / whole)) for name, weight in weights.items()}


def _lasting_name(activity: ObstaclesActivity, obstacle: Ranked) -> str:
    key = obstacle.ref.removeprefix("key:")
    known = all_obstacles(activity)
    return f"key:{one_key(known, key)}" if key in known else plain(obstacle.title)


def _change(
    before: tuple[str, int] | None, now: tuple[str, int] | None, words: Words
) -> tuple[str, str, str, str]:
    title = (now or before or ("", 0))[0]
    return title, _percent(before), _percent(now), words(f"compare.{_kind_of_change(before, now)}")


def _percent(part: tuple[str, int] | None) -> str:
    return f"{part[1]} %" if part else "–"


def _kind_of_change(before: tuple[str, int] | None, now: tuple[str, int] | None) -> str:
    if before is None:
        return "new"
    if now is None:
        return "gone"
    if abs(now[1] - before[1]) < _NOTICED:
        return "same"
    return "stronger" if now[1] > before[1] else "weaker"
