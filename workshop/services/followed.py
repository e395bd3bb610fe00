"""What can be followed over the years: the numbers that the seminars gave, in series. Pure.

Which numbers there are the exercises decide (`readings`): here a staircase is followed exactly as a channel is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.storage.overview import ReadingsRow

#: So few different days are shown one by one; more of them year by year.
MOST_DAYS = 6
#: Series of one kind and need group that are told of; the rest is counted.
MOST_SERIES = 24


@dataclass(frozen=True, slots=True)
class Point:
    """One number: the last that was read in its `period`, a day or a year."""

    period: str
    value: float
    wanted: float | None
    day: str


@dataclass(frozen=True, slots=True)
class Series:
    key: str
    title: str
    low: float
    high: float
    points: tuple[Point, ...]

    @property
    def change(self) -> float | None:
        """From the first to the last; None where there is one number only."""
        if len(self.points) < 2:
            return None
        return round(self.points[-1].value - self.points[0].value, 1)


@dataclass(frozen=True, slots=True)
class Followed:
    """The series of one kind of exercise about one need group, or about the whole room (None). `left_out` is how many
    series more there are."""

    kind: str
    need_group: str | None
    periods: tuple[str, ...]
    series: tuple[Series, ...]
    left_out: int


def follow(rows: Sequence[ReadingsRow], need_groups: Sequence[str]) -> list[Followed]:
    """By kind in their own order, and by need group in the place's. `rows` stand in the order of their days."""
    groups = {key: place for place, key in enumerate(need_groups)}
    found: dict[tuple[str, str | None], list[tuple[ReadingsRow, Mapping[str, object]]]] = {}
    for row in rows:
        for reading in row.readings:
            found.setdefault((row.kind, reading["need_group"]), []).append((row, reading))

    def order(slot: tuple[str, str | None]) -> tuple[str, int, str]:
        kind, group = slot
        return kind, -1 if group is None else groups.get(group, len(groups)), group or ""

    return [_follow_one(*slot, found[slot]) for slot in sorted(found, key=order)]


def _follow_one(
    kind: str, need_group: str | None, read: Sequence[tuple[ReadingsRow, Mapping[str, object]]]
) -> Followed:
    days = {row.day for row, _ in read}
    length = 10 if len(days) <= MOST_DAYS else 4
    by_key: dict[str, dict[str, tuple[ReadingsRow, Mapping[str, object]]]] = {}
    for row, reading in read:
        by_key.setdefault(str(reading["key"]), {})[row.day[:length]] = (row, reading)
    # In the order that the latest seminar had them; what only earlier ones read comes after.
    last = {str(reading["key"]): place for place, (_, reading) in enumerate(reversed(read))}
    newest = read[-1][0].seminar_id
    is_new = {str(reading["key"]) for row, reading in read if row.seminar_id == newest}
    keys = sorted(by_key, key=lambda key: (key not in is_new, -last[key]))
    series = tuple(_series(key, by_key[key]) for key in keys[:MOST_SERIES])
    periods = tuple(sorted({day[:length] for day in days}))
    return Followed(kind, need_group, periods, series, max(0, len(keys) - MOST_SERIES))


def _series(key: str, read: Mapping[str, tuple[ReadingsRow, Mapping[str, object]]]) -> Series:
    """Its title and scale are the latest ones."""
    points = tuple(_point(period, *read[period]) for period in sorted(read))
    _, last = read[max(read)]
    return Series(key, str(last["title"]), _number(last["low"]), _number(last["high"]), points)


def _point(period: str, row: ReadingsRow, reading: Mapping[str, object]) -> Point:
    wanted = reading.get("wanted")
    return Point(
        period,
        _number(reading["value"]),
        None if wanted is None else _number(wanted),
        row.day,
    )


def _number(value: object) -> float:
    assert isinstance(value, int | float)
    return float(value)
