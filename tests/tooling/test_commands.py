"""What the README and its kin tell a newcomer to type is there to be typed."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAPERS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
TARGETS = set(re.findall(r"^([a-z]+):", MAKEFILE, flags=re.MULTILINE))


def read_code(paper: Path) -> str:
    """The commands of a paper: what stands in its blocks of code and between backticks."""
    text = paper.read_text("utf-8")
    blocks = re.findall(r"^```.*?$(.*?)^```", text, flags=re.MULTILINE | re.DOTALL)
    return "\n".join([*blocks, *re.findall(r"`([^`\n]+)`", text)])


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: str(path.name))
def test_every_make_command_is_a_target(paper: Path) -> None:
    assert set(re.findall(r"\bmake ([a-z]+)", read_code(paper))) - TARGETS == set()


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: str(path.name))
def test_every_tool_is_there(paper: Path) -> None:
    named = set(re.findall(r"-m (tools\.\w+)", read_code(paper)))
    assert [name for name in named if not (ROOT / f"{name.replace('.', '/')}.py").is_file()] == []


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: str(path.name))
def test_every_link_to_a_file_leads_somewhere(paper: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", paper.read_text("utf-8"))
    assert [link for link in links if not (paper.parent / link).exists()] == []


def test_the_readme_shows_the_commands_of_every_day() -> None:
    shown = set(re.findall(r"\bmake ([a-z]+)", read_code(ROOT / "README.md")))
    assert {"run", "test", "demo", "check", "bench", "release"} <= shown


def test_make_without_a_target_lists_them_all() -> None:
    described = set(re.findall(r"^([a-z]+):.*## ", MAKEFILE, flags=re.MULTILINE))
    assert described == TARGETS


@pytest.mark.skipif(os.name == "nt", reason="Windows files carry no mode")
def test_ci_runs_the_commands_of_the_readme() -> None:
    script = ROOT / ".ci" / "run"
    assert "make lint\nmake test" in script.read_text("utf-8")
    assert os.access(script, os.X_OK)
