"""Handing in: the same id is the same entry, and what breaks a rule changes nothing."""

import pytest

from tests.people import ACTORS, ADDICTED, OpenSeminar, open_nacka
from workshop.errors import Conflict, Forbidden, KitError, NotFound, Refused
from workshop.services import entries, people, seminars
from workshop.services.context import Context
from workshop.services.error_shape import error_shape
from workshop.storage import entries as entry_rows
from workshop.storage.records import EntryRecord, ParticipantRecord

OBSTACLE = {"text": "Journalerna talar inte med varandra", "weight": 2}
OTHER = {"text": "Ingen leder helheten", "weight": 1}


@pytest.fixture
def mapping(nacka: OpenSeminar) -> OpenSeminar:
    """The seminar with its obstacles being named."""
    nacka.move("obstacles", "individual")
    return nacka


def _lines(seminar: OpenSeminar, kind: str = "obstacles") -> list[EntryRecord]:
    with seminar.context.database.reading() as connection:
        return entry_rows.list_entries(connection, seminar.activity(kind).id)


def test_an_entry_freezes_who_speaks_what_about_and_where(
    mapping: OpenSeminar, alice: ParticipantRecord
) -> None:
    mapping.lay("Bord 3", "Bord 4")
    mapping.seat(alice, "Bord 3")
    mapping.submit("obstacles", alice, OBSTACLE, "alice-1")
    moved = people.PersonChange(actor=ACTORS[2], need_group=ADDICTED, table="Bord 4")
    people.change_person(mapping.context, mapping.id, alice.id, moved)
    [line] = _lines(mapping)
    assert (line.id, line.actor, line.need_group, line.table_name) == (
        "alice-1",
        alice.actor,
        alice.need_group,
        "Bord 3",
    )
    assert line.payload == OBSTACLE | {"key": None}


def test_the_same_id_and_body_is_the_same_entry(mapping: OpenSeminar, alice: ParticipantRecord) -> None:
    first = mapping.submit("obstacles", alice, OBSTACLE, "alice-1")
    mapping.submit("obstacles", alice, OTHER)
    assert mapping.submit("obstacles", alice, dict(reversed(OBSTACLE.items())), "alice-1") == first
    assert len(_lines(mapping)) == 2


def test_it_is_the_same_entry_also_when_the_phase_is_over(
    mapping: OpenSeminar, alice: ParticipantRecord
) -> None:
    """A phone that never got its acknowledgement sends again, however late."""
    first = mapping.submit("obstacles", alice, OBSTACLE, "alice-1")
    mapping.move("obstacles", "results")
    assert mapping.submit("obstacles", alice, OBSTACLE, "alice-1") == first


def test_it_is_the_same_entry_after_a_restart(mapping: OpenSeminar, alice: ParticipantRecord) -> None:
    first = mapping.submit("obstacles", alice, OBSTACLE, "alice-1")
    mapping.context.logs.forget(mapping.activity("obstacles").id)
    assert mapping.submit("obstacles", alice, OBSTACLE, "alice-1") == first
    assert len(mapping.refs("obstacles")) == 1


def test_the_same_id_with_another_body_is_a_conflict(mapping: OpenSeminar, alice: ParticipantRecord) -> None:
    mapping.submit("obstacles", alice, OBSTACLE, "alice-1")
    with pytest.raises(Conflict, match="id_conflict"):
        mapping.submit("obstacles", alice, OTHER, "alice-1")
    assert len(_lines(mapping)) == 1


def test_somebody_elses_id_is_a_conflict(
    mapping: OpenSeminar, alice: ParticipantRecord, bob: ParticipantRecord
) -> None:
    mapping.submit("obstacles", alice, OBSTACLE, "alice-1")
    with pytest.raises(Conflict, match="id_conflict"):
        mapping.submit("obstacles", bob, OBSTACLE, "alice-1")


def test_an_id_of_another_activity_is_a_conflict(mapping: OpenSeminar, alice: ParticipantRecord) -> None:
    mapping.submit("obstacles", alice, OBSTACLE, "alice-1")
    mapping.move("check_in", "individual")
    with pytest.raises(Conflict, match="id_conflict"):
        mapping.submit("check_in", alice, {"expectation": "Att vi enas"}, "alice-1")
    assert _lines(mapping, "check_in") == []


@pytest.mark.parametrize("phase", ["waiting", "results", "closed"])
def test_a_phase_that_is_not_open_takes_nothing(
    mapping: OpenSeminar, alice: ParticipantRecord, phase: str
) -> None:
    mapping.move("obstacles", phase)
    with pytest.raises(Conflict, match="phase_closed"):
        mapping.submit("obstacles", alice, OBSTACLE)
    assert _lines(mapping) == []


def test_an_ended_seminar_takes_nothing(mapping: OpenSeminar, alice: ParticipantRecord) -> None:
    seminars.end_seminar(mapping.context, mapping.id)
    with pytest.raises(Conflict, match="phase_closed"):
        mapping.submit("obstacles", alice, OBSTACLE)


def test_an_entry_may_be_replaced_by_its_owner(mapping: OpenSeminar, alice: ParticipantRecord) -> None:
    mapping.submit("obstacles", alice, OBSTACLE, "alice-1")
    mapping.submit("obstacles", alice, OBSTACLE | {"weight": 3}, "alice-2", replaces="alice-1")
    [own] = entries.read_own(mapping.running("obstacles"), alice.id)
    assert (own["id"], own["payload"]["weight"]) == ("alice-2", 3)
    assert len(_lines(mapping)) == 2, "the trail stays"


