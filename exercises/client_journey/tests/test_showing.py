"""What phones, the screen and the leader see of the journey, and when."""

import json
from dataclasses import replace
from random import Random

import pytest

from exercises.client_journey.payload import JourneyConfig
from workshop.exercise import Audience, Merge, Phase, Role

from .making import AGED, EXERCISE, FAY, PHONE, SCREEN, activity, catalogue, gap, ref, step, support

GAP = "5 Akuten > Kommunen: Hemligt glapp"
ENTRIES = (
    step("e1", "2 Akuten: Hemligt steg", table="1", actor="Kommunen"),
    gap("e2", GAP, table="1", actor="Kommunen"),
    gap("e3", GAP, table="2", actor=None),
    support("e4", GAP, table="2", actor=None),
)


def test_alone_nobody_sees_others_and_a_table_sees_its_own() -> None:
    own_table = Audience(Role.PARTICIPANT, table="1")
    for phase in (Phase.WAITING, Phase.INDIVIDUAL, Phase.TABLE):
        room = activity(*ENTRIES[:1], phase=phase)
        for audience in (PHONE, SCREEN):
            assert "Hemligt" not in json.dumps(EXERCISE.view(room, audience))
        assert ("Hemligt" in json.dumps(EXERCISE.view(room, own_table))) == (phase is Phase.TABLE)
        assert "Hemligt" in json.dumps(EXERCISE.view(room, FAY))


def test_while_all_choose_they_see_gaps_and_steps_without_any_count() -> None:
    room = activity(*ENTRIES, phase=Phase.ALL)
    for audience in (PHONE, SCREEN):
        view = EXERCISE.view(room, audience)
        (row,) = view["ballot"]
        stage, *ends = map(int, row["at"].split("."))
        assert (row["text"], stage) == ("Hemligt glapp", 5)
        assert [view["lanes"][end] for end in ends] == ["Akuten", "Kommunen"]
        assert not {"support", "written", "actors", "tables"} & set(row)
        assert "way" not in view and "count" not in json.dumps(view)
    assert EXERCISE.view(room, SCREEN)["steps"][0]["text"] == "Hemligt steg"


def test_a_phone_knows_its_own_gap_and_what_it_supported_before_a_merge() -> None:
    other = "5 Akuten > Kommunen: annat"
    merged = Merge("m1", (ref(other),), ref(GAP))
    room = activity(*ENTRIES, gap("e5", other), support("e6", other), phase=Phase.ALL, merges=(merged,))
    (row,) = EXERCISE.view(room, PHONE)["ballot"]
    assert (row["entries"], row["before"]) == (["e2", "e3", "e5"], [ref(other)])
    assert "entries" not in EXERCISE.view(room, SCREEN)["ballot"][0]


def test_results_tell_support_actors_and_tables() -> None:
    room = activity(*ENTRIES, tables=("1", "2", "3"))
    for audience in (PHONE, SCREEN, FAY):
        view = EXERCISE.view(room, audience)
        (row,) = view["gaps"]
        assert (row["support"], row["written"], row["actors"], row["tables"]) == (3, 2, 2, 2)
        assert view["tables_in_all"] == 3
    view = EXERCISE.view(room, SCREEN)
    assert view["marked"] == [ref(GAP)]
    assert [(at["stage"], view["lanes"][at["lane"]]) for at in view["way"]] == [(2, "Akuten")]


def test_results_do_not_depend_on_who_is_whom() -> None:
    closed = [replace(entry, who=100 + n, table=None) for n, entry in enumerate(ENTRIES)]
    before = [replace(entry, table=None) for entry in ENTRIES]
    for audience in (PHONE, SCREEN, FAY):
        assert EXERCISE.view(activity(*before), audience) == EXERCISE.view(
            activity(*closed, phase=Phase.CLOSED), audience
        ) | ({"example": {}} if audience.is_facilitator else {})


