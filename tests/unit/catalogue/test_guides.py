"""The leader is never without words: every exercise has its guide in both languages."""

from pathlib import Path

from workshop.catalogue import Guide, read_guide
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
