"""Excel: one sheet for each chapter, its tables as real cells. Figures are numbers and days are dates, so that they can
be summed and sorted; everything else is text, whatever it begins with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from workshop.documents.figures import as_day, as_number
from workshop.documents.outline import FONT_FOLDER, Outline
from workshop.documents.pictures import SHARPNESS, as_png
from workshop.documents.text import shortened
from workshop.exercise.section import Block, Bullets, Heading, Paragraph, Picture, Quote, Table

#: Widths in letters: of a column, and of running text, which goes over several columns.
_NARROWEST, _WIDEST, _TEXT = 10, 48, 90
#: A column that nobody has set.
_UNSET = 8
_LINE_POINTS = 15.0
_NAME_LENGTH = 31
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\]")
_SCREEN_DOTS, _ROW_DOTS = 96, 20

_LOOKS = {
    "title": {"bold": True, "font_size": 16, "font_color": "#1d2730"},
    "heading": {"bold": True, "font_size": 12, "font_color": "#1d2730"},
    "caption": {"bold": True, "font_color": "#55606a"},
    "text": {"text_wrap": True, "valign": "top"},
    "below": {"font_color": "#55606a"},
    "note": {"text_wrap": True, "valign": "top", "italic": True, "font_color": "#55606a"},
    "head": {"bold": True, "text_wrap": True, "valign": "bottom", "bottom": 1, "bg_color": "#f1ede2"},
    "number_head": {
        "bold": True,
        "text_wrap": True,
        "valign": "bottom",
        "align": "right",
        "bottom": 1,
        "bg_color": "#f1ede2",
    },
    "cell": {"text_wrap": True, "valign": "top", "bottom": 4, "bottom_color": "#cfc9bc"},
    "number": {"valign": "top", "align": "right", "bottom": 4, "bottom_color": "#cfc9bc"},
    "day": {
        "valign": "top",
        "align": "left",
        "num_format": "yyyy-mm-dd",
        "bottom": 4,
        "bottom_color": "#cfc9bc",
    },
}


def write(ready: Outline, font_folder: Path = FONT_FOLDER) -> bytes:
    file = BytesIO()
    # A cell that begins with = or holds an address stays the text that somebody wrote.
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Workbook(file, {"in_memory": True, **options})
    book.set_properties({"title": ready.title, "subject": ready.subject})
    looks = {name: book.add_format(look) for name, look in _LOOKS.items()}
    taken: set[str] = set()
    for name, blocks in _chapters(ready):
        sheet = book.add_worksheet(_sheet_name(name, taken))
        _Page(sheet, looks, font_folder).fill(ready, name, blocks)
    book.close()
    return file.getvalue()


def _chapters(ready: Outline) -> Iterator[tuple[str, list[Block]]]:
    """Each chapter's title and blocks; what stands before the first has the document's title."""
    name, blocks = ready.title, list[Block]()
    for block in ready.blocks:
        if isinstance(block, Heading) and block.level == 2:
            if blocks:
                yield name, blocks
            name, blocks = block.text, []
        else:
            blocks.append(block)
    if blocks or name != ready.title:
        yield name, blocks


def _sheet_name(name: str, taken: set[str]) -> str:
    """A name that Excel takes: short, without certain signs, not twice."""
    plain = _NOT_IN_A_NAME.sub(" ", name).strip("' ") or "–"
    found, number = shortened(plain, _NAME_LENGTH), 1
    while found.casefold() in taken or found.casefold() == "history":
        number += 1
        tail = f" ({number})"
        found = shortened(plain, _NAME_LENGTH - len(tail)) + tail
    taken.add(found.casefold())
    return found


@dataclass
class _Page:
    """One sheet, filled from above."""

    sheet: Worksheet
    looks: dict[str, Format]
    font_folder: Path
    row: int = 0
    widths: list[int] = field(default_factory=list)

    def fill(self, ready: Outline, name: str, blocks: list[Block]) -> None:
        self._line(name, "title")
        below = " · ".join(
            part for part in (ready.title, ready.subject, ready.day_text) if part != name and part
        )
        self._line(below, "below")
        self._lay_columns([block for block in blocks if isinstance(block, Table)])
        for block in blocks:
            self._add(block)
        self.sheet.set_landscape()
        self.sheet.set_paper(9)
        self.sheet.fit_to_pages(1, 0)

    def _lay_columns(self, tables: list[Table]) -> None:
        """Columns wide enough for what the sheet's tables hold."""
        for table in tables:
            for index in range(len(table.columns)):
                longest = max(
                    len(line) for row in (table.columns, *table.rows) for line in row[index].split("\n")
                )
                width = min(max(longest + 2, _NARROWEST), _WIDEST)
                if index < len(self.widths):
                    self.widths[index] = max(self.widths[index], width)
                else:
                    self.widths.append(width)
        self.widths = self.widths or [_TEXT]
        for index, width in enumerate(self.widths):
            self.sheet.set_column(index, index, width)

    def _add(self, block: Block) -> None:
        match block:
            case Heading(text, _):
                self.row += 1
                self._line(text, "heading")
            case Paragraph(text, is_note):
                self._text(text, "note" if is_note else "text")
            case Quote(text, by):
                self._text(f"”{text}”" + (f" – {by}" if by else ""), "text")
            case Bullets(items, is_ordered):
                for number, item in enumerate(items, start=1):
                    self._text(f"{number}. {item}" if is_ordered else f"• {item}", "text")
            case Picture():
                self._picture(block)
            case Table():
                self._table(block)

    def _line(self, text: str, look: str) -> None:
        self.sheet.write_string(self.row, 0, text, self.looks[look])
        self.row += 1

    def _text(self, text: str, look: str) -> None:
        """Running text over as many columns as make a line."""
        last, width = 0, self.widths[0]
        while width < _TEXT:
            last += 1
            width += self.widths[last] if last < len(self.widths) else _UNSET
        if last:
            self.sheet.merge_range(self.row, 0, self.row, last, "", self.looks[look])
        self.sheet.write_string(self.row, 0, text, self.looks[look])
        lines = sum(1 + len(line) // max(width, 1) for line in text.split("\n"))
        self.sheet.set_row(self.row, min(lines * _LINE_POINTS, 400))
        self.row += 1

    def _picture(self, picture: Picture) -> None:
        png = as_png(picture.svg, self.font_folder)
        if png is None:
            return
        # The height stands at a fixed place at the beginning of a PNG.
        scale = _SCREEN_DOTS / SHARPNESS
        height = int.from_bytes(png[20:24], "big") * scale
        self.row += 1
        place = {"image_data": BytesIO(png), "description": picture.alt, "object_position": 2}
        self.sheet.insert_image(self.row, 0, "picture.png", place | {"x_scale": scale, "y_scale": scale})
        self.row += int(height / _ROW_DOTS) + 2
        if picture.caption:
            self._text(picture.caption, "note")

    def _table(self, table: Table) -> None:
        self.row += 1
        if table.caption:
            self._line(table.caption, "caption")
        for index, column in enumerate(table.columns):
            look = "number_head" if index in table.numeric else "head"
            self.sheet.write_string(self.row, index, column, self.looks[look])
        for row in table.rows:
            self.row += 1
            for index, cell in enumerate(row):
                self._cell(index, cell, index in table.numeric)
        self.row += 1

    def _cell(self, column: int, text: str, is_numeric: bool) -> None:
        number = as_number(text) if is_numeric else None
        day = as_day(text)
        if number is not None:
            self.sheet.write_number(self.row, column, number, self.looks["number"])
        elif day is not None:
            self.sheet.write_datetime(self.row, column, day, self.looks["day"])
        else:
            self.sheet.write_string(self.row, column, text, self.looks["number" if is_numeric else "cell"])
