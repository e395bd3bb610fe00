"""What may be chosen, on entries written by hand: too many, too heavy, twice, misspelt."""

import json
from collections.abc import Sequence
from random import Random

import pytest
from pydantic import ValidationError

from exercises.obstacles.payload import Choice, ObstaclesConfig, StoredChoice
from exercises.obstacles.tests.room import (
    EXERCISE,
    NACKA,
    NORTH,
    SCREEN,
    activity,
    choice,
    real_obstacles,
    words,
)
from workshop.exercise import Participant, Phase, Refused, StoredEntry


def refused(
    entry: Choice, own: Sequence[StoredChoice] = (), config: ObstaclesConfig | None = None
) -> str | None:
    room = activity(phase=Phase.INDIVIDUAL, config=config or ObstaclesConfig())
    try:
        EXERCISE.accept(room, Participant(1, entries=own), entry)
    except Refused as refusal:
        assert words(f"error.{refusal.code}", **refusal.details)
        return refusal.code
    return None


def test_it_refuses_a_sixth_obstacle() -> None:
    own = [choice(f"e{n}", f"Eget hinder {n}") for n in range(5)]
    assert refused(Choice(key="mal"), own) == "too_many_obstacles"
    assert refused(Choice(key="mal"), own[:4]) is None


def test_the_leader_can_ask_for_fewer() -> None:
    assert refused(Choice(key="mal"), [choice("e1", "ork")], ObstaclesConfig(most=1)) == "too_many_obstacles"


def test_it_refuses_the_same_obstacle_twice() -> None:
    assert refused(Choice(key="revir"), [choice("e1", "revir")]) == "already_chosen"


def test_the_obstacle_of_2007_that_says_what_a_nacka_one_says_is_the_same() -> None:
    assert refused(Choice(key="mal_2007"), [choice("e1", "mal")]) == "already_chosen"
    assert refused(Choice(key="mal"), [choice("e1", "mal_2007")]) == "already_chosen"


def test_it_refuses_own_words_twice_however_they_are_written() -> None:
    own = [choice("e1", "Ingen tid")]
    assert refused(Choice(text="ingen TID."), own) == "already_chosen"
    assert refused(Choice(text="Ingen tid att mötas"), own) is None


def test_it_refuses_both_a_key_and_words_and_neither() -> None:
    assert refused(Choice(key="mal", text="Mål")) == "key_or_text"
    assert refused(Choice()) == "key_or_text"


def test_it_refuses_an_unknown_key_and_one_of_the_list_that_is_not_offered() -> None:
    assert refused(Choice(key="vaxtvark")) == "unknown_obstacle"
    assert refused(Choice(key="revir"), config=ObstaclesConfig(catalogue=NORTH)) == "unknown_obstacle"
    assert refused(Choice(key="mal_2007"), config=ObstaclesConfig(catalogue=NORTH)) is None


def test_it_refuses_more_weight_than_the_leader_allows() -> None:
    assert refused(Choice(key="mal", weight=2), config=ObstaclesConfig(weights=1)) == "too_heavy"


@pytest.mark.parametrize(
    "body",
    (
        '{"key": "mal", "weight": 4}',
        '{"key": "mal", "weight": 0}',
        '{"key": "mal", "weight": NaN}',
        '{"key": "mal", "weight": 1e999}',
        '{"key": "mal", "weight": "3"}',
        '{"key": "mal", "weight": true}',
        '{"key": "mal", "weight": null}',
        '{"key": ["mal"]}',
        '{"key": "mal; drop"}',
        '{"text": "   "}',
        '{"text": "mål", "actor": "Försäkringskassan"}',
        "[]",
        "null",
    ),
)
def test_it_refuses_wrong_types(body: str) -> None:
    with pytest.raises(ValidationError):
        Choice.model_validate_json(body)


def test_markup_in_own_words_is_words() -> None:
    text = "<b>hej</b> **hej** [x](javascript:alert(1))"
    entry = Choice.model_validate_json(json.dumps({"text": text}))
    room = activity(choice("e1", entry.text or ""))
    assert EXERCISE.view(room, SCREEN)["items"][0]["title"] == text


def test_it_accepts_its_examples_and_refuses_its_refused_ones() -> None:
    room = activity(phase=Phase.INDIVIDUAL, catalogue={"obstacles": real_obstacles("sv")})
    for payload in EXERCISE.examples:
        EXERCISE.accept(room, Participant(1), Choice.model_validate_json(json.dumps(payload)))
    for payload in EXERCISE.refused_examples:
        with pytest.raises((ValidationError, Refused)):
            EXERCISE.accept(room, Participant(1), Choice.model_validate_json(json.dumps(payload)))


def test_settings_cannot_fall_below_what_is_in_use() -> None:
    room = activity(choice("e1", "mal", 3, who=1), choice("e2", "granser", 1, who=1), phase=Phase.INDIVIDUAL)
    for code, config in (
        ("more_in_use", ObstaclesConfig(most=1)),
        ("heavier_in_use", ObstaclesConfig(weights=2)),
        ("catalogue_in_use", ObstaclesConfig(catalogue=NACKA)),
    ):
        with pytest.raises(Refused, match=code):
            EXERCISE.check_config(room, config)
    EXERCISE.check_config(room, ObstaclesConfig(most=2))


@pytest.mark.parametrize("language", ("sv", "en"))
@pytest.mark.parametrize("shipped", (True, False))
def test_what_it_rehearses_is_accepted_until_there_is_no_more(language: str, shipped: bool) -> None:
    catalogue = {"obstacles": real_obstacles(language)} if shipped else {}
    room = activity(phase=Phase.INDIVIDUAL, language=language, catalogue=catalogue)
    for who in range(40):
        own: list[StoredChoice] = []
        rng = Random(who)
        while (payload := EXERCISE.rehearse(room, Participant(who, entries=own), rng)) is not None:
            entry = Choice.model_validate_json(json.dumps(payload))
            own.append(
                StoredEntry(f"e{len(own)}", EXERCISE.accept(room, Participant(who, entries=own), entry), who)
            )
        assert len(own) <= 5
    assert EXERCISE.rehearse(activity(phase=Phase.CLOSED), Participant(1), Random(1)) is None
