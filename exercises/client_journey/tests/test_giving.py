"""What the plan, the report, the next seminar and the printed sheet get."""

from dataclasses import replace

import pytest

from exercises.client_journey.payload import JourneyConfig
from workshop.exercise import Ask, ChainKind, Grid, Merge, Paragraph, Picture, Section, Table

from .making import AGED, EXERCISE, activity, catalogue, gap, lane, ref, step, support, words, words_in

GAP = "5 Akuten > Kommunen: Ingen ringer"
OTHER = "4 Vårdcentralen > Kommunen: Ingen vet"
ENTRIES = (
    step("e1", "2 Akuten: Läggs in", actor="Kommunen"),
    step("e2", "2 Akuten: läggs in", actor=None),
    step("e3", "5 Kommunen: Får <b>vänta</b>"),
    gap("e4", GAP, actor="Kommunen", table="1"),
    support("e5", GAP, actor=None, table="2"),
    gap("e6", OTHER, actor="Kommunen"),
)


def table_of(section: Section | None, number: int = 0) -> Table:
    assert section is not None
    return [block for block in section.blocks if isinstance(block, Table)][number]


def test_gaps_are_the_needs_strongest_first() -> None:
    first, second = EXERCISE.harvest(activity(*ENTRIES)).items
    assert (first.kind, first.ref, first.title) == (ChainKind.OBSTACLE, ref(GAP), "Ingen ringer")
    assert (first.votes, first.actors, first.tables) == (2, 2, 2)
    assert first.data == {
        "need": True,
        "gap": True,
        "from": "Akuten",
        "to": "Kommunen",
        "stage": "Skickas vidare",
        "written": 1,
    }
    assert first.text == "Glapp mellan Akuten och Kommunen: Skickas vidare"
    assert (second.title, second.votes) == ("Ingen vet", 1)


def test_a_gap_keeps_its_name_in_the_chain_when_more_people_write_it() -> None:
    before = EXERCISE.harvest(activity(*ENTRIES)).items
    more = (gap("e0", "5 Kommunen > akuten: ingen ringer."), *ENTRIES)
    after = EXERCISE.harvest(activity(*more)).items
    assert [item.ref for item in before] == [item.ref for item in after]
    assert after[0].votes == 3


def test_a_gap_that_merges_put_inside_one_actor_is_told_so_everywhere() -> None:
    merged = activity(*ENTRIES, merges=(Merge("m1", (lane("Kommunen"),), lane("Akuten")),))
    item = EXERCISE.harvest(merged).items[0]
    assert item.text == "Glapp inom Akuten: Skickas vidare"
    assert table_of(EXERCISE.report(merged, words)).rows[0][2] == "inom Akuten"


def test_the_report_has_the_person_the_picture_the_gaps_and_the_steps() -> None:
    room = activity(*ENTRIES, need_group=AGED, catalogue=catalogue())
    section = EXERCISE.report(room, words)
    assert section is not None
    texts = [block.text for block in section.blocks if isinstance(block, Paragraph)]
    assert texts[0].startswith("Birgit, 84") and "Samverkstans eget exempel" in texts[1]
    (picture,) = [block for block in section.blocks if isinstance(block, Picture)]
    assert "Akuten → Kommunen" in picture.alt
    assert picture.svg.count("<circle") == 2 + 2, "two places with steps, two gaps"
    assert table_of(section).rows == (
        ("1", "Ingen ringer", "Akuten – Kommunen", "Skickas vidare", "2", "2"),
        ("2", "Ingen vet", "Vårdcentralen – Kommunen", "Får en insats", "1", "1"),
    )
    assert table_of(section, 1).rows == (
        ("Söker hjälp", "Akuten", "Läggs in", "2"),
        ("Skickas vidare", "Kommunen", "Får <b>vänta</b>", "1"),
    )


def test_a_persons_words_never_become_markup_in_the_picture() -> None:
    room = activity(step("e1", "1 <script>: x"), config=JourneyConfig(stages=("<i>Före</i>", "Efter")))
    section = EXERCISE.report(room, words)
    assert section is not None
    (picture,) = [block for block in section.blocks if isinstance(block, Picture)]
    assert "<script" not in picture.svg and "<i>" not in picture.svg


def test_tables_stand_in_the_report_where_there_were_any() -> None:
    section = EXERCISE.report(activity(*ENTRIES, tables=("1", "2", "3")), words)
    assert [row[-1] for row in table_of(section).rows] == ["2 av 3", "0 av 3"]


def test_an_empty_room_is_told_so() -> None:
    assert "Inga steg" in str(EXERCISE.report(activity(), words))
    assert EXERCISE.compare(activity(), activity(*ENTRIES), words) is None


def test_the_comparison_finds_gaps_by_their_words_and_else_by_their_place() -> None:
    earlier = activity(
        *(gap(f"e{n}", "5 Akuten > Kommunen: ingen ringer") for n in range(6)),
        *(gap(f"e{n}", "4 Vårdcentralen > Kommunen: Ingen vet") for n in range(10, 12)),
        gap("e20", "1 Akuten > Vårdcentralen: Borta nu"),
        gap("e30", "6 Kommunen > Akuten: Oförändrat"),
    )
    later = activity(
        gap("e1", "3 Akuten > Kommunen: Ingen ringer!"),
        *(gap(f"e{n}", "4 Kommunen > Vårdcentralen: Ingen håller ihop") for n in range(10, 16)),
        gap("e2", "2 Akuten > Kommunen: Nytt glapp"),
        gap("e30", "6 Kommunen > Akuten: Oförändrat"),
    )
    table = table_of(EXERCISE.compare(earlier, later, words))
    assert {row[0]: row[2:] for row in table.rows} == {
        "Ingen håller ihop (förra gången: Ingen vet)": ("2", "6", "starkare"),
        "Ingen ringer!": ("6", "1", "svagare"),
        "Nytt glapp": ("–", "1", "nytt"),
        "Oförändrat": ("1", "1", "ungefär lika"),
        "Borta nu": ("1", "–", "borta"),
    }


def test_the_comparison_takes_a_merged_title_for_the_gaps_name() -> None:
    earlier = activity(gap("e1", GAP), merges=(Merge("m0", ("x",), ref(GAP), title="Ingen får veta"),))
    later = activity(gap("e1", "1 A > B: ingen får veta"), gap("e2", "2 A > B: annat"))
    rows = table_of(EXERCISE.compare(earlier, later, words)).rows
    assert ("ingen får veta", "1", "1", "svagare") in [(row[0], *row[2:]) for row in rows]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_sheet_is_a_grid_of_actors_and_stages_and_lines_for_gaps(language: str) -> None:
    room = replace(activity(need_group=AGED, catalogue=catalogue(language)), language=language)
    blocks = EXERCISE.sheet(room, words_in(language))
    journey, gaps = [block for block in blocks if isinstance(block, Grid)]
    assert len(journey.columns) == 7 and journey.rows[:3] == ("Akuten", "Kommunen", "Vårdcentralen")
    assert journey.rows[-1] == "" and len(gaps.rows) == room.config.most_gaps
    assert isinstance(blocks[0], Ask) and "Birgit" in blocks[0].text
