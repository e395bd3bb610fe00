from itertools import pairwise
from pathlib import Path

import orjson
import pytest

from workshop.documents import FORMATS, write
from workshop.documents.columns import shares
from workshop.documents.outline import outline
from workshop.documents.text import breakable, cleaned, shortened
from workshop.errors import NotFound
from workshop.exercise.section import Bullets, Document, Heading, Paragraph, Quote, Section, Table


def levels(document: Document) -> list[int]:
    return [block.level for block in outline(document).blocks if isinstance(block, Heading)]


def test_it_skips_no_heading_level_on_the_way_down(plan: Document) -> None:
    found = levels(plan)
    assert found[0] == 2
    assert all(after <= before + 1 for before, after in pairwise(found))


def test_it_goes_no_deeper_than_six_levels() -> None:
    section = Section("Längst ner", (Paragraph("Text"),))
    for _ in range(9):
        section = Section("Lager", (), (section,))
    assert max(levels(Document("Djup", "sv", sections=(section,)))) == 6


def test_it_leaves_out_what_says_nothing() -> None:
    blocks = (Paragraph(" \n "), Quote(""), Bullets(("", "  ")), Heading(" "), Table("Tom", (), ()))
    ready = outline(Document("Plan", "sv", sections=(Section("", blocks),)))
    assert ready.blocks == (Paragraph("Här finns ännu ingenting att visa.", is_note=True),)


def test_a_table_without_rows_says_so() -> None:
    ready = outline(Document("Plan", "en", sections=(Section("Goals", (Table("Votes", ("A", "B"), ()),)),)))
    assert ready.blocks[-1] == Paragraph("Votes: No rows yet.", is_note=True)


def test_it_writes_the_day_in_the_language() -> None:
    assert outline(Document("Plan", "sv", day="2026-11-22")).day_text == "22 november 2026"
    assert outline(Document("Plan", "en", day="2026-11-22")).day_text == "22 November 2026"
    assert outline(Document("Plan", "sv", day="hösten")).day_text == "hösten"


def test_it_removes_what_no_format_can_hold_and_keeps_the_lines() -> None:
    assert cleaned("  hej\x00\x0b \t du\r\n\r\nså\u202e \ud800\ufffe ") == "hej du\n\nså \ufffd\ufffd"


def test_it_cuts_a_long_title_between_words() -> None:
    assert shortened("Handlingsplan för behovsgruppen", 20) == "Handlingsplan för…"
    assert shortened("kort", 20) == "kort"


def test_ordinary_long_words_are_left_to_hyphenation() -> None:
    word = "arbetsmarknadsåtgärderna"
    assert breakable(word) == word
    assert "\u200b" in breakable("https://exempel.se/en-lang-adress")


def test_columns_hold_their_words_and_share_the_rest() -> None:
    table = Table("T", ("Nr", "Aktör", "Text"), (("1", "Försäkringskassan", "ord " * 60),))
    number, actor, text = shares(table)
    assert number < actor < text
    assert number + actor + text == pytest.approx(1)


def test_a_column_asked_too_narrow_still_holds_its_words() -> None:
    asked = Table("T", ("När", "Text"), (("2027-03-01", "kort"),), widths=(0.01, 1))
    assert shares(asked)[0] > 0.1


def test_it_knows_no_other_formats() -> None:
    with pytest.raises(NotFound) as refused:
        write(Document("Plan", "sv"), "exe")
    assert refused.value.code == "unknown_format"


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_it_writes_nearly_nothing_in_every_format(format: str, empty: Document) -> None:
    note = Section("Resultat", (Paragraph("Inget är visat för rummet ännu.", is_note=True),))
    for document in (empty, Document("", "en"), Document("Plan", "sv", sections=(note,))):
        assert write(document, format)


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_it_survives_any_character_in_every_format(format: str) -> None:
    odd = "".join(
        map(chr, [*range(0x20), 0x7F, 0xAD, 0x200D, 0x202E, 0x2028, 0xD800, 0xE000, 0xFFFE, 0x1FFFF])
    )
    text = f'{odd} 中文 ᚠ ไทย \\ " {{}} $x$ #let @ref 🇸🇪 👩‍👩‍👧'
    block = Table(text, (text, "B"), ((text, ""),), numeric=(1,))
    section = Section(text, (Heading(text), Paragraph(text), Quote(text, text), Bullets((text,)), block))
    assert write(Document(text, "sv", text, text, (section,)), format)


def test_both_languages_have_the_same_words() -> None:
    folder = Path(__file__).parents[3] / "workshop" / "words"
    sv, en = (orjson.loads((folder / code / "documents.json").read_bytes()) for code in ("sv", "en"))
    assert sv.keys() == en.keys()


def calculated(*cells: str) -> Table:
    columns = (
        "Åtgärd",
        "Netto",
        "Återbetald",
        "Bär kostnaden",
        "Får vinsten",
        "Förlorar fast helheten vinner",
    )
    row = ("Dela på kostnaden", *cells, "Arbetsförmedlingen 81 %", "Frivilligorganisationer 8 %", "–")
    return Table("Kalkyl", columns, (row,), numeric=(1,), widths=(3.6, 1, 1.8, 3, 3, 2.6))


def test_a_column_holds_its_numbers_whole_with_the_spaces_in_them() -> None:
    short, long = (
        shares(calculated(f"{net} (från 1 till 2)", "år 2"))[1]
        for net in ("1", "1\u00a0256\u00a0313\u00a0456")
    )
    assert long > short + 0.05


def test_numbers_keep_their_room_where_the_words_cannot() -> None:
    number, *words = shares(Table("T", ("Netto", *"ABCDEFG"), (("12\u00a0345\u00a0678", *(7 * ["x" * 40])),)))
    assert number * 104 >= len("12 345 678")
    assert all(word < 17 / 104 for word in words)


def test_an_ordinary_word_is_left_whole_whatever_stands_at_its_side() -> None:
    for word in ("praktikhandledare;", "(arbetsmarknaden)", "överenskommelserna."):
        assert breakable(word) == word
    assert "\u200b" in breakable("a1" * 20)
