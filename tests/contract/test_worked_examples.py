"""Whatever worked example an exercise brings can be loaded, led and taken away again."""

from dataclasses import replace
from random import Random

import orjson
import pytest

from tests.contract.running import AUDIENCES, EXERCISES, KINDS, Rehearsal, make_activity, stretched
from tests.contract.test_views import BOUNDS
from workshop.exercise import Exercise, WorkedExample
from workshop.services.context import Context
from workshop.services.refusals import parse

LANGUAGES = ("sv", "en")
BRINGING = [kind for kind in KINDS if type(EXERCISES[kind]).worked_examples is not Exercise.worked_examples]


def examples_of(stock: Context, kind: str, language: str) -> tuple[WorkedExample, ...]:
    return EXERCISES[kind].worked_examples(stock.words[language].within(kind))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", BRINGING)
def test_its_settings_are_taken_and_are_not_what_stands_there_anyway(
    stock: Context, kind: str, language: str
) -> None:
    config_type = EXERCISES[kind].config_type
    for example in examples_of(stock, kind, language):
        assert example.title.strip() and example.text.strip()
        loaded = parse(config_type, orjson.loads(orjson.dumps(dict(example.settings))))
        for name in example.settings:
            assert getattr(loaded, name) != getattr(config_type(), name), (example.title, name)


@pytest.mark.parametrize("kind", BRINGING)
def test_both_languages_bring_the_same_examples(stock: Context, kind: str) -> None:
    swedish, english = (examples_of(stock, kind, language) for language in LANGUAGES)
    assert [set(one.settings) for one in swedish] == [set(one.settings) for one in english]


@pytest.mark.parametrize("number", [0, 1, 300])
@pytest.mark.parametrize("kind", BRINGING)
def test_it_is_led_from_the_first_step_to_the_last_within_its_bounds(
    stock: Context, kind: str, number: int
) -> None:
    exercise, words = EXERCISES[kind], stock.words["sv"].within(kind)
    for example in examples_of(stock, kind, "sv"):
        config = parse(exercise.config_type, orjson.loads(orjson.dumps(dict(example.settings))))
        start = replace(make_activity(stock, kind, number), config=config)
        for activity in Rehearsal(exercise, start, Random(number), stretched).run():
            for audience in AUDIENCES:
                size = len(orjson.dumps(exercise.view(activity, audience)))
                assert size <= BOUNDS.get(audience, size), (example.title, activity.phase, audience.role)
        assert exercise.report(activity, words) is not None
        exercise.check_config(replace(activity, entries=()), exercise.config_type())
