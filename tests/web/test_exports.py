"""The documents at any moment: readable files, of an empty seminar too, with nothing hidden in them."""

import csv
import io
from datetime import date
from html.parser import HTMLParser
from typing import Any

import docx
import icalendar
import markdown
import openpyxl
import pytest
from odfdo import Document as OdfDocument
from pypdf import PdfReader

from tests.people import ACTORS, ADDICTED, AGED, OpenSeminar
from tests.web.callers import Caller

FORMATS = ("json", "md", "html", "pdf", "docx", "odt", "xlsx", "csv")
SECRET = "Nobody shall read this"
RUNS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[press](javascript:alert(1))",
    '![x](x" onerror="alert(1))',
    "<a href='data:text/html,x'>y</a>",
    "```\n</pre><script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<javascript:alert(1)>",
    "| a | b |\n|---|---|\n# Not a heading",
)


def export(caller: Caller, path: str, format: str) -> bytes:
    response = caller.get(f"{path}/export.{format}")
    assert response.status_code == 200, response.text[:300]
    return bytes(response.data)


def texts(caller: Caller, path: str) -> dict[str, str]:
    """Every export as plain text."""
    found = {format: export(caller, path, format).decode() for format in ("json", "md", "html")}
    found["pdf"] = " ".join(page.extract_text() for page in _pdf(caller, path).pages)
    document = _docx(caller, path)
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    found["docx"] = "\n".join([p.text for p in document.paragraphs] + cells)
    body = OdfDocument(io.BytesIO(export(caller, path, "odt"))).body
    found["odt"] = "\n".join(p.text_recursive for p in body.get_elements("//text:p | //text:h"))
    found["csv"] = export(caller, path, "csv").decode("utf-8-sig")
    book = openpyxl.load_workbook(io.BytesIO(export(caller, path, "xlsx")))
    rows = (row for sheet in book for row in sheet.iter_rows(values_only=True))
    found["xlsx"] = "\n".join(str(cell) for row in rows for cell in row if cell is not None)
    return found


def _pdf(caller: Caller, path: str) -> PdfReader:
    return PdfReader(io.BytesIO(export(caller, path, "pdf")))


def _docx(caller: Caller, path: str) -> Any:
    return docx.Document(io.BytesIO(export(caller, path, "docx")))


def plan_path(caller: Caller, seminar: OpenSeminar) -> str:
    """The plan of the seminar's first need group."""
    plans = caller.call("POST", f"/api/seminars/{seminar.id}/plans/draft")["plans"]
    return f"/api/plans/{plans[0]['id']}"


@pytest.fixture(params=["seminar", "plan"])
def full_path(request: pytest.FixtureRequest, caller: Caller, full: OpenSeminar) -> str:
    return f"/api/seminars/{full.id}" if request.param == "seminar" else plan_path(caller, full)


@pytest.fixture(params=["seminar", "plan"])
def empty_path(request: pytest.FixtureRequest, caller: Caller, seminar: OpenSeminar) -> str:
    return f"/api/seminars/{seminar.id}" if request.param == "seminar" else plan_path(caller, seminar)


def test_the_pdf_is_tagged_and_says_its_language_and_title(caller: Caller, full_path: str) -> None:
    reader = _pdf(caller, full_path)
    root: Any = reader.trailer["/Root"]
    assert str(root["/Lang"]).startswith("sv")
    assert bool(root["/MarkInfo"]["/Marked"]) is True
    assert "/StructTreeRoot" in root
    assert reader.metadata is not None and reader.metadata.title
    assert len(reader.pages[0].extract_text()) > 100


def test_the_docx_has_real_headings_and_tables(caller: Caller, full_path: str) -> None:
    document = _docx(caller, full_path)
    styles = {paragraph.style.name for paragraph in document.paragraphs}
    assert {"Heading 1", "Heading 2"} <= styles
    assert document.tables
    assert all(cell.text for table in document.tables for cell in table.rows[0].cells)
    assert document.core_properties.title


def test_the_page_is_whole_and_in_the_seminars_language(caller: Caller, full_path: str) -> None:
    html = export(caller, full_path, "html").decode()
    assert '<html lang="sv-SE"' in html
    assert "<h1" in html and "<h2" in html and "<th" in html
    assert "http://" not in html.replace("http://www.w3.org", "") and "<script" not in html


def test_every_format_says_the_same(caller: Caller, full: OpenSeminar) -> None:
    plan = caller.call("GET", plan_path(caller, full))
    goal = next(row for row in plan["rows"] if row["kind"] == "goal")["fields"]["title"]
    for format, text in texts(caller, f"/api/plans/{plan['id']}").items():
        assert " ".join(goal.split()[:2]) in " ".join(text.split()), format


def test_every_format_says_what_stands_beside_the_goals(caller: Caller, seminar: OpenSeminar) -> None:
    path = plan_path(caller, seminar)
    told = {"principle": "Grundsatsen", "actor": "Grannföreningen", "question": "Samtalsfrågan"}
    added = [{"kind": kind, "fields": {"title": title}} for kind, title in told.items()]
    caller.call("PATCH", path, {"add": added})
    for format, text in texts(caller, path).items():
        missing = [title for title in told.values() if title not in text.replace("\N{SOFT HYPHEN}", "")]
        assert not missing, format


@pytest.mark.parametrize("format", FORMATS)
def test_an_empty_seminar_gives_a_sensible_draft(caller: Caller, empty_path: str, format: str) -> None:
    # A table without rows is its title alone.
    assert len(export(caller, empty_path, format)) > (10 if format == "csv" else 200)


