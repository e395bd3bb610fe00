"""Words in drawings: whole where that is possible, inside their room, and never markup."""

from xml.etree import ElementTree

import pytest

from tests.unit.documents.samples import PAYLOAD
from workshop.exercise.drawing import Drawing, break_lines


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Nacka kommun", ["Nacka kommun"]),
        ("Arbetsmarknadsförvaltningen", ["Arbetsmarknads-", "förvaltningen"]),
        ("Kommunens vuxenenhet/individstöd", ["Kommunens", "vuxenenhet/", "individstöd"]),
        ("Frivilligcentralen", ["Frivilligcentralen"]),
        ("", [""]),
    ],
)
def test_a_long_word_is_broken_where_two_words_meet(words: str, expected: list[str]) -> None:
    assert break_lines(words, 130) == expected


@pytest.mark.parametrize("words", ["å" * 140, "ord " * 50, "Försäkringskassehandläggarnas " * 5])
@pytest.mark.parametrize("width", [90, 130, 300])
def test_no_line_is_longer_than_about_its_room(words: str, width: float) -> None:
    lines = break_lines(words, width, most=3)
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert all(len(line) <= width / 14 / 0.52 + 2 for line in lines)


def test_words_are_text_in_the_kits_letters() -> None:
    drawing = Drawing(100, 40)
    drawing.text((0, 20), PAYLOAD)
    root = ElementTree.fromstring(drawing.svg())
    assert [child.tag.rpartition("}")[2] for child in root] == ["text"]
    assert root[0].text == PAYLOAD
    assert root.get("font-family", "").startswith("'Source Sans 3',")
