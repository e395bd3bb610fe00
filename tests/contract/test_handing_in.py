"""Every exercise takes its examples and what it rehearses, and refuses what it says it refuses."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from pydantic import ValidationError

from tests.contract.running import (
    EXERCISES,
    FILLED_KINDS,
    KINDS,
    Rehearsal,
    as_participant,
    make_activity,
)
from tests.contract.texts import find_uncleaned
from workshop.exercise import Payload, Phase, Refused
from workshop.services.activity_log import parse_payload
from workshop.services.context import Context

EXAMPLES = [(kind, example) for kind in KINDS for example in EXERCISES[kind].examples]
REFUSED = [(kind, example) for kind in KINDS for example in EXERCISES[kind].refused_examples]


def _hand_in(stock: Context, kind: str, phase: Phase, example: Mapping[str, Any]) -> Payload:
    exercise = EXERCISES[kind]
    activity = replace(make_activity(stock, kind, 1), phase=phase, given=exercise.example_given)
    payload = parse_payload(exercise, dict(example))
    accepted: Payload = exercise.accept(activity, as_participant(activity, activity.people[0], ()), payload)
    return accepted


def _first_open(kind: str) -> Phase:
    return next((p for p in EXERCISES[kind].phases if p in EXERCISES[kind].open_phases), Phase.ALL)


@pytest.mark.parametrize(("kind", "example"), EXAMPLES)
def test_an_example_is_accepted(stock: Context, kind: str, example: dict[str, Any]) -> None:
    accepted = _hand_in(stock, kind, _first_open(kind), example)
    assert isinstance(accepted, EXERCISES[kind].entry_type)


@pytest.mark.parametrize(("kind", "example"), REFUSED)
def test_a_refused_example_is_refused_in_every_phase(
    stock: Context, kind: str, example: dict[str, Any]
) -> None:
    for phase in EXERCISES[kind].phases:
        with pytest.raises((Refused, ValidationError)):
            _hand_in(stock, kind, phase, example)


@pytest.mark.parametrize("kind", FILLED_KINDS)
def test_an_exercise_has_examples_of_both_sorts(kind: str) -> None:
    assert EXERCISES[kind].examples
    assert len(EXERCISES[kind].refused_examples) >= 5


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("kind", FILLED_KINDS)
def test_what_is_rehearsed_is_accepted(stock: Context, kind: str, seed: int) -> None:
    rehearsal = Rehearsal(EXERCISES[kind], make_activity(stock, kind, 60), Random(seed))
    *_, last = rehearsal.run()
    assert len(last.entries) >= 20


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_rehearsed_where_nothing_may_be_handed_in(stock: Context, kind: str) -> None:
    exercise = EXERCISES[kind]
    for phase in set(exercise.phases) - exercise.open_phases:
        activity = replace(make_activity(stock, kind, 1), phase=phase)
        participant = as_participant(activity, activity.people[0], ())
        assert exercise.rehearse(activity, participant, Random(1)) is None


@pytest.mark.parametrize("kind", KINDS)
def test_a_stored_payload_reads_back_as_it_was(stock: Context, kind: str) -> None:
    exercise = EXERCISES[kind]
    *_, last = Rehearsal(exercise, make_activity(stock, kind, 20), Random(7)).run()
    for entry in last.entries:
        assert parse_payload(exercise, entry.payload.model_dump(mode="json")) == entry.payload


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_a_person_may_write_is_cleaned_and_bounded(kind: str) -> None:
    """A bare `str` would let control characters into documents, and these tests would not find it."""
    assert find_uncleaned(EXERCISES[kind].entry_type) == []
