"""What the room says of each step: two distributions, their means and the gap between them, also by actor.

An actor's answers stand for themselves only where people enough of it have answered about that very step; fewer are put
together as *övriga*, and while *övriga* are too few themselves the next smallest actor joins them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from exercises.stairs.payload import LEVELS, StairsActivity, StoredStep
from exercises.stairs.rules import steps
from workshop.exercise import CatalogueItem, pool_small

#: A mean that moved less than this since last time counts as unchanged.
NOTICED = 0.25


@dataclass(slots=True)
class Spread:
    """How many said each level, today and wanted."""

    today: list[int] = field(default_factory=lambda: [0 for _ in LEVELS])
    wanted: list[int] = field(default_factory=lambda: [0 for _ in LEVELS])
    heads: list[int] = field(default_factory=list)

    def add(self, entry: StoredStep) -> None:
        self.today[entry.payload.today] += 1
        self.wanted[entry.payload.wanted] += 1
        self.heads.append(entry.heads)

    def join(self, other: "Spread") -> None:
        self.today = [one + two for one, two in zip(self.today, other.today, strict=True)]
        self.wanted = [one + two for one, two in zip(self.wanted, other.wanted, strict=True)]
        self.heads += other.heads

    @property
    def answers(self) -> int:
        return sum(self.today)

    @property
    def is_today(self) -> float | None:
        return _mean(self.today)

    @property
    def is_wanted(self) -> float | None:
        return _mean(self.wanted)

    @property
    def gap(self) -> float | None:
        """How much more is wanted than there is; the difference of the means as they are shown."""
        now, then = self.is_today, self.is_wanted
        return None if now is None or then is None else round(then - now, 1)


@dataclass(slots=True)
class Step:
    """One step as the room sees it; None among `by_actor` is *övriga*. `want_more` counts the answers that want more
    than there is."""

    item: CatalogueItem
    number: int
    whole: Spread = field(default_factory=Spread)
    by_actor: dict[str | None, Spread] = field(default_factory=dict)
    want_more: int = 0
    labels: set[str | None] = field(default_factory=set)
    tables: int = 0

    @property
    def ref(self) -> str:
        return f"key:{self.item.key}"


def tally(activity: StairsActivity) -> list[Step]:
    """The staircase, the lowest step first."""
    return activity.once("tally", lambda: _tally(activity))


def _tally(activity: StairsActivity) -> list[Step]:
    found = {item.key: Step(item, place) for place, item in enumerate(steps(activity), start=1)}
    tables: dict[str, set[str | None]] = {key: set() for key in found}
    for entry in activity.entries:
        step = found.get(entry.payload.step)
        if step is None or entry.hidden:
            continue
        step.whole.add(entry)
        step.by_actor.setdefault(entry.actor, Spread()).add(entry)
        step.labels.add(entry.actor)
        step.want_more += entry.payload.wanted > entry.payload.today
        tables[entry.payload.step].add(entry.table)
    for key, step in found.items():
        step.tables = activity.count_tables(step.ref, tables[key])
    if activity.anonymous:
        for step in found.values():
            pool_small(step.by_actor, activity.smallest_group, Spread)
    return list(found.values())


def actors_by_answers(found: Iterable[Step]) -> list[str | None]:
    """The actors that stand for themselves at some step, those with most answers first; *övriga* last."""
    counts: dict[str | None, int] = {}
    for step in found:
        for name, spread in step.by_actor.items():
            counts[name] = counts.get(name, 0) + spread.answers
    return sorted(counts, key=lambda name: (name is None, -counts[name], name or ""))


def largest_gap(found: Iterable[Step]) -> Step | None:
    """The step where most is wanted that is not there: by gap, then by how many want more, then the lowest."""
    wanted = [step for step in found if (step.whole.gap or 0) > 0]
    return max(wanted, key=lambda step: (step.whole.gap or 0, step.want_more, -step.number), default=None)


def _mean(counts: list[int]) -> float | None:
    answers = sum(counts)
    return round(sum(level * count for level, count in enumerate(counts)) / answers, 1) if answers else None
