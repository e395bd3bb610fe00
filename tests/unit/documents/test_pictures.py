"""Pictures in every format: shown, said in words, and never what stops a document."""

import re
from base64 import b64decode
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

from tests.unit.documents.samples import ALT, PAYLOAD, drawn, pictured
from tests.unit.documents.test_pdf import is_universal, text_of
from workshop.documents import pdf, write
from workshop.documents.outline import outline
from workshop.documents.pictures import as_png
from workshop.exercise.drawing import Drawing
from workshop.exercise.section import Document, Picture

# What is broken as XML, what is none of our pictures, and what only Typst finds out.
BROKEN = "<svg><text>"
NO_SVG = "<html/>"
ENTITIES = '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>'
WITHOUT_SIZE = '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="-1"/>'
TABLE = "Kommunen – Regionen"


def pictures(document: Document) -> list[Picture]:
    return [block for block in outline(document).blocks if isinstance(block, Picture)]


def alts_in_pdf(content: bytes) -> list[str]:
    """What the structure says instead of each figure."""
    found: list[str] = []
    reader = PdfReader(BytesIO(content))
    for number in range(1, int(str(reader.trailer["/Size"]))):
        part = reader.get_object(number)
        if isinstance(part, dict) and part.get("/S") == "/Figure":
            found.append(str(part.get("/Alt")))
    return found


def shapes(content: bytes) -> list[Any]:
    return list(docx.Document(BytesIO(content)).inline_shapes)


def image_in(page: str) -> tuple[str, str]:
    """The text for who cannot see it, and the SVG."""
    found = re.search(r'<img alt="([^"]*)" src="data:image/svg\+xml;base64,([^"]+)">', page)
    assert found is not None
    return unescape(found[1]), b64decode(found[2]).decode()


def test_a_picture_without_an_alt_takes_its_caption_and_without_both_it_is_left_out() -> None:
    svg = Drawing(10, 10).svg()
    assert [found.alt for found in pictures(pictured(svg, " \n", "Fårorna"))] == ["Fårorna"]
    assert pictures(pictured(svg, "", "\t")) == []


def test_its_words_are_cleaned() -> None:
    (found,) = pictures(drawn("a\x00b", "två\nrader\x0b"))
    assert found.alt == "två rader"
    assert ">ab</text>" in found.svg


@pytest.mark.parametrize("svg", ["", BROKEN, NO_SVG, ENTITIES])
@pytest.mark.parametrize("format", ["md", "html", "pdf", "docx"])
def test_what_is_no_picture_is_left_out_everywhere(
    svg: str, format: str, caplog: pytest.LogCaptureFixture
) -> None:
    assert pictures(pictured(svg)) == []
    assert write(pictured(svg), format)
    assert ALT in caplog.text


def test_markdown_says_the_caption_and_the_table_follows() -> None:
    text = write(drawn(), "md").decode()
    assert text.index("*Fårorna*\n\n") < text.index(TABLE)
    assert "svg" not in text
    assert r"*Fåran \*här\**" in write(pictured(Drawing(9, 9).svg(), "Fåran *här*", ""), "md").decode()


def test_a_page_shows_it_with_its_text_and_fetches_nothing() -> None:
    page = write(drawn(), "html").decode()
    alt, svg = image_in(page)
    assert alt == ALT
    assert svg == pictures(drawn())[0].svg
    assert "<figcaption>Fårorna</figcaption>" in page
    assert re.search(r"\"default-src 'none'; style-src 'sha256-[^']+'; img-src data:; base-uri", page)
    assert page.count("<svg") == 0


def test_a_page_without_pictures_shows_no_images_at_all(plan: Document) -> None:
    assert "img-src" not in write(plan, "html").decode()


def test_a_pdf_shows_it_with_its_text() -> None:
    content = write(drawn(), "pdf")
    assert is_universal(content)
    assert alts_in_pdf(content) == [ALT]
    text = text_of(content)
    assert "Kommunen" in text and "Fårorna" in text and TABLE in text


