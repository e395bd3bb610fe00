"""A broken exercise stops the start with a sentence that names it."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import exercises
from workshop.errors import Broken
from workshop.registry import find_exercises

WHOLE = """
from workshop.exercise import Config, Exercise, Payload, Phase

class Trial(Exercise[Config, Payload]):
    kind = "trial"
    config_type = Config
    entry_type = Payload
"""

Write = Callable[[str], None]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes an exercise `trial` beside those of the kit."""
    monkeypatch.setattr(exercises, "__path__", [*exercises.__path__, str(tmp_path)])
    monkeypatch.delitem(sys.modules, "exercises.trial", raising=False)

    def write_trial(code: str) -> None:
        (tmp_path / "trial").mkdir(exist_ok=True)
        (tmp_path / "trial" / "__init__.py").write_text(code)

    return write_trial


def test_every_folder_is_an_exercise() -> None:
    registry = find_exercises()
    folders = {path.parent.name for path in Path(exercises.__path__[0]).glob("*/__init__.py")}
    assert set(registry.exercises) == folders
    assert all(registry[kind].kind == kind for kind in folders)
    assert registry.find("no_such_exercise") is None


def test_a_new_exercise_is_found_by_its_folder_alone(write: Write) -> None:
    write(WHOLE)
    assert find_exercises()["trial"].kind == "trial"


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("x = 1", "exactly one subclass"),
        (WHOLE + "\nclass Second(Trial):\n    pass\n", "it holds 2"),
        ("import no_such_module", "cannot be loaded"),
        ("def broken(:", "cannot be loaded"),
        (WHOLE.replace('"trial"', '"other"'), "calls itself 'other'"),
        (WHOLE.replace("    entry_type = Payload\n", ""), "lacks `entry_type`"),
        (WHOLE + "    phases = (Phase.INDIVIDUAL, Phase.CLOSED)\n", "waiting to closed"),
        (WHOLE + "    phases = (Phase.WAITING, Phase.RESULTS)\n", "waiting to closed"),
    ],
)
def test_a_broken_exercise_is_named(write: Write, code: str, sentence: str) -> None:
    write(code)
    with pytest.raises(Broken, match=sentence) as broken:
        find_exercises()
    assert "trial" in str(broken.value)
