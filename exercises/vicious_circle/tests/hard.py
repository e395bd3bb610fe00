"""Maps made to be hard, for the bench: however a room links its factors, finding the loops takes but a part of the time
that all views may take."""

import random
from collections.abc import Callable
from functools import partial

from exercises.vicious_circle.loops import Arrow, find_strongest

#: Milliseconds.
MOST = 20.0


def cases() -> dict[str, Callable[[], object]]:
    """What is measured, by its name."""
    maps = {f"60 factors, 400 links, up to {highest} votes": make_wide(highest) for highest in (1, 4, 400)}
    for layers in (8, 9):
        arrows = make_layers(layers)
        maps[f"{layers} layers, one vote each"] = dict.fromkeys(arrows, 1)
        maps[f"{layers} layers, all different"] = {arrow: n for n, arrow in enumerate(arrows, start=1)}
    return {name: partial(find_strongest, links) for name, links in maps.items()}


def make_wide(highest: int) -> dict[Arrow, int]:
    """Such a map holds some 360 000 loops of up to eight links."""
    dice = random.Random(highest)
    pairs = dice.sample([(a, b) for a in range(60) for b in range(60) if a != b], 400)
    return {pair: dice.randint(1, highest) for pair in pairs}


def make_layers(layers: int) -> list[Arrow]:
    """Layer upon layer, all linked to all in the next: millions of loops of that many links, and none shorter."""
    width = 56 // layers
    return [
        (width * layer + a, width * ((layer + 1) % layers) + b)
        for layer in range(layers)
        for a in range(width)
        for b in range(width)
    ]
