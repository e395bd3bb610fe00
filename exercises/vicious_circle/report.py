"""What the chain gets, its part of the report, and what changed since last time."""

from dataclasses import dataclass, replace

from workshop.exercise import (
    Block,
    ChainItem,
    ChainKind,
    Harvest,
    Heading,
    Paragraph,
    Section,
    Table,
    Words,
)

from .factors import CircleActivity
from .links import Link, Loop, Map, shown_map
from .picture import draw_loop

#: A printed table is read, not searched.
REPORTED_LINKS = 40
#: A harvested title stands alone in the plan, and a harvest has no words of its own.
SIGNS = {"sv": {"more": "mer", "less": "mindre"}, "en": {"more": "more", "less": "less"}}


def harvest_leverage(activity: CircleActivity) -> Harvest:
    """The links where somebody would break the circle, most wanted first."""
    found = shown_map(activity)
    loops = found.loops()
    return Harvest(tuple(_as_item(activity, found, link, loops) for link in found.breaking_points()))


def _as_item(activity: CircleActivity, found: Map, link: Link, loops: list[Loop]) -> ChainItem:
    sign = SIGNS["en" if activity.language == "en" else "sv"][link.sign]
    cause, effect = found.title(link.cause), found.title(link.effect)
    answers = found.factors.answers
    ids = [*answers.get(link.cause, ()), *answers.get(link.effect, ())]
    return ChainItem(
        ref=link.ref,
        kind=ChainKind.LEVERAGE,
        title=f"{cause} → {sign}: {effect}",
        votes=link.breaks,
        actors=len(link.breakers),
        tables=link.break_tables,
        answers=tuple(ids),
        data={
            "cause": cause,
            "effect": effect,
            "sign": link.sign,
            "support": link.support,
            "dissent": link.dissent,
            "loops": sum(any(part.ref == link.ref for part in loop.links) for loop in loops),
        },
    )


def report_circle(activity: CircleActivity, words: Words) -> Section:
    """The strongest loop drawn, all loops, where to break them, and the whole map as a table."""
    found = shown_map(activity)
    drawn = [link for link in found.links if link.is_touched]
    if not drawn:
        return Section(words("title"), (Paragraph(words("report.empty")),))
    loops = found.loops()
    blocks: list[Block] = [Paragraph(words("report.intro", count=sum(link.support > 0 for link in drawn)))]
    if any(link.is_start for link in found.links):
        source = activity.config.start_source or words("start.by_leader")
        blocks.append(Paragraph(words("report.start", source=source), is_note=True))
    if loops:
        blocks += [Paragraph(words("report.rule")), draw_loop(found, loops[0], words)]
        blocks.append(_loop_table(found, loops, words))
    else:
        blocks.append(Paragraph(words("no_loops")))
    points = found.breaking_points()
    if points:
        blocks += [Heading(words("breaks_title")), _break_table(activity, found, points, words)]
    blocks += [Heading(words("map_title")), _link_table(activity, found, words)]
    left = len(found.links) - REPORTED_LINKS
    if left > 0:
        blocks.append(Paragraph(words("report.more", count=left), is_note=True, is_detail=True))
    if found.folded:
        blocks.append(Paragraph(words("folded", count=found.folded), is_note=True))
    return Section(words("title"), tuple(blocks))


def say_link(found: Map, link: Link, words: Words) -> str:
    """The link as a sentence."""
    return words(f"link.{link.sign}", cause=found.title(link.cause), effect=found.title(link.effect))


def _loop_table(found: Map, loops: list[Loop], words: Words) -> Table:
    rows = tuple(
        (
            _say_loop(found, loop, words),
            words("loop.reinforcing" if loop.is_reinforcing else "loop.balancing"),
            str(len(loop.links)),
            str(loop.support),
        )
        for loop in loops
    )
    columns = tuple(words(f"column.{name}") for name in ("loop", "kind", "length", "weakest"))
    return Table(words("loops_title"), columns, rows, numeric=(2, 3), widths=(6, 2, 1, 1))


