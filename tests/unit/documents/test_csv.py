import csv
from io import StringIO

import pytest

from workshop.documents import write
from workshop.exercise.section import Document, Paragraph, Section, Table


def tables(*found: Table) -> Document:
    return Document("Rapport", "sv", sections=(Section("Fåror", (Paragraph("Text"), *found)),))


def rows(document: Document) -> list[list[str]]:
    return list(csv.reader(StringIO(write(document, "csv").decode("utf-8-sig"), newline=""), delimiter=";"))


def test_a_swedish_excel_opens_it_right() -> None:
    written = write(tables(Table("", ("Aktör", "Kronor"), (("Åtta öar", "1 234,5"),), numeric=(1,))), "csv")
    assert written.startswith(b"\xef\xbb\xbf")
    assert written.decode("utf-8-sig") == "Aktör;Kronor\r\nÅtta öar;1234,5\r\n"


def test_one_table_is_its_head_and_its_rows() -> None:
    found = rows(tables(Table("Fåror", ("Par", "Styrka"), (('A; "b"\nrad två', "2"),), numeric=(1,))))
    assert found == [["Par", "Styrka"], ['A; "b"\nrad två', "2"]]


def test_several_tables_stand_under_their_captions() -> None:
    table = Table("Ett", ("A",), (("1",),))
    found = rows(tables(table, Table("Två", ("B",), (("2",),))))
    assert found == [["Ett"], ["A"], ["1"], [], ["Två"], ["B"], ["2"]]


@pytest.mark.parametrize("text", ["=1+1", "+46", "-1+2", "@SUM(A1)", "-A1", "=HYPERLINK(1)"])
def test_nothing_in_it_is_a_formula(text: str) -> None:
    cell = rows(tables(Table("", ("A",), ((text,),))))[1][0]
    assert cell == "'" + text


def test_a_negative_figure_stays_one() -> None:
    assert rows(tables(Table("", ("A", "B"), (("-5", "−5"),), numeric=(1,))))[1] == ["-5", "-5"]


def test_a_document_without_tables_has_its_title(empty: Document) -> None:
    assert rows(empty) == [["Handlingsplan"]]
