"""Checking out: four parts, two spreads, and texts that the leader puts in order."""

import json
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from pydantic import ValidationError

from exercises.check_out import CheckOut
from exercises.check_out.payload import CheckOutActivity, CheckOutConfig, CheckOutEntry, Part, StoredPart
from workshop.exercise import (
    Activity,
    Audience,
    Bullets,
    Heading,
    Merge,
    Participant,
    Phase,
    Picture,
    Quote,
    Refused,
    Role,
    Scale,
    StoredEntry,
    Table,
    WritingLines,
)

EXERCISE = CheckOut()
PHONE, SCREEN, FAY = (Audience(role) for role in (Role.PARTICIPANT, Role.SCREEN, Role.FACILITATOR))
FK, KOM = "Försäkringskassan", "Kommunen"


def words(key: str, /, **values: object) -> str:
    found = json.loads((Path(__file__).parents[1] / "words" / "sv.json").read_text("utf-8"))
    text = found.get(key) or found[f"{key}.{'one' if values.get('count') == 1 else 'other'}"]
    return str(text.format(**values))


def level(part: Part, value: int, number: int = 1, **facts: Any) -> StoredPart:
    return StoredEntry(f"e{part}{number}", CheckOutEntry(part=part, level=value), number, **facts)


def levels(part: Part, *values: int, **facts: Any) -> list[StoredPart]:
    """As many people: the level of each."""
    return [level(part, value, number, **facts) for number, value in enumerate(values)]


def text(part: Part, said: str, number: int = 1, **facts: Any) -> StoredPart:
    return StoredEntry(f"e{part}{number}", CheckOutEntry(part=part, text=said), number, **facts)


def activity(*entries: StoredPart, phase: Phase = Phase.RESULTS, **facts: Any) -> CheckOutActivity:
    config = facts.pop("config", CheckOutConfig())
    return Activity("a1", "check_out", "Utcheckning", config, phase, entries, **facts)


def titles(room: CheckOutActivity, audience: Audience = SCREEN) -> list[str]:
    return [item["title"] for item in EXERCISE.view(room, audience)["items"]]


def test_each_part_is_answered_once() -> None:
    room, alice = activity(phase=Phase.INDIVIDUAL), Participant(1, entries=[level("first", 3)])
    assert EXERCISE.accept(room, alice, CheckOutEntry(part="second", level=1)).level == 1
    with pytest.raises(Refused, match="already_answered"):
        EXERCISE.accept(room, alice, CheckOutEntry(part="first", level=5))


@pytest.mark.parametrize(
    ("entry", "code"),
    (
        (CheckOutEntry(part="first"), "level_missing"),
        (CheckOutEntry(part="first", text="fem"), "level_missing"),
        (CheckOutEntry(part="second", level=3, text="kanske"), "level_missing"),
        (CheckOutEntry(part="take"), "text_missing"),
        (CheckOutEntry(part="word", level=3), "text_missing"),
        (CheckOutEntry(part="take", text="Ett namn", level=3), "text_missing"),
    ),
)
def test_a_scale_takes_a_level_and_the_others_take_words(entry: CheckOutEntry, code: str) -> None:
    with pytest.raises(Refused, match=code):
        EXERCISE.accept(activity(phase=Phase.INDIVIDUAL), Participant(1), entry)


@pytest.mark.parametrize(
    "body",
    (
        '{"part": "first", "level": 1e999}',
        '{"part": "first", "level": true}',
        '{"part": "first", "level": {"a": 1}}',
        '{"part": "both", "level": 1}',
        '{"part": "take", "text": null, "actor": "Kommunen"}',
        "[]",
        "null",
    ),
)
def test_it_refuses_wrong_types(body: str) -> None:
    with pytest.raises(ValidationError):
        CheckOutEntry.model_validate_json(body)


def test_a_question_with_answers_stays_and_the_others_may_change() -> None:
    room = activity(level("first", 4), config=CheckOutConfig(first="Hur var dagen?"))
    EXERCISE.check_config(room, CheckOutConfig(first="Hur var dagen?", second="Vågar du?", word="Säg något"))
    for config in (CheckOutConfig(), CheckOutConfig(first="Hur var dagen?", first_low="usel")):
        with pytest.raises(Refused, match="question_has_answers"):
            EXERCISE.check_config(room, config)


def test_the_room_sees_both_spreads_with_mean_and_median() -> None:
    room = activity(*levels("first", 5, 5, 1, 1), *levels("second", 2))
    scales = EXERCISE.view(room, PHONE)["scales"]
    assert scales["first"] == {"counts": [2, 0, 0, 0, 2], "mean": 3, "median": 3, "answers": 4}
    assert scales["second"] == {"counts": [0, 1, 0, 0, 0], "mean": 2, "median": 2, "answers": 1}
    empty = EXERCISE.view(activity(), SCREEN)["scales"]["first"]
    assert (empty["mean"], empty["median"], empty["answers"]) == (None, None, 0)


