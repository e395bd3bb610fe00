"""How everybody's links become one map, what goes round on it, and where to break it."""

import json
from dataclasses import replace

import pytest

from exercises.vicious_circle.example import CIRCLE, example_activity
from exercises.vicious_circle.links import shown_map
from workshop.exercise import Merge, Phase, Picture, Table

from .making import EXERCISE, FAY, PHONE, SCREEN, activity, break_at, link, ref, vote, words, words_in

RING = ("A +> B", "B +> C", "C +> A")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_svarte_petter_circle_of_the_worked_example_is_found(language: str) -> None:
    found = shown_map(example_activity(words_in(language)))
    (loop,) = found.loops()
    assert loop.is_reinforcing
    titles = [found.title(link.cause) for link in loop.links]
    first = titles.index(words_in(language)("example.health_care_saves"))
    turned = titles[first:] + titles[:first]
    assert turned == [words_in(language)(f"example.{key}") for key in CIRCLE]


def test_the_same_words_are_the_same_factor_however_they_are_capitalised() -> None:
    (only,) = shown_map(activity(link("e1", "Stress +> Fel"), link("e2", "stress +> FEL"))).links
    assert (only.support, only.dissent) == (2, 0)


def test_links_between_merged_factors_are_one_link_with_the_support_of_all() -> None:
    entries = [link("e1", "Stress +> Fel"), link("e2", "Stres +> Misstag"), vote("e3", "Stres +> Misstag")]
    merges = (
        Merge("m1", (factor("Stres"),), factor("Stress")),
        Merge("m2", (factor("Misstag"),), factor("Fel"), title="Misstag i vården"),
    )
    found = shown_map(activity(*entries, merges=merges))
    (only,) = found.links
    assert (found.title(only.cause), found.title(only.effect), only.support) == (
        "Stress",
        "Misstag i vården",
        3,
    )


def factor(title: str) -> str:
    return "factor:" + ref(f"{title} +> x").split(".")[0]


def test_a_merge_that_makes_a_link_lead_to_itself_leaves_it_out_and_says_so() -> None:
    entries = [link("e1", "Stress +> Press"), link("e2", "Stress +> Fel")]
    merged = activity(*entries, merges=(Merge("m1", (factor("Press"),), factor("Stress")),))
    view = EXERCISE.view(merged, FAY)
    assert [(row["support"], view["folded"]) for row in view["links"]] == [(1, 1)]


def test_support_and_dissent_are_kept_apart_and_the_sign_is_what_most_say() -> None:
    entries = [
        link("e1", "A +> B", actor="Kommunen"),
        link("e2", "A -> B", actor=None),
        vote("e3", "A +> B", actor="Kommunen"),
        vote("e4", "A +> B", "disagree"),
    ]
    (only,) = shown_map(activity(*entries)).links
    assert (only.sign, only.support, only.dissent, only.is_disputed) == ("more", 2, 2, True)
    assert only.labels == {"Kommunen", None}


def test_two_that_lead_to_less_drive_each_other_and_one_holds_back() -> None:
    (both,) = shown_map(activity(link("e1", "A -> B"), link("e2", "B -> A"))).loops()
    (one,) = shown_map(activity(link("e1", "A -> B"), link("e2", "B +> A"))).loops()
    assert both.is_reinforcing and not one.is_reinforcing


def test_the_loop_whose_weakest_link_is_strongest_comes_first() -> None:
    strong = [link(f"e{n}", said) for n, said in enumerate(("A +> B", "B +> A") * 2)]
    weak = [link("e8", "C +> A"), link("e9", "A +> C"), *(link(f"e{n}", "C +> A") for n in range(10, 15))]
    first, second = shown_map(activity(*weak, *strong)).loops()
    assert (first.support, second.support) == (2, 1)


def test_a_map_follows_a_table_and_counts_tables() -> None:
    entries = [link("e1", "A +> B", table="1"), link("e2", "A +> B", table="2"), link("e3", "A +> B")]
    running = activity(*entries, tables=("1", "2", "3"))
    (row,) = EXERCISE.view(running, SCREEN)["links"]
    assert (row["tables"], EXERCISE.view(running, SCREEN)["tables_in_all"]) == (2, 3)


def test_nothing_is_shown_before_the_ballot_but_a_table_sees_its_own() -> None:
    for phase in (Phase.INDIVIDUAL, Phase.TABLE):
        early = activity(link("e1", "Hemligt +> Tyst", table="1"), phase=phase)
        assert "Hemligt" not in json.dumps([EXERCISE.view(early, PHONE), EXERCISE.view(early, SCREEN)])
        own = EXERCISE.view(early, replace(PHONE, table="1"))
        assert ("Hemligt" in json.dumps(own)) == (phase is Phase.TABLE)


