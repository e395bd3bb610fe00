"""A number that can be followed over the years: how strong something was, and how strong it should be."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """One number that the room gave, as it was shown to the room.

    An exercise fills all but `need_group`, which the host sets. `key` names the same thing in every seminar (a
    catalogue key, a pair of actors); `value` lies between `low` and `high`, and so does `wanted` where the room said
    what it wants.
    """

    key: str
    title: str
    value: float
    low: float
    high: float
    wanted: float | None = None
    need_group: str | None = None
