"""OpenDocument text, for those who write in LibreOffice: the same headings, lists, tables and pictures as in Word."""

from io import BytesIO
from pathlib import Path

from odfdo import Cell, Column, Element, Frame, Header, List, ListItem, Row, Style, Table
from odfdo import Document as OdfDocument
from odfdo import Paragraph as OdfParagraph

from workshop.documents.columns import LOOSE, shares
from workshop.documents.odt_look import BODY_CELL, HEAD_CELL, NUMBER_HEAD, NUMBER_TEXT, dress, style_name
from workshop.documents.outline import FONT_FOLDER, Outline
from workshop.documents.pictures import SHARPNESS, as_png, highest
from workshop.documents.text import lines
from workshop.exercise.section import Block, Bullets, Heading, Paragraph, Picture, Quote
from workshop.exercise.section import Table as TableBlock

_MARGIN = 24.0
_MILLIMETRES = 25.4


def write(ready: Outline, font_folder: Path = FONT_FOLDER) -> bytes:
    odt = OdfDocument("text")
    odt.body.clear()
    dress(odt, ready)
    odt.meta.title, odt.meta.subject = ready.title, ready.subject
    odt.body.append(_said(ready.title, "Title"))
    for text, style in ((ready.subject, "Subtitle"), (ready.day_text, "Document Day")):
        if text:
            odt.body.append(_said(text, style))
    writer = _Writer(odt, ready, font_folder)
    for block in ready.blocks:
        writer.add(block)
    file = BytesIO()
    odt.save(file)
    return file.getvalue()


def _said(text: str, style: str) -> OdfParagraph:
    """A paragraph; its lines stay lines, and nothing in it is markup."""
    return OdfParagraph("\n".join(lines(text)), style=style_name(style))


class _Writer:
    """Puts blocks at the document's end, and counts its tables and pictures: their names must differ."""

    def __init__(self, odt: OdfDocument, ready: Outline, font_folder: Path) -> None:
        self._odt, self._ready, self._fonts = odt, ready, font_folder
        self._tables = self._pictures = 0

    def add(self, block: Block) -> None:
        body = self._odt.body
        match block:
            case Heading(text, level):
                body.append(Header(level - 1, text, style=style_name(f"Heading {level - 1}")))
            case Paragraph(text, is_note):
                body.append(_said(text, "Note" if is_note else "Normal"))
            case Quote(text, by):
                body.append(_said(text, "Own Words"))
                if by:
                    body.append(_said(by, "Own Words Source"))
            case Bullets():
                body.append(_list(block))
            case Picture():
                self._picture(block)
            case TableBlock():
                self._table(block)

    def _picture(self, picture: Picture) -> None:
        png = as_png(picture.svg, self._fonts)
        if png is None:
            return
        self._pictures += 1
        place = self._odt.add_file(BytesIO(png))
        size = _size(png, self._width(), highest(self._ready.is_wide))
        frame = Frame.image_frame(place, name=f"Picture{self._pictures}", size=size, anchor_type="as-char")
        title = Element.from_tag("<svg:desc/>")
        title.text = picture.alt
        frame.append(title)
        paragraph = OdfParagraph(style="Picture")
        paragraph.append(frame)
        self._odt.body.append(paragraph)
        if picture.caption:
            self._odt.body.append(_said(picture.caption, "Picture Caption"))

    def _table(self, table: TableBlock) -> None:
        self._tables += 1
        if table.caption:
            self._odt.body.append(_said(table.caption, "Caption"))
        name = f"Table{self._tables}"
        made = Table(name)
        for number, share in enumerate(shares(table, self._ready.is_wide, LOOSE)):
            style = Style("table-column", name=f"{name}.{number}", width=f"{share * self._width():.1f}mm")
            self._odt.insert_style(style, automatic=True)
            made.append(Column(style=f"{name}.{number}"))
        head = Element.from_tag("<table:table-header-rows/>")
        head.append(_row(table.columns, table.numeric, is_head=True))
        made.append(head)
        for texts in table.rows:
            made.append(_row(texts, table.numeric, is_head=False))
        self._odt.body.append(made)
        self._odt.body.append(OdfParagraph(style=style_name("Table Text")))

    def _width(self) -> float:
        return (297 if self._ready.is_wide else 210) - 2 * _MARGIN


def _list(bullets: Bullets) -> List:
    style = "List Number" if bullets.is_ordered else "List Bullet"
    made = List(style="Numbered" if bullets.is_ordered else "Bulleted")
    for item in bullets.items:
        entry = ListItem()
        entry.append(_said(item, style))
        made.append(entry)
    return made


def _row(texts: tuple[str, ...], numeric: tuple[int, ...], *, is_head: bool) -> Row:
    row = Row()
    for index, text in enumerate(texts):
        plain, number = ("Table Head", NUMBER_HEAD) if is_head else ("Table Text", NUMBER_TEXT)
        cell = Cell(style=HEAD_CELL if is_head else BODY_CELL)
        cell.append(_said(text, number if index in numeric else plain))
        row.append(cell)
    return row


def _size(png: bytes, width: float, height: float) -> tuple[str, str]:
    """At its own size, or as large as fits; a PNG says its dots at fixed places in its beginning."""
    own = [int.from_bytes(png[at : at + 4], "big") / SHARPNESS * _MILLIMETRES for at in (16, 20)]
    scale = min(1.0, width / own[0], height / own[1])
    return f"{own[0] * scale:.1f}mm", f"{own[1] * scale:.1f}mm"
