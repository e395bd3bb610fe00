"""Pause: a plain activity."""

import json
from random import Random
from typing import Any

import pytest
from pydantic import ValidationError

from exercises.pause import Nothing, Pause, PauseConfig
from workshop.exercise import Activity, Audience, Participant, Phase, Refused, Role

EXERCISE = Pause()


def words(key: str, /, **values: object) -> str:
    return key


def activity(text: str = "", phase: Phase = Phase.ALL) -> Activity[PauseConfig, Nothing]:
    return Activity("a1", "pause", "Paus", PauseConfig(text=text), phase)


def test_it_is_ready_to_run_without_settings() -> None:
    assert EXERCISE.view(activity(), Audience(Role.SCREEN)) == {"text": ""}


@pytest.mark.parametrize("phase", EXERCISE.phases)
@pytest.mark.parametrize("role", Role)
def test_everybody_sees_the_text_in_every_step(phase: Phase, role: Role) -> None:
    view = EXERCISE.view(activity("Kaffet står i foajén", phase), Audience(role))
    assert json.loads(json.dumps(view)) == {"text": "Kaffet står i foajén"}


def test_nothing_can_be_handed_in() -> None:
    assert not EXERCISE.open_phases
    with pytest.raises(Refused, match="nothing_to_hand_in"):
        EXERCISE.accept(activity(), Participant(who=1), Nothing())


@pytest.mark.parametrize("payload", [p for p in EXERCISE.refused_examples if p])
def test_a_payload_with_anything_in_it_is_refused(payload: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Nothing.model_validate_json(json.dumps(payload))


def test_a_text_over_its_length_is_refused() -> None:
    with pytest.raises(ValidationError):
        PauseConfig(text="x" * 501)


def test_it_gives_the_plan_nothing_and_rehearses_nothing() -> None:
    assert EXERCISE.harvest(activity()).items == ()
    assert EXERCISE.rehearse(activity(), Participant(who=1), Random(1)) is None


def test_a_break_leaves_no_trace_in_the_report() -> None:
    assert EXERCISE.report(activity("Kaffe"), words) is None