def test_what_is_replaced_cannot_be_replaced_again(mapping: OpenSeminar, alice: ParticipantRecord) -> None:
    mapping.submit("obstacles", alice, OBSTACLE, "alice-1")
    mapping.submit("obstacles", alice, OTHER, "alice-2", replaces="alice-1")
    with pytest.raises(Conflict, match="entry_replaced"):
        mapping.submit("obstacles", alice, OBSTACLE, "alice-3", replaces="alice-1")


def test_nobody_replaces_or_withdraws_what_is_anothers(
    mapping: OpenSeminar, alice: ParticipantRecord, bob: ParticipantRecord
) -> None:
    mapping.submit("obstacles", alice, OBSTACLE, "alice-1")
    with pytest.raises(NotFound, match="unknown_entry"):
        mapping.submit("obstacles", bob, OTHER, replaces="alice-1")
    with pytest.raises(NotFound, match="unknown_entry"):
        mapping.withdraw("obstacles", bob, "alice-1")
    assert len(mapping.refs("obstacles")) == 1


def test_an_entry_may_be_withdrawn_however_often_it_is_said(
    mapping: OpenSeminar, alice: ParticipantRecord
) -> None:
    mapping.submit("obstacles", alice, OBSTACLE, "alice-1")
    mapping.withdraw("obstacles", alice, "alice-1")
    mapping.withdraw("obstacles", alice, "alice-1")
    assert mapping.refs("obstacles") == []
    assert len(_lines(mapping)) == 2


def test_a_closed_phase_lets_nothing_be_withdrawn(mapping: OpenSeminar, alice: ParticipantRecord) -> None:
    mapping.submit("obstacles", alice, OBSTACLE, "alice-1")
    mapping.move("obstacles", "results")
    with pytest.raises(Conflict, match="phase_closed"):
        mapping.withdraw("obstacles", alice, "alice-1")


@pytest.mark.parametrize(
    ("payload", "code", "details"),
    [
        ({"text": "x" * 141, "weight": 1}, "too_long", {"field": "text", "limit": 140}),
        ({"text": "Ett", "weight": "tung"}, "invalid", {"field": "weight"}),
        ({"text": ["ett"], "weight": 1}, "invalid", {"field": "text"}),
        ({"text": "Ett", "weight": 1, "votes": 3}, "invalid", {"field": "votes"}),
        ({"text": "Ett", "weight": float("nan")}, "invalid", {"field": "weight"}),
    ],
)
def test_a_wrong_body_is_refused_with_what_is_wrong(
    mapping: OpenSeminar,
    alice: ParticipantRecord,
    payload: dict[str, object],
    code: str,
    details: dict[str, object],
) -> None:
    with pytest.raises(Refused) as refused:
        mapping.submit("obstacles", alice, payload)
    assert (refused.value.code, refused.value.details) == (code, details)
    assert _lines(mapping) == []


def test_somebody_who_was_removed_hands_in_nothing(mapping: OpenSeminar, alice: ParticipantRecord) -> None:
    mapping.submit("obstacles", alice, OBSTACLE, "alice-1")
    people.remove_person(mapping.context, mapping.id, alice.id)
    with pytest.raises(Forbidden, match="removed"):
        mapping.submit("obstacles", alice, OTHER)
    with pytest.raises(Forbidden, match="removed"):
        mapping.withdraw("obstacles", alice, "alice-1")
    assert len(mapping.refs("obstacles")) == 1, "what was handed in before stays"


def test_somebody_of_another_seminar_hands_in_nothing(mapping: OpenSeminar, context: Context) -> None:
    other = open_nacka(context, place="Fagersta")
    outsider = other.join("Carl")
    honest = entries.Submission(other.id, outsider.id, "carl-1", OBSTACLE)
    pretending = entries.Submission(mapping.id, outsider.id, "carl-2", OBSTACLE)
    answers = mapping.hand_in("obstacles", [honest, pretending])
    assert [_code(answer) for answer in answers] == ["other_seminar", "removed"]
    assert _lines(mapping) == []


def test_somebody_without_a_need_group_is_asked_to_choose_one(nacka: OpenSeminar) -> None:
    carl = nacka.join("Carl", need_group=None)
    nacka.move("goals", "individual")
    with pytest.raises(Refused, match="choose_need_group"):
        nacka.submit("goals", carl, {"type": "goal", "text": "En väg in", "answers": []})


def test_a_refusal_is_explained_in_the_words_of_the_exercise_that_refuses(
    nacka: OpenSeminar, alice: ParticipantRecord
) -> None:
    """Several exercises use the same code, each for a thing of its own."""
    nacka.move("question", "individual")
    [refusal] = nacka.hand_in("question", [nacka.submission(alice, {"type": "answer"})])
    assert isinstance(refusal, Refused) and refusal.kind == "question"
    words = nacka.context.words["sv"]
    assert error_shape(words, refusal)["message"] == words("question.error.answer_without_text")


def test_an_unknown_activity_is_said_to_be_one(nacka: OpenSeminar, alice: ParticipantRecord) -> None:
    act = nacka.submission(alice, OBSTACLE)
    [answer] = entries.hand_in(nacka.context, "no-such-activity", [act])
    assert _code(answer) == "unknown_activity"


def _code(answer: int | KitError) -> object:
    return answer.code if isinstance(answer, KitError) else answer
