"""People without a phone: counted as such, with entries and a budget of their own that others hand in for them."""

import sqlite3
from contextlib import closing

import pytest

from tests.people import ACTORS, OpenSeminar, open_nacka
from workshop.errors import Conflict, Forbidden, KitError, NotFound, Refused
from workshop.services import entries, joining
from workshop.services.context import Context
from workshop.services.keeping import database_file
from workshop.services.people import PersonChange, change_person, list_people
from workshop.services.programme import ActivityChange, change_activity
from workshop.services.reports import seminar_document
from workshop.services.views import FACILITATOR
from workshop.storage.records import ParticipantRecord

OBSTACLE = {"text": "Ingen leder helheten", "weight": 1}


@pytest.fixture
def mapping(nacka: OpenSeminar) -> OpenSeminar:
    nacka.lay("Bord 1", "Bord 2")
    nacka.move("obstacles", "individual")
    return nacka


@pytest.fixture
def gran(mapping: OpenSeminar) -> ParticipantRecord:
    return mapping.add_without_phone("Gran", table="Bord 1")


@pytest.fixture
def alice(mapping: OpenSeminar) -> ParticipantRecord:
    """A secretary at the same table."""
    alice = mapping.join("Alice", table="Bord 1")
    change = PersonChange(is_secretary=True)
    return change_person(mapping.context, mapping.id, alice.id, change)


def test_the_leader_answers_for_somebody_without_a_phone(
    mapping: OpenSeminar, gran: ParticipantRecord
) -> None:
    mapping.submit_for("obstacles", gran, OBSTACLE, entry_id="for-gran-1")
    [entry] = mapping.running("obstacles").log.entries
    assert (entry.on_behalf, entry.actor, entry.table) == (True, ACTORS[0], "Bord 1")
    assert entries.read_own(mapping.running("obstacles"), gran.id)[0]["id"] == "for-gran-1"
    view = mapping.view("obstacles", FACILITATOR)
    assert view["on_behalf"] == {"count": 1, "refs": []}, "one alone is not pointed at"
    withdrawal = entries.Withdrawal(mapping.id, None, "for-gran-1", on_behalf=gran.id)
    assert isinstance(mapping.hand_in("obstacles", [withdrawal])[0], int)
    assert mapping.view("obstacles", FACILITATOR)["on_behalf"]["count"] == 0


def test_a_secretary_answers_with_the_others_own_budget(
    mapping: OpenSeminar, gran: ParticipantRecord, alice: ParticipantRecord
) -> None:
    for number in range(5):
        mapping.submit_for("obstacles", gran, {"text": f"Hinder {number}", "weight": 1}, by=alice)
    with pytest.raises(Refused, match="too_many_obstacles"):
        mapping.submit_for("obstacles", gran, {"text": "Ett till", "weight": 1}, by=alice)
    mapping.submit("obstacles", alice, OBSTACLE)
    assert len(entries.read_own(mapping.running("obstacles"), alice.id)) == 1


def test_it_refuses_to_answer_for_others(
    mapping: OpenSeminar, gran: ParticipantRecord, alice: ParticipantRecord, context: Context
) -> None:
    bob = mapping.join("Bob", table="Bord 1")
    elsewhere = mapping.add_without_phone("Elsewhere", table="Bord 2")
    nowhere = open_nacka(context).add_without_phone("Nowhere")
    cases: list[tuple[ParticipantRecord | None, ParticipantRecord, type[KitError], str]] = [
        (bob, gran, Forbidden, "not_secretary"),
        (bob, nowhere, Forbidden, "not_secretary"),
        (alice, bob, Refused, "has_own_phone"),
        (alice, elsewhere, Forbidden, "other_table"),
        (alice, nowhere, NotFound, "unknown_participant"),
        (None, nowhere, NotFound, "unknown_participant"),
        (None, bob, Refused, "has_own_phone"),
        (nowhere, gran, Forbidden, "removed"),
    ]
    for by, person, kind, code in cases:
        with pytest.raises(kind, match=code):
            mapping.submit_for("obstacles", person, OBSTACLE, by=by)
    with pytest.raises(Forbidden, match="forbidden"):
        act = entries.Submission(mapping.id, None, "no-one-id", OBSTACLE)
        answer = mapping.hand_in("obstacles", [act])[0]
        raise answer if isinstance(answer, KitError) else AssertionError
    assert mapping.running("obstacles").log.live == {}


def test_a_secretary_without_a_table_answers_for_nobody(
    mapping: OpenSeminar, alice: ParticipantRecord, gran: ParticipantRecord
) -> None:
    mapping.seat(alice, None)
    mapping.seat(gran, None)
    with pytest.raises(Forbidden, match="other_table"):
        mapping.submit_for("obstacles", gran, OBSTACLE, by=alice)


def test_a_secretary_cannot_touch_what_somebody_with_a_phone_handed_in(
    mapping: OpenSeminar, gran: ParticipantRecord, alice: ParticipantRecord
) -> None:
    bob = mapping.join("Bob", table="Bord 1")
    mapping.submit("obstacles", bob, OBSTACLE, "bob-entry-1")
    stolen = entries.Withdrawal(mapping.id, alice.id, "bob-entry-1", on_behalf=gran.id)
    [answer] = mapping.hand_in("obstacles", [stolen])
    assert isinstance(answer, NotFound) and answer.code == "unknown_entry"
    with pytest.raises(Conflict, match="id_conflict"):
        mapping.submit_for("obstacles", gran, OBSTACLE, by=alice, entry_id="bob-entry-1")