def test_a_plans_rows_stand_in_a_spreadsheet_with_their_origin(caller: Caller, full: OpenSeminar) -> None:
    path = plan_path(caller, full)
    plan = caller.call("GET", path)
    head, *rows = list(csv.reader(io.StringIO(texts(caller, path)["csv"], newline=""), delimiter=";"))
    assert len(rows) == len(plan["rows"]) and all(len(row) == len(head) for row in rows)
    titles = {row["fields"]["title"] for row in plan["rows"]}
    assert titles == {row[head.index("Vad")] for row in rows}
    seminar = caller.call("GET", f"/api/seminars/{full.id}")["title"]
    assert {row[head.index("Seminarium")] for row in rows} == {seminar}


def test_the_days_of_measures_go_into_a_calendar_and_are_known_again(
    caller: Caller, seminar: OpenSeminar
) -> None:
    path = plan_path(caller, seminar)
    fields = {"title": "Ring; varje, vecka", "actor": "Kommunen", "date": "2027-03-01", "first_step": "Å\nö"}
    without = {"title": "Utan dag"}
    caller.call("PATCH", path, {"add": [{"kind": "measure", "fields": f} for f in (fields, without)]})
    first, again = (icalendar.Calendar.from_ical(export(caller, path, "ics")) for _ in range(2))
    [event] = first.walk("VEVENT")
    assert str(event["summary"]) == "Ring; varje, vecka (Kommunen)"
    assert event.decoded("dtstart") == date(2027, 3, 1)
    assert "Å\nö" in str(event["description"])
    assert event["uid"] == again.walk("VEVENT")[0]["uid"]


def test_an_empty_plan_says_what_is_still_to_come(caller: Caller, seminar: OpenSeminar) -> None:
    found = texts(caller, plan_path(caller, seminar))
    for format in ("md", "html", "pdf", "docx", "odt", "xlsx"):
        assert len(found[format].split()) > 10, format


def test_what_is_hidden_or_not_yet_shown_is_in_no_file(caller: Caller, seminar: OpenSeminar) -> None:
    alice = seminar.join("Alice Alm", ACTORS[0], AGED)
    bob = seminar.join("Bob Berg", ACTORS[1], ADDICTED)
    path = f"/api/seminars/{seminar.id}"
    seminar.move("obstacles", "individual")
    seminar.submit("obstacles", alice, {"text": f"{SECRET} one", "weight": 3})
    seminar.submit("obstacles", bob, {"text": "All may read this", "weight": 1})
    seminar.move("question", "individual")
    seminar.submit("question", bob, {"type": "answer", "text": f"{SECRET} two"})
    for format, text in texts(caller, path).items():
        assert SECRET not in text and "All may read" not in text, format
    assert SECRET not in caller.get(f"{path}/results").text
    assert SECRET not in caller.get(path).text
    from workshop.services.moderation import moderate_entry

    moderate_entry(seminar.context, seminar.activity("obstacles").id, seminar.refs("obstacles")[0], "hide")
    seminar.move("obstacles", "results")
    for format, text in texts(caller, path).items():
        assert SECRET not in text, format
        assert "All may" in " ".join(text.split()), format
        assert "Alice Alm" not in text and "Bob Berg" not in text, format
    assert SECRET not in caller.get(f"{path}/results").text


def test_an_early_export_says_what_it_leaves_out(caller: Caller, seminar: OpenSeminar) -> None:
    seminar.move("question", "individual")
    seminar.submit("question", seminar.join("Alice"), {"type": "answer", "text": "Early"})
    archive = caller.call("GET", f"/api/seminars/{seminar.id}/export.json")
    assert seminar.activity("question").id in archive["left_out"]
    words = seminar.context.words["en"]
    assert words("report.not_shown") in export(caller, f"/api/seminars/{seminar.id}", "md").decode()


class Elements(HTMLParser):
    """The elements and attributes that a browser would make of a text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]


def assert_inert(html: str) -> None:
    found = Elements(html)
    assert not {"script", "img", "iframe", "object", "embed", "form"} & set(found.tags)
    for name, value in found.attributes:
        assert not name.startswith("on"), name
        assert not value.strip().lower().startswith(("javascript:", "data:", "vbscript:")), value


@pytest.mark.parametrize("text", RUNS)
def test_what_would_run_is_inert_in_every_file(caller: Caller, seminar: OpenSeminar, text: str) -> None:
    alice = seminar.join("Alice", text[:70])
    seminar.move("question", "individual")
    seminar.submit("question", alice, {"type": "answer", "text": text})
    seminar.move("question", "results")
    path = f"/api/seminars/{seminar.id}"
    caller.call("PATCH", path, {"title": text, "venue": text})
    page = export(caller, path, "html").decode()
    assert_inert(page)
    written = export(caller, path, "md").decode()
    assert_inert(markdown.markdown(written, extensions=["tables", "fenced_code"]))
    assert "\n# Not a heading" not in written
    assert export(caller, path, "pdf").startswith(b"%PDF")
    _docx(caller, path)


@pytest.mark.parametrize("title", ["🎉", "Кино", "..", "a/b\\c", 'x"; y', "Åäö  – 2027"])
def test_the_file_has_a_name_that_every_machine_takes(
    caller: Caller, seminar: OpenSeminar, title: str
) -> None:
    path = f"/api/seminars/{seminar.id}"
    caller.call("PATCH", path, {"title": title})
    said = caller.get(f"{path}/export.md").headers["Content-Disposition"]
    name = said.partition('filename="')[2].partition('"')[0]
    assert said.startswith("attachment; ")
    assert name.endswith(".md")
    assert name[0].isalnum() and all(c.isalnum() or c in "-_." for c in name), name


def test_a_format_that_is_not_there(caller: Caller, seminar: OpenSeminar) -> None:
    assert caller.get(f"/api/seminars/{seminar.id}/export.exe").status_code == 404
