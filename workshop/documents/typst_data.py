"""The outline as the JSON that `document.typ` reads."""

from typing import Any

from workshop.documents.columns import shares
from workshop.documents.outline import Outline
from workshop.documents.pictures import highest
from workshop.documents.text import breakable, lines, shortened
from workshop.documents.wording import word
from workshop.exercise.section import Block, Bullets, Heading, Paragraph, Picture, Quote, Table

_FOOT_LENGTH = 80
_LONGEST_TITLE_WORD = 24
# What is longer may be cut by the end of a page (else it would run out of it); the shorter stays together.
_WHOLE = 400
_LINE = 40
# A table of so many rows stays whole where each row is short.
_SMALL = 5


def data(ready: Outline) -> dict[str, Any]:
    language = ready.language
    return {
        "title": breakable(ready.title),
        "subject": breakable(ready.subject),
        "foot": shortened(ready.title, _FOOT_LENGTH),
        "day": [ready.day.year, ready.day.month, ready.day.day] if ready.day else None,
        "day-text": ready.day_text,
        "language": language,
        "region": ready.locale.partition("-")[2],
        "wide": ready.is_wide,
        "contents": ready.has_contents,
        "hyphenate-title": any(len(part) > _LONGEST_TITLE_WORD for part in ready.title.split()),
        "words": {
            "page": word(language, "page", page="{page}", pages="{pages}"),
            "contents": word(language, "contents"),
        },
        "blocks": [_block(block, ready.is_wide) for block in ready.blocks],
    }


def _block(block: Block, is_wide: bool) -> dict[str, Any]:
    match block:
        case Heading(text, level):
            return {"kind": "heading", "level": level - 1, "text": breakable(text)}
        case Paragraph(text, is_note):
            return {"kind": "note" if is_note else "paragraph", "lines": _lines(text)}
        case Bullets(items, is_ordered):
            return {"kind": "bullets", "ordered": is_ordered, "items": [_lines(item) for item in items]}
        case Quote(text, by):
            return {"kind": "quote", "lines": _lines(text), "by": breakable(by), "breakable": _is_long(text)}
        case Table():
            return _table(block, is_wide)
        case Picture(svg, alt, caption):
            return {
                "kind": "picture",
                "svg": svg,
                "alt": alt,
                "caption": breakable(caption),
                "highest": highest(is_wide),
            }


def _table(table: Table, is_wide: bool) -> dict[str, Any]:
    return {
        "kind": "table",
        "caption": breakable(table.caption),
        "columns": [breakable(column) for column in table.columns],
        "rows": [
            {"cells": [_lines(cell) for cell in row], "breakable": any(map(_is_long, row))}
            for row in table.rows
        ],
        # A small table is not torn apart between two pages.
        "whole": len(table.rows) <= _SMALL and not any(_is_long(cell) for row in table.rows for cell in row),
        "numeric": list(table.numeric),
        "shares": [round(share * 1000) for share in shares(table, is_wide)],
    }


def _is_long(text: str) -> bool:
    return len(text) + _LINE * text.count("\n") > _WHOLE


def _lines(text: str) -> list[str]:
    return [breakable(line) for line in lines(text)] or [""]
