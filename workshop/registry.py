"""Finds the exercises: every folder in `exercises/` with one subclass of Exercise. Nothing lists them by hand."""

import importlib
import inspect
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import exercises
from workshop.errors import Broken
from workshop.exercise import Exercise, Phase

AnyExercise = Exercise[Any, Any]


@dataclass(frozen=True)
class Registry:
    """All exercises by kind, and the folder of each."""

    exercises: Mapping[str, AnyExercise]
    folders: Mapping[str, Path]

    @property
    def shown_phases(self) -> Mapping[str, frozenset[Phase]]:
        """The phases in which the room may see results, by kind."""
        return {kind: exercise.shown_phases for kind, exercise in self.exercises.items()}

    def find(self, kind: str) -> AnyExercise | None:
        return self.exercises.get(kind)

    def __getitem__(self, kind: str) -> AnyExercise:
        return self.exercises[kind]


def find_exercises() -> Registry:
    """Import and check every exercise; a broken one stops the start with a sentence."""
    found: dict[str, AnyExercise] = {}
    folders: dict[str, Path] = {}
    for module in pkgutil.iter_modules(exercises.__path__):
        found[module.name] = _load(module.name)
        folders[module.name] = Path(exercises.__path__[0]) / module.name
    return Registry(found, folders)


def _load(kind: str) -> AnyExercise:
    try:
        module = importlib.import_module(f"exercises.{kind}")
    except Exception as error:
        raise Broken(f"The exercise '{kind}' cannot be loaded: {error!r}.") from error
    classes = [c for _, c in inspect.getmembers(module, inspect.isclass) if _is_own(c, module.__name__)]
    if len(classes) != 1:
        raise Broken(
            f"The exercise '{kind}' must hold exactly one subclass of Exercise; it holds {len(classes)}."
        )
    exercise: AnyExercise = cast(type[AnyExercise], classes[0])()
    _check(kind, exercise)
    return exercise


def _is_own(candidate: type, module: str) -> bool:
    return issubclass(candidate, Exercise) and candidate.__module__.startswith(module)


def _check(kind: str, exercise: AnyExercise) -> None:
    for name in ("kind", "config_type", "entry_type"):
        if not hasattr(exercise, name):
            raise Broken(f"The exercise '{kind}' lacks `{name}`.")
    if exercise.kind != kind:
        raise Broken(f"The exercise in exercises/{kind} calls itself '{exercise.kind}'.")
    if exercise.phases[0] is not Phase.WAITING or exercise.phases[-1] is not Phase.CLOSED:
        raise Broken(f"The phases of '{kind}' must go from waiting to closed.")
