"""Printed sheets: an exercise's `SheetBlocks` on A4, with what every sheet has: whose it is, and the way in by phone.

Black on white, since office printers are. Each sheet begins on a page of its own, and on the front of a paper: printed
on both sides, the next exercise would else stand on the back of what somebody hands in.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from workshop.documents.outline import FONT_FOLDER, LOCALES
from workshop.documents.pdf import write_data
from workshop.documents.text import breakable, cleaned, lines, one_line, shortened
from workshop.exercise.section import Heading
from workshop.exercise.sheet import Ask, Grid, Listed, Scale, SheetBlock, Tick, WritingLines

TEMPLATE = Path(__file__).with_name("sheet.typ")
MEDIA_TYPE = "application/pdf"

_FOOT_LENGTH = 100
# More numbers than these do not fit on a line, and are no scale.
_MOST_RINGS = 11


@dataclass(frozen=True, slots=True)
class Sheet:
    """One exercise's sheet. `fields` are lines to fill in: (label, what is already known or nothing)."""

    title: str
    fields: tuple[tuple[str, str], ...]
    blocks: tuple[SheetBlock, ...]


@dataclass(frozen=True, slots=True)
class SheetFile:
    """The sheets of one file. `code_svg` is the QR code and `code_alt` what it says; `notes` stand under the lines to
    fill in, `leave` at the foot of each page; `words` are `page` with {page} and {pages}, `continued` and `blank`."""

    title: str
    language: str
    seminar: str
    code_svg: str
    code_alt: str
    by_phone: str
    notes: tuple[str, ...]
    leave: str
    words: dict[str, str]
    sheets: tuple[Sheet, ...]


def write_sheets(file: SheetFile, font_folder: Path = FONT_FOLDER) -> bytes:
    """The file as PDF: tagged, in its language, with the kit's fonts."""
    language = file.language if file.language in LOCALES else "sv"
    filled = {
        "title": _line(file.title),
        "seminar": _line(file.seminar),
        "foot": shortened(_line(file.seminar), _FOOT_LENGTH),
        "language": language,
        "region": LOCALES[language].partition("-")[2],
        "code": file.code_svg,
        "code-alt": _line(file.code_alt),
        "by-phone": _line(file.by_phone),
        "notes": [_line(note) for note in file.notes],
        "leave": _line(file.leave),
        "words": {name: _line(text) for name, text in file.words.items()},
        "sheets": [_sheet(sheet) for sheet in file.sheets],
        "blocks": [],
    }
    return write_data(filled, language, font_folder, TEMPLATE)


def _sheet(sheet: Sheet) -> dict[str, Any]:
    return {
        "title": _line(sheet.title),
        "fields": [{"label": _line(label), "known": _line(known)} for label, known in sheet.fields],
        "blocks": list(chain.from_iterable(_blocks(sheet.blocks))),
    }


def _blocks(blocks: Sequence[SheetBlock]) -> Iterable[list[dict[str, Any]]]:
    """The blocks as data; the first question is the sheet's own."""
    is_first = True
    for block in blocks:
        found = _block(block)
        if found and isinstance(block, Ask):
            found = found | {"is-first": is_first}
            is_first = False
        yield [found] if found else []


def _block(block: SheetBlock) -> dict[str, Any] | None:
    match block:
        case Ask(text):
            return {"kind": "ask", "lines": _lines(text)} if _lines(text) else None
        case Heading(text):
            return {"kind": "part", "text": _line(text)} if _line(text) else None
        case WritingLines(label, count):
            return {"kind": "lines", "label": _line(label), "count": max(count, 1)}
        case Tick(label, options, columns, hint):
            return _tick(label, options, columns, hint)
        case Listed(label, items, columns):
            shown = [_line(item) for item in items if _line(item)]
            side = min(max(columns, 1), 3)
            return (
                {"kind": "listed", "label": _line(label), "items": shown, "columns": side} if shown else None
            )
        case Grid():
            return _grid(block)
        case Scale(label, low, high, low_words, high_words):
            rings = list(range(low, high + 1))[:_MOST_RINGS]
            ends = {"low": _line(low_words), "high": _line(high_words)}
            return {"kind": "scale", "label": _line(label), "rings": rings, **ends}


def _tick(label: str, options: Sequence[str], columns: int, hint: str) -> dict[str, Any] | None:
    shown = [_line(option) for option in options if _line(option)]
    if not shown:
        return None
    side = min(max(columns, 1), 3)
    return {"kind": "tick", "label": _line(label), "hint": _line(hint), "options": shown, "columns": side}


def _grid(grid: Grid) -> dict[str, Any] | None:
    if not grid.columns or not grid.rows:
        return None
    has_labels = any(_line(row) for row in grid.rows)
    widths = list(grid.widths) if len(grid.widths) == len(grid.columns) else []
    if not widths:
        widths = [2.0 if index == 0 and has_labels else 1.0 for index in range(len(grid.columns))]
    return {
        "kind": "grid",
        "columns": [_line(column) for column in grid.columns],
        "rows": [_lines(row) for row in grid.rows],
        "widths": [round(width * 1000) for width in widths],
        "lines": max(grid.lines, 1),
    }


def _line(text: str) -> str:
    return breakable(one_line(cleaned(text)))


def _lines(text: str) -> list[str]:
    return [breakable(line) for line in lines(cleaned(text))]
