"""What every audience may see of every exercise, in every phase, whatever number of people is there."""

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from types import FrameType
from typing import Any

import orjson
import pytest

from tests.contract.conftest import Rehearsed
from tests.contract.running import (
    AUDIENCES,
    EXERCISES,
    FILLED_KINDS,
    KINDS,
    LEADER,
    PHONE,
    SCREEN,
    AnyActivity,
)
from workshop.exercise import Audience, Phase

NUMBERS = (0, 1, 12, 1000)
#: Bytes that a phone's or the screen's view may have; the host adds a little of its own.
BOUNDS = {PHONE: 16_000 - 400, SCREEN: 128_000 - 2_000}


def _text(activity: AnyActivity, audience: Audience) -> str:
    return orjson.dumps(EXERCISES[activity.kind].view(activity, audience)).decode()


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_view_is_json_and_stays_within_its_bound(stretched_runs: Rehearsed, kind: str, number: int) -> None:
    for activity in stretched_runs(kind, number):
        for audience in AUDIENCES:
            view = EXERCISES[kind].view(activity, audience)
            encoded = orjson.dumps(view)
            assert orjson.loads(encoded) == json.loads(json.dumps(view))
            if audience in BOUNDS:
                assert len(encoded) <= BOUNDS[audience], (activity.phase, audience.role)


@pytest.mark.parametrize("kind", FILLED_KINDS)
def test_four_times_the_people_are_about_four_times_the_work(stretched_runs: Rehearsed, kind: str) -> None:
    """What grows with the square of the people would be sixteen times. How long it takes is for the bench to say."""
    for few, many in zip(stretched_runs(kind, 250), stretched_runs(kind, 1000), strict=True):
        assert _steps(many) < 8 * _steps(few), many.phase


def _steps(activity: AnyActivity) -> int:
    """How many lines of Python it takes to show it to everybody, nothing of it worked out before."""
    fresh, steps = replace(activity), 0

    def count(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal steps
        steps += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        for audience in AUDIENCES:
            EXERCISES[fresh.kind].view(fresh, audience)
    finally:
        sys.settrace(before)
    return steps


@pytest.mark.parametrize("kind", FILLED_KINDS)
def test_nobody_reads_what_was_handed_in_before_it_is_shown(marked_runs: Rehearsed, kind: str) -> None:
    """While all vote the room must see what it votes on; that alone."""
    for activity in marked_runs(kind, 12):
        if activity.phase not in {*EXERCISES[kind].shown_phases, Phase.ALL}:
            assert "Märkord" not in _text(activity, PHONE) + _text(activity, SCREEN), activity.phase


@pytest.mark.parametrize("kind", FILLED_KINDS)
def test_what_is_voted_on_before_results_is_told_without_any_count(marked_runs: Rehearsed, kind: str) -> None:
    for activity in marked_runs(kind, 12):
        if activity.phase not in EXERCISES[kind].shown_phases:
            for audience in (PHONE, SCREEN):
                for row in _rows_in_own_words(EXERCISES[kind].view(activity, audience)):
                    counts = [name for name, value in row.items() if _counts(value)]
                    assert counts == [], (activity.phase, audience.role, row)


def _rows_in_own_words(view: Any) -> Iterator[dict[str, Any]]:
    """Every object in the view in which words stand that somebody has handed in."""
    if isinstance(view, dict):
        if any(isinstance(value, str) and "Märkord" in value for value in view.values()):
            yield view
        view = list(view.values())
    if isinstance(view, list | tuple):
        for part in view:
            yield from _rows_in_own_words(part)


def _counts(value: Any) -> bool:
    """A number, or numbers further in (votes by actor)."""
    if isinstance(value, dict | list | tuple):
        return any(map(_counts, value.values() if isinstance(value, dict) else value))
    return isinstance(value, int | float) and not isinstance(value, bool)


@pytest.mark.parametrize("kind", ["goals", "vicious_circle"])
def test_a_ballot_is_seen_by_all_who_vote(marked_runs: Rehearsed, kind: str) -> None:
    ballot = next(activity for activity in marked_runs(kind, 12) if activity.phase is Phase.ALL)
    for audience in (PHONE, SCREEN):
        assert list(_rows_in_own_words(EXERCISES[kind].view(ballot, audience)))


@pytest.mark.parametrize("kind", FILLED_KINDS)
def test_everybody_has_something_to_see_once_it_is_shown(marked_runs: Rehearsed, kind: str) -> None:
    last = marked_runs(kind, 30)[-1]
    assert "Märkord" in _text(last, LEADER)
    for audience in AUDIENCES:
        assert _text(last, audience) != _text(replace(last, entries=()), audience), audience.role


@pytest.mark.parametrize("kind", FILLED_KINDS)
def test_the_leader_sees_everything_that_may_be_moderated(marked_runs: Rehearsed, kind: str) -> None:
    activity = marked_runs(kind, 12)[-1]
    items = EXERCISES[kind].view(activity, LEADER)["items"]
    assert items
    assert all(item["ref"] and item["title"] for item in items)


@pytest.mark.parametrize("kind", FILLED_KINDS)
def test_phases_are_only_those_of_the_exercise(kind: str) -> None:
    exercise = EXERCISES[kind]
    assert set(exercise.phases) & exercise.open_phases
    assert set(exercise.phases) & exercise.shown_phases
