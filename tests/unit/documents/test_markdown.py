import re

import markdown
import pytest

from tests.unit.documents.samples import said
from workshop.documents import write
from workshop.exercise.section import Document, Section, Table


def rendered(document: Document) -> str:
    return str(markdown.markdown(write(document, "md").decode(), extensions=["extra"]))


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[tryck](javascript:alert(1))",
        "![bild](javascript:alert(1))",
        "<javascript:alert(1)>",
        "&lt;b&gt; &#60;",
        "*fet* _lutad_ `kod` ~~struken~~",
        "# rubrik #",
        "> citat",
        "- punkt",
        "+ punkt",
        "1. ett",
        "12) tolv",
        "---",
        "===",
        ":--|--",
        "| a | b |\n|---|---|\n| c | d |",
        "```\nkod\n```",
        "    indraget",
        "text {: onclick=alert(1) }",
        "[^1]: fotnot",
        "a\\*b\\",
    ],
)
def test_what_somebody_wrote_reads_as_written(text: str) -> None:
    page = rendered(said(text))
    tags = set(re.findall(r"</?(\w+)", page))
    assert tags <= {"h1", "h2", "p", "br"}
    shown = re.sub(r"<[^>]+>", "", page.partition("</h2>")[2])
    unescaped = (
        shown.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", '"')
        .replace("&#126;", "~")
        .replace("&#124;", "|")
        .replace("&#61;", "=")
        .replace("&#58;", ":")
        .replace("&amp;", "&")
    )
    assert unescaped.split() == text.split()


def test_a_cell_keeps_its_column_whatever_it_holds() -> None:
    table = Table("Röster", ("Hinder", "Antal"), (("a | b\nc", "12"), ("<b>|</b>", "3")), numeric=(1,))
    page = rendered(Document("Plan", "sv", sections=(Section("Mål", (table,)),)))
    assert page.count("<tr>") == 3
    assert page.count("<td") == 4
    assert "<b>" not in page


def test_numbers_are_set_to_the_right(plan: Document) -> None:
    assert "| ---: | --- | --- | --- | --- | ---: |" in write(plan, "md").decode()


def test_it_has_headings_lists_and_quotes(plan: Document) -> None:
    text = write(plan, "md").decode()
    for line in ("# Handlingsplan för långtidssjukskrivna", "## Hinder", "### De starkaste", "- Ring först"):
        assert line in text.splitlines()
    assert "> Vi skickar folk runt 😔\n>\n> — Alice, Försäkringskassan" in text


def test_two_lists_in_a_row_stay_two(plan: Document) -> None:
    assert rendered(plan).count("<ol>") == 2


def test_an_empty_document_says_so(empty: Document) -> None:
    expected = "# Handlingsplan\n\n22 november 2026\n\n*Här finns ännu ingenting att visa.*\n"
    assert write(empty, "md").decode() == expected
