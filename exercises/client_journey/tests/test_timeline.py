"""How everybody's steps and gaps become one timeline, whatever the spelling and the leader's merges."""

from dataclasses import replace

import pytest

from exercises.client_journey.example import GAPS, STEPS, example_activity
from exercises.client_journey.names import code_of
from exercises.client_journey.timeline import PICTURE_LANES, ballot, shown_timeline
from workshop.exercise import Merge, Phase

from .making import activity, catalogue, gap, lane, ref, step, support, words_in

GAP = "5 Akuten > Kommunen: ingen ringer"
OTHER = "5 Akuten > Kommunen: kommunen får inte veta"


def test_the_same_words_in_the_same_lane_and_stage_are_one_step() -> None:
    said = ("2 Akuten: läggs in", "2 akuten: Läggs  in.", "2 AKUTEN: läggs in", "3 Akuten: läggs in")
    first, later = shown_timeline(activity(*(step(f"e{n}", one) for n, one in enumerate(said)))).steps
    assert (first.title, first.written, first.stage) == ("läggs in", 3, 2)
    assert (later.written, later.stage) == (1, 3)


def test_a_gap_is_the_same_both_ways_and_told_as_most_tell_it() -> None:
    entries = [gap("e1", GAP), gap("e2", "5 Kommunen > Akuten: ingen ringer"), gap("e3", GAP)]
    timeline = shown_timeline(activity(*entries))
    (only,) = timeline.gaps
    assert [timeline.lane_title(code) for code in only.ends] == ["Akuten", "Kommunen"]
    turned = shown_timeline(activity(*entries[1:2], gap("e4", "5 Kommunen > Akuten: Ingen ringer!")))
    assert [turned.lane_title(code) for code in turned.gaps[0].ends] == ["Kommunen", "Akuten"]


def test_merged_lanes_bring_their_steps_and_gaps_together() -> None:
    entries = [
        step("e1", "2 Akuten: läggs in"),
        step("e2", "2 akutn: läggs in"),
        gap("e3", "5 akutn > Kommunen: ingen ringer"),
        gap("e4", GAP),
    ]
    merge = Merge("m1", (lane("akutn"),), lane("Akuten"), title="Akutmottagningen")
    timeline = shown_timeline(activity(*entries, merges=(merge,)))
    assert [s.written for s in timeline.steps] == [2]
    assert [g.support for g in timeline.gaps] == [2]
    assert {timeline.lane_title(code) for code in timeline.lanes} == {"Akutmottagningen", "Kommunen"}


def test_actors_that_the_leader_merged_at_check_in_are_one_lane() -> None:
    entries = [step("e1", "2 Akuten: läggs in"), step("e2", "2 akutn: läggs in"), support("e3", GAP)]
    own = gap("e4", "5 akutn > Kommunen: ingen ringer")
    timeline = shown_timeline(activity(*entries, own, same_actors={"akutn": "Akuten"}))
    assert [timeline.lane_title(code) for code in timeline.lanes] == ["Akuten", "Kommunen"]
    assert timeline.gaps[0].support == 2, "the vote told the old spelling"


def test_votes_are_found_again_after_gaps_and_lanes_were_merged() -> None:
    entries = [gap("e1", GAP), gap("e2", OTHER), support("e3", GAP), support("e4", OTHER)]
    gaps_first = (
        Merge("m1", (ref(OTHER),), ref(GAP), title="Ingen får veta"),
        Merge("m2", (lane("Akuten"),), lane("Sjukhuset")),
    )
    for merges in (gaps_first, gaps_first[::-1]):
        (only,) = shown_timeline(activity(*entries, merges=merges)).gaps
        assert (only.title, only.written, only.support) == ("Ingen får veta", 2, 4)


def test_a_merge_into_another_place_moves_what_was_said_there() -> None:
    entries = [step("e1", "2 Akuten: läggs in"), step("e2", "3 Kommunen: blir inlaggd")]
    merge = Merge("m1", (ref("3 Kommunen: blir inlaggd"),), ref("2 Akuten: läggs in"))
    timeline = shown_timeline(activity(*entries, merges=(merge,)))
    (only,) = timeline.steps
    assert (only.title, only.written, only.stage) == ("läggs in", 2, 2)
    assert [timeline.lane_title(code) for code in timeline.lanes] == ["Akuten"]


def test_merged_lanes_may_put_a_gap_inside_one_actor_and_nothing_is_lost() -> None:
    merge = Merge("m1", (lane("Kommunen"),), lane("Akuten"))
    (only,) = shown_timeline(activity(gap("e1", GAP), support("e2", GAP), merges=(merge,))).gaps
    assert only.ends == (code_of("Akuten"),) * 2
    assert only.support == 2


