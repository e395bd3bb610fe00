"""Figures that more than one exercise tells of actors: put together where they are too few, and written out."""

from collections.abc import Callable
from typing import Protocol, Self, TypeVar

from workshop.exercise.base import Words
from workshop.exercise.groups import is_enough


class Poolable(Protocol):
    """What an actor's people said; `heads` is how many stand behind each of their devices."""

    heads: list[int]

    def join(self, other: Self) -> None:
        """Take the other's in."""


PoolableT = TypeVar("PoolableT", bound=Poolable)


def pool_small(by_actor: dict[str | None, PoolableT], smallest: int, make: Callable[[], PoolableT]) -> None:
    """Put actors with too few people together as None (*övriga*), and while those are too few themselves the next
    smallest actor with them, so that none can be worked out as the rest either."""
    few = [name for name, said in by_actor.items() if not is_enough(said.heads, smallest)]
    if not few:
        return
    named = [name for name in by_actor if name is not None]
    others = by_actor.setdefault(None, make())
    for name in sorted(named, key=lambda one: (one not in few, sum(by_actor[one].heads), one)):
        if name not in few and is_enough(others.heads, smallest):
            break
        others.join(by_actor.pop(name))


def figure_in_words(value: float | None, words: Words) -> str:
    """*2*, *2,5* or a dash; below zero with a minus sign. The exercise's own word `decimal` joins whole and tenth."""
    if value is None:
        return "–"
    whole, tenth = divmod(abs(round(value * 10)), 10)
    shown = words("decimal", whole=whole, tenth=tenth) if tenth else str(whole)
    return f"−{shown}" if value < 0 else shown