def test_whoever_writes_for_somebody_reads_and_changes_only_what_they_wrote(
    mapping: OpenSeminar, gran: ParticipantRecord, alice: ParticipantRecord
) -> None:
    """What Gran said to one she has not said to the next."""
    bob = mapping.join("Bob", table="Bord 1")
    change_person(mapping.context, mapping.id, bob.id, PersonChange(is_secretary=True))
    mapping.submit_for(
        "obstacles", gran, {"text": "Sagt till Alice", "weight": 1}, by=alice, entry_id="by-alice"
    )
    mapping.submit_for("obstacles", gran, {"text": "Sagt till Fay", "weight": 1}, entry_id="by-fay-1")
    running = mapping.running("obstacles")
    for writer, said in ((alice.id, ["Sagt till Alice"]), (None, ["Sagt till Fay"]), (bob.id, [])):
        mine, others = entries.read_written_for(running, gran.id, writer)
        assert ([one["payload"]["text"] for one in mine], others) == (said, 2 - len(said))
    for writer, id in ((bob.id, "by-alice"), (None, "by-alice"), (alice.id, "by-fay-1")):
        taken = entries.Withdrawal(mapping.id, writer, id, on_behalf=gran.id)
        changed = entries.Submission(mapping.id, writer, mapping.new_id(), OBSTACLE, id, gran.id)
        for answer in mapping.hand_in("obstacles", [taken, changed]):
            assert isinstance(answer, NotFound) and answer.code == "unknown_entry"
    changed = entries.Submission(mapping.id, alice.id, mapping.new_id(), OBSTACLE, "by-alice", gran.id)
    assert isinstance(mapping.hand_in("obstacles", [changed])[0], int)
    assert len(entries.read_own(mapping.running("obstacles"), gran.id)) == 2, (
        "Gran's own phone would show both"
    )


def test_nothing_says_who_wrote_for_somebody_once_it_is_closed(
    mapping: OpenSeminar, gran: ParticipantRecord, alice: ParticipantRecord
) -> None:
    mapping.submit_for("obstacles", gran, OBSTACLE, by=alice)
    with closing(sqlite3.connect(database_file(mapping.context.settings))) as connection:
        statement = "SELECT count(written_by) FROM entries"
        assert connection.execute(statement).fetchone() == (1,)
        mapping.move("obstacles", "closed")
        assert connection.execute(statement).fetchone() == (0,)


def test_somebody_without_a_phone_is_no_secretary(mapping: OpenSeminar, gran: ParticipantRecord) -> None:
    with pytest.raises(Refused, match="secretary_needs_phone"):
        change_person(mapping.context, mapping.id, gran.id, PersonChange(is_secretary=True))


def test_who_gets_a_phone_goes_on_with_what_was_handed_in_for_them(
    mapping: OpenSeminar, gran: ParticipantRecord, alice: ParticipantRecord
) -> None:
    mapping.submit_for("obstacles", gran, OBSTACLE, by=alice)
    back = joining.Joining(code=mapping.code, return_code=gran.return_code)
    joined = joining.join(mapping.context, back).participant
    assert (joined.id, joined.has_phone) == (gran.id, True)
    assert len(entries.read_own(mapping.running("obstacles"), gran.id)) == 1
    with pytest.raises(Refused, match="has_own_phone"):
        mapping.submit_for("obstacles", gran, OBSTACLE, by=alice)


def test_they_are_counted_openly(mapping: OpenSeminar, gran: ParticipantRecord) -> None:
    mapping.submit_for("obstacles", gran, OBSTACLE)
    _, people = list_people(mapping.context, mapping.id)
    assert [person.has_phone for person in people] == [False]
    report = str(seminar_document(mapping.context, mapping.id))
    assert "1 person deltog utan telefon" in report
    assert "1 inlägg lämnades åt" in report


def test_closing_forgets_which_were_handed_in_on_behalf_and_keeps_how_many(
    mapping: OpenSeminar, gran: ParticipantRecord
) -> None:
    mapping.submit_for("obstacles", gran, OBSTACLE)
    mapping.move("obstacles", "results")
    before = seminar_document(mapping.context, mapping.id)
    mapping.move("obstacles", "closed")
    with closing(sqlite3.connect(database_file(mapping.context.settings))) as connection:
        assert connection.execute("SELECT sum(on_behalf) FROM entries").fetchone() == (0,)
    assert seminar_document(mapping.context, mapping.id) == before


def test_the_mark_is_shown_where_it_points_at_nobody(mapping: OpenSeminar) -> None:
    people = [mapping.add_without_phone(f"P{number}") for number in range(5)]
    for person in people[:4]:
        mapping.submit_for("obstacles", person, {"text": f"Hinder {person.name}", "weight": 1})
    assert mapping.view("obstacles", FACILITATOR)["on_behalf"] == {"count": 4, "refs": []}
    mapping.submit_for("obstacles", people[4], OBSTACLE)
    assert len(mapping.view("obstacles", FACILITATOR)["on_behalf"]["refs"]) == 5


def test_in_the_open_the_mark_stands_at_every_one(mapping: OpenSeminar, gran: ParticipantRecord) -> None:
    question = mapping.activity("question").id
    change_activity(mapping.context, mapping.id, question, ActivityChange(anonymous=False))
    mapping.move("question", "individual")
    mapping.submit_for("question", gran, {"type": "answer", "text": "Ett svar"})
    assert len(mapping.view("question", FACILITATOR)["on_behalf"]["refs"]) == 1
