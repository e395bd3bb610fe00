"""The rules of `question` on answers and support written by hand."""

import json
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from pydantic import ValidationError

from exercises.question import Question
from exercises.question.payload import Contribution, QuestionActivity, QuestionConfig, StoredContribution
from workshop.exercise import (
    Activity,
    Audience,
    Bullets,
    Merge,
    Participant,
    Phase,
    Refused,
    Role,
    StoredEntry,
    Table,
)

EXERCISE = Question()
PHONE, SCREEN, LEADER = (Audience(role) for role in (Role.PARTICIPANT, Role.SCREEN, Role.FACILITATOR))


def words(key: str, /, **values: object) -> str:
    found = json.loads((Path(__file__).parents[1] / "words" / "sv.json").read_text("utf-8"))
    text = found.get(key) or found[f"{key}.{'one' if values.get('count') == 1 else 'other'}"]
    return str(text.format(**values))


def answer(ref: str, text: str, who: int = 1, **facts: Any) -> StoredContribution:
    return StoredEntry(ref, Contribution(text=text), who, **facts)


def support(ref: str, of: str, who: int = 2, **facts: Any) -> StoredContribution:
    return StoredEntry(ref, Contribution(type="support", answer=of), who, **facts)


def activity(*entries: StoredContribution, phase: Phase = Phase.ALL, **facts: Any) -> QuestionActivity:
    config = facts.pop("config", QuestionConfig(question="Vad gör vi nu?"))
    return Activity("a1", "question", "Fråga", config, phase, entries, **facts)


ROOM = (answer("e1", "mer tid", 1), answer("e2", "En gemensam ingång", 2), answer("e3", "ring innan", 3))


def refused(room: QuestionActivity, who: int, **payload: Any) -> str | None:
    own = [entry for entry in room.entries if entry.who == who]
    try:
        EXERCISE.accept(room, Participant(who, entries=own), Contribution(**payload))
    except Refused as refusal:
        assert words(f"error.{refusal.code}", **refusal.details)
        return refusal.code
    return None


def titles(room: QuestionActivity, audience: Audience = SCREEN) -> list[str]:
    return [item["title"] for item in EXERCISE.view(room, audience)["items"]]


def test_it_accepts_its_examples_and_refuses_its_refused_ones() -> None:
    room = activity(phase=Phase.INDIVIDUAL)
    for payload in EXERCISE.examples:
        EXERCISE.accept(room, Participant(1), Contribution.model_validate_json(json.dumps(payload)))
    for payload in EXERCISE.refused_examples:
        with pytest.raises((ValidationError, Refused)):
            EXERCISE.accept(room, Participant(1), Contribution.model_validate_json(json.dumps(payload)))


@pytest.mark.parametrize(
    "body", ('{"text": NaN}', '{"text": "a", "type": 1}', "[]", '"svar"', '{"answer": "a b"}')
)
def test_it_refuses_wrong_types(body: str) -> None:
    with pytest.raises(ValidationError):
        Contribution.model_validate_json(body)


def test_it_refuses_one_answer_too_many_but_support_does_not_count() -> None:
    room = activity(
        *(answer(f"e{n}", f"svar {n}") for n in range(3)), answer("e9", "annat", 2), support("s1", "e9", 1)
    )
    assert refused(room, 1, text="ett fjärde") == "too_many_answers"
    assert refused(activity(*room.entries[1:]), 1, text="ett tredje") is None


def test_it_refuses_the_same_answer_twice() -> None:
    assert refused(activity(*ROOM), 1, text="Mer tid") == "already_answered"


def test_answers_may_come_in_the_step_for_all_too() -> None:
    assert refused(activity(*ROOM), 4, text="sent men gott") is None


def test_support_waits_until_the_answers_are_shown() -> None:
    room = activity(*ROOM, phase=Phase.INDIVIDUAL)
    assert refused(room, 1, type="support", answer="e2") == "not_yet_support"


def test_support_goes_to_others_answers_once_each() -> None:
    room = activity(*ROOM, support("s1", "e2", 1))
    assert refused(room, 1, type="support", answer="e1") == "own_answer"
    assert refused(room, 1, type="support", answer="e2") == "already_supported"
    assert refused(room, 1, type="support", answer="e3") is None


def test_support_of_nothing_of_a_support_or_of_a_hidden_answer_is_refused() -> None:
    room = activity(*ROOM, answer("e4", "dolt", 5, hidden=True), support("s1", "e2", 3))
    for ref in ("no-such", "s1", "e4"):
        assert refused(room, 1, type="support", answer=ref) == "unknown_answer"