def test_no_actor_is_seen_anywhere() -> None:
    room = activity(
        *levels("first", 1, 1, actor=KOM),
        level("first", 5, 9, actor=FK, name="Kalle"),
        text("take", "Mod", actor=FK, name="Kalle"),
    )
    for audience in (PHONE, SCREEN, FAY):
        told = json.dumps(EXERCISE.view(room, audience), ensure_ascii=False)
        assert KOM not in told and FK not in told and "Kalle" not in told
    assert FK not in str(EXERCISE.report(room, words))


def test_the_word_to_the_organiser_reaches_the_leader_and_the_report_only() -> None:
    room = activity(text("take", "Två namn"), text("word", "mer kaffe"))
    assert titles(room, PHONE) == titles(room, SCREEN) == ["Två namn"]
    assert titles(room, FAY) == ["Två namn", "mer kaffe"]
    section = EXERCISE.report(room, words)
    assert section is not None and Bullets(("mer kaffe",)) in section.blocks


@pytest.mark.parametrize("phase", (Phase.WAITING, Phase.INDIVIDUAL))
def test_nothing_of_the_result_is_seen_before_it_is_shown(phase: Phase) -> None:
    room = activity(text("take", "hemligt"), level("first", 1), phase=phase)
    for audience in (PHONE, SCREEN):
        assert EXERCISE.view(room, audience) == {"questions": {}}
    assert titles(room, FAY) == ["hemligt"]


def test_the_leaders_own_questions_are_asked_and_the_empty_ones_left_to_the_page() -> None:
    config = CheckOutConfig(first="Hur var lokalen?", first_high="härlig")
    view = EXERCISE.view(activity(phase=Phase.INDIVIDUAL, config=config), PHONE)
    assert view == {"questions": {"first": "Hur var lokalen?", "first_high": "härlig"}}


def test_hiding_a_text_leaves_what_its_writer_said_on_the_scales() -> None:
    room = activity(text("take", "Byt ut Kalle", hidden=True), level("first", 1))
    assert titles(room) == [] and EXERCISE.view(room, SCREEN)["scales"]["first"]["answers"] == 1
    (item,) = EXERCISE.view(room, FAY)["items"]
    assert (item["title"], item["hidden"]) == ("Byt ut Kalle", True)
    assert "Kalle" not in str(EXERCISE.report(room, words))


def test_a_hidden_level_counts_nowhere() -> None:
    room = activity(level("first", 1, hidden=True), level("first", 5, 2))
    assert EXERCISE.view(room, FAY)["scales"]["first"]["counts"] == [0, 0, 0, 0, 1]


def test_the_spotlight_comes_first_then_the_largest_theme() -> None:
    room = activity(
        text("take", "Ensam", 1),
        text("take", "Mod", 2, theme="Vi"),
        text("take", "Datum", 3, theme="Nästa gång"),
        text("take", "Kalendern", 4, theme="Nästa gång"),
        text("take", "Lyft", 5, spotlight=True),
    )
    assert titles(room) == ["Lyft", "Datum", "Kalendern", "Mod", "Ensam"]


def test_merged_texts_stand_as_one_with_their_trail_in_the_report() -> None:
    first, second = text("take", "Två namn", 1), text("take", "tva nammn", 2)
    room = activity(first, second, merges=(Merge("m", (second.ref,), first.ref, "Namn att ringa"),))
    (item,) = EXERCISE.view(room, SCREEN)["items"]
    assert (item["title"], item["merged"]) == ("Namn att ringa", ["Två namn", "tva nammn"])
    section = EXERCISE.report(room, words)
    assert section is not None
    assert Quote("Namn att ringa", "här ligger också: Två namn; tva nammn") in section.blocks


def test_a_word_merged_under_what_somebody_takes_along_stays_with_the_organiser() -> None:
    first, second = text("take", "Två namn", 1), text("word", "mer kaffe", 2)
    room = activity(first, second, merges=(Merge("m", (second.ref,), first.ref),))
    assert titles(room) == ["Två namn"]
    assert [item["ref"] for item in EXERCISE.view(room, FAY)["items"]] == [first.ref, second.ref]


def test_results_do_not_depend_on_who_is_whom() -> None:
    entries = [*levels("first", 1, 5, 3), text("take", "Mod"), text("take", "Tid", 2)]
    closed = [replace(entry, who=100 + n) for n, entry in enumerate(entries)]
    before, after = (activity(*some, phase=Phase.CLOSED) for some in (entries, closed))
    for audience in (PHONE, SCREEN, FAY):
        assert EXERCISE.view(before, audience) == EXERCISE.view(after, audience)


