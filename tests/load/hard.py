"""What exercises themselves call hard: `exercises/<kind>/tests/hard.py` names cases (`cases()`) and the milliseconds
that each of them may take (`MOST`). Beyond what a rehearsed room brings about."""

import importlib.util
from collections.abc import Iterator
from pathlib import Path

from tests.load.exercise_figures import milliseconds
from tests.load.figures import Figure
from workshop.registry import find_exercises


def hard_figures(rounds: int) -> Iterator[Figure]:
    """Every case of every exercise that has some."""
    for kind, folder in sorted(find_exercises().folders.items()):
        path = folder / "tests" / "hard.py"
        if path.is_file():
            yield from _figures(kind, path, rounds)


def _figures(kind: str, path: Path, rounds: int) -> Iterator[Figure]:
    spec = importlib.util.spec_from_file_location(f"hard_{kind}", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name, work in module.cases().items():
        yield Figure(f"{kind}: {name}", "ms", milliseconds(work, rounds), most=module.MOST)
