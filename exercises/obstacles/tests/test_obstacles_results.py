"""What the room, the report and the chain get, on entries that are lopsided, merged, hidden."""

import json
from dataclasses import replace

import pytest

from exercises.obstacles.payload import ObstaclesConfig
from exercises.obstacles.tests.room import (
    AF,
    EXERCISE,
    FK,
    LEADER,
    NORTH,
    OFFERED,
    PHONE,
    SCREEN,
    SOC,
    activity,
    choice,
    ranking,
    real_obstacles,
    words,
)
from workshop.exercise import Audience, ChainKind, Merge, Phase, Table


def test_weight_ranks_then_the_number_of_actors_then_the_title() -> None:
    room = activity(
        choice("e1", "ork", 3, SOC),
        choice("e2", "mal", 2, SOC),
        choice("e3", "mal", 1, FK),
        choice("e4", "revir", 1, SOC),
        choice("e5", "granser", 1, SOC),
        choice("e6", "spar", 3, SOC),
        choice("e7", "spar", 1, SOC),
    )
    assert ranking(room) == [
        ("key:spar", 4, 1),
        ("key:mal", 3, 2),
        ("key:ork", 3, 1),
        ("key:granser", 1, 1),
        ("key:revir", 1, 1),
    ]


def test_a_device_for_many_people_weighs_no_more_than_another() -> None:
    assert ranking(activity(choice("e1", "mal", 2, heads=12))) == [("key:mal", 2, 1)]


def test_pooled_small_groups_count_as_one_actor() -> None:
    entries = [choice(f"e{n}", "mal", 1, None) for n in range(4)]
    assert ranking(activity(*entries, choice("e9", "mal", 1, FK))) == [("key:mal", 5, 2)]


def test_results_do_not_depend_on_who_is_whom() -> None:
    entries = [choice("e1", "mal", 3, who=1), choice("e2", "ork", 1, who=1), choice("e3", "mal", 1, who=2)]
    closed = [replace(entry, who=100 + n) for n, entry in enumerate(entries)]
    before, after = (activity(*some, phase=Phase.CLOSED) for some in (entries, closed))
    for audience in (PHONE, SCREEN, LEADER):
        assert EXERCISE.view(before, audience) == EXERCISE.view(after, audience)
    assert EXERCISE.harvest(before) == EXERCISE.harvest(after)


def test_twins_are_ranked_as_one_and_the_trail_names_both() -> None:
    (first,) = EXERCISE.view(activity(choice("e1", "mal", 1), choice("e2", "mal_2007", 2, FK)), SCREEN)[
        "items"
    ]
    assert (first["ref"], first["weight"], first["actors"]) == ("key:mal", 3, 2)
    assert first["merged"] == ["Avsaknaden av gemensamma mål"]


def test_own_words_have_no_category_until_they_lie_under_a_catalogue_obstacle() -> None:
    entries = choice("e1", "vi vet ingenting om varann", 2), choice("e2", "kunskap", 1)
    assert EXERCISE.view(activity(*entries), SCREEN)["items"][0]["category"] is None
    merged = activity(*entries, merges=(Merge("m1", ("e1",), "key:kunskap"),))
    (only,) = EXERCISE.view(merged, SCREEN)["items"]
    assert (only["ref"], only["category"], only["weight"]) == ("key:kunskap", "process", 3)
    assert only["merged"] == ["vi vet ingenting om varann"]


def test_a_merge_into_own_words_keeps_the_category_and_may_get_a_new_title() -> None:
    merge = Merge("m1", ("key:revir",), "e1", title="Strider om pengar och klienter")
    room = activity(choice("e1", "bråk om pengarna"), choice("e2", "revir"), merges=(merge,))
    (only,) = EXERCISE.view(room, SCREEN)["items"]
    assert only["title"] == "Strider om pengar och klienter"
    assert only["category"] == "culture"
    assert only["merged"] == ["bråk om pengarna", "Revirkamper"]


