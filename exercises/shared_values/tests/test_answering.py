"""Taking a stand on a statement, and which statements there are."""

import json
from random import Random

import pytest
from pydantic import ValidationError

from exercises.shared_values.payload import StatementEntry, StoredStatement, ValuesConfig
from exercises.shared_values.statements import own_ref
from exercises.shared_values.tests.making import (
    DUTY,
    EXERCISE,
    FAY,
    NEEDS,
    PHONE,
    REALITY,
    REG,
    SCREEN,
    WHOLE,
    activity,
    said,
    shipped,
    words,
)
from workshop.exercise import Audience, Participant, Phase, Refused, Role, Scale, StoredEntry

OWN = "Vi vågar säga nej till varandra"


def config(**settings: object) -> ValuesConfig:
    return ValuesConfig.model_validate_json(json.dumps(settings))


def numbers(room_config: ValuesConfig) -> list[int]:
    view = EXERCISE.view(activity(phase=Phase.INDIVIDUAL, config=room_config), PHONE)
    return [one["number"] for one in view["statements"]]


def test_each_statement_is_answered_once_and_by_its_ref() -> None:
    room, own = activity(phase=Phase.INDIVIDUAL), [said(WHOLE, 5)]
    alice = Participant(1, entries=own)
    assert EXERCISE.accept(room, alice, StatementEntry(statement=NEEDS, level=1)).level == 1
    with pytest.raises(Refused, match="already_answered"):
        EXERCISE.accept(room, alice, StatementEntry(statement=WHOLE, level=1))
    with pytest.raises(Refused, match="unknown_statement"):
        EXERCISE.accept(room, alice, StatementEntry(statement="principles:hemlig", level=1))


@pytest.mark.parametrize(
    "body",
    (
        '{"statement": "principles:helhetssyn", "level": 1e999}',
        '{"statement": "principles:helhetssyn", "level": true}',
        '{"statement": "principles:helhetssyn", "level": {"a": 1}}',
        '{"statement": "principles helhetssyn", "level": 1}',
        '{"statement": "principles:helhetssyn", "level": 1, "heads": 40}',
        "[]",
        "null",
    ),
)
def test_it_refuses_wrong_types(body: str) -> None:
    with pytest.raises(ValidationError):
        StatementEntry.model_validate_json(body)


def test_the_paper_gives_four_principles_and_four_differences() -> None:
    assert numbers(config()) == [1, 2, 3, 4, 5, 6, 7, 8]
    assert numbers(config(ask="principles")) == [1, 2, 3, 4]
    assert numbers(config(ask="differences")) == [5, 6, 7, 8]


def test_the_leader_leaves_out_single_ones_and_adds_own_ones_that_come_last() -> None:
    assert numbers(config(leave_out=["2", "5"])) == [1, 3, 4, 6, 7, 8]
    assert numbers(config(ask="principles", own=[OWN], leave_out=["1"])) == [2, 3, 4, 9]
    assert numbers(config(ask="own", own=[OWN, "Nämnden håller med"])) == [9, 10]


def test_an_own_statement_written_twice_is_one() -> None:
    assert numbers(config(ask="own", own=[OWN, OWN.upper(), "Nämnden håller med"])) == [9, 10]


def test_a_seventh_own_statement_is_refused() -> None:
    with pytest.raises(ValidationError):
        config(own=[f"Påstående {n}" for n in range(7)])


def test_an_own_statement_is_answered_by_its_ref_and_only_while_it_is_asked() -> None:
    entry, room = StatementEntry(statement=own_ref(OWN), level=2), activity(config=config(own=[OWN]))
    assert EXERCISE.accept(room, Participant(1), entry).level == 2
    with pytest.raises(Refused, match="unknown_statement"):
        EXERCISE.accept(activity(), Participant(1), entry)


def test_settings_may_not_drop_or_reword_what_somebody_has_answered() -> None:
    room = activity(said(own_ref(OWN), 4), said(WHOLE, 5), config=config(own=[OWN]))
    EXERCISE.check_config(room, config(own=["En till", OWN], leave_out=["1"]))
    for settings in (
        config(),
        config(own=["Vi vågar säga nej"]),
        config(own=[OWN], leave_out=["2"]),
        config(ask="own", own=[OWN]),
    ):
        with pytest.raises(Refused, match="statement_has_answers"):
            EXERCISE.check_config(room, settings)


def test_settings_that_ask_nothing_are_refused() -> None:
    with pytest.raises(Refused, match="no_statements_left"):
        EXERCISE.check_config(activity(), config(ask="own"))
    with pytest.raises(Refused, match="no_statements_left"):
        EXERCISE.check_config(activity(), config(ask="principles", leave_out=["1", "2", "3", "4"]))


@pytest.mark.parametrize("phase", (Phase.WAITING, Phase.INDIVIDUAL, Phase.TABLE))
def test_nothing_of_the_result_is_seen_before_it_is_shown(phase: Phase) -> None:
    room = activity(said(DUTY, 1, why="hemligt"), phase=phase)
    for audience in (PHONE, SCREEN):
        view = EXERCISE.view(room, audience)
        assert "results" not in view and "hemligt" not in json.dumps(view)
    assert EXERCISE.view(room, FAY)["results"][0]["answers"] == 1


def test_a_table_at_work_sees_its_own_and_may_still_answer() -> None:
    room = activity(said(DUTY, 1, table="Bord 1"), phase=Phase.TABLE, tables=("Bord 1",))
    view = EXERCISE.view(room, Audience(Role.PARTICIPANT, table="Bord 1"))
    assert view["statements"][0]["text"] and len(view["results"]) == 8
    assert {row["ref"]: row["tables"] for row in view["results"]}[DUTY] == 1 == view["tables"]


def test_the_sheet_has_a_scale_for_each_statement() -> None:
    room = activity(config=config(ask="differences", own=[OWN]))
    scales = [block for block in EXERCISE.sheet(room, words) if isinstance(block, Scale)]
    assert [scale.label for scale in scales][-1] == f"9. {OWN}" and len(scales) == 5
    assert (scales[0].low, scales[0].high, scales[0].high_words) == (1, 5, "håller helt med")


@pytest.mark.parametrize("language", ("sv", "en"))
def test_what_it_rehearses_is_accepted_until_there_is_no_more(language: str) -> None:
    room = activity(phase=Phase.INDIVIDUAL, language=language, catalogue=shipped(language))
    counts = set()
    for who in range(30):
        own: list[StoredStatement] = []
        rng = Random(who)
        while payload := EXERCISE.rehearse(room, Participant(who, REG, entries=own), rng):
            entry = StatementEntry.model_validate_json(json.dumps(payload))
            accepted = EXERCISE.accept(room, Participant(who, REG, entries=own), entry)
            own.append(StoredEntry(f"e{len(own)}", accepted, who, REG))
        counts.add(len(own))
    assert counts == {4, 8}


def test_what_is_rehearsed_contradicts_itself_within_an_actor() -> None:
    room = activity(phase=Phase.INDIVIDUAL)
    first = [EXERCISE.rehearse(room, Participant(n, REG), Random(n)) for n in range(200)]
    levels = {payload["level"] for payload in first if payload}
    assert {1, 2} & levels and {4, 5} & levels
    assert REALITY not in {payload["statement"] for payload in first if payload}
