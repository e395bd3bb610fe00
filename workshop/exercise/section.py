"""A neutral piece of a document: no format. The writers in `documents/` turn it into Markdown, HTML, PDF and DOCX.

All texts are plain text (a participant's words are never markup). Heading levels are relative to the section.

What is `is_detail` stands in the whole record (Markdown, spreadsheet) and not in the report that is sent out.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section; `level` 1 is right below the section's own title."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. `is_note` marks what is said about the document itself: groups pooled, results not yet shown."""

    text: str
    is_note: bool = False
    is_detail: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, ordered or not."""

    items: tuple[str, ...]
    is_ordered: bool = False
    is_detail: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's own words."""

    text: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row; every row has as many cells as there are columns. `numeric` are the columns
    (from 0) that hold numbers and are set to the right; `widths` are relative column widths."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[int, ...] = ()
    widths: tuple[float, ...] = ()
    is_detail: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing as SVG text (see `drawing.py`), with the sentence that says what it shows to somebody who cannot see
    it. The table of the same figures follows it in the section."""

    svg: str
    alt: str
    caption: str = ""


Block = Heading | Paragraph | Bullets | Quote | Table | Picture


@dataclass(frozen=True, slots=True)
class Section:
    """A titled piece of a document; sections may hold sections."""

    title: str
    blocks: tuple[Block, ...] = ()
    sections: tuple["Section", ...] = ()
    is_detail: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. `language` is `sv` or `en`; `subject` stands under the title, `day` is an ISO date."""

    title: str
    language: str
    subject: str = ""
    day: str = ""
    sections: tuple[Section, ...] = ()
