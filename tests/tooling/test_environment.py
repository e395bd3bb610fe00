from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tools import environment


def test_an_old_python_is_told_what_it_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "OLDEST_PYTHON", (99, 0))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer; this is 3\."):
        environment.check_python()


def test_a_missing_venv_module_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    with pytest.raises(SystemExit, match="apt install python3-venv"):
        environment.check_python()


def test_an_environment_cut_short_is_made_anew(tmp_path: Path) -> None:
    half_made = tmp_path / "python"
    assert not environment.has_pip(str(half_made))
    half_made.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    half_made.chmod(0o755)
    assert not environment.has_pip(str(half_made))
    assert environment.has_pip(sys.executable)