def test_merges_that_contradict_each_other_leave_every_entry_where_it_can_be_seen() -> None:
    one, other = "2 A > B: x", "2 C > B: x"
    merges = (
        Merge("m1", (ref("2 A > B: y"),), ref(one)),
        Merge("m2", (ref(other),), ref("2 C > B: y")),
        Merge("m3", (lane("C"),), lane("A")),
        Merge("m4", (ref("2 A > B: y"), lane("B")), "e1"),
        Merge("m5", (ref(one),), lane("A")),
    )
    entries = [gap(f"e{n}", said) for n, said in enumerate((one, "2 A > B: y", other, "2 C > B: y"))]
    timeline = shown_timeline(activity(*entries, merges=merges))
    assert sum(found.written for found in timeline.gaps) == 4
    assert len(timeline.gaps) == 1


def test_the_strongest_gap_is_first_then_the_one_of_most_actors() -> None:
    entries = [
        gap("e1", "2 A > B: två röster av en", actor="Kommunen"),
        support("e2", "2 A > B: två röster av en", actor="Kommunen"),
        gap("e3", "3 A > B: två röster av två", actor="Kommunen"),
        support("e4", "3 A > B: två röster av två", actor=None),
        *(gap(f"e{n}", "4 A > C: tre") for n in (5, 6, 7)),
    ]
    assert [found.title for found in shown_timeline(activity(*entries)).gaps] == [
        "tre",
        "två röster av två",
        "två röster av en",
    ]


def test_the_way_goes_where_most_steps_are_and_lanes_stand_in_its_order() -> None:
    entries = [
        *(step(f"e{n}", "1 Sen: x") for n in (1, 2)),
        step("e3", "1 Aldrig: x"),
        *(step(f"e{n}", "3 Mitt: y") for n in (4, 5)),
        step("e6", "6 Aldrig: z"),
    ]
    timeline = shown_timeline(activity(*entries))
    assert [(stage, timeline.lane_title(code)) for stage, code in timeline.way()] == [
        (1, "Sen"),
        (3, "Mitt"),
        (6, "Aldrig"),
    ]
    assert [timeline.lane_title(code) for code in timeline.lanes] == ["Sen", "Mitt", "Aldrig"]


def test_a_picture_keeps_the_lanes_of_the_strongest_gaps() -> None:
    many = [step(f"e{n}", f"1 Aktör {n}: x", who=n) for n in range(30)]
    full = [step(f"e{100 + n}", f"1 Aktör {n % 10}: x") for n in range(40)]
    room = activity(*many, *full, *(gap(f"e{n}", "2 Aktör 28 > Aktör 29: glapp") for n in (200, 201)))
    timeline = shown_timeline(room)
    kept = {timeline.lane_title(code) for code in timeline.picture_lanes}
    assert len(kept) == PICTURE_LANES and {"Aktör 28", "Aktör 29"} <= kept
    assert [found.title for found in timeline.marked_gaps()] == ["glapp"]


def test_the_ballot_stands_in_the_order_of_the_way() -> None:
    entries = [gap("e1", "5 A > B: sen"), gap("e2", "5 A > B: sen"), gap("e3", "1 A > B: tidig")]
    room = activity(*entries, phase=Phase.ALL)
    assert [found.title for found in ballot(room, shown_timeline(room))] == ["tidig", "sen"]


def test_what_is_hidden_counts_nowhere_and_names_nothing() -> None:
    entries = [gap("e1", "5 Akuten > Elaka Kalle: elakt", hidden=True), gap("e2", GAP)]
    merge = Merge("m1", (ref(GAP),), ref("5 Akuten > Elaka Kalle: elakt"))
    timeline = shown_timeline(activity(*entries, merges=(merge,)))
    (only,) = timeline.gaps
    assert (only.title, only.support) == ("ingen ringer", 1)
    assert "Elaka Kalle" not in {timeline.lane_title(code) for code in timeline.lanes}


def test_stages_taken_away_before_keep_what_lay_in_them_in_the_last_one() -> None:
    room = activity(step("e1", "6 Akuten: åter"))
    short = replace(room, config=room.config.model_copy(update={"stages": ("Före", "Efter")}))
    assert shown_timeline(short).steps[0].stage == 2


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_worked_example_follows_the_paper_and_comes_back_to_acute_care(language: str) -> None:
    known = catalogue(language)
    example = example_activity(known, words_in(language), language)
    timeline = shown_timeline(example)
    assert (len(timeline.steps), len(timeline.gaps)) == (len(STEPS), len(GAPS))
    actors = {key for *_, key in STEPS} | {end for row in GAPS for end in row[2:]}
    assert all("nacka-1997" in str(known["actors"][key].extra["papers"]) for key in actors)
    acute = known["actors"]["akutsjukvarden"].title
    assert [timeline.lane_title(code) for stage, code in timeline.way() if stage in (2, 6)] == [acute, acute]
    assert set(timeline.picture_lanes) == set(timeline.lanes)