def test_merged_answers_are_supported_once_and_not_by_those_who_wrote_them() -> None:
    room = activity(*ROOM, support("s1", "e2", 4), merges=(Merge("m1", ("e1",), "e2"),))
    assert refused(room, 1, type="support", answer="e2") == "own_answer"
    assert refused(room, 4, type="support", answer="e1") == "already_supported"


def test_support_counts_entries_and_follows_merges() -> None:
    room = activity(
        *ROOM,
        support("s1", "e1", 7, heads=9),
        support("s2", "e2", 8),
        support("s3", "e3", 8),
        merges=(Merge("m1", ("e1",), "e2", title="Tid och en ingång"),),
    )
    first, second = EXERCISE.view(room, SCREEN)["items"]
    assert (first["ref"], first["title"], first["support"]) == ("e2", "Tid och en ingång", 2)
    assert first["merged"] == ["mer tid", "En gemensam ingång"]
    assert second["support"] == 1


def test_themes_stand_first_the_best_supported_before_the_others() -> None:
    room = activity(
        answer("e1", "utan tema", 1),
        answer("e2", "a", 2, theme="Tid"),
        answer("e3", "b", 3, theme="Ledning"),
        answer("e4", "c", 4, theme="Ledning"),
        support("s1", "e4", 9),
        support("s2", "e1", 9),
        support("s3", "e1", 8),
    )
    assert titles(room) == ["c", "b", "a", "utan tema"]
    assert EXERCISE.view(room, SCREEN)["themes"] == [
        {"title": "Ledning", "support": 1, "answers": 2},
        {"title": "Tid", "support": 0, "answers": 1},
        {"title": None, "support": 2, "answers": 1},
    ]


def test_answers_do_not_move_under_a_thumb_while_support_comes_in() -> None:
    before = activity(*ROOM)
    after = activity(*ROOM, support("s1", "e3", 9), support("s2", "e3", 8))
    assert titles(before, PHONE) == titles(after, PHONE) == ["mer tid", "En gemensam ingång", "ring innan"]
    assert titles(replace(after, phase=Phase.RESULTS), PHONE)[0] == "ring innan"


@pytest.mark.parametrize("phase", (Phase.WAITING, Phase.INDIVIDUAL))
def test_answers_are_hidden_until_the_step_for_all(phase: Phase) -> None:
    room = activity(*ROOM, phase=phase)
    for audience in (PHONE, SCREEN):
        view = EXERCISE.view(room, audience)
        assert "items" not in view and "themes" not in view and "ring" not in json.dumps(view)
    assert len(EXERCISE.view(room, LEADER)["items"]) == 3


def test_a_hidden_answer_and_its_support_reach_the_facilitator_only() -> None:
    room = activity(*ROOM, answer("e4", "om Kalle", 5, hidden=True), support("s1", "e4", 6))
    for audience in (PHONE, SCREEN):
        assert "Kalle" not in json.dumps(EXERCISE.view(room, audience))
    assert EXERCISE.view(room, LEADER)["items"][-1]["hidden"] is True
    assert "Kalle" not in str(EXERCISE.report(room, words))


def test_what_is_merged_into_a_hidden_answer_does_not_show_it() -> None:
    room = activity(
        answer("e1", "om Kalle", hidden=True), answer("e2", "chefer", 2), merges=(Merge("m", ("e2",), "e1"),)
    )
    assert titles(room) == ["chefer"]


def test_no_view_names_anybody() -> None:
    room = activity(answer("e1", "hej", name="Alice", actor="Polisen"))
    for audience in (PHONE, SCREEN, LEADER):
        seen = json.dumps(EXERCISE.view(room, audience))
        assert "Alice" not in seen and "Polisen" not in seen


def test_results_do_not_depend_on_who_is_whom() -> None:
    room = activity(*ROOM, support("s1", "e2", 1), phase=Phase.CLOSED)
    apart = replace(room, entries=[replace(e, who=50 + n) for n, e in enumerate(room.entries)])
    for audience in (PHONE, SCREEN, LEADER):
        assert EXERCISE.view(room, audience) == EXERCISE.view(apart, audience)


