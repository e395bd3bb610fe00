"""The papers at the top and in docs/ hold together: links lead somewhere, decisions say why, versions agree."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.docs.papers import CODE_BLOCK, ROOT, read_headings, read_part

# tests/tooling follows the links of README, CONTRIBUTING and docs/ to files; here the others, and links to headings.
TOP = [ROOT / name for name in ("CHANGELOG.md", "DECISIONS.md", "SECURITY.md")]
PAPERS = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md"))]
MANUALS = [path for path in PAPERS if path.parent.name == "docs"]
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#]*)(?:#([^)]+))?\)")


def find_links(paper: Path) -> list[tuple[Path, str]]:
    """(the paper it leads to, the heading's anchor or nothing) of each link."""
    found = LINK.findall(CODE_BLOCK.sub("", paper.read_text("utf-8")))
    return [((paper.parent / file).resolve() if file else paper, anchor) for file, anchor in found]


def as_anchor(title: str) -> str:
    """The anchor that the usual hosts give a heading."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


@pytest.mark.parametrize("paper", TOP, ids=lambda path: str(path.name))
def test_every_link_leads_to_a_file(paper: Path) -> None:
    assert [str(target) for target, _ in find_links(paper) if not target.exists()] == []


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: str(path.name))
def test_every_link_to_a_heading_finds_it(paper: Path) -> None:
    missing = [
        anchor
        for target, anchor in find_links(paper)
        if anchor and anchor not in {as_anchor(title) for _, title in read_headings(target)}
    ]
    assert missing == []


@pytest.mark.parametrize("manual", MANUALS, ids=lambda path: str(path.name))
def test_every_manual_is_reached_from_the_readme(manual: Path) -> None:
    assert manual in [target for target, _ in find_links(ROOT / "README.md")]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: str(path.name))
def test_every_file_that_a_paper_names_is_there(paper: Path) -> None:
    """Paths between backticks that begin with a folder of ours, blanks left out."""
    text = paper.read_text("utf-8")
    named = set(re.findall(r"`((?:workshop|exercises|content|static|tests|tools|docs)/[\w./-]+)`", text))
    made_later = {name for name in named if name.startswith("static/vendor")}
    assert sorted(name for name in named - made_later if not (ROOT / name).exists()) == []


def test_the_architecture_names_files_of_the_kit() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    named = set(re.findall(r"`((?:realtime|services|storage|documents|web|exercise)/\w+\.py)`", text))
    assert len(named) > 10
    assert sorted(name for name in named if not (ROOT / "workshop" / name).is_file()) == []


def test_decisions_are_numbered_and_say_why() -> None:
    paper = ROOT / "DECISIONS.md"
    titles = [title for level, title in read_headings(paper) if level == 2]
    assert [int(title.split(".")[0]) for title in titles] == list(range(1, len(titles) + 1))
    for title in titles:
        part = read_part(paper, title)
        assert re.findall(r"^\*\*(\w+)\.\*\*", part, flags=re.MULTILINE) == [
            "Context",
            "Decision",
            "Consequence",
        ], title


def test_the_newest_change_is_the_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    newest = next(title for level, title in read_headings(ROOT / "CHANGELOG.md") if level == 2)
    assert newest == version


def test_every_dependency_has_its_reason() -> None:
    """Those that the code imports: the first block of each list."""
    first_block = (ROOT / "requirements.txt").read_text("utf-8").split("\n\n")[0]
    chosen = re.findall(r"^([\w-]+)(?:\[\w+\])?==", first_block, flags=re.MULTILINE)
    reasons = read_part(ROOT / "DECISIONS.md", "1. Few dependencies, each with a reason")
    assert [name for name in chosen if f"*{name}*" not in reasons] == []
