import re
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.unit.documents.samples import ALT, PAYLOAD, drawn, said
from workshop.documents import write
from workshop.documents.figures import as_number
from workshop.exercise.section import Document, Section, Table


def read(document: Document) -> Any:
    return load_workbook(BytesIO(write(document, "xlsx")))


def cells(sheet: Worksheet) -> list[Any]:
    return [cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None]


def tabled(*rows: tuple[str, ...], numeric: tuple[int, ...] = (1,)) -> Document:
    table = Table("Fåror", ("Par", "Styrka"), rows, numeric=numeric)
    return Document("Rapport", "sv", sections=(Section("Fåror", (table,)),))


def test_each_chapter_has_a_sheet_of_its_own(plan: Document) -> None:
    assert read(plan).sheetnames == ["Hinder", "Ord från rummet"]


def test_figures_are_numbers_and_days_are_days(plan: Document) -> None:
    found = cells(read(plan)["Hinder"])
    assert 1234 in found and 40 in found
    assert datetime(2027, 3, 1) in found


@pytest.mark.parametrize(
    ("text", "value"),
    [("1 234,5", 1234.5), ("1\u00a0234", 1234), ("−7", -7), ("0,25", 0.25), ("12 %", "12 %"), ("–", "–")],
)
def test_a_figure_as_the_kit_writes_it_is_a_number(text: str, value: Any) -> None:
    assert value in cells(read(tabled(("A", text)))["Fåror"])


def test_a_number_too_long_for_excel_stays_text() -> None:
    assert "1234567890123456" in cells(read(tabled(("A", "1234567890123456")))["Fåror"])


def test_what_looks_like_a_formula_or_a_link_stays_what_somebody_wrote() -> None:
    texts = ("=1+1", "https://example.org", "{=SUM(A1)}", PAYLOAD)
    book = read(tabled(*((text, "1") for text in texts)))
    sheet = book["Fåror"]
    assert set(texts) <= set(cells(sheet))
    assert not any(cell.data_type == "f" or cell.hyperlink for row in sheet.iter_rows() for cell in row)


def test_sheet_names_are_such_that_excel_opens_them() -> None:
    titles = ("A/b: [c]*?", "Samma", "samma", "x" * 60, "x" * 61, "History", "''")
    document = Document(
        "R", "sv", sections=tuple(Section(t, (Table("", ("A",), (("1",),)),)) for t in titles)
    )
    names = read(document).sheetnames
    assert len({name.casefold() for name in names}) == len(titles)
    assert all(0 < len(name) <= 31 and not re.search(r"[\[\]:*?/\\]", name) for name in names)


def test_a_picture_stands_there_with_its_text() -> None:
    with ZipFile(BytesIO(write(drawn(), "xlsx"))) as file:
        names = file.namelist()
        drawing = file.read("xl/drawings/drawing1.xml").decode()
    assert "xl/media/image1.png" in names
    assert ALT.replace("&", "&amp;").replace('"', "&quot;") in drawing


def test_an_empty_document_says_so(empty: Document) -> None:
    assert "Här finns ännu ingenting att visa." in cells(read(empty).worksheets[0])


def test_what_people_wrote_is_whole() -> None:
    text = "Rad ett\nrad två & <tre>"
    assert text in cells(read(said(text)).worksheets[0])


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("2,000", 2000),
        ("1,256,313", 1256313),
        ("−1\u00a0050\u00a0591", -1050591),
        ("2,5", 2.5),
        ("0,25", 0.25),
    ],
)
def test_a_comma_between_thousands_makes_no_decimals(text: str, figure: float) -> None:
    assert as_number(text) == figure
