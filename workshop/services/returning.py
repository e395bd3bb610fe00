"""The obstacles that come back: the same catalogue key, or the same title where the leader merged or the room wrote it,
in two seminars or more. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from workshop.storage.overview import ObstacleRow

MOST_RETURNING = 30


@dataclass(frozen=True, slots=True)
class Time:
    """Once that it was said. Votes of different activities measure different things: those of the one where it had
    most count, all its need groups together."""

    seminar: str
    seminar_title: str
    day: str
    votes: int


@dataclass(frozen=True, slots=True)
class Returning:
    """An obstacle with each time that it was said, the first one first."""

    key: str | None
    title: str
    times: tuple[Time, ...]

    @property
    def votes(self) -> int:
        return sum(time.votes for time in self.times)


def list_returning(rows: Iterable[ObstacleRow]) -> list[Returning]:
    """Those said in most seminars first, then those with most votes. `rows` stand in the order of their days."""
    same: dict[str, list[ObstacleRow]] = {}
    for row in rows:
        same.setdefault(same_obstacle(row.key, row.title), []).append(row)
    found = [_returning(own) for own in same.values() if len({row.seminar_id for row in own}) > 1]
    return sorted(found, key=lambda one: (-len(one.times), -one.votes, one.title.casefold()))


def same_obstacle(key: str | None, title: str) -> str:
    """What two obstacles have in common when they are the same: the key of the catalogue, else the words."""
    return f"key:{key}" if key else " ".join(title.casefold().split())


def _returning(own: list[ObstacleRow]) -> Returning:
    votes: dict[str, dict[str, int]] = {}
    seminars = {row.seminar_id: row for row in own}
    for row in own:
        of_seminar = votes.setdefault(row.seminar_id, {})
        of_seminar[row.activity_id] = of_seminar.get(row.activity_id, 0) + row.votes
    times = (
        Time(row.seminar_id, row.seminar_title, row.day, max(votes[row.seminar_id].values()))
        for row in seminars.values()
    )
    return Returning(own[-1].key, own[-1].title, tuple(times))
