"""A whole new exercise is added to a copy of the kit: the folders touched are `exercises/<kind>/` and `content/`.

The copy's own contract tests, linters and server then find it, and nobody has told them of it.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from tests.serving import Server

ROOT = Path(__file__).parents[2]
NEW = Path(__file__).parent / "three_words"
KIND = "three_words"
MAY_BE_TOUCHED = (f"exercises/{KIND}/", "content/")
COPIED = ("workshop", "exercises", "content", "static", "tests", "docs", "tools")
#: What the copy's own tests are asked: the contract, the guides, the words, the papers, the size of files.
ASKED = ("tests/contract", "tests/unit/catalogue", "tests/unit/test_errors.py", "tests/docs", "tests/tooling")
#: Tests that measure time have no place beside others that do; those that install something need the network.
NOT_ASKED = "not take_a_moment and not vendor and not browser and not environment and not commands"


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The kit with one more exercise."""
    kit = tmp_path_factory.mktemp("copy")
    leave_out = shutil.ignore_patterns("__pycache__", ".pytest_cache")
    for name in COPIED:
        shutil.copytree(ROOT / name, kit / name, ignore=leave_out)
    for path in ROOT.iterdir():
        if path.is_file() and path.name != ".env":
            shutil.copy(path, kit / path.name)
    shutil.copytree(NEW, kit, dirs_exist_ok=True, ignore=leave_out)
    return kit


def test_only_its_own_folder_and_the_content_are_touched(copy: Path) -> None:
    """Files of the copy that the kit does not have, or has otherwise."""
    new = [path.relative_to(copy) for path in copy.rglob("*") if path.is_file()]
    touched = {path.as_posix() for path in new if "__pycache__" not in path.parts and is_other(copy, path)}
    assert touched
    assert {path for path in touched if not path.startswith(MAY_BE_TOUCHED)} == set()
    assert {path.relative_to(NEW).as_posix() for path in NEW.rglob("*") if path.is_file()} >= touched


def is_other(copy: Path, path: Path) -> bool:
    ours = ROOT / path
    return not ours.is_file() or ours.read_bytes() != (copy / path).read_bytes()


def test_the_contract_holds_for_it(copy: Path) -> None:
    """Run over everything found, the contract tests run over it too: its kind stands among those that passed."""
    said = run(copy, "-m", "pytest", *ASKED, "-k", f"({KIND} or not [) and {NOT_ASKED}", "-rA", "--no-header")
    assert f"[{KIND}]" in said
    assert "test_what_is_rehearsed_is_accepted" in said


def test_its_own_tests_pass(copy: Path) -> None:
    assert "1 passed" in run(copy, "-m", "pytest", f"exercises/{KIND}", "-rA", "--no-header", "-v")


def test_the_direction_of_dependency_holds(copy: Path) -> None:
    run(copy, "-m", "ruff", "check", "exercises", "--no-cache")
    run(copy, "-c", "from importlinter.cli import lint_imports_command as lint; lint()")


def run(copy: Path, *arguments: str) -> str:
    """Run Python in the copy; what it says. It must succeed."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("WORKSHOP_", "PYTEST_"))
    }
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=copy,
        env=kept | {"PYTHONPATH": str(copy)},
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, f"{done.stdout[-6000:]}\n{done.stderr[-2000:]}"
    return done.stdout


@pytest.fixture(scope="module")
def server(copy: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("served"), run=copy / "run.py")
    server.start()
    yield server
    faults = server.faults()
    server.stop()
    assert not faults, faults


def test_the_kit_starts_and_tells_of_it(server: Server) -> None:
    told = {one["kind"]: one for one in server.call("GET", "/api/exercises?lang=sv")["exercises"]}[KIND]
    assert told["title"] == "Tre ord"
    assert set(told["refusals"]) == {"no_more_words", "more_words_in_use"}
    assert "feelings" in server.call("GET", "/api/catalogue")


def test_a_seminar_holds_it_with_its_guide_and_its_pages_files(server: Server) -> None:
    seminar = server.call("POST", "/api/seminars", {"title": "Prov", "need_groups": ["aldre_sjuka"]})
    path = f"/api/seminars/{seminar['id']}/activities"
    added = server.call("POST", path, {"kind": KIND, "config": {"most": 2}})
    moved = server.call("POST", f"{path}/{added['id']}/phase", {"phase": "individual"})
    assert moved["phase"] == "individual"
    page = requests.get(f"{server.url}/s/{seminar['id']}", timeout=10).text
    version = page.split("/exercises/")[1].split('"')[0]
    for file in ("participant.js", "screen.js", "words.js"):
        answer = requests.get(f"{server.url}/exercises/{version}/{KIND}/ui/{file}", timeout=10)
        assert answer.ok and "javascript" in answer.headers["Content-Type"]
        assert answer.headers["Cache-Control"].startswith("max-age")
    words = requests.get(f"{server.url}/words/{version}/sv/exercise-{KIND}.json", timeout=10).json()
    assert words[f"{KIND}.question"] == "Vilka ord kommer först?"
