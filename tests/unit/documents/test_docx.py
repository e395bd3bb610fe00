from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn

from tests.unit.documents.samples import PAYLOAD, said
from workshop.documents import docx as writer
from workshop.documents import write
from workshop.documents.outline import outline
from workshop.exercise.section import Document


def read(content: bytes) -> WordDocument:
    return docx.Document(BytesIO(content))


def style_of(part: Any) -> str:
    """The name of a paragraph's or a table's style; the library's own types know less than the file holds."""
    return str(part.style.name)


def numbering_of(paragraph: Any) -> Any:
    return paragraph._p.pPr.numPr


def styled(word: WordDocument, style: str) -> list[str]:
    return [paragraph.text for paragraph in word.paragraphs if style_of(paragraph) == style]


def test_it_has_real_headings(plan: Document) -> None:
    word = read(write(plan, "docx"))
    assert styled(word, "Title") == ["Handlingsplan för långtidssjukskrivna"]
    assert styled(word, "Heading 1") == ["Hinder", "Ord från rummet"]
    assert styled(word, "Heading 2") == ["De starkaste", "Under hinder"]
    assert styled(word, "Heading 3") == ["För djupt ner"]


def test_it_has_a_real_table_whose_head_comes_again(plan: Document) -> None:
    table = read(write(plan, "docx")).tables[0]
    assert len(table.rows) == 41
    assert [cell.text for cell in table.rows[0].cells][1:3] == ["Hinder", "Aktör"]
    rows: list[Any] = [row._tr for row in table.rows]
    assert style_of(table) == "Seminar Table"
    assert rows[0].trPr.find(qn("w:tblHeader")) is not None
    assert rows[1].trPr.find(qn("w:tblHeader")) is None


def test_numbers_are_set_to_the_right(plan: Document) -> None:
    cells = read(write(plan, "docx")).tables[0].rows[1].cells
    sides = [cell.paragraphs[0].alignment for cell in cells]
    right = WD_ALIGN_PARAGRAPH.RIGHT
    assert sides == [right, None, None, None, None, right]


def test_it_says_its_language_and_title(plan: Document) -> None:
    for document, expected in ((plan, "sv-SE"), (said("Hello", "en"), "en-GB")):
        word = read(write(document, "docx"))
        languages = {lang.get(qn("w:val")) for lang in word.styles.element.iter(qn("w:lang"))}
        assert languages == {expected}
        assert word.core_properties.language == expected
        assert word.core_properties.title == document.title


def test_quotes_and_notes_have_styles_of_their_own(plan: Document) -> None:
    word = read(write(plan, "docx"))
    assert styled(word, "Own Words") == ["Vi skickar folk runt 😔", PAYLOAD]
    assert styled(word, "Own Words Source") == ["Alice, Försäkringskassan", PAYLOAD]
    assert styled(word, "Note") == ["Åsikter från färre än tre räknas ihop."]


def test_a_numbered_list_begins_at_one_again(plan: Document) -> None:
    word = read(write(plan, "docx"))
    numbers = [
        numbering_of(paragraph).numId.val
        for paragraph in word.paragraphs
        if style_of(paragraph) == "List Number"
    ]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]


def test_its_pages_are_numbered_in_words(plan: Document) -> None:
    foot = read(write(plan, "docx")).sections[0].footer.paragraphs[0]
    fields = [field.get(qn("w:instr")) for field in foot._p.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert foot.text.endswith("\tSida  av ")


def test_it_carries_its_fonts_where_they_are_there(tmp_path: Path, plan: Document) -> None:
    (tmp_path / "SourceSans3_400Regular.ttf").write_bytes(bytes(range(64)))
    package = read(writer.write(outline(plan), tmp_path)).part.package
    fonts = [part for part in package.iter_parts() if str(part.partname).startswith("/word/fonts/")]
    assert [str(part.partname) for part in fonts] == ["/word/fonts/SourceSans3_400Regular.odttf"]
    assert fonts[0].blob[:32] != bytes(range(32))
    assert fonts[0].blob[32:] == bytes(range(32, 64))


def test_it_is_written_without_the_kits_fonts_too(tmp_path: Path, plan: Document) -> None:
    assert styled(read(writer.write(outline(plan), tmp_path / "missing")), "Title")


def test_an_empty_document_says_so(empty: Document) -> None:
    assert styled(read(write(empty, "docx")), "Note") == ["Här finns ännu ingenting att visa."]
