"""Reading our own papers: headings, rows of tables, links and words in bold."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROTOCOL = ROOT / "docs" / "protocol.md"
HANDBOOKS = {code: ROOT / "docs" / f"handbook.{code}.md" for code in ("sv", "en")}
CODE_BLOCK = re.compile(r"^```.*?^```", flags=re.MULTILINE | re.DOTALL)


def read_headings(paper: Path) -> list[tuple[int, str]]:
    """(level, text) of each heading, in order."""
    text = CODE_BLOCK.sub("", paper.read_text("utf-8"))
    found = re.findall(r"^(#+) (.+)$", text, flags=re.MULTILINE)
    return [(len(marks), title) for marks, title in found]


def read_part(paper: Path, heading: str) -> str:
    """What stands between this heading and the next, of whatever level."""
    text = paper.read_text("utf-8")
    found = re.search(rf"^#+ {re.escape(heading)}\n(.*?)(?=^#+ |\Z)", text, flags=re.MULTILINE | re.DOTALL)
    assert found, f"{paper.name} has no part called {heading}"
    return found.group(1)


def read_rows(paper: Path, heading: str, first_column: str | None = None) -> list[list[str]]:
    """The rows of the tables in a part as lists of cells, heads and rules left out; only of those tables whose first
    column has that head, where one is named."""
    rows: list[list[str]] = []
    head = ""
    for line in read_part(paper, heading).splitlines():
        if not line.startswith("|"):
            head = ""
            continue
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if not head:
            head = cells[0].strip()
        elif not set(line) <= set("|- ") and first_column in (None, head):
            rows.append(cells)
    return rows


def bare(cell: str) -> str:
    """A cell without its marks of code."""
    return cell.strip().strip("`")


def read_bold(paper: Path) -> set[str]:
    """What stands in bold, on one line or over two."""
    text = CODE_BLOCK.sub("", paper.read_text("utf-8"))
    return {" ".join(found.split()) for found in re.findall(r"\*\*([^*]+)\*\*", text)}