def test_a_merge_of_merges_ends_in_one() -> None:
    merges = (Merge("m1", ("e1",), "e2"), Merge("m2", ("e2", "e3"), "key:ork"))
    room = activity(*(choice(f"e{n}", f"trött {n}", n) for n in (1, 2, 3)), merges=merges)
    (only,) = EXERCISE.view(room, SCREEN)["items"]
    assert (only["ref"], only["title"], only["weight"], only["times"]) == ("key:ork", "Orken att driva", 6, 3)


def test_hidden_words_reach_the_facilitator_only_and_weigh_nothing() -> None:
    room = activity(choice("e1", "ork"), choice("e2", "Kalle på IFO", 3, hidden=True))
    for audience in (PHONE, SCREEN):
        assert "Kalle" not in json.dumps(EXERCISE.view(room, audience))
    assert EXERCISE.view(room, LEADER)["items"][-1]["hidden"] is True
    assert [i.ref for i in EXERCISE.harvest(room).items] == ["key:ork"]
    assert "Kalle" not in str(EXERCISE.report(room, words))


def test_what_is_merged_into_hidden_words_does_not_show_them() -> None:
    room = activity(
        choice("e1", "Kalle på IFO", hidden=True),
        choice("e2", "vissa chefer"),
        merges=(Merge("m1", ("e2",), "e1"),),
    )
    (only,) = EXERCISE.view(room, SCREEN)["items"]
    assert only["title"] == "vissa chefer"


@pytest.mark.parametrize("phase", (Phase.WAITING, Phase.INDIVIDUAL))
def test_nothing_of_the_result_is_seen_before_it_is_shown(phase: Phase) -> None:
    room = activity(choice("e1", "hemliga ord"), choice("e2", "mal", 3), phase=phase)
    for audience in (PHONE, SCREEN):
        view = EXERCISE.view(room, audience)
        assert "items" not in view and "columns" not in view and "hemliga" not in json.dumps(view)
    assert len(EXERCISE.view(room, LEADER)["items"]) == 2


def test_phones_get_the_ballot_only_while_they_choose_and_twins_stand_there_once() -> None:
    keys = [o["key"] for o in EXERCISE.view(activity(phase=Phase.INDIVIDUAL), PHONE)["ballot"]]
    assert keys == ["mal", "kunskap", "revir", "ork", "spar", "granser"]
    for phase in (Phase.WAITING, Phase.RESULTS, Phase.CLOSED):
        assert "ballot" not in EXERCISE.view(activity(phase=phase), PHONE)
    north = activity(phase=Phase.INDIVIDUAL, config=ObstaclesConfig(catalogue=NORTH))
    assert [o["key"] for o in EXERCISE.view(north, PHONE)["ballot"]] == ["mal_2007", "granser"]


@pytest.mark.parametrize("language", ("sv", "en"))
def test_the_whole_shipped_ballot_fits_a_phone_with_its_explanations(language: str) -> None:
    room = activity(phase=Phase.INDIVIDUAL, catalogue={"obstacles": real_obstacles(language)})
    view = EXERCISE.view(room, PHONE)
    assert len(view["ballot"]) == 27
    assert all(offer["text"] for offer in view["ballot"])
    assert len(json.dumps(view)) < 15_000


def test_a_thousand_choices_stay_within_bounds() -> None:
    known = [choice(f"e{n}", list(OFFERED)[n % 7], 1 + n % 3, (FK, SOC, AF, None)[n % 4]) for n in range(400)]
    own = [choice(f"e{n}", f"Vi hinner inte träffas, nummer {n} " + "å" * 80) for n in range(400, 1000)]
    merges = tuple(Merge(f"m{n}", (f"e{n}",), "key:ork") for n in range(400, 480))
    room = activity(*known, *own, merges=merges)
    sizes = [len(json.dumps(EXERCISE.view(room, audience))) for audience in (PHONE, SCREEN, LEADER)]
    assert sizes[0] < 16_000 and max(sizes[1:]) < 128_000
    assert len(EXERCISE.view(room, SCREEN)["items"]) <= 40


