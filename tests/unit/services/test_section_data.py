"""A section for the browser: every block, pictures as images, and never more than its bound."""

import base64

import orjson

from workshop.exercise import Bullets, Drawing, Heading, Paragraph, Picture, Quote, Section, Table
from workshop.services.section_data import MOST_ROWS, section_data

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="4" height="4"/></svg>'
TABLE = Table("Vad som ändrats", ("Hinder", "Nu"), (("Revir", "3"), ("Tid", "2")), numeric=(1,))


def test_every_block_comes_as_plain_data() -> None:
    blocks = (
        Heading("Nytt", 2),
        Paragraph("Andel av all vikt", is_note=True),
        Bullets(("Ett", "Två"), is_ordered=True),
        Quote("Vi ringer först", "Alice"),
        TABLE,
        Picture(SVG, "En ruta", "Rutan"),
    )
    data = section_data(Section("Ändrat", blocks, (Section("Under", (Paragraph("Text"),)),)), 10_000)
    assert [block["kind"] for block in data["blocks"]] == [
        "heading",
        "paragraph",
        "bullets",
        "quote",
        "table",
        "picture",
    ]
    assert data["blocks"][4]["rows"] == [["Revir", "3"], ["Tid", "2"]]
    head, _, body = data["blocks"][5]["source"].partition(",")
    assert head == "data:image/svg+xml;base64"
    assert base64.b64decode(body).decode() == SVG
    assert data["sections"][0]["blocks"][0]["text"] == "Text"
    assert data["left_out"] == 0


def test_a_picture_that_is_none_is_left_out() -> None:
    assert section_data(Section("Ändrat", (Picture("<script/>", "Fara"),)), 10_000)["blocks"] == []


def test_it_stays_within_its_bound_and_counts_what_it_leaves_out() -> None:
    rows = tuple((f"{number} {'å' * 140}", "3") for number in range(500))
    big = Section("Ändrat", (Table("Allt", ("Hinder", "Nu"), rows), Paragraph("x" * 3000)))
    for size in (500, 5_000, 60_000):
        data = section_data(big, size)
        assert len(orjson.dumps(data)) < size + 300
        shown = sum(len(block.get("rows", ())) for block in data["blocks"])
        assert shown <= MOST_ROWS
        assert data["left_out"] >= 500 - shown


def test_a_drawing_of_our_own_is_kept() -> None:
    drawing = Drawing(100, 100)
    assert section_data(Section("Ändrat", (Picture(drawing.svg(), "Tom"),)), 10_000)["blocks"]