def test_it_harvests_nothing() -> None:
    assert EXERCISE.harvest(activity(text("take", "Mod"), level("first", 1))).items == ()


def test_the_report_has_the_picture_its_table_and_the_quotes_under_their_themes() -> None:
    room = activity(
        *levels("first", 5, 4, 4),
        *levels("second", 1, 5),
        text("take", "<b>Datum</b>", 1, theme="Nästa gång"),
        text("take", "Mod", 2),
        config=CheckOutConfig(second="Törs du?"),
    )
    section = EXERCISE.report(room, words)
    assert section is not None
    (table,) = (block for block in section.blocks if isinstance(block, Table))
    assert table.rows[0] == (
        "Hur användbar var dagen för dig?",
        "0 · 0 · 0 · 2 · 1",
        *("4,3", "4", "3"),
    )
    assert table.rows[1] == ("Törs du?", "1 · 0 · 0 · 0 · 1", "3", "3", "2")
    (picture,) = (block for block in section.blocks if isinstance(block, Picture))
    assert "Törs du?" in picture.svg and "4,3" in picture.alt
    headings = [block.text for block in section.blocks if isinstance(block, Heading)]
    assert headings == ["Vad tar du med dig härifrån?", "Nästa gång", "Utan tema"]
    assert "Ingen checkade ut" in str(EXERCISE.report(activity(), words))


def test_a_report_of_words_alone_has_no_picture() -> None:
    section = EXERCISE.report(activity(text("word", "tack")), words)
    assert section is not None and not any(isinstance(block, Picture) for block in section.blocks)


def test_the_comparison_takes_the_scales_asked_in_the_same_words() -> None:
    earlier = activity(*levels("first", 3, 3), *levels("second", 4), config=CheckOutConfig(second="Törs du?"))
    later = activity(*levels("first", 5, 4), *levels("second", 1))
    section = EXERCISE.compare(earlier, later, words)
    assert section is not None
    (table,) = (block for block in section.blocks if isinstance(block, Table))
    assert table.rows == (("Hur användbar var dagen för dig?", "3", "2", "4,5", "2", "högre"),)
    same = EXERCISE.compare(later, later, words)
    assert same is not None and "oförändrat" in str(same)
    assert EXERCISE.compare(activity(), later, words) is None


def test_the_sheet_has_both_scales_and_room_for_words() -> None:
    room = activity(config=CheckOutConfig(first="Hur var lokalen?", first_high="härlig"))
    sheet = EXERCISE.sheet(room, words)
    scales = [block for block in sheet if isinstance(block, Scale)]
    assert [(s.label, s.low, s.high, s.low_words, s.high_words) for s in scales] == [
        ("Hur var lokalen?", 1, 5, "inte alls", "härlig"),
        ("Hur säker är du på att något händer efter i dag?", 1, 5, "inte säker alls", "helt säker"),
    ]
    assert len([block for block in sheet if isinstance(block, WritingLines)]) == 2


@pytest.mark.parametrize("language", ("sv", "en"))
def test_what_it_rehearses_is_accepted_and_uneven(language: str) -> None:
    room = activity(phase=Phase.INDIVIDUAL, language=language)
    said: set[tuple[str, ...]] = set()
    for who in range(40):
        own: list[StoredPart] = []
        rng = Random(who)
        while payload := EXERCISE.rehearse(room, Participant(who, entries=own), rng):
            entry = CheckOutEntry.model_validate_json(json.dumps(payload))
            own.append(
                StoredEntry(f"e{len(own)}", EXERCISE.accept(room, Participant(who, entries=own), entry), who)
            )
        said.add(tuple(entry.payload.part for entry in own))
    assert said == {
        ("take", "first", "second"),
        ("take", "first", "second", "word"),
        ("first", "second"),
        ("first", "second", "word"),
    }


def test_a_thousand_people_stay_within_bounds() -> None:
    entries = [*levels("first", *(n % 5 + 1 for n in range(1000)))]
    for n in range(1000):
        entries += [
            text("take", f"{n} ".ljust(140, "å"), n, theme=f"{n % 9} tema"),
            text("word", "å" * 140, n),
        ]
    config = CheckOutConfig(**{name: "å" * 40 for name in CheckOutConfig.model_fields})
    room = activity(*entries, config=config)
    for audience, bound in ((PHONE, 15_600), (SCREEN, 126_000)):
        view = EXERCISE.view(room, audience)
        assert len(json.dumps(view).encode()) < bound and view["total"] == 1000
    assert len(titles(room, PHONE)) < len(titles(room, SCREEN)) < len(titles(room, FAY))