def test_the_leader_can_merge_lanes_steps_and_gaps_and_hide_words() -> None:
    room = activity(*ENTRIES, step("e7", "1 Akuten: Kalle Svensson ramlar", hidden=True))
    items = {item["ref"]: item for item in EXERCISE.view(room, FAY)["items"]}
    assert {ref(GAP), ref("2 Akuten: Hemligt steg"), "e1", "e2", "e7"} <= set(items)
    assert sum(name.startswith("lane:") for name in items) == 2
    assert items["e7"]["hidden"] and not items["e1"]["hidden"]
    for audience in (PHONE, SCREEN):
        assert "Kalle" not in json.dumps(EXERCISE.view(room, audience))


def test_the_person_is_the_kits_own_for_the_need_group_unless_the_leader_says_another() -> None:
    known = catalogue()
    names = {
        key: EXERCISE.view(activity(need_group=key, catalogue=known), PHONE)["person"]
        for key in known["need_groups"]
    }
    assert names[AGED]["name"] == "Birgit" and names[AGED]["is_example"]
    assert all(f"{one['name']}" in one["story"].split()[0] for one in names.values())
    assert len({one["name"] for one in names.values()}) == 6
    own = activity(need_group=AGED, catalogue=known, config=JourneyConfig(person="Sten", story="Sten är 70."))
    assert EXERCISE.view(own, PHONE)["person"] == {
        "name": "Sten",
        "story": "Sten är 70.",
        "is_example": False,
    }


def test_the_room_follows_the_papers_own_example_and_an_unknown_group_somebody_without_a_story() -> None:
    known = catalogue()
    assert EXERCISE.view(activity(catalogue=known), PHONE)["person"]["name"] == "Kim"
    unknown = EXERCISE.view(activity(catalogue=known, need_group="egen_grupp"), PHONE)["person"]
    assert unknown == {"name": "personen", "story": "", "is_example": False}


def test_the_leaders_actors_and_stages_come_first() -> None:
    config = JourneyConfig(actors=("Rehabteamet", "Kommunen"), stages=("Före", "Efter"))
    view = EXERCISE.view(activity(phase=Phase.INDIVIDUAL, catalogue=catalogue(), config=config), PHONE)
    assert view["actors"][:2] == ["Rehabteamet", "Kommunen"] and "Akutsjukvården" in view["actors"]
    assert "Vårdcentralen" not in view["actors"]
    assert view["stages"] == ["Före", "Efter"]


@pytest.mark.parametrize("phase", (Phase.INDIVIDUAL, Phase.TABLE, Phase.ALL, Phase.RESULTS))
def test_a_thousand_people_with_long_and_different_words_stay_within_bounds(phase: Phase) -> None:
    dice = Random(2)
    actors = [f"{n} ".ljust(80, "å") for n in range(40)]
    entries = []
    for n in range(1000):
        start, end = dice.sample(actors, 2)
        text = f"{n} ".ljust(140, "å")
        entries.append(step(f"e{n}", f"{n % 8 + 1} {start}: {text}", who=n, table="1"))
        entries.append(gap(f"e{n + 1000}", f"{n % 8 + 1} {start} > {end}: {text}", who=n, table="1"))
        entries.append(support(f"e{n + 2000}", f"{n % 8 + 1} {start} > {end}: {text}", who=n))
    config = JourneyConfig(
        person="å" * 40,
        story="å" * 500,
        stages=tuple(f"{n}".ljust(80, "å") for n in range(8)),
        actors=tuple(actors[:20]),
        ballot=30,
    )
    room = activity(*entries, phase=phase, config=config, catalogue=catalogue())
    phone = Audience(Role.PARTICIPANT, table="1") if phase is Phase.TABLE else PHONE
    views = [EXERCISE.view(room, audience) for audience in (phone, SCREEN, FAY)]
    sizes = [len(json.dumps(view, ensure_ascii=False).encode()) for view in views]
    assert sizes[0] < 15_600 and sizes[1] < 126_000
    if phase in (Phase.TABLE, Phase.RESULTS):
        assert views[0]["gaps"] and views[0]["steps"]
    if phase is Phase.ALL:
        assert len(views[0]["ballot"]) >= 5
