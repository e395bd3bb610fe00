from io import BytesIO
from typing import Any

from odfdo import Document as OdfDocument

from tests.unit.documents.samples import ALT, PAYLOAD, drawn, said
from workshop.documents import write
from workshop.exercise.section import Document


def read(document: Document) -> Any:
    return OdfDocument(BytesIO(write(document, "odt")))


def styled(odt: Any, style: str) -> list[str]:
    return [p.text_recursive for p in odt.body.get_paragraphs() if p.style == style]


def test_it_has_real_headings(plan: Document) -> None:
    headers = read(plan).body.headers
    assert [(int(h.level), h.text_recursive) for h in headers] == [
        (1, "Hinder"),
        (2, "De starkaste"),
        (3, "För djupt ner"),
        (2, "Under hinder"),
        (1, "Ord från rummet"),
    ]


def test_it_has_a_real_table_whose_head_comes_again(plan: Document) -> None:
    table = read(plan).body.get_element("//table:table")
    assert len(table.get_elements(".//table:table-row")) == 41
    head = table.get_element("table:table-header-rows")
    assert [p.text_recursive for p in head.get_elements(".//text:p")][1:3] == ["Hinder", "Aktör"]


def test_it_says_its_language_and_title(plan: Document) -> None:
    for document, expected in ((plan, "sv-SE"), (said("Hello", "en"), "en-GB")):
        odt = read(document)
        assert odt.language == expected
        assert odt.meta.title == document.title
        assert odt.get_style("paragraph", "Normal").get_properties("text")["fo:language"] == expected[:2]


def test_lists_are_lists_and_a_numbered_one_begins_at_one(plan: Document) -> None:
    lists = read(plan).body.get_elements("//text:list")
    assert [one.get_attribute("text:style-name") for one in lists] == ["Bulleted", "Numbered", "Numbered"]


def test_a_picture_has_its_text_and_its_file() -> None:
    odt = read(drawn())
    frame = odt.body.get_element("//draw:frame")
    assert frame.get_element("svg:desc").text == ALT
    place = frame.get_element("draw:image").get_attribute("xlink:href")
    assert odt.get_part(place).startswith(b"\x89PNG")


def test_what_people_wrote_is_never_markup() -> None:
    assert styled(read(said(PAYLOAD)), "Normal") == [PAYLOAD]
    assert styled(read(said("Rad ett\nrad två")), "Normal") == ["Rad ett\nrad två"]


def test_an_empty_document_says_so(empty: Document) -> None:
    assert styled(read(empty), "Note") == ["Här finns ännu ingenting att visa."]