def test_a_thousand_answers_stay_within_bounds() -> None:
    answers = [
        answer(f"e{n}", f"Svar åäö {n} " + "ö" * 110, n, theme=f"Tema {n % 12}" if n % 3 else None)
        for n in range(700)
    ]
    supports = [support(f"s{n}", f"e{(n * n) % 700}", 2000 + n) for n in range(300)]
    merges = tuple(Merge(f"m{n}", (f"e{n}",), "e0") for n in range(1, 60))
    room = activity(*answers, *supports, merges=merges)
    sizes = [len(json.dumps(EXERCISE.view(room, audience))) for audience in (PHONE, SCREEN, LEADER)]
    assert sizes[0] < 16_000 and max(sizes[1:]) < 128_000
    view = EXERCISE.view(room, PHONE)
    assert len(view["items"]) <= 40 and view["total"] == 641


@pytest.mark.parametrize("phase", EXERCISE.phases)
@pytest.mark.parametrize("audience", (PHONE, SCREEN, LEADER))
def test_an_empty_room_has_views_and_a_report(phase: Phase, audience: Audience) -> None:
    room = activity(phase=phase, config=QuestionConfig())
    assert json.loads(json.dumps(EXERCISE.view(room, audience)))["question"] == ""
    assert "Ingen svarade" in str(EXERCISE.report(room, words))


def test_the_report_has_the_question_the_themes_and_the_trail() -> None:
    room = activity(
        answer("e1", "mer tid", 1, theme="Tid"),
        answer("e2", "Mer tidd", 2),
        answer("e3", "ring", 3),
        support("s1", "e2", 9),
        merges=(Merge("m1", ("e2",), "e1"),),
    )
    section = EXERCISE.report(room, words)
    assert section is not None
    assert "Vad gör vi nu?" in str(section.blocks[0])
    assert [b.rows for b in section.blocks if isinstance(b, Table)] == [(("mer tid", "1"),), (("ring", "0"),)]
    assert [b.items for b in section.blocks if isinstance(b, Bullets)] == [
        ("mer tid – här ligger också: Mer tidd",)
    ]


def test_the_comparison_is_by_theme_and_only_for_the_same_question() -> None:
    earlier = activity(answer("e1", "a", theme="Tid"), answer("e2", "b", 2, theme="Ledning"))
    later = activity(answer("e1", "c", theme="tid"), answer("e2", "d", 2, theme="Kalkyl"))
    section = EXERCISE.compare(earlier, later, words)
    assert section is not None
    assert [b.items for b in section.blocks if isinstance(b, Bullets)] == [
        ("Kalkyl",),
        ("Ledning",),
        ("tid",),
    ]
    other = replace(later, config=QuestionConfig(question="Något annat?"))
    assert EXERCISE.compare(earlier, other, words) is None
    assert EXERCISE.compare(earlier, activity(*ROOM), words) is None


def test_settings_cannot_contradict_what_is_handed_in() -> None:
    room = activity(answer("e1", "a"), answer("e2", "b"))
    with pytest.raises(Refused, match="more_in_use"):
        EXERCISE.check_config(room, QuestionConfig(question="Vad gör vi nu?", most_answers=1))
    with pytest.raises(Refused, match="question_has_answers"):
        EXERCISE.check_config(room, QuestionConfig(question="Vad annat?"))
    EXERCISE.check_config(room, QuestionConfig(question="Vad gör vi nu?", most_answers=2))


@pytest.mark.parametrize("language", ("sv", "en"))
def test_what_it_rehearses_is_accepted_until_there_is_no_more(language: str) -> None:
    room = activity(phase=Phase.INDIVIDUAL, language=language)
    for phase in (Phase.INDIVIDUAL, Phase.ALL):
        room = replace(room, phase=phase)
        for who in range(40):
            rng = Random(who)
            for _ in range(12):
                person = Participant(who, entries=[e for e in room.entries if e.who == who])
                payload = EXERCISE.rehearse(room, person, rng)
                if payload is None:
                    break
                entry = EXERCISE.accept(room, person, Contribution.model_validate_json(json.dumps(payload)))
                ref = f"e{len(room.entries)}"
                room = replace(room, entries=(*room.entries, StoredEntry(ref, entry, who)))
            else:
                raise AssertionError("it never ends")
    kinds = [entry.payload.type for entry in room.entries]
    assert kinds.count("answer") >= 40 and kinds.count("support") > 20
    assert len({entry.payload.text for entry in room.entries} - {None}) >= 20
    assert EXERCISE.rehearse(replace(room, phase=Phase.RESULTS), Participant(1), Random(1)) is None
