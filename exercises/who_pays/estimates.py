"""From everybody's estimates to one table for each measure, and what comes of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from workshop.exercise import Activity, ChainItem, StoredEntry

from .entry import LEVELS, EstimateEntry, Level, WhoPaysConfig
from .reckoning import Calculation, Year, median, reckon

WhoPaysActivity = Activity[WhoPaysConfig, EstimateEntry]
Stored = StoredEntry[EstimateEntry]


@dataclass(slots=True)
class _Said:
    """All that was said of one actor, one year, one level."""

    costs: list[int] = field(default_factory=list)
    savings: list[int] = field(default_factory=list)


#: (actor, year) → what was said
Cells = dict[tuple[str, int], _Said]


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure with what it costs and saves. `tables` holds the combined estimates by level and actor, `levels`
    what comes of them; `estimates` is how many were handed in, `at_tables` at how many tables."""

    item: ChainItem
    estimates: int
    at_tables: int
    tables: Mapping[Level, Mapping[str, tuple[Year, ...]]]
    levels: Mapping[Level, Calculation]
    bases: tuple[str, ...]

    @property
    def middle(self) -> Calculation:
        return self.levels["middle"]

    @property
    def has_levels(self) -> bool:
        """Whether anybody reckoned cautiously or hopefully too."""
        return any(self.tables[level] != self.tables["middle"] for level in LEVELS)


def reckon_all(activity: WhoPaysActivity) -> list[Measure]:
    """Every measure carried over, in the order it came; those without estimates too. Hidden entries are left out."""
    return activity.once("reckoned", lambda: _reckon_all(activity))


def _reckon_all(activity: WhoPaysActivity) -> list[Measure]:
    by_measure: dict[str, list[Stored]] = {item.id: [] for item in activity.given}
    for entry in activity.entries:
        if not entry.hidden and entry.payload.measure in by_measure:
            by_measure[entry.payload.measure].append(entry)
    return [_reckon(activity, item, by_measure[item.id]) for item in activity.given]


def _reckon(activity: WhoPaysActivity, item: ChainItem, entries: list[Stored]) -> Measure:
    cells: dict[Level, Cells] = {level: {} for level in LEVELS}
    names = _names(activity, entries)
    for entry in entries:
        told = entry.payload
        for year in told.years:
            if year <= activity.config.horizon:
                said = cells[told.level].setdefault((names[told.actor], year), _Said())
                _say(said, told)
    tables = {level: _table(cells, level, activity.config.horizon) for level in LEVELS}
    rate = activity.config.percent
    return Measure(
        item=item,
        estimates=len(entries),
        at_tables=activity.count_tables(item.id, (entry.table for entry in entries)),
        tables=tables,
        levels={level: reckon(table, rate) for level, table in tables.items()},
        bases=tuple(dict.fromkeys(entry.payload.basis for entry in entries if entry.payload.basis)),
    )


def _names(activity: WhoPaysActivity, entries: Iterable[Stored]) -> dict[str, str]:
    """Each spelling → the actor's name: as the leader merged them, and alike however they are capitalised."""
    first: dict[str, str] = {}
    names: dict[str, str] = {}
    for entry in entries:
        merged = activity.actor(entry.payload.actor)
        names[entry.payload.actor] = first.setdefault(merged.casefold(), merged)
    return names


def _say(said: _Said, told: EstimateEntry) -> None:
    if told.cost is not None:
        said.costs.append(told.cost)
    if told.saving is not None:
        said.savings.append(told.saving)


def _table(cells: Mapping[Level, Cells], level: Level, horizon: int) -> dict[str, tuple[Year, ...]]:
    """Cost and saving by actor and year; where nobody reckoned cautiously or hopefully, the most likely stands."""
    actors = dict.fromkeys(actor for found in cells.values() for actor, _ in found)
    return {
        actor: tuple(
            Year(*(_amount(cells, level, (actor, year), side) for side in ("costs", "savings")))
            for year in range(1, horizon + 1)
        )
        for actor in actors
    }


def _amount(cells: Mapping[Level, Cells], level: Level, place: tuple[str, int], side: str) -> Decimal:
    """The middle one of all that were said; else of those most likely, else of any level, else nothing."""
    for other in dict.fromkeys((level, "middle", *LEVELS)):
        amounts: list[int] = getattr(cells[other].get(place, _Said()), side)
        if amounts:
            return median(amounts)
    return Decimal(0)
