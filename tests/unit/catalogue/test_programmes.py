"""The shipped programmes: times that add up and are said rightly, breaks, the same in both languages, a guide each."""

import re
from itertools import groupby
from pathlib import Path

import pytest

from workshop.catalogue import DOCUMENT_TITLES, PlannedActivity, Programme, read_programmes

CONTENT = Path(__file__).parents[3] / "content"
LANGUAGES = ("sv", "en")
KEYS = ["nacka_short", "half_day", "full_day", "mapping", "follow_up", "temperature"]
HOURS = re.compile(r"(?:(\d+) (?:timmar|hours) (?:och|and) )?(\d+) (?:minuter|minutes)")
CLOCK = re.compile(r"(\d+)\.(\d\d) (?:till|to) (\d+)\.(\d\d)")
LONGEST_SITTING = 90
EVERY = [(language, programme) for language in LANGUAGES for programme in read_programmes(CONTENT, language)]
ids = [f"{programme.key}-{language}" for language, programme in EVERY]


def of(key: str, language: str = "sv") -> Programme:
    return next(programme for programme in read_programmes(CONTENT, language) if programme.key == key)


def kinds(programme: Programme) -> list[str]:
    return [activity.kind for activity in programme.activities]


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_six_in_their_order(language: str) -> None:
    assert [programme.key for programme in read_programmes(CONTENT, language)] == KEYS


@pytest.mark.parametrize(("language", "programme"), EVERY, ids=ids)
def test_the_text_says_how_long_it_takes(language: str, programme: Programme) -> None:
    said = HOURS.search(programme.text)
    assert said, programme.text
    assert 60 * int(said[1] or 0) + int(said[2]) == programme.minutes


@pytest.mark.parametrize(("language", "programme"), EVERY, ids=ids)
def test_from_when_to_when_is_as_long(language: str, programme: Programme) -> None:
    said = CLOCK.search(programme.text)
    if said is None:
        assert programme.minutes < 180, "a long day says from when to when"
        return
    begin, end = (60 * int(said[i]) + int(said[i + 1]) for i in (1, 3))
    assert end - begin == programme.minutes


@pytest.mark.parametrize(("language", "programme"), EVERY, ids=ids)
def test_nobody_sits_longer_than_an_hour_and_a_half(language: str, programme: Programme) -> None:
    for is_pause, part in groupby(programme.activities, key=lambda one: one.kind == "pause"):
        minutes = sum(activity.minutes for activity in part)
        assert is_pause or minutes <= LONGEST_SITTING


@pytest.mark.parametrize(("language", "programme"), EVERY, ids=ids)
def test_it_begins_by_opening_and_ends_by_closing(language: str, programme: Programme) -> None:
    order = kinds(programme)
    assert "check_in" in order[:2]
    assert order[-1] in ("check_out", "question", "talk")
    assert order[0] != "pause" and order[-1] != "pause"


def test_the_full_day_has_lunch_and_the_short_one_is_a_morning() -> None:
    assert max(one.minutes for one in of("full_day").activities if one.kind == "pause") >= 45
    assert of("nacka_short").minutes == 135
    assert kinds(of("nacka_short")) == [
        "talk", "check_in", "obstacles", "pause", "dynamics", "goals", "action_plan", "question",
    ]  # fmt: skip


def test_the_mapping_decides_nothing() -> None:
    assert not {"goals", "action_plan"} & set(kinds(of("mapping")))
    assert {"channels", "obstacles", "question"} <= set(kinds(of("mapping")))


def test_the_follow_up_opens_with_the_plan_and_measures_again_before_it_decides() -> None:
    order = kinds(of("follow_up"))
    assert order[0] == "measures_review"
    measured = [order.index(kind) for kind in ("channels", "stairs", "shared_values", "obstacles")]
    assert max(measured) < order.index("goals") < order.index("action_plan")


@pytest.mark.parametrize(("language", "programme"), EVERY, ids=ids)
def test_goals_come_before_measures_and_both_belong_to_need_groups(
    language: str, programme: Programme
) -> None:
    scopes = {activity.kind: activity.scope for activity in programme.activities}
    assert None not in scopes.values()
    assert {k for k, scope in scopes.items() if scope == "need_groups"} <= {
        "goals",
        "action_plan",
        "measures_review",
        "who_pays",
    }
    order = kinds(programme)
    for first, then in (("obstacles", "dynamics"), ("goals", "action_plan"), ("action_plan", "who_pays")):
        if then in order:
            assert order.index(first) < order.index(then)


def test_both_languages_plan_the_same() -> None:
    def outline(one: PlannedActivity) -> tuple[object, ...]:
        plain = {name: value for name, value in one.config.items() if name not in ("text", "question")}
        return (one.kind, one.minutes, one.scope, one.anonymous, sorted(one.config), plain)

    swedish, english = (
        {p.key: [outline(a) for a in p.activities] for p in read_programmes(CONTENT, language)}
        for language in LANGUAGES
    )
    assert swedish == english


@pytest.mark.parametrize("key", KEYS)
def test_both_guides_hold_as_much(key: str) -> None:
    swedish, english = (of(key, language).guide(language) for language in LANGUAGES)
    for part in ("week_before", "hour_before", "cut", "sources"):
        assert len(getattr(swedish, part)) == len(getattr(english, part)), part
    for part in ("purpose", "for_whom", "in_the_room", "flow", "follow_up"):
        assert getattr(swedish, part) != getattr(english, part), "left in Swedish"


@pytest.mark.parametrize(("language", "programme"), EVERY, ids=ids)
def test_a_guide_names_a_paper_and_what_is_the_kits_own(language: str, programme: Programme) -> None:
    sources = programme.guide(language).sources
    assert any(source.startswith(tuple(DOCUMENT_TITLES.values())) for source in sources)
    assert any(source.startswith(("Samverkstans eget", "Samverkstan’s own")) for source in sources)


@pytest.mark.parametrize(("language", "programme"), EVERY, ids=ids)
def test_the_plan_is_never_cut_in_its_reading(language: str, programme: Programme) -> None:
    cut = " ".join(programme.guide(language).cut)
    if "action_plan" in kinds(programme):
        assert re.search(r"Korta aldrig|Never shorten", cut)
