from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import typst
from pypdf import PdfReader

from tests.unit.documents.samples import said
from workshop.documents import pdf, write
from workshop.documents.outline import outline
from workshop.exercise.section import Document, Paragraph, Quote, Section, Table


def read(content: bytes) -> PdfReader:
    return PdfReader(BytesIO(content))


def text_of(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in read(content).pages)


def is_universal(content: bytes) -> bool:
    metadata = read(content).xmp_metadata
    return metadata is not None and b"pdfuaid:part" in metadata.stream.get_data()


def test_it_is_tagged_in_its_language_with_its_title(plan: Document) -> None:
    content = write(plan, "pdf")
    catalogue: Any = read(content).trailer["/Root"]
    assert catalogue["/Lang"] == "sv-SE"
    assert catalogue["/MarkInfo"]["/Marked"]
    assert catalogue["/StructTreeRoot"]
    assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"]
    metadata: Any = read(content).metadata
    assert metadata.title == "Handlingsplan för långtidssjukskrivna"
    assert is_universal(content)


def test_english_documents_are_in_british_english() -> None:
    content = write(said("Hello", "en"), "pdf")
    catalogue: Any = read(content).trailer["/Root"]
    assert catalogue["/Lang"] == "en-GB"
    assert "Page 1 of 1" in text_of(content)


def test_it_holds_what_people_wrote_as_they_wrote_it(plan: Document) -> None:
    text = text_of(write(plan, "pdf"))
    for part in ("22 november 2026", "De starkaste", "Alice, Försäkringskassan", "Ring först", "😔"):
        assert part in text
    assert "<script>alert('x')</script>" in text.replace("\n", "")
    assert "#let x = $y$ *z*" in text_of(write(said("#let x = $y$ *z*"), "pdf"))


def test_a_table_over_pages_has_its_head_on_each(plan: Document) -> None:
    pages = [page.extract_text() for page in read(write(plan, "pdf")).pages]
    with_table = [text for text in pages if "Ingen äger hela kedjan" in text]
    assert len(with_table) > 1
    assert all("Åtgärd" in text and "Röster" in text for text in with_table)
    assert f"Sida 2 av {len(pages)}" in pages[1]


def test_numbers_stand_to_the_right() -> None:
    table = Table("Röster", ("Aktör", "Antal"), (("Alice", "7"), ("Bob", "1234")), numeric=(1,))
    page = read(write(Document("P", "sv", sections=(Section("S", (table,)),)), "pdf")).pages[0]
    starts: dict[str, float] = {}

    def note(text: str, page_place: list[float], place: list[float], *_: object) -> None:
        starts[text.strip()] = page_place[4] + place[4]

    page.extract_text(visitor_text=note)
    assert starts["7"] > starts["1234"]


def test_its_headings_are_its_bookmarks(plan: Document) -> None:
    titles = [entry.title for entry in read(write(plan, "pdf")).outline if not isinstance(entry, list)]
    assert titles == ["Hinder", "Ord från rummet"]


def test_characters_without_a_glyph_are_replaced_and_it_says_so() -> None:
    content = write(said("Hej 中文 och ᚠ, tack"), "pdf")
    text = text_of(content)
    assert is_universal(content)
    assert "Hej �� och �, tack" in text
    assert "Tecken som dokumentets typsnitt saknar" in text


def test_an_address_is_copied_whole() -> None:
    address = "https://exempel.se/handlingsplan?fraga=ja"
    assert address in text_of(write(said(f"Se {address} för mer"), "pdf"))


def test_it_is_written_without_the_kits_fonts_too(tmp_path: Path, plan: Document) -> None:
    content = pdf.write(outline(plan), tmp_path / "missing")
    assert "Ingen äger hela kedjan" in text_of(content)
    assert is_universal(content)


def test_the_same_document_gives_the_same_file(plan: Document) -> None:
    assert write(plan, "pdf") == write(plan, "pdf")


def test_rather_than_fail_it_is_written_without_the_standard(
    plan: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled = pdf._compiled

    def refusing(
        filled: dict[str, Any], font_folder: Path, template: Path, *, is_universal: bool = True
    ) -> bytes:
        if is_universal:
            raise typst.TypstError("refused", "refused")
        return compiled(filled, font_folder, template, is_universal=False)

    monkeypatch.setattr(pdf, "_compiled", refusing)
    content = pdf.write(outline(plan))
    assert "Ingen äger hela kedjan" in text_of(content)
    assert not is_universal(content)


def test_many_threads_write_at_once(plan: Document) -> None:
    with ThreadPoolExecutor(4) as pool:
        written = list(pool.map(lambda _: write(plan, "pdf"), range(8)))
    assert len(set(written)) == 1


def test_an_empty_document_says_so(empty: Document) -> None:
    assert "Här finns ännu ingenting att visa." in text_of(write(empty, "pdf"))


def test_a_very_long_text_runs_on_over_pages_and_not_out_of_them() -> None:
    long, many = "ord " * 1500 + "slut", "rad\n" * 150 + "sist"
    table = Table("T", ("A", "B", "C"), ((long, many, ""), ("", "", many)))
    sections = (Section("S", (Quote(long), Quote(many), table)),)
    content = write(Document("P", "sv", sections=sections), "pdf")
    lowest = 1000.0

    def note(text: str, page_place: list[float], place: list[float], *_: object) -> None:
        nonlocal lowest
        if text.strip():
            lowest = min(lowest, page_place[5] + place[5])

    for page in read(content).pages:
        page.extract_text(visitor_text=note)
    assert lowest > 20
    assert text_of(content).count("sist") == 3
    assert text_of(content).count("slut") == 2


@pytest.mark.parametrize(("column", "lies_down"), [("Kolumnrubrik{}", True), ("{}.", False)])
def test_a_table_lies_down_where_its_many_columns_do_not_fit_upright(column: str, lies_down: bool) -> None:
    columns = tuple(column.format(number) for number in range(9))
    page = read(
        write(Document("P", "sv", sections=(Section("S", (Table("T", columns, (columns,)),)),)), "pdf")
    )
    box = page.pages[0].mediabox
    assert (box.width > box.height) is lies_down


def test_dates_and_numbers_are_found_and_copied_as_they_stand_also_where_the_contents_number_pages() -> None:
    """A sign that nobody sees, bound to a digit in the contents, would stand at that digit all through the file."""
    sections = tuple(Section(f"Del {number}", (Paragraph("Klart 2999-03-01"),)) for number in range(8))
    content = write(Document("Många delar", "sv", sections=sections), "pdf")
    text = text_of(content)
    assert "Innehåll" in text
    assert "\u2060" not in text
    assert text.count("2999-03-01") == 8
    assert is_universal(content)
