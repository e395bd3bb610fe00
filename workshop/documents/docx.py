"""Word: real headings, lists and tables in a few styles of our own, made to be edited."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from docx import Document as new_document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.section import Section as WordSection
from docx.shared import Length, Mm
from docx.table import _Row as WordRow
from docx.text.paragraph import Paragraph as WordParagraph

from workshop.documents.columns import LOOSE, shares
from workshop.documents.docx_fonts import add_fonts
from workshop.documents.docx_look import TABLE_STYLE, dress
from workshop.documents.docx_picture import add_picture
from workshop.documents.outline import FONT_FOLDER, Outline
from workshop.documents.pictures import highest
from workshop.documents.text import lines, shortened
from workshop.documents.wording import word as wording
from workshop.exercise.section import Block, Bullets, Heading, Paragraph, Picture, Quote, Table

_FOOT_LENGTH = 80
_MARGIN = Mm(24)


def write(ready: Outline, font_folder: Path = FONT_FOLDER) -> bytes:
    word = new_document()
    dress(word, ready.locale)
    add_fonts(word, font_folder)
    _set_properties(word, ready)
    _set_page(word.sections[0], ready)
    word.add_paragraph(ready.title, "Title")
    if ready.subject:
        word.add_paragraph(ready.subject, "Subtitle")
    if ready.day_text:
        word.add_paragraph(ready.day_text, "Document Day")
    for block in ready.blocks:
        if isinstance(block, Picture):
            most = _text_width(word.sections[0]), Mm(highest(ready.is_wide))
            add_picture(word, block, most, font_folder)
        else:
            _add(word, block, ready)
    file = BytesIO()
    word.save(file)
    return file.getvalue()


def _set_properties(word: WordDocument, ready: Outline) -> None:
    made = datetime(ready.day.year, ready.day.month, ready.day.day) if ready.day else datetime.now(UTC)
    properties = word.core_properties
    properties.title, properties.subject = shortened(ready.title, 255), shortened(ready.subject, 255)
    properties.language = ready.locale
    properties.author = properties.last_modified_by = "Samverkstan"
    properties.comments = properties.keywords = properties.category = ""
    properties.created = properties.modified = made
    relations = word.part.package.rels
    for key in [key for key, relation in relations.items() if relation.reltype.endswith("/thumbnail")]:
        del relations[key]  # a picture of the empty template


def _set_page(section: WordSection, ready: Outline) -> None:
    section.page_width, section.page_height = (Mm(297), Mm(210)) if ready.is_wide else (Mm(210), Mm(297))
    section.orientation = WD_ORIENT.LANDSCAPE if ready.is_wide else WD_ORIENT.PORTRAIT
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin, section.bottom_margin, section.footer_distance = Mm(24), Mm(25), Mm(12)
    foot = section.footer.paragraphs[0]
    foot.paragraph_format.tab_stops.add_tab_stop(_text_width(section), WD_TAB_ALIGNMENT.RIGHT)
    foot.add_run(shortened(ready.title, _FOOT_LENGTH) + "\t")
    fields = {"\x00": "PAGE", "\x01": "NUMPAGES"}
    plain = ""
    for character in wording(ready.language, "page", page="\x00", pages="\x01"):
        if character in fields:
            foot.add_run(plain)
            _add_field(foot, fields[character])
            plain = ""
        else:
            plain += character
    foot.add_run(plain)


def _text_width(section: WordSection) -> Length:
    return Length((section.page_width or 0) - 2 * _MARGIN)


def _add_field(paragraph: WordParagraph, name: str) -> None:
    field = f'<w:fldSimple {nsdecls("w")} w:instr="{name}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    paragraph._p.append(parse_xml(field))


def _add(word: WordDocument, block: Block, ready: Outline) -> None:
    match block:
        case Heading(text, level):
            word.add_paragraph(text, f"Heading {level - 1}")
        case Paragraph(text, is_note):
            word.add_paragraph(_broken(text), "Note" if is_note else "Normal")
        case Quote(text, by):
            said = word.add_paragraph(_broken(text), "Own Words")
            if by:
                said.paragraph_format.space_after = 0
                said.paragraph_format.keep_with_next = True
                word.add_paragraph(by, "Own Words Source")
        case Bullets():
            _add_list(word, block)
        case Table():
            _add_table(word, block, ready)


def _broken(text: str) -> str:
    return "\n".join(lines(text))


def _add_list(word: WordDocument, bullets: Bullets) -> None:
    if not bullets.is_ordered:
        for item in bullets.items:
            word.add_paragraph(_broken(item), "List Bullet")
        return
    number = _new_numbering(word)
    for item in bullets.items:
        properties = word.add_paragraph(_broken(item), "List Number")._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = number


def _new_numbering(word: WordDocument) -> int:
    """A list of its own that begins at 1; in one style, Word would count on from the list before."""
    style = word.styles["List Number"].element
    numbering = word.part.numbering_part.numbering_definitions._numbering
    definition = numbering.num_having_numId(style.pPr.numPr.numId.val).abstractNumId.val
    added = numbering.add_num(definition)
    added.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(added.numId)


def _add_table(word: WordDocument, table: Table, ready: Outline) -> None:
    if table.caption:
        word.add_paragraph(table.caption, "Caption")
    made = word.add_table(1 + len(table.rows), len(table.columns), TABLE_STYLE)
    made.autofit = False
    if table.caption:
        caption = parse_xml(f"<w:tblCaption {nsdecls('w')}/>")
        caption.set(qn("w:val"), table.caption)
        made._tbl.tblPr.append(caption)
    paper = _text_width(word.sections[0])
    widths = [Length(round(share * paper)) for share in shares(table, ready.is_wide, LOOSE)]
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    for index, (row, texts) in enumerate(zip(made.rows, (table.columns, *table.rows), strict=True)):
        _fill(row, texts, widths, table.numeric, is_head=index == 0)
    word.add_paragraph(style="Table Text")  # Word joins two tables that follow each other


def _fill(
    row: WordRow, texts: tuple[str, ...], widths: list[Length], numeric: tuple[int, ...], *, is_head: bool
) -> None:
    """A row that stays whole at the end of a page; the head comes again on every page."""
    properties = row._tr.get_or_add_trPr()
    properties.append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
    if is_head:
        properties.append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    for column, (cell, text, width) in enumerate(zip(row.cells, texts, widths, strict=True)):
        cell.width = width
        paragraph = cell.paragraphs[0]
        # By its id: python-docx looks through all styles at each name, most of a long table's time.
        paragraph._p.style = "TableHead" if is_head else "TableText"
        paragraph.add_run(_broken(text))
        if column in numeric:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
