"""What one may say of which channel."""

import json
from random import Random

import pytest
from pydantic import ValidationError

from exercises.channels.asked import asked_actors, asked_couples
from exercises.channels.payload import ChannelEntry, ChannelsActivity, ChannelsConfig, StoredChannel
from exercises.channels.tests.making import (
    AF,
    EXERCISE,
    FK,
    KOM,
    PHONE,
    REG,
    activity,
    said,
    shipped,
    words,
)
from workshop.exercise import Grid, Participant, Phase, Refused, StoredEntry

OPEN = Phase.INDIVIDUAL
SURVEY = ChannelsConfig(survey="norra-vastmanland-2007")


def accept(room: ChannelsActivity, own: list[StoredChannel], a: str, b: str) -> ChannelEntry:
    return EXERCISE.accept(room, Participant(1, FK, entries=own), ChannelEntry(a=a, b=b, strength=2))


def test_a_channel_is_the_same_both_ways_round() -> None:
    room = activity(phase=OPEN)
    accepted = accept(room, [], REG, AF)
    assert (accepted.a, accepted.b) == (AF, REG)
    with pytest.raises(Refused, match="already_answered"):
        accept(room, [said(AF, REG, 1)], REG, AF)


def test_a_misspelt_actor_is_the_one_the_leader_merged_it_with() -> None:
    room = activity(phase=OPEN, same_actors={"Försäkringskasan": FK})
    assert accept(room, [], "Försäkringskasan", KOM).a == FK
    with pytest.raises(Refused, match="same_actor"):
        accept(room, [], "Försäkringskasan", FK)
    with pytest.raises(Refused, match="unknown_channel"):
        accept(activity(phase=OPEN), [], "Försäkringskasan", KOM)


def test_the_leader_may_name_the_actors_asked_about() -> None:
    config = ChannelsConfig(actors=(KOM, "Reg", REG, "Skolan"))
    room = activity(config=config, same_actors={"Reg": REG})
    assert asked_actors(room) == [KOM, REG, "Skolan"]
    assert len(asked_couples(room)) == 3


def test_at_most_eight_actors_are_asked_about() -> None:
    room = activity(roll=tuple(f"Aktör {n}" for n in range(11)))
    assert len(asked_actors(room)) == 8
    assert len(asked_couples(room)) == 28
    with pytest.raises(ValidationError):
        ChannelsConfig(actors=tuple(f"Aktör {n}" for n in range(9)))


def test_a_room_without_two_actors_is_asked_about_the_surveys_parties() -> None:
    assert len(asked_couples(activity(roll=(FK,)))) == 15
    assert asked_couples(activity(roll=(), catalogue={})) == []


def test_the_survey_asks_about_its_two_main_and_four_side_channels() -> None:
    room = activity(config=SURVEY, phase=OPEN)
    view = EXERCISE.view(room, PHONE)
    assert len(view["actors"]) == 6
    assert [known["main"] for known in view["survey"]] == [True, True, False, False, False, False]
    assert len(view["asked"]) == 12 == sum(len(known["refs"]) for known in view["survey"])
    towns = "Socialtjänsten i Fagersta", "Socialtjänsten i Norberg"
    with pytest.raises(Refused, match="unknown_channel"):
        accept(room, [], *towns)


def test_settings_cannot_drop_a_channel_that_somebody_answered_about() -> None:
    room = activity(said(FK, KOM, 2), phase=OPEN)
    EXERCISE.check_config(room, ChannelsConfig(actors=(FK, KOM)))
    with pytest.raises(Refused, match="channel_in_use"):
        EXERCISE.check_config(room, ChannelsConfig(actors=(FK, REG)))
    with pytest.raises(Refused, match="channel_in_use"):
        EXERCISE.check_config(room, SURVEY)


@pytest.mark.parametrize(
    "body",
    (
        '{"a": "Kommunen", "b": "Regionen", "strength": 5}',
        '{"a": "Kommunen", "b": "Regionen", "strength": 1e999}',
        '{"a": "Kommunen", "b": "Regionen", "strength": null}',
        '{"a": "Kommunen", "b": "Regionen", "strength": true}',
        '{"a": "Kommunen", "b": "Regionen", "strength": 2, "trend": ["better"]}',
        '{"a": "   ", "b": "Regionen", "strength": 2}',
        '{"a": "Kommunen", "b": "Regionen", "strength": 2, "side": "Kommunen"}',
        "[]",
        "null",
    ),
)
def test_it_refuses_wrong_types(body: str) -> None:
    with pytest.raises(ValidationError):
        ChannelEntry.model_validate_json(body)


@pytest.mark.parametrize("language", ("sv", "en"))
@pytest.mark.parametrize("config", (ChannelsConfig(), SURVEY))
def test_what_it_rehearses_is_accepted_until_there_is_no_more(language: str, config: ChannelsConfig) -> None:
    catalogue = {noun: shipped(noun, language) for noun in ("actors", "channels")}
    room = activity(phase=OPEN, language=language, config=config, catalogue=catalogue)
    for who in range(40):
        own: list[StoredChannel] = []
        rng, actor = Random(who), (FK, KOM, None, "Posten")[who % 4]
        while payload := EXERCISE.rehearse(room, Participant(who, actor, entries=own), rng):
            entry = ChannelEntry.model_validate_json(json.dumps(payload))
            accepted = EXERCISE.accept(room, Participant(who, actor, entries=own), entry)
            own.append(StoredEntry(f"e{len(own)}", accepted, who, actor))
        assert 1 <= len(own) <= 7


def test_a_phone_learns_how_its_own_actor_is_spelled_here() -> None:
    room = activity(phase=OPEN, same_actors={"FK": FK, "x": "y"})
    assert EXERCISE.view(room, PHONE)["spellings"] == [{"from": "FK", "to": FK}]


def test_the_sheet_has_a_row_for_each_actor_and_two_more() -> None:
    sheet = EXERCISE.sheet(activity(), words)
    (grid,) = [block for block in sheet if isinstance(block, Grid)]
    assert grid.rows == (*(f"Vi och {name}" for name in (AF, FK, KOM, REG)), "", "")
