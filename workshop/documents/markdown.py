"""Markdown. What a participant wrote reads as written: none of it becomes markup, here or in a renderer."""

import re
from itertools import pairwise

from workshop.documents.outline import Outline
from workshop.documents.text import lines
from workshop.exercise.section import Block, Bullets, Heading, Paragraph, Picture, Quote, Table

# Entities where a backslash is not understood by every renderer; `{` starts attributes in some of them.
_ANYWHERE = re.compile(r"[\\`*_\[\]{<|~]|&(?=#?\w+;)")
_ENTITIES = {"<": "&lt;", "&": "&amp;", "|": "&#124;", "~": "&#126;"}
_AT_START = re.compile(r"^(?:([#+>-])|([=:])|(\d{1,9})([.)]))")
_AT_END = re.compile(r"#+$")


def write(ready: Outline) -> bytes:
    head = [f"# {escaped(ready.title)}"]
    below = " · ".join(escaped(text) for text in (ready.subject, ready.day_text) if text)
    parts = head + ([below] if below else []) + _parts(ready.blocks)
    return ("\n\n".join(parts) + "\n").encode()


def escaped(line: str) -> str:
    """One line of anybody's text as literal Markdown."""
    literal = _ANYWHERE.sub(lambda found: _ENTITIES.get(found[0], "\\" + found[0]), line)
    literal = _AT_END.sub(lambda found: "\\#" * len(found[0]), literal)
    return _AT_START.sub(_literal_start, literal)


def _literal_start(found: re.Match[str]) -> str:
    if found[1]:
        return "\\" + found[1]
    if found[2]:
        return f"&#{ord(found[2])};"
    return f"{found[3]}\\{found[4]}"


def _parts(blocks: tuple[Block, ...]) -> list[str]:
    parts = [_block(block) for block in blocks]
    # Two lists or quotes in a row would be read as one.
    for index, (before, after) in reversed(list(enumerate(pairwise(blocks)))):
        if type(before) is type(after) and isinstance(after, Bullets | Quote):
            parts.insert(index + 1, "<!-- -->")
    return parts


def _block(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"{'#' * level} {escaped(text)}"
        case Paragraph(text, is_note):
            return "  \n".join(f"*{escaped(line)}*" if is_note else escaped(line) for line in lines(text))
        case Bullets(items, is_ordered):
            return "\n".join(_item(item, f"{n}. " if is_ordered else "- ") for n, item in enumerate(items, 1))
        case Quote(text, by):
            said = "  \n".join(f"> {escaped(line)}" for line in lines(text))
            return f"{said}\n>\n> — {escaped(by)}" if by else said
        case Table():
            return _table(block)
        case Picture(_, alt, caption):
            # The figures themselves are in the table that follows.
            return f"*{escaped(caption or alt)}*"


def _item(text: str, mark: str) -> str:
    return mark + ("  \n" + " " * len(mark)).join(escaped(line) for line in lines(text))


def _table(table: Table) -> str:
    rule = ["---:" if index in table.numeric else "---" for index in range(len(table.columns))]
    rows = [_row(table.columns), _plain_row(rule), *(_row(row) for row in table.rows)]
    caption = [f"**{escaped(table.caption)}**", ""] if table.caption else []
    return "\n".join([*caption, *rows])


def _row(cells: tuple[str, ...]) -> str:
    return _plain_row(["<br>".join(escaped(line) for line in lines(cell)) for cell in cells])


def _plain_row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
