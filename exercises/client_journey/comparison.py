"""Which gaps are new, gone, stronger or weaker since last time."""

from dataclasses import dataclass

from workshop.exercise import Paragraph, Section, Table, Words

from .names import plain
from .payload import JourneyActivity
from .report import MOST_ROWS, say_ends
from .setting import stages_of
from .timeline import Gap, Timeline, shown_timeline

#: Three in a hundred of what the room says: less than that is the luck of who came.
NOTICED = 0.03


@dataclass(frozen=True, slots=True)
class _Standing:
    """How a gap stood; `where` is its two lanes and its stage by what they are called."""

    title: str
    ends: str
    where: tuple[str, ...]
    support: int
    part: float


def compare_journeys(earlier: JourneyActivity, later: JourneyActivity, words: Words) -> Section | None:
    """Gaps that say the same, else lie between the same actors at the same stage, are the same gap."""
    before, now = _standings(earlier, words), _standings(later, words)
    if not before or not now:
        return None
    pairs = _pair(now, before)
    still = [old for _, old in pairs]
    rows = [_row(old, new, words) for new, old in pairs]
    rows += [_row(old, None, words) for old in before if old not in still]
    columns = tuple(words(f"column.{name}") for name in ("gap", "between", "before", "now", "change"))
    table = Table(words("compare.caption"), columns, tuple(rows[:MOST_ROWS]), (2, 3), (5, 4, 1.4, 1, 1.8))
    return Section(words("compare.title"), (Paragraph(words("compare.how")), table))


def _standings(activity: JourneyActivity, words: Words) -> list[_Standing]:
    timeline = shown_timeline(activity)
    total = sum(gap.support for gap in timeline.gaps) or 1
    return [_standing(activity, timeline, gap, total, words) for gap in timeline.gaps]


def _standing(activity: JourneyActivity, timeline: Timeline, gap: Gap, total: int, words: Words) -> _Standing:
    lanes = sorted(plain(timeline.lane_title(code)) for code in gap.place.lanes)
    stage = plain(stages_of(activity)[gap.stage - 1])
    ends = say_ends(timeline, gap, words)
    return _Standing(gap.title, ends, (*lanes, stage), gap.support, gap.support / total)


def _pair(now: list[_Standing], before: list[_Standing]) -> list[tuple[_Standing, _Standing | None]]:
    """Each of today's with the earlier one that it is; by words first, then by place, each earlier one once."""
    left = list(before)
    found: dict[_Standing, _Standing] = {}
    for key in (lambda one: plain(one.title), lambda one: one.where):
        for new in now:
            old = next((one for one in left if new not in found and key(one) == key(new)), None)
            if old is not None:
                found[new] = old
                left.remove(old)
    return [(new, found.get(new)) for new in now]


def _row(old: _Standing | None, new: _Standing | None, words: Words) -> tuple[str, ...]:
    shown = new or old
    assert shown is not None
    title = shown.title
    if old and new and plain(old.title) != plain(new.title):
        title = words("compare.was", now=new.title, before=old.title)
    figures = (str(one.support) if one else "–" for one in (old, new))
    return (title, shown.ends, *figures, words(f"compare.{_change(old, new)}"))


def _change(old: _Standing | None, new: _Standing | None) -> str:
    if old is None or new is None:
        return "gone" if new is None else "new"
    difference = new.part - old.part
    if abs(difference) < NOTICED:
        return "same"
    return "stronger" if difference > 0 else "weaker"
