"""Every exercise and programme has all that the pages and the leader need, in both languages."""

import re
from pathlib import Path
from typing import Any

import orjson
import pytest

from tests.contract.running import EXERCISES, KINDS, make_activity
from workshop.catalogue import PlannedActivity
from workshop.exercise import Document, Section
from workshop.services.context import Context
from workshop.services.refusals import parse
from workshop.words import LANGUAGES

PLACEHOLDER = re.compile(r"\{(\w+)\}")


def _words(kind: str, language: str) -> dict[str, str]:
    path = EXERCISES.folders[kind] / "words" / f"{language}.json"
    return dict(orjson.loads(path.read_bytes()))


def _with_other_values(one: dict[str, str], other: dict[str, str]) -> list[str]:
    """The keys whose words are filled in with other values; `one` thing need not be counted."""
    return [
        key
        for key, text in one.items()
        if not key.endswith(".one") and set(PLACEHOLDER.findall(text)) != set(PLACEHOLDER.findall(other[key]))
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_an_exercise_has_its_title_purpose_and_steps_in_words(kind: str, language: str) -> None:
    wanted = {"title", "purpose", *(f"phase.{phase}" for phase in EXERCISES[kind].phases)}
    words = _words(kind, language)
    assert wanted <= set(words)
    assert all(text.strip() for text in words.values())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_an_exercises_settings_are_called_something_in_the_leaders_form(kind: str, language: str) -> None:
    """All but those that no form holds: the shortlist and lists of more than lines have places of their own."""
    fields = EXERCISES[kind].config_type.model_json_schema().get("properties", {})
    asked = {name for name, field in fields.items() if name != "shortlist" and _is_in_form(field)}
    assert asked <= {key.removeprefix("config.") for key in _words(kind, language)}


def _is_in_form(field: dict[str, Any]) -> bool:
    return field.get("type") != "array" or field["items"].get("type") == "string"


@pytest.mark.parametrize("kind", KINDS)
def test_both_languages_say_the_same_things_with_the_same_values(kind: str) -> None:
    swedish, english = _words(kind, "sv"), _words(kind, "en")
    assert set(swedish) == set(english)
    assert _with_other_values(swedish, english) == []


def test_the_kits_own_words_are_the_same_in_both_languages(stock: Context) -> None:
    swedish, english = (dict(stock.words[language].words) for language in LANGUAGES)
    assert set(swedish) == set(english)
    assert _with_other_values(swedish, english) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_leader_has_a_guide_to_every_step(stock: Context, kind: str, language: str) -> None:
    guide = stock.content.guides[language][kind]
    assert guide.purpose and guide.introduce and guide.watch_for and guide.close
    assert guide.minutes > 0
    for phase in EXERCISES[kind].phases:
        assert guide.phases[phase].say or guide.phases[phase].do, phase


@pytest.mark.parametrize("name", ["participant.js", "screen.js"])
@pytest.mark.parametrize("kind", KINDS)
def test_an_exercise_has_its_modules_for_phones_and_screen(kind: str, name: str) -> None:
    module: Path = EXERCISES.folders[kind] / "ui" / name
    assert re.search(r"^export (const|function) mount\b", module.read_text(), re.MULTILINE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_programme_holds_activities_that_exist_and_settings_that_parse(
    stock: Context, language: str
) -> None:
    assert stock.content.programmes[language]
    for programme in stock.content.programmes[language]:
        assert programme.activities
        for planned in programme.activities:
            exercise = EXERCISES[planned.kind]
            parse(exercise.config_type, planned.config)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_full_day_and_the_follow_up_use_every_exercise(stock: Context, language: str) -> None:
    whole = [one for one in stock.content.programmes[language] if one.key in ("full_day", "follow_up")]
    assert set(KINDS) == {planned.kind for one in whole for planned in one.activities}


def test_programmes_are_the_same_in_both_languages(stock: Context) -> None:
    def outline(planned: PlannedActivity) -> tuple[object, ...]:
        return (planned.kind, planned.minutes, planned.scope)

    swedish, english = (
        {p.key: [outline(a) for a in p.activities] for p in stock.content.programmes[language]}
        for language in LANGUAGES
    )
    assert swedish == english


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_there_gives_a_harvest_a_report_and_a_comparison_all_the_same(
    stock: Context, kind: str
) -> None:
    exercise, activity = EXERCISES[kind], make_activity(stock, kind)
    assert exercise.harvest(activity).items == ()
    for language in LANGUAGES:
        words = stock.words[language].within(kind)
        for section in (
            exercise.report(activity, words),
            exercise.compare(activity, activity, words),
        ):
            assert section is None or isinstance(section, Section)
            assert section is None or Document("Prov", language, sections=(section,))