def _say_loop(found: Map, loop: Loop, words: Words) -> str:
    """Its factors in order; marked where all of it was on the map from the start."""
    factors = [found.title(link.cause) for link in loop.links]
    said = " → ".join([*factors, factors[0]])
    return words("report.from_start", title=said) if all(link.is_start for link in loop.links) else said


def _break_table(activity: CircleActivity, found: Map, points: list[Link], words: Words) -> Table:
    rows = tuple(
        (say_link(found, link, words), _breakers(link, words), str(link.breaks))
        for link in points[:REPORTED_LINKS]
    )
    columns = tuple(words(f"column.{name}") for name in ("link", "who", "breaks"))
    return Table("", columns, rows, numeric=(2,), widths=(5, 3, 1))


def _breakers(link: Link, words: Words) -> str:
    named = (f"{actor or words('others')} {count}" for actor, count in link.breakers.most_common())
    return ", ".join(named)


def _link_table(activity: CircleActivity, found: Map, words: Words) -> Table:
    names = ["link", "support", "dissent", "actors", *(["tables"] if activity.tables else [])]
    rows = []
    for link in found.links[:REPORTED_LINKS]:
        said = say_link(found, link, words)
        title = words("report.disputed", title=said) if link.is_disputed else said
        title = words("report.from_start", title=title) if link.is_start else title
        cells = [title, str(link.support), str(link.dissent), str(len(link.labels))]
        if activity.tables:
            cells.append(words("of_tables", tables=link.tables, total=len(activity.tables)))
        rows.append(tuple(cells))
    numeric, widths = tuple(range(1, 4)), (6.0, 1.0, 1.0, 1.0, 1.5)
    columns = tuple(words(f"column.{name}") for name in names)
    table = Table(words("map_title"), columns, tuple(rows), numeric=numeric, widths=widths[: len(names)])
    return replace(table, is_detail=bool(found.loops()))


@dataclass(frozen=True, slots=True)
class _Standing:
    """How a link stood: its sentence, and the part of the links said that it had."""

    said: str
    support: int
    part: float
    is_in_loop: bool


def compare_circles(earlier: CircleActivity, later: CircleActivity, words: Words) -> Section | None:
    """Links that are new, gone, stronger or weaker, and whether the circle they made still stands."""
    before, now = _standings(earlier, words), _standings(later, words)
    if not before or not now:
        return None
    rows = []
    for name in dict.fromkeys([*now, *before]):
        old, new = before.get(name), now.get(name)
        shown = new or old
        assert shown is not None
        rows.append((shown.said, _say(old, words), _say(new, words), _change(old, new, words)))
    columns = tuple(words(f"column.{name}") for name in ("link", "before", "now", "change"))
    table = Table(words("compare.caption"), columns, tuple(rows[:REPORTED_LINKS]), widths=(5, 2, 2, 1.3))
    return Section(words("title"), (Paragraph(words("compare.intro")), table))


def _standings(activity: CircleActivity, words: Words) -> dict[tuple[str, str, str], _Standing]:
    found = shown_map(activity)
    in_loops = {link.ref for loop in found.loops() for link in loop.links}
    total = sum(link.support for link in found.links) or 1
    return {
        (found.title(x.cause).casefold(), found.title(x.effect).casefold(), x.sign): _Standing(
            say_link(found, x, words), x.support, x.support / total, x.ref in in_loops
        )
        for x in found.links
        if x.support
    }


def _say(standing: _Standing | None, words: Words) -> str:
    if standing is None:
        return "–"
    return words("compare.in_loop" if standing.is_in_loop else "compare.support", support=standing.support)


def _change(old: _Standing | None, new: _Standing | None, words: Words) -> str:
    if old is None or new is None:
        return words("compare.gone" if new is None else "compare.new")
    difference = new.part - old.part
    # Three in a hundred of what the room says: less than that is the luck of who came.
    if abs(difference) < 0.03:
        return words("compare.same")
    return words("compare.stronger" if difference > 0 else "compare.weaker")
