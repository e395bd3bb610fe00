"""What an actor stands for, when several people of it have spoken."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workshop.exercise import Activity

from .entry import GoalEntry, GoalsConfig, Stand

#: From least to most reserved.
RESERVE: dict[Stand, int] = {"backs": 0, "can_live_with": 1, "objects": 2}


@dataclass(frozen=True, slots=True)
class Position:
    """An actor's stand on a goal. `actor` as the leader has merged the spellings."""

    actor: str
    stand: Stand
    reason: str | None = None
    anchor: str | None = None
    is_spokesperson: bool = False


def settle(positions: Iterable[Position], roll: Sequence[str]) -> list[Position]:
    """One position for each actor, in the roll's order. The named spokesperson's stands; where none is
    named and two spellings of one actor turn out to disagree, the more reserved one does: an objection never
    disappears by merging."""
    settled: dict[str, Position] = {}
    for position in positions:
        other = settled.get(position.actor)
        if other is None or _weight(position) >= _weight(other):
            settled[position.actor] = position
    place = {actor: number for number, actor in enumerate(roll)}
    return sorted(
        settled.values(), key=lambda position: (place.get(position.actor, len(place)), position.actor)
    )


def _weight(position: Position) -> tuple[bool, int]:
    return (position.is_spokesperson, RESERVE[position.stand])


def find_roll(activity: Activity[GoalsConfig, GoalEntry]) -> tuple[str, ...]:
    """The actors that positions are taken from, each once however it was spelled."""
    return tuple(dict.fromkeys(activity.actor(name) for name in activity.roll))
