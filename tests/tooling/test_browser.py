from __future__ import annotations

import os
from pathlib import Path

import pytest

from tools import browser, node

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-ins are shell scripts")


def make_program(folder: Path, name: str, script: str) -> Path:
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    program.chmod(0o755)
    return program


@pytest.fixture
def bare_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with nothing but what a test puts into this folder."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(browser, "USUAL_PLACES", ())
    monkeypatch.delenv("PLAYWRIGHT_BROWSERS_PATH", raising=False)
    monkeypatch.delenv(browser.VARIABLE, raising=False)
    return tmp_path


def test_the_browser_that_is_named_comes_first(bare_machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_program(bare_machine, "chromium", "exit 0")
    mine = make_program(bare_machine, "mine", "exit 0")
    monkeypatch.setenv(browser.VARIABLE, str(mine))
    assert browser.find_browser() == mine


def test_a_name_where_no_browser_starts_is_an_error(
    bare_machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(browser.VARIABLE, str(bare_machine / "nothing"))
    with pytest.raises(SystemExit, match="no browser starts there"):
        browser.find_browser()


def test_a_browser_that_does_not_start_is_passed_over(bare_machine: Path) -> None:
    make_program(bare_machine, "chromium", "exit 1")
    edge = make_program(bare_machine, "msedge", "exit 0")
    assert browser.find_browser() == edge


def test_playwrights_newest_is_found(bare_machine: Path) -> None:
    for build in ("1100", "1200"):
        folder = bare_machine / ".cache" / "ms-playwright" / f"chromium-{build}" / "chrome-linux"
        folder.mkdir(parents=True)
        make_program(folder, "chrome", "exit 0")
    found = browser.find_browser()
    assert found is not None
    assert "chromium-1200" in str(found)


def test_without_a_browser_it_says_what_to_install(
    bare_machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browser, "install_browser", lambda: None)
    with pytest.raises(SystemExit, match="Install one"):
        browser.main()


@pytest.mark.parametrize(
    ("version", "is_taken"), [("v18.20.4", False), ("v20.1.0", True), ("v24.19.0", True)]
)
def test_a_node_is_taken_when_it_is_new_enough(bare_machine: Path, version: str, is_taken: bool) -> None:
    make_program(bare_machine, "npm", "exit 0")
    make_program(bare_machine, "node", f"echo {version}")
    assert (node.find_machine_node() is not None) is is_taken


def test_a_node_without_npm_is_passed_over(bare_machine: Path) -> None:
    make_program(bare_machine, "node", "echo v24.19.0")
    assert node.find_machine_node() is None
