"""From everybody's estimates to one table for each measure, and what comes of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from workshop.exercise import Activity, ChainItem, ChainKind, StoredEntry

from .entry import LEVELS, EstimateEntry, Level, TrialRow, WhoPaysConfig
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
#: What the measure to try out is known by.
TRIAL = "trial"


def measures_of(activity: WhoPaysActivity) -> tuple[ChainItem, ...]:
    """What may be estimated: the measures carried over, before them the one to try it out on."""
    title = activity.config.trial
    trial = (ChainItem(ref=TRIAL, kind=ChainKind.MEASURE, title=title, id=TRIAL),) if title else ()
    return (*trial, *activity.given)


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
    def is_trial(self) -> bool:
        """Whether it is the one to try out: its figures are not the room's alone."""
        return self.item.id == TRIAL

    @property
    def is_reckoned(self) -> bool:
        """Whether there is anything to show of it."""
        return bool(self.tables["middle"])

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
    measures = measures_of(activity)
    by_measure: dict[str, list[Stored]] = {item.id: [] for item in measures}
    for entry in activity.entries:
        if not entry.hidden and entry.payload.measure in by_measure:
            by_measure[entry.payload.measure].append(entry)
    return [_reckon(activity, item, by_measure[item.id]) for item in measures]


def _reckon(activity: WhoPaysActivity, item: ChainItem, entries: list[Stored]) -> Measure:
    is_trial = item.id == TRIAL
    begun = activity.config.trial_rows if is_trial else ()
    names = _names(activity, [row.actor for row in begun] + [entry.payload.actor for entry in entries])
    cells: dict[Level, Cells] = {level: {} for level in LEVELS}
    for entry in entries:
        _say(cells[entry.payload.level], names, entry.payload, activity.config.horizon)
    start: Cells = {}
    for row in begun:
        _say(start, names, row, activity.config.horizon)
    tables = {level: _table(cells, start, level, activity.config.horizon) for level in LEVELS}
    rate = Decimal(0) if is_trial else activity.config.percent
    return Measure(
        item=item,
        estimates=len(entries),
        at_tables=activity.count_tables(item.id, (entry.table for entry in entries)),
        tables=tables,
        levels={level: reckon(table, rate) for level, table in tables.items()},
        bases=tuple(dict.fromkeys(entry.payload.basis for entry in entries if entry.payload.basis)),
    )


def _names(activity: WhoPaysActivity, spelled: Iterable[str]) -> dict[str, str]:
    """Each spelling → the actor's name: as the leader merged them, and alike however they are capitalised."""
    first: dict[str, str] = {}
    names: dict[str, str] = {}
    for spelling in spelled:
        merged = activity.actor(spelling)
        names[spelling] = first.setdefault(merged.casefold(), merged)
    return names


def _say(cells: Cells, names: Mapping[str, str], told: EstimateEntry | TrialRow, horizon: int) -> None:
    for year in told.years:
        if year > horizon:
            continue
        said = cells.setdefault((names[told.actor], year), _Said())
        if told.cost is not None:
            said.costs.append(told.cost)
        if told.saving is not None:
            said.savings.append(told.saving)


def _table(
    cells: Mapping[Level, Cells], start: Cells, level: Level, horizon: int
) -> dict[str, tuple[Year, ...]]:
    """Cost and saving by actor and year; where nobody reckoned cautiously or hopefully, the most likely stands."""
    actors = dict.fromkeys(actor for found in (start, *cells.values()) for actor, _ in found)
    return {
        actor: tuple(
            Year(*(_amount(cells, start, level, (actor, year), side) for side in ("costs", "savings")))
            for year in range(1, horizon + 1)
        )
        for actor in actors
    }


def _amount(
    cells: Mapping[Level, Cells], start: Cells, level: Level, place: tuple[str, int], side: str
) -> Decimal:
    """The middle one of all that were said; else of those most likely, else of any level, else what the measure began
    with (two such rows of an actor are added up), else nothing."""
    for other in dict.fromkeys((level, "middle", *LEVELS)):
        amounts: list[int] = getattr(cells[other].get(place, _Said()), side)
        if amounts:
            return median(amounts)
    return Decimal(sum(getattr(start.get(place, _Said()), side)))
