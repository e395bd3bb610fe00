"""What several exercises tell of actors: too few are put together, and figures are written as they are read."""

from dataclasses import dataclass, field
from typing import Self

import pytest

from workshop.exercise import figure_in_words, pool_small


@dataclass
class Said:
    heads: list[int] = field(default_factory=list)

    def join(self, other: Self) -> None:
        self.heads += other.heads


def pooled(**heads: int) -> dict[str | None, int]:
    by_actor: dict[str | None, Said] = {name: Said([1] * count) for name, count in heads.items()}
    pool_small(by_actor, 5, Said)
    return {name: sum(said.heads) for name, said in by_actor.items()}


def test_actors_with_people_enough_stand_for_themselves() -> None:
    assert pooled(a=5, b=9) == {"a": 5, "b": 9}


def test_too_few_are_put_together_and_the_next_smallest_with_them_until_they_are_enough() -> None:
    assert pooled(a=2, b=3, c=9) == {None: 5, "c": 9}
    assert pooled(a=1, b=6, c=9) == {None: 7, "c": 9}
    assert pooled(a=1, b=2) == {None: 3}


@pytest.mark.parametrize(
    ("value", "told"), [(None, "–"), (2, "2"), (2.0, "2"), (2.46, "2,5"), (-0.5, "−0,5"), (0.04, "0")]
)
def test_a_figure_has_one_decimal_at_most(value: float | None, told: str) -> None:
    assert figure_in_words(value, lambda key, /, **values: "{whole},{tenth}".format(**values)) == told
