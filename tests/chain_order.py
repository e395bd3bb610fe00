"""The exercises in the order that fills the chain: each after those whose harvest it works on."""

from workshop.exercise import ChainKind
from workshop.registry import AnyExercise, Registry

CHAIN = list(ChainKind)


def in_chain_order(registry: Registry) -> list[str]:
    """The kinds that take entries: first those that work on nothing earlier, then by the last link they work on."""
    filled = [kind for kind, exercise in registry.exercises.items() if exercise.open_phases]
    return sorted(filled, key=lambda kind: (_depth(registry[kind]), kind))


def _depth(exercise: AnyExercise) -> int:
    return max((CHAIN.index(kind) for kind in exercise.takes), default=-1)
