"""The rules of a question with answers to choose from."""

from random import Random
from typing import Any

import pytest

from exercises.question import Question
from exercises.question.payload import Contribution, QuestionActivity, QuestionConfig, StoredContribution
from exercises.question.tests.test_question import words
from workshop.exercise import Activity, Audience, Participant, Phase, Refused, Role, StoredEntry, Table

EXERCISE = Question()
PHONE, SCREEN, LEADER = (Audience(role) for role in (Role.PARTICIPANT, Role.SCREEN, Role.FACILITATOR))


def answer(ref: str, text: str, who: int, *, hidden: bool = False) -> StoredContribution:
    return StoredEntry(ref, Contribution(text=text), who, hidden=hidden)


def activity(
    *entries: StoredContribution, config: QuestionConfig, phase: Phase = Phase.ALL
) -> QuestionActivity:
    return Activity("a1", "question", "Fråga", config, phase, entries)


def refused(room: QuestionActivity, who: int, **payload: Any) -> str | None:
    own = [entry for entry in room.entries if entry.who == who]
    try:
        EXERCISE.accept(room, Participant(who, entries=own), Contribution(**payload))
    except Refused as refusal:
        assert words(f"error.{refusal.code}", **refusal.details)
        return refusal.code
    return None


CHOICES = QuestionConfig(question="Börjar vi i mars?", choices=("Ja", "Nej", "Vet inte"))
CHOSEN = (answer("e1", "Ja", 1), answer("e2", "Nej", 2), answer("e3", "Ja", 3, hidden=True))


def test_one_of_the_choices_is_an_answer_and_nothing_else() -> None:
    room = activity(*CHOSEN, config=CHOICES, phase=Phase.INDIVIDUAL)
    assert refused(room, 4, text="Ja") is None
    assert refused(room, 4, text="ja") == "unknown_choice"
    assert refused(room, 4, text="Kanske") == "unknown_choice"
    assert refused(room, 1, text="Nej") == "too_many_answers"


def test_choices_are_counted_in_their_order_without_the_hidden() -> None:
    room = activity(*CHOSEN, config=CHOICES, phase=Phase.RESULTS)
    told = [{"title": "Ja", "count": 1}, {"title": "Nej", "count": 1}, {"title": "Vet inte", "count": 0}]
    for audience in (PHONE, SCREEN, LEADER):
        assert EXERCISE.view(room, audience)["tally"] == told


def test_nobody_but_the_leader_sees_the_count_before_it_is_shown() -> None:
    room = activity(*CHOSEN, config=CHOICES, phase=Phase.INDIVIDUAL)
    assert "tally" in EXERCISE.view(room, LEADER)
    for audience in (PHONE, SCREEN):
        assert EXERCISE.view(room, audience).keys() == {"question", "most_answers", "choices"}


def test_choices_are_not_supported_and_not_changed_once_answered() -> None:
    room = activity(*CHOSEN, config=CHOICES)
    assert refused(room, 4, type="support", answer="e1") == "unknown_answer"
    with pytest.raises(Refused, match="question_has_answers"):
        EXERCISE.check_config(room, QuestionConfig(question=CHOICES.question, choices=("Ja", "Nej")))


def test_the_report_counts_the_choices() -> None:
    section = EXERCISE.report(activity(*CHOSEN, config=CHOICES, phase=Phase.RESULTS), words)
    assert section is not None
    [table] = [block for block in section.blocks if isinstance(block, Table)]
    assert table.rows == (("Ja", "1"), ("Nej", "1"), ("Vet inte", "0"))


def test_choices_are_rehearsed() -> None:
    room = activity(config=CHOICES, phase=Phase.INDIVIDUAL)
    said = EXERCISE.rehearse(room, Participant(1), Random(1))
    assert said and said["text"] in CHOICES.choices
