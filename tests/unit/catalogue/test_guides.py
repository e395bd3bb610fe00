"""The leader is never without words: every exercise has its guide in both languages."""

from pathlib import Path

import pytest

from workshop.catalogue import Guide, read_guide, read_programmes
from workshop.registry import find_exercises

CONTENT = Path(__file__).parents[3] / "content"
LANGUAGES = ("sv", "en")
REGISTRY = find_exercises()
PHASES = {kind: exercise.phases for kind, exercise in REGISTRY.exercises.items()}


def guides() -> list[tuple[str, str, Guide]]:
    return [(lang, kind, read_guide(CONTENT, lang, kind)) for lang in LANGUAGES for kind in PHASES]


def test_every_guide_covers_the_steps_of_its_exercise() -> None:
    for _, kind, guide in guides():
        assert tuple(guide.phases) == PHASES[kind], kind


def test_every_guide_says_why_how_what_to_watch_and_how_to_close() -> None:
    for _, kind, guide in guides():
        assert guide.purpose and guide.introduce and guide.watch_for and guide.close and guide.source, kind
        assert 1 <= guide.minutes <= 60, kind


def test_what_the_leader_says_is_one_to_five_sentences() -> None:
    for language, kind, guide in guides():
        for phase, part in guide.phases.items():
            sentences = sum(part.say.count(mark) for mark in (". ", "! ", "? ")) + 1
            assert 1 <= sentences <= 5, (language, kind, phase, sentences)
            assert part.do, (language, kind, phase)


def test_the_languages_agree_on_minutes() -> None:
    for kind in PHASES:
        assert read_guide(CONTENT, "sv", kind).minutes == read_guide(CONTENT, "en", kind).minutes


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_short_nacka_programme_takes_about_two_hours(language: str) -> None:
    (programme,) = read_programmes(CONTENT, language)
    kinds = [activity.kind for activity in programme.activities if activity.kind not in ("talk", "pause")]
    assert programme.key == "nacka_short"
    assert kinds == ["check_in", "obstacles", "dynamics", "goals", "action_plan", "question"]
    assert programme.minutes == 135
    assert "2" in programme.text and "15" in programme.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_goals_and_plans_are_made_for_each_need_group(language: str) -> None:
    (programme,) = read_programmes(CONTENT, language)
    scopes = {activity.kind: activity.scope for activity in programme.activities}
    assert {kind for kind, scope in scopes.items() if scope == "need_groups"} == {"goals", "action_plan"}
    assert None not in scopes.values()


def test_the_programme_is_the_same_in_both_languages() -> None:
    (swedish,), (english,) = (read_programmes(CONTENT, language) for language in LANGUAGES)
    outline = [(a.kind, a.minutes, a.scope, sorted(a.config)) for a in swedish.activities]
    assert outline == [(a.kind, a.minutes, a.scope, sorted(a.config)) for a in english.activities]
