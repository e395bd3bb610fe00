"""Sheets as PDF: tagged, in their language, with room to write, each on a paper of its own."""

import io
from dataclasses import replace
from typing import Any

import pytest
from pypdf import PdfReader

from workshop.documents.qr import draw_qr
from workshop.documents.sheets import Sheet, SheetFile, write_sheets
from workshop.exercise import Ask, Grid, Heading, Listed, Scale, SheetBlock, Tick, WritingLines

FIELDS = (("Behovsgrupp", "Äldre sjuka"), ("Aktör", ""), ("Bord", ""))
EVERY: tuple[SheetBlock, ...] = (
    Ask("Vad hindrar er?"),
    Heading("Nästa steg"),
    Listed("Att läsa", ("Första", "Andra"), columns=2),
    Tick("Att kryssa", ("Revirkamper", "Pinnstatistik", ""), columns=2, hint="Högst två."),
    Scale("Vi är överens", 1, 5, "inte alls", "helt"),
    Grid(("Vad", "När"), ("Först", ""), lines=2),
    WritingLines("Med egna ord", 3),
)


def file_of(*sheets: Sheet, language: str = "sv") -> SheetFile:
    return SheetFile(
        title="Blad",
        language=language,
        seminar="Äldre sjuka i Nacka",
        code_svg=draw_qr("http://kit.example/j/ABCDEF"),
        code_alt="QR-kod",
        by_phone="Hellre telefon? Skriv ABCDEF på http://kit.example.",
        notes=("Skriv inga namn på klienter.",),
        leave="Lämna bladet till seminarieledaren.",
        words={"page": "Sida {page} av {pages}", "continued": "(fortsättning)", "blank": "Tom sida."},
        sheets=sheets,
    )


def pages(file: SheetFile) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(write_sheets(file))).pages]


def test_it_holds_every_kind_of_block_and_what_every_sheet_has() -> None:
    (page,) = pages(file_of(Sheet("Hinderkartan", FIELDS, EVERY)))
    for text in ("Hinderkartan", "Äldre sjuka i Nacka", "ABCDEF", "Skriv inga namn", "Lämna bladet"):
        assert text in page
    for text in ("Vad hindrar er?", "Nästa steg", "1.", "Andra", "Revirkamper", "Högst två.", "inte alls"):
        assert text in page
    for text in ("Först", "När", "Med egna ord", "Sida 1 av 1", "Behovsgrupp", "Aktör", "Bord"):
        assert text in page


def test_it_is_tagged_in_its_language_and_universal() -> None:
    content = write_sheets(file_of(Sheet("The map", FIELDS, EVERY), language="en"))
    root: Any = PdfReader(io.BytesIO(content)).trailer["/Root"]
    assert root["/Lang"] == "en-GB"
    assert root["/MarkInfo"]["/Marked"]
    assert b"pdfuaid" in content


def test_each_sheet_begins_on_the_front_of_a_paper_and_counts_its_own_pages() -> None:
    long = Sheet("Lång", FIELDS, (Ask("Skriv"), WritingLines("", 30)))
    found = pages(file_of(Sheet("Kort", FIELDS, EVERY), long, Sheet("Sist", FIELDS, EVERY)))
    assert len(found) == 5
    assert "Sida 1 av 1" in found[0] and "Tom sida." in found[1]
    assert "Sida 1 av 2" in found[2] and "Sida 2 av 2" in found[3]
    assert "Lång (fortsättning)" in found[3] and "Äldre sjuka" in found[3]
    assert "Sist" in found[4]


def test_rows_have_the_height_of_handwriting() -> None:
    """Ten empty rows of one line take at least eight millimetres each: thirty fill a page of 297."""
    rows = Sheet("Tabell", FIELDS, (Grid(("Vad", "När"), ("",) * 30),))
    assert len(pages(file_of(rows))) == 2
    assert len(pages(file_of(replace(rows, blocks=(Grid(("Vad", "När"), ("",) * 30, lines=2),))))) == 3


@pytest.mark.parametrize(
    "text", ["#strong[x] $a$ *b* @c", "<script>", "x" * 300, "Hej 😔 \u0645\u0631\u062d\u0628\u0627"]
)
def test_texts_are_text_and_never_run_out_of_the_page(text: str) -> None:
    (page,) = pages(file_of(Sheet("Blad", FIELDS, (Ask("Vad?"), Grid((text, "När"), (text, ""))))))
    assert text[:7] in page.replace("\n", "") or "\ufffd" in page


def test_what_has_nothing_to_say_is_left_out() -> None:
    empty = (Ask(""), Tick("Av inget", ()), Listed("Ingen lista", ()), Grid((), ()), Heading(" "))
    (page,) = pages(file_of(Sheet("Blad", FIELDS, empty)))
    assert "Av inget" not in page and "Ingen lista" not in page