def test_the_ballot_shows_the_circles_without_any_count() -> None:
    entries = [link(f"e{n}", said) for n, said in enumerate((*RING, *RING, "D +> E"))]
    view = EXERCISE.view(activity(*entries, phase=Phase.ALL), PHONE)
    assert {row["ref"] for row in view["ballot"]} == {ref(said) for said in (*RING, "D +> E")}
    assert view["circles"] == [{"links": [ref(said) for said in RING], "reinforcing": True}]
    assert "support" not in json.dumps(view)


def test_hidden_words_reach_the_facilitator_only() -> None:
    entries = [link("e1", "Elakt om Fay +> Fel", hidden=True), link("e2", "Snällt +> Fel")]
    merged = activity(*entries, merges=(Merge("m1", (factor("Snällt"),), factor("Elakt om Fay")),))
    for audience in (SCREEN, PHONE):
        assert "Elakt" not in json.dumps(EXERCISE.view(merged, audience))
    assert "Elakt" not in str(EXERCISE.harvest(merged)) + str(EXERCISE.report(merged, words))
    (row,) = [row for row in EXERCISE.view(merged, FAY)["items"] if row.get("hidden")]
    assert row["ref"] == "e1"


def test_the_chain_gets_the_links_where_the_room_would_break_it() -> None:
    entries = [
        link("e1", "#o1 +> Stress"),
        link("e2", "Stress -> #d1"),
        break_at("e3", "Stress -> Någon annan betalar", actor="Kommunen", table="1"),
        break_at("e4", "Stress -> Någon annan betalar", actor=None, table="2"),
        break_at("e5", "Mål saknas +> Stress", actor="Kommunen"),
        break_at("e6", "Borttaget +> Stress"),
    ]
    first, second = EXERCISE.harvest(activity(*entries)).items
    assert first.title == "Stress → mindre: Någon annan betalar"
    assert (first.votes, first.actors, first.tables, first.answers) == (2, 2, 2, ("d1",))
    assert (second.votes, second.answers) == (1, ("o1",))


def test_what_the_leader_carries_over_no_more_is_left_out() -> None:
    assert shown_map(activity(link("e1", "#o1 +> Stress"), given=())).links == []


def test_closing_changes_no_result() -> None:
    entries = [*(link(f"e{n}", said, who=1) for n, said in enumerate(RING)), break_at("e9", RING[0], who=1)]
    closed = [replace(entry, who=-n) for n, entry in enumerate(entries)]
    assert EXERCISE.view(activity(*entries), SCREEN) == EXERCISE.view(
        activity(*closed, phase=Phase.CLOSED), SCREEN
    )


def test_the_report_draws_the_strongest_circle_and_says_it_in_a_table() -> None:
    entries = [*(link(f"e{n}", said) for n, said in enumerate(RING)), break_at("e9", RING[1])]
    section = EXERCISE.report(activity(*entries), words)
    assert section is not None
    pictures = [block for block in section.blocks if isinstance(block, Picture)]
    assert "A → B → C → A" in pictures[0].alt
    loops, breaks, links = [block for block in section.blocks if isinstance(block, Table)]
    assert loops.rows == (("A → B → C → A", "driver på sig själv", "3", "1"),)
    assert breaks.rows == (("B leder till mer av: C", "Övriga 1", "1"),)
    assert len(links.rows) == 3
    assert EXERCISE.report(activity(), words) is not None


def test_it_compares_links_by_what_they_say() -> None:
    earlier = activity(*(link(f"e{n}", said) for n, said in enumerate(("A +> B", "B +> A", "X +> Y"))))
    later = activity(
        *(link(f"e{n}", said) for n, said in enumerate(("A +> B", "A +> B", "B +> A", "P +> Q")))
    )
    section = EXERCISE.compare(earlier, later, words)
    assert section is not None
    (table,) = [block for block in section.blocks if isinstance(block, Table)]
    assert {row[0][0]: row[3] for row in table.rows} == {
        "A": "starkare",
        "B": "svagare",
        "P": "ny",
        "X": "borta",
    }
    assert EXERCISE.compare(activity(), later, words) is None


def test_the_sheet_has_a_line_for_each_link() -> None:
    assert len(EXERCISE.sheet(activity(), words)) == 5