def test_a_word_file_shows_it_with_its_text_and_caption() -> None:
    content = write(drawn(), "docx")
    (shape,) = shapes(content)
    assert shape._inline.docPr.get("descr") == ALT
    word = docx.Document(BytesIO(content))
    assert [paragraph.text for paragraph in word.paragraphs if paragraph._p.style == "PictureCaption"] == [
        "Fårorna"
    ]
    assert not [mark for mark in word.element.iter(qn("w:t")) if "<svg" in (mark.text or "")]


@pytest.mark.parametrize(("width", "height"), [(640, 300), (3000, 300), (640, 4000), (20, 20)])
def test_it_is_never_larger_than_the_text_or_most_of_a_page(width: float, height: float) -> None:
    document = drawn(width=width, height=height)
    (shape,) = shapes(write(document, "docx"))
    assert shape.width.mm <= 162.1 and shape.height.mm <= 178.3
    assert shape.width.mm / shape.height.mm == pytest.approx(width / height, rel=0.02)
    assert shape.width.mm <= width * 25.4 / 96 + 0.2
    content = write(document, "pdf")
    assert is_universal(content)
    assert len(PdfReader(BytesIO(content)).pages) <= 2


@pytest.mark.parametrize("label", [PAYLOAD, "&amp; &#60;b&#62; &x;", "]]> <!-- <!DOCTYPE"])
def test_a_label_stays_a_label(label: str) -> None:
    (found,) = pictures(drawn(label))
    assert "<script" not in found.svg and "<img" not in found.svg
    _, svg = image_in(write(drawn(label), "html").decode())
    assert unescape(svg.partition("<text")[2].partition(">")[2].partition("</text>")[0]) == label
    assert label in text_of(write(drawn(label), "pdf"))


def test_an_emoji_in_a_label_is_drawn_within_the_standard() -> None:
    content = write(drawn("Vi skickar runt 😔"), "pdf")
    assert is_universal(content)
    assert "😔" in text_of(content)


def test_a_letter_without_a_glyph_is_replaced_in_the_picture_too() -> None:
    content = write(drawn("Hej 中文"), "pdf")
    assert is_universal(content)
    assert "Hej ��" in text_of(content)
    assert "Tecken som dokumentets typsnitt saknar" in text_of(content)
    assert alts_in_pdf(content) == [ALT]


def test_its_letters_are_the_kits() -> None:
    reader = PdfReader(BytesIO(write(drawn("Hej"), "pdf")))
    resources: Any = reader.pages[0]["/Resources"]
    assert not [
        font for font in resources["/Font"].values() if "Libertinus" in font.get_object()["/BaseFont"]
    ]


@pytest.mark.parametrize("format", ["pdf", "docx"])
def test_what_typst_cannot_read_stops_no_document(format: str, caplog: pytest.LogCaptureFixture) -> None:
    content = write(pictured(WITHOUT_SIZE), format)
    assert "cannot be read" in caplog.text
    if format == "pdf":
        assert is_universal(content)
        assert TABLE in text_of(content)
        assert alts_in_pdf(content) == []
    else:
        assert shapes(content) == []
        assert len(docx.Document(BytesIO(content)).tables) == 1


def test_one_that_cannot_be_read_takes_no_other_with_it() -> None:
    good = drawn("Hej 中")
    (section,) = good.sections
    bad = Picture(WITHOUT_SIZE, "Den trasiga")
    document = Document("R", "sv", sections=(type(section)("F", (bad, *section.blocks)),))
    assert alts_in_pdf(write(document, "pdf")) == [ALT]
    assert len(shapes(write(document, "docx"))) == 1


def test_it_is_drawn_without_the_kits_fonts_too(tmp_path: Path) -> None:
    png = as_png(Drawing(96, 48).svg(), tmp_path / "missing")
    assert png is not None and png.startswith(b"\x89PNG")
    assert is_universal(pdf.write(outline(drawn()), tmp_path / "missing"))
