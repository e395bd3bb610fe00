"""The loops are the strongest there are, exactly: checked against trying them all."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from exercises.vicious_circle.loops import Arrow, Loop, find_strongest

from .hard import make_layers


def try_all(links: dict[Arrow, int], most: int, longest: int) -> list[Loop]:
    """Every loop by walking everywhere, then sorted."""
    found: list[Loop] = []

    def walk(path: Loop) -> None:
        for cause, effect in links:
            if cause != path[-1]:
                continue
            if effect == path[0] and len(path) > 1:
                found.append(path)
            elif effect > path[0] and effect not in path and len(path) < longest:
                walk((*path, effect))

    for first in {cause for cause, _ in links}:
        walk((first,))

    def weakest(loop: Loop) -> int:
        return min(links[arrow] for arrow in zip(loop, (*loop[1:], loop[0]), strict=True))

    return sorted(found, key=lambda loop: (-weakest(loop), len(loop), loop))[:most]


ARROWS = some.tuples(some.integers(0, 6), some.integers(0, 6)).filter(lambda arrow: arrow[0] != arrow[1])


@settings(deadline=None, max_examples=300)
@given(
    some.dictionaries(ARROWS, some.integers(1, 4), max_size=22),
    some.sampled_from([1, 3, 20, 10_000]),
    some.sampled_from([2, 3, 5, 8]),
)
def test_they_are_those_that_trying_all_finds(links: dict[Arrow, int], most: int, longest: int) -> None:
    assert find_strongest(links, most, longest) == try_all(links, most, longest)


@pytest.mark.parametrize("seed", range(60))
def test_they_are_exact_on_maps_of_nine_factors(seed: int) -> None:
    dice = random.Random(seed)
    pairs = [(a, b) for a in range(9) for b in range(9) if a != b]
    links = {pair: dice.randint(1, 6) for pair in dice.sample(pairs, dice.randint(9, 34))}
    assert find_strongest(links) == try_all(links, 20, 8)


def test_a_link_from_a_factor_to_itself_is_no_loop() -> None:
    assert find_strongest({(0, 0): 9, (0, 1): 2, (1, 0): 1}) == [(0, 1)]


def test_nothing_gives_nothing() -> None:
    assert find_strongest({}) == []


@pytest.mark.parametrize("layers", [8, 9])
@pytest.mark.parametrize("is_flat", [True, False])
def test_maps_made_to_be_hard_give_loops_of_eight_links_or_none(layers: int, is_flat: bool) -> None:
    """How soon is measured by the bench (`hard.py`)."""
    arrows = make_layers(layers)
    found = find_strongest({arrow: 1 if is_flat else n for n, arrow in enumerate(arrows, start=1)})
    assert {len(loop) for loop in found} == ({8} if layers == 8 else set())