@pytest.mark.parametrize("phase", EXERCISE.phases)
@pytest.mark.parametrize("audience", (PHONE, SCREEN, LEADER))
def test_an_empty_room_has_views_a_report_and_no_names(phase: Phase, audience: Audience) -> None:
    assert json.loads(json.dumps(EXERCISE.view(activity(phase=phase, catalogue={}), audience)))["most"] == 5
    named = activity(choice("e1", "mal", name="Alice"), phase=phase)
    assert "Alice" not in json.dumps(EXERCISE.view(named, audience))
    assert "Ingen valde" in str(EXERCISE.report(activity(), words))


def test_a_phone_finds_its_own_choice_under_what_it_was_merged_into() -> None:
    room = activity(choice("e1", "trött"), choice("e2", "mal_2007"), merges=(Merge("m", ("e1",), "key:mal"),))
    (only,) = EXERCISE.view(room, PHONE)["items"]
    assert (only["ref"], only["same"]) == ("key:mal", ["e1", "key:mal_2007"])


def test_the_harvest_is_the_ranking_with_its_provenance() -> None:
    room = activity(choice("e1", "mal", 3, FK), choice("e2", "mal", 2, SOC), choice("e3", "Egen väg"))
    first, second = EXERCISE.harvest(room).items
    assert (first.kind, first.ref, first.key) == (ChainKind.OBSTACLE, "key:mal", "mal")
    assert (first.votes, first.actors, first.data["times"]) == (5, 2, 2)
    assert first.data["category"] == "structure" and first.data["source"] == "Pappret: Hinder"
    assert (second.ref, second.key, second.title) == ("e3", None, "Egen väg")


def test_the_report_ranks_sorts_into_columns_and_keeps_the_trail() -> None:
    room = activity(
        choice("e1", "mal", 3, FK),
        choice("e2", "revir", 1),
        choice("e3", "bråk"),
        merges=(Merge("m1", ("e3",), "key:revir"),),
    )
    section = EXERCISE.report(room, words)
    assert section is not None
    (table,) = [b for b in section.blocks if isinstance(b, Table)]
    assert table.rows == (
        ("1", "Bristen på gemensamma mål", "Struktur", "3", "1", "1"),
        ("2", "Revirkamper", "Kultur", "2", "2", "1"),
    )
    assert "Revirkamper – här ligger också: bråk" in str(section)


def test_the_comparison_says_what_is_new_gone_stronger_weaker_and_the_same() -> None:
    earlier = activity(
        choice("e1", "mal", 3), choice("e2", "revir", 3), choice("e3", "ork", 2), choice("e4", "Ingen tid", 2)
    )
    later = activity(
        choice("e1", "mal_2007", 3),
        choice("e2", "mal", 3),
        choice("e3", "spar", 2),
        choice("e4", "ingen tid!", 3),
    )
    later = replace(later, entries=(*later.entries, choice("e5", "revir", 1)))
    section = EXERCISE.compare(earlier, later, words)
    assert section is not None
    (table,) = [b for b in section.blocks if isinstance(b, Table)]
    assert {row[0]: row[1:] for row in table.rows} == {
        "Bristen på gemensamma mål": ("30 %", "50 %", "tyngre"),
        "ingen tid!": ("20 %", "25 %", "tyngre"),
        "Sparbeting": ("–", "17 %", "nytt"),
        "Revirkamper": ("30 %", "8 %", "lättare"),
        "Orken att driva": ("20 %", "–", "borta"),
    }
    same = EXERCISE.compare(earlier, earlier, words)
    assert "oförändrat" in str(same) and "tyngre" not in str(same)
    assert EXERCISE.compare(activity(), later, words) is None
