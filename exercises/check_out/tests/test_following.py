"""The scales as numbers to follow over the years."""

import json
from pathlib import Path

import pytest

from exercises.check_out import CheckOut
from exercises.check_out.payload import SCALES, CheckOutConfig
from exercises.check_out.readings import OWN
from exercises.check_out.tests.test_check_out import activity, levels, text

EXERCISE = CheckOut()
WORDS = Path(__file__).parents[1] / "words"


def test_each_scale_that_somebody_answered_is_read_by_its_mean() -> None:
    [first] = EXERCISE.readings(activity(*levels("first", 5, 4, 4), text("take", "Mod")))
    assert (first.key, first.value, first.low, first.high) == ("first", 4.3, 1, 5)


def test_another_question_is_another_scale_to_follow() -> None:
    asked = CheckOutConfig(second="Törs du?")
    [own] = EXERCISE.readings(activity(*levels("second", 1, 5), config=asked))
    [usual] = EXERCISE.readings(activity(*levels("second", 1, 5)))
    assert own.title == "Törs du?" and own.key != usual.key
    [ends] = EXERCISE.readings(activity(*levels("second", 1, 5), config=CheckOutConfig(second_low="nej")))
    assert ends.key not in (own.key, usual.key) and ends.title == usual.title


def test_no_answer_is_no_number() -> None:
    assert EXERCISE.readings(activity()) == ()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_exercises_own_questions_are_called_what_it_asks(language: str) -> None:
    words = json.loads((WORDS / f"{language}.json").read_text("utf-8"))
    assert {part: OWN[part][language] for part in SCALES} == {part: words[f"ask.{part}"] for part in SCALES}
