"""What the room says of each statement: the spread, its mean and median, the actors' means and how far apart they are.

An actor's answers stand for themselves only where people enough of it have answered about that very statement; fewer
are put together as *övriga*, and while *övriga* are too few themselves the next smallest actor joins them. *Övriga* are
nobody's mental map: the distance is between actors that stand for themselves.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import median

from exercises.shared_values.payload import LEVELS, StoredStatement, ValuesActivity
from exercises.shared_values.statements import Statement, asked_statements
from workshop.exercise import pool_small

#: Actors whose means lie this far apart, a whole step of the scale, see the statement differently.
APART = 1.0
#: The room itself is split when so large a part stands on either side of the middle.
SPLIT = 0.25
#: A mean from which the room holds a statement, and one to which it does not.
AGREED, DENIED = 4.0, 2.0


@dataclass(slots=True)
class Spread:
    """How many said 1, 2, 3, 4 and 5."""

    counts: list[int] = field(default_factory=lambda: [0 for _ in LEVELS])
    heads: list[int] = field(default_factory=list)

    def add(self, entry: StoredStatement) -> None:
        self.counts[entry.payload.level - 1] += 1
        self.heads.append(entry.heads)

    def join(self, other: "Spread") -> None:
        self.counts = [one + two for one, two in zip(self.counts, other.counts, strict=True)]
        self.heads += other.heads

    @property
    def answers(self) -> int:
        return sum(self.counts)

    @property
    def mean(self) -> float | None:
        if not self.answers:
            return None
        return round(
            sum(level * count for level, count in zip(LEVELS, self.counts, strict=True)) / self.answers, 1
        )

    @property
    def median(self) -> float | None:
        said = [level for level, count in zip(LEVELS, self.counts, strict=True) for _ in range(count)]
        return float(median(said)) if said else None

    @property
    def is_split(self) -> bool:
        """Enough people on each side of the middle; two who disagree are not yet a split room."""
        below, above = sum(self.counts[:2]), sum(self.counts[3:])
        return min(below, above) >= max(2, SPLIT * self.answers)


@dataclass(slots=True)
class Said:
    """One statement as the room sees it; None among `by_actor` is *övriga*."""

    statement: Statement
    whole: Spread = field(default_factory=Spread)
    by_actor: dict[str | None, Spread] = field(default_factory=dict)
    labels: set[str | None] = field(default_factory=set)
    seen_at: set[str | None] = field(default_factory=set)
    tables: int = 0

    @property
    def ends(self) -> tuple[tuple[str, float], tuple[str, float]] | None:
        """The two actors farthest apart with their means, the lower first; the first by name where several are."""
        means = {name: spread.mean or 0.0 for name, spread in self.by_actor.items() if name is not None}
        if len(means) < 2:
            return None
        by_name = sorted(means.items())
        return min(by_name, key=lambda one: one[1]), max(by_name, key=lambda one: one[1])

    @property
    def distance(self) -> float | None:
        """Between the lowest and the highest actor's mean, as those are shown."""
        return round(self.ends[1][1] - self.ends[0][1], 1) if self.ends else None

    @property
    def state(self) -> str:
        """`apart`: actors see it differently; `split`: the room does, whoever they are; else what all say."""
        mean = self.whole.mean
        if mean is None:
            return "unanswered"
        if (self.distance or 0) >= APART:
            return "apart"
        if self.whole.is_split:
            return "split"
        return "agreed" if mean >= AGREED else "denied" if mean <= DENIED else "open"

    @property
    def is_to_work_on(self) -> bool:
        """A divergence, or something missing among the parties that all say is missing."""
        return self.state in ("apart", "split") or (self.state == "denied" and self.statement.about_us)


def tally(activity: ValuesActivity) -> list[Said]:
    """Every statement that is asked about, in the order of their numbers."""
    return activity.once("tally", lambda: _tally(activity))


def _tally(activity: ValuesActivity) -> list[Said]:
    found = {one.ref: Said(one) for one in asked_statements(activity)}
    for entry in activity.entries:
        said = found.get(entry.payload.statement)
        if said is None or entry.hidden:
            continue
        said.whole.add(entry)
        said.by_actor.setdefault(entry.actor, Spread()).add(entry)
        said.labels.add(entry.actor)
        said.seen_at.add(entry.table)
    for said in found.values():
        said.tables = activity.count_tables(said.statement.ref, said.seen_at)
    if activity.anonymous:
        for said in found.values():
            pool_small(said.by_actor, activity.smallest_group, Spread)
    return list(found.values())


def by_distance(found: Iterable[Said]) -> list[Said]:
    """Where the mental maps differ most first: by distance, a split room before a whole one, then by number;
    those without an answer last."""

    def order(said: Said) -> tuple[bool, float, bool, int]:
        whole = said.whole
        return not whole.answers, -(said.distance or 0), not whole.is_split, said.statement.number

    return sorted(found, key=order)


def to_work_on(found: Iterable[Said]) -> list[Said]:
    """The divergences, strongest first."""
    return [said for said in by_distance(found) if said.is_to_work_on]


def agreed(found: Iterable[Said]) -> list[Said]:
    """What the room holds in common, most first."""
    held = [said for said in found if said.state == "agreed"]
    return sorted(held, key=lambda said: (-(said.whole.mean or 0), said.statement.number))


def actors_by_answers(found: Iterable[Said]) -> list[str | None]:
    """The actors that stand for themselves at some statement, those with most answers first; *övriga* last."""
    counts: dict[str | None, int] = {}
    for said in found:
        for name, spread in said.by_actor.items():
            counts[name] = counts.get(name, 0) + spread.answers
    return sorted(counts, key=lambda name: (name is None, -counts[name], name or ""))
