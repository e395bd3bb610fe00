"""Rules that every file keeps and no linter of ours checks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LONGEST_PYTHON = 300
LONGEST_SCRIPT = 200
MARKUP_FROM_TEXT = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write\b|\beval\(|new Function\("
)
ADDRESS = re.compile(r"https?://(?!www\.w3\.org/)[\w.-]+|(?:src|href|url)\s*[=(]\s*[\"']?//\w[\w.-]+")


def find_files(folders: tuple[str, ...], *endings: str) -> Iterator[Path]:
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in endings and not {"vendor", "__pycache__"} & set(path.parts):
                yield path


def find_offenders(paths: Iterator[Path], wrong: re.Pattern[str]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{number} {found.group()}"
        for path in paths
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if (found := wrong.search(line))
    ]


@pytest.mark.parametrize(
    ("longest", "folders", "ending"),
    [
        (LONGEST_PYTHON, ("workshop", "exercises", "tools", "tests"), ".py"),
        (LONGEST_SCRIPT, ("static/js", "exercises"), ".js"),
    ],
)
def test_a_file_holds_one_thing(longest: int, folders: tuple[str, ...], ending: str) -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines())
        for path in find_files(folders, ending)
    }
    assert lengths
    assert {name: length for name, length in lengths.items() if length >= longest} == {}


def test_no_script_makes_markup_from_text() -> None:
    assert find_offenders(find_files(("static/js", "exercises"), ".js"), MARKUP_FROM_TEXT) == []


def test_pages_name_no_address_outside_this_server() -> None:
    folders = ("static/js", "static/css", "exercises", "workshop/templates", "workshop/documents")
    pages = find_files(folders, ".js", ".css", ".html", ".svg", ".typ")
    assert find_offenders(pages, ADDRESS) == []


@pytest.mark.parametrize(
    ("line", "is_wrong"),
    [
        ("fetch('https://cdn.example.org/a.js')", True),
        ('<script src="//cdn.example.org/a.js">', True),
        ("url(//fonts.example.org/a.woff2)", True),
        ('const SVG = "http://www.w3.org/2000/svg"', False),
        ("const address = `http://${location.host}`", False),
        ('<link href="/static/css/base.css"> // a comment', False),
    ],
)
def test_an_address_outside_is_told_from_one_inside(line: str, is_wrong: bool) -> None:
    assert bool(ADDRESS.search(line)) is is_wrong
