"""What one may hand in about the actors around the person."""

import json
from dataclasses import replace
from random import Random

import pytest
from pydantic import ValidationError

from exercises.stakeholder_map.names import offered_besides, offered_here
from exercises.stakeholder_map.payload import MapConfig, MapEntry, StoredPlace
from exercises.stakeholder_map.tests.making import (
    AF,
    EXERCISE,
    FAY,
    FK,
    KOM,
    NOBODY,
    PHONE,
    REG,
    SCREEN,
    accept,
    activity,
    led,
    placed,
    shipped,
    words,
)
from workshop.exercise import Grid, Participant, Person, Phase, Refused, StoredEntry

OPEN = Phase.INDIVIDUAL
CLOSED_LIST = MapConfig(own_actors=False)


def test_an_actor_is_stored_by_the_name_it_is_known_by() -> None:
    room = activity(phase=OPEN, same_actors={"Kommunen i Nacka": KOM})
    assert accept(room, [], type="actor", actor="Kommunen i Nacka", near=2).actor == KOM
    assert accept(room, [], type="actor", actor="  försäkringskassan.", near=2).actor == FK
    assert accept(room, [], type="lead", holds="actor", actor="REGIONEN").actor == REG
    listed = "Primärvården (vårdcentralerna)"
    assert accept(room, [], type="actor", actor="primärvården", near=1).actor == listed


def test_a_name_on_the_roll_stands_before_the_catalogues() -> None:
    room = activity(roll=("Primärvården", FK))
    assert offered_here(room) == ["Primärvården", FK]
    assert not any(name.startswith(("Primärvården", FK)) for name in offered_besides(room))
    assert (
        accept(room, [], type="actor", actor="Primärvården (vårdcentralerna)", near=1).actor == "Primärvården"
    )


def test_own_words_with_brackets_are_two_actors() -> None:
    room = activity(phase=OPEN)
    own = [placed("Kommunen (skolan)", 1)]
    assert accept(room, own, type="actor", actor="Kommunen (hemtjänsten)", near=1)


def test_the_same_actor_is_placed_once_under_whatever_spelling() -> None:
    room = activity(phase=OPEN, same_actors={"FK": FK})
    for spelling in (FK, "FK", "försäkringskassan"):
        with pytest.raises(Refused, match="already_placed"):
            accept(room, [placed(FK, 1)], type="actor", actor=spelling, near=3)
    assert accept(room, [led(FK)], type="actor", actor=FK, near=3)


def test_it_refuses_more_actors_than_the_leader_has_set() -> None:
    room = activity(phase=OPEN, config=MapConfig(most=3))
    own = [placed(name, 1) for name in (AF, FK, KOM)]
    with pytest.raises(Refused, match="too_many_actors") as refused:
        accept(room, own, type="actor", actor=REG, near=1)
    assert refused.value.details == {"most": 3}
    assert accept(room, own, type="lead", holds="nobody")


def test_it_refuses_an_own_actor_where_the_list_is_closed() -> None:
    room = activity(phase=OPEN, config=CLOSED_LIST)
    for payload in (
        {"type": "actor", "actor": "Grannen", "near": 1},
        {"type": "lead", "holds": "actor", "actor": "Grannen"},
        {"type": "actor", "actor": "Länsstyrelsen", "near": 1},
    ):
        with pytest.raises(Refused, match="unknown_actor"):
            accept(room, [], **payload)
    assert accept(room, [], type="actor", actor="anhöriga", near=1).actor == "Anhöriga"


def test_who_is_here_is_on_the_list_also_without_a_roll() -> None:
    people = [Person(1, "Psykiatrin", None), Person(2, "psykiatrin", None), Person(3, None, None)]
    room = activity(roll=(), people=people, config=CLOSED_LIST)
    assert offered_here(room) == ["Psykiatrin"]


def test_the_lead_is_answered_once() -> None:
    room = activity(phase=OPEN)
    with pytest.raises(Refused, match="lead_answered"):
        accept(room, [led(NOBODY)], type="lead", holds="unknown")


def test_the_leader_chooses_which_papers_actors_are_offered() -> None:
    offered = {
        catalogue: offered_besides(activity(config=MapConfig.model_validate({"catalogue": catalogue})))
        for catalogue in ("none", "nacka-1997", "norra-vastmanland-2007", "both")
    }
    assert offered["none"] == []
    assert "Akutsjukvården" in offered["nacka-1997"] and "Länsstyrelsen" not in offered["nacka-1997"]
    assert "Länsstyrelsen" in offered["norra-vastmanland-2007"]
    assert set(offered["both"]) == {*offered["nacka-1997"], *offered["norra-vastmanland-2007"]}


