"""A document ready to be written: one row of blocks, with cleaned texts and heading levels that skip none."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from babel.dates import format_date

from workshop.documents.columns import fits_upright
from workshop.documents.pictures import kept
from workshop.documents.text import cleaned, one_line
from workshop.documents.wording import word
from workshop.exercise.section import (
    Block,
    Bullets,
    Document,
    Heading,
    Paragraph,
    Picture,
    Quote,
    Section,
    Table,
)

DEEPEST = 6
LONG_ENOUGH_FOR_CONTENTS = 5
WIDE_FROM_COLUMNS = 8

# The kit's fonts as TTF; a document is written without them too.
FONT_FOLDER = Path(__file__).parents[2] / "static" / "vendor" / "fonts" / "ttf"

LOCALES = {"sv": "sv-SE", "en": "en-GB"}


@dataclass(frozen=True, slots=True)
class Outline:
    """`blocks` hold headings of absolute level: the document's title is 1, its sections are 2."""

    title: str
    language: str
    subject: str
    day: date | None
    day_text: str
    blocks: tuple[Block, ...]

    @property
    def locale(self) -> str:
        return LOCALES[self.language]

    @property
    def has_contents(self) -> bool:
        """Whether the document is long enough for a list of its sections."""
        return len(self.chapters) >= LONG_ENOUGH_FOR_CONTENTS

    @property
    def chapters(self) -> tuple[str, ...]:
        return tuple(block.text for block in self.blocks if isinstance(block, Heading) and block.level == 2)

    @property
    def is_wide(self) -> bool:
        """Whether a table needs the long side of the paper: many columns that do not fit with their words whole."""
        tables = (block for block in self.blocks if isinstance(block, Table))
        return any(len(table.columns) >= WIDE_FROM_COLUMNS and not fits_upright(table) for table in tables)


def outline(document: Document) -> Outline:
    """The document in the order and shape in which every writer sets it."""
    language = document.language if document.language in LOCALES else "sv"
    found = tuple(_ordered(_cleaned(_flat(document.sections, 2), language)))
    day, day_text = _day(document.day, language)
    return Outline(
        title=one_line(cleaned(document.title)) or word(language, "untitled"),
        language=language,
        subject=one_line(cleaned(document.subject)),
        day=day,
        day_text=day_text,
        blocks=found or (Paragraph(word(language, "empty"), is_note=True),),
    )


def _flat(sections: tuple[Section, ...], level: int) -> Iterator[Block]:
    for section in sections:
        yield Heading(section.title, level)
        for block in section.blocks:
            yield replace(block, level=level + max(block.level, 1)) if isinstance(block, Heading) else block
        yield from _flat(section.sections, level + 1)


def _cleaned(blocks: Iterator[Block], language: str) -> Iterator[Block]:
    """The blocks that have something to say."""
    for block in blocks:
        match block:
            case Heading(text, level) if one_line(cleaned(text)):
                yield Heading(one_line(cleaned(text)), level)
            case Paragraph(text, is_note) if cleaned(text):
                yield Paragraph(cleaned(text), is_note)
            case Quote(text, by) if cleaned(text):
                yield Quote(cleaned(text), one_line(cleaned(by)))
            case Bullets(items, is_ordered):
                said = tuple(cleaned(item) for item in items if cleaned(item))
                if said:
                    yield Bullets(said, is_ordered)
            case Picture():
                if picture := kept(block):
                    yield picture
            case Table() if block.columns:
                yield from _table(block, language)


def _table(table: Table, language: str) -> Iterator[Block]:
    caption = one_line(cleaned(table.caption))
    if table.rows:
        yield Table(
            caption,
            tuple(one_line(cleaned(column)) for column in table.columns),
            tuple(tuple(cleaned(cell) for cell in row) for row in table.rows),
            table.numeric,
            table.widths,
        )
    else:
        empty = word(language, "empty_table")
        yield Paragraph(f"{caption}: {empty}" if caption else empty, is_note=True)


def _ordered(blocks: Iterator[Block]) -> Iterator[Block]:
    """A heading is at most one level below the one before it: screen readers and PDF/UA ask for that."""
    before = 1
    for block in blocks:
        if isinstance(block, Heading):
            before = min(block.level, before + 1, DEEPEST)
            yield replace(block, level=before)
        else:
            yield block


def _day(text: str, language: str) -> tuple[date | None, str]:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None, one_line(cleaned(text))
    return day, format_date(day, "long", locale=LOCALES[language].replace("-", "_"))
