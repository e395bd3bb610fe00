"""A neutral section as plain data for the browser, within a bound: pages draw it with one component, whatever it is."""

from base64 import b64encode
from dataclasses import dataclass
from typing import Any

import orjson

from workshop.documents.pictures import kept
from workshop.exercise import Block, Bullets, Heading, Paragraph, Picture, Quote, Section, Table


@dataclass(frozen=True, slots=True)
class Part:
    """A section on one need group, or on the whole room (None)."""

    need_group: str | None
    section: Section


#: Rows of a table, items of a list.
MOST_ROWS = 60


def section_data(section: Section, size: int) -> dict[str, Any]:
    """The section within so many bytes of JSON. What does not fit is left out from the end; `left_out` counts it."""
    budget = _Budget(size)
    data = _section(section, budget)
    return data | {"left_out": budget.left_out}


class _Budget:
    """Bytes that are left."""

    def __init__(self, size: int) -> None:
        self.left = size
        self.left_out = 0

    def take(self, part: Any) -> bool:
        """Whether there is room for the part; then it is taken."""
        size = len(orjson.dumps(part))
        if size > self.left:
            self.left_out += 1
            return False
        self.left -= size
        return True

    def take_rows(self, parts: list[Any]) -> list[Any]:
        """The first of them."""
        taken: list[Any] = []
        for part in parts[:MOST_ROWS]:
            if not self.take(part):
                self.left_out -= 1
                break
            taken.append(part)
        self.left_out += len(parts) - len(taken)
        return taken


def _section(section: Section, budget: _Budget) -> dict[str, Any]:
    blocks = [data for block in section.blocks if (data := _block(block, budget))]
    return {
        "title": section.title,
        "blocks": blocks,
        "sections": [_section(part, budget) for part in section.sections[:MOST_ROWS]],
    }


def _block(block: Block, budget: _Budget) -> dict[str, Any] | None:
    match block:
        case Bullets(items, is_ordered):
            shown = budget.take_rows(list(items))
            return {"kind": "bullets", "items": shown, "is_ordered": is_ordered} if shown else None
        case Table():
            head: dict[str, Any] = {
                "kind": "table",
                "caption": block.caption,
                "columns": list(block.columns),
                "numeric": list(block.numeric),
            }
            return (
                head | {"rows": budget.take_rows([list(row) for row in block.rows])}
                if budget.take(head)
                else None
            )
    data = _plain(block)
    return data if data and budget.take(data) else None


def _plain(block: Heading | Paragraph | Quote | Picture) -> dict[str, Any] | None:
    match block:
        case Heading(text, level):
            return {"kind": "heading", "text": text, "level": level}
        case Paragraph(text, is_note):
            return {"kind": "paragraph", "text": text, "is_note": is_note}
        case Quote(text, by):
            return {"kind": "quote", "text": text, "by": by}
        case Picture():
            return _picture(block)


def _picture(block: Picture) -> dict[str, Any] | None:
    """As an image by itself, in which no script runs and from which nothing is fetched."""
    picture = kept(block)
    if picture is None:
        return None
    source = "data:image/svg+xml;base64," + b64encode(picture.svg.encode()).decode()
    return {"kind": "picture", "source": source, "alt": picture.alt, "caption": picture.caption}