def test_settings_cannot_contradict_what_was_handed_in() -> None:
    entries = [placed(name, 1, who=7) for name in (AF, FK, KOM, "Grannen")]
    room = activity(*entries, phase=OPEN)
    EXERCISE.check_config(room, MapConfig(most=4))
    with pytest.raises(Refused, match="more_in_use"):
        EXERCISE.check_config(room, MapConfig(most=3))
    with pytest.raises(Refused, match="own_in_use"):
        EXERCISE.check_config(room, CLOSED_LIST)
    EXERCISE.check_config(activity(*entries[:3], phase=OPEN), CLOSED_LIST)
    with pytest.raises(Refused, match="own_in_use"):
        EXERCISE.check_config(
            activity(placed("Anhöriga", 1), phase=OPEN), MapConfig(own_actors=False, catalogue="none")
        )


@pytest.mark.parametrize(
    "settings", ({"most": 2}, {"most": 21}, {"most": "9"}, {"person": 4}, {"catalogue": "x"})
)
def test_it_refuses_wrong_settings(settings: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        MapConfig.model_validate(settings)


@pytest.mark.parametrize(
    "body",
    (
        '{"type": "actor", "actor": "Kommunen", "near": 1e999}',
        '{"type": "actor", "actor": "Kommunen", "near": null}',
        '{"type": "actor", "actor": "Kommunen", "near": 1, "own_goal": ["Mål"]}',
        '{"type": "lead", "holds": "actor", "actor": ""}',
        '{"type": ["lead"], "holds": "nobody"}',
        "[]",
        "null",
    ),
)
def test_it_refuses_wrong_types(body: str) -> None:
    with pytest.raises(ValidationError):
        MapEntry.model_validate_json(body)


def test_the_person_is_the_leaders_the_need_groups_or_a_general_one() -> None:
    for audience in (PHONE, SCREEN, FAY):
        own = EXERCISE.view(activity(config=MapConfig(person="Olle, 52"), phase=OPEN), audience)
        assert own["person"] == {"text": "Olle, 52", "is_kit": False}
        group = EXERCISE.view(activity(need_group="aldre_sjuka", phase=OPEN), audience)
        assert group["person"]["text"].startswith("Birgit, 84") and group["person"]["is_kit"] is True
        general = EXERCISE.view(activity(need_group="fays_own", phase=OPEN), audience)
        assert general["person"] == {"text": "", "is_kit": True}
    assert words("person_general").startswith("Kim")


@pytest.mark.parametrize("language", ("sv", "en"))
def test_every_need_groups_person_is_marked_as_the_kits_own(language: str) -> None:
    groups = shipped("need_groups", language)
    assert len(groups) == 6
    for key in groups:
        room = activity(need_group=key, catalogue={"need_groups": groups})
        person = EXERCISE.view(room, SCREEN)["person"]
        assert person["text"] == groups[key].example and person["is_kit"] is True


@pytest.mark.parametrize("language", ("sv", "en"))
@pytest.mark.parametrize("config", (MapConfig(), MapConfig(most=3), CLOSED_LIST))
def test_what_it_rehearses_is_accepted_until_there_is_no_more(language: str, config: MapConfig) -> None:
    catalogue = {noun: shipped(noun, language) for noun in ("actors", "need_groups", "obstacles")}
    room = activity(phase=OPEN, language=language, config=config, catalogue=catalogue)
    leads = []
    for who in range(40):
        own: list[StoredPlace] = []
        rng, actor = Random(who), (FK, KOM, None, "Posten")[who % 4]
        while payload := EXERCISE.rehearse(room, Participant(who, actor, entries=own), rng):
            entry = MapEntry.model_validate_json(json.dumps(payload))
            accepted = EXERCISE.accept(room, Participant(who, actor, entries=own), entry)
            own.append(StoredEntry(f"e{len(own)}", accepted, who, actor))
        assert 3 <= len(own) <= 9
        leads += [e.payload.holds for e in own if e.payload.type == "lead"]
    assert len(leads) > 30 and set(leads) == {"nobody", "unknown", "actor"}
    assert EXERCISE.rehearse(replace(room, phase=Phase.RESULTS), Participant(1, FK), Random(1)) is None


def test_the_sheet_has_rows_for_those_who_are_here_free_ones_and_the_lead() -> None:
    sheet = EXERCISE.sheet(activity(need_group="aldre_sjuka"), words)
    (grid,) = [block for block in sheet if isinstance(block, Grid)]
    assert grid.rows[:4] == ROLL_ROWS and grid.rows[-4:] == ("", "", "", "") and len(grid.rows) == 14
    assert "Birgit" in str(sheet) and "ett påhittat exempel" in str(sheet)
    assert words("holds.nobody") in str(sheet)
    closed = EXERCISE.sheet(activity(config=CLOSED_LIST), words)
    assert "" not in next(block for block in closed if isinstance(block, Grid)).rows


ROLL_ROWS = (AF, FK, KOM, REG)
