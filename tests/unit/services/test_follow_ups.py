"""A follow-up question: on top of an activity, which goes on under it."""

import pytest

from tests.people import OpenSeminar, open_nacka
from workshop.documents import write
from workshop.errors import Conflict, Refused
from workshop.services import entries, follow_ups, live, phases, programme, reports, results, seminars
from workshop.services.follow_ups import NewFollowUp
from workshop.services.views import FACILITATOR, SCREEN, audience_of, build_view
from workshop.storage.records import ActivityRecord, ParticipantRecord

YES_NO = ("Ja", "Nej")


@pytest.fixture
def under_way(nacka: OpenSeminar) -> OpenSeminar:
    nacka.move("obstacles", "individual")
    return nacka


def ask(
    seminar: OpenSeminar, question: str = "Börjar vi i mars?", choices: tuple[str, ...] = ()
) -> ActivityRecord:
    return follow_ups.ask_follow_up(
        seminar.context, seminar.id, NewFollowUp(question=question, choices=choices)
    )


def give(seminar: OpenSeminar, asked: ActivityRecord, person: ParticipantRecord, text: str) -> object:
    act = seminar.submission(person, {"type": "answer", "text": text})
    [answer] = entries.hand_in(seminar.context, asked.id, [act])
    return answer


def test_it_lies_on_top_and_the_activity_goes_on(under_way: OpenSeminar, alice: ParticipantRecord) -> None:
    asked = ask(under_way)
    state = live.read_state(under_way.context, under_way.id).body
    assert state["activity"] == under_way.activity("obstacles").id
    assert state["phase"] == "individual"
    assert state["follow_up"] == {
        "id": asked.id,
        "kind": "question",
        "title": "Börjar vi i mars?",
        "phase": "individual",
    }
    assert asked.id not in [listed["id"] for listed in state["programme"]]
    under_way.submit("obstacles", alice, {"text": "Ingen ringer", "weight": 1})
    assert isinstance(give(under_way, asked, alice, "Gärna i april"), int)


def test_answers_are_the_leaders_until_they_are_shown(under_way: OpenSeminar) -> None:
    asked = ask(under_way, choices=YES_NO)
    for number, text in enumerate(("Ja", "Ja", "Nej")):
        give(under_way, asked, under_way.join(f"P{number}"), text)
    running = live.read_live(under_way.context, asked.id)
    phone = audience_of(running, None)
    tally = [{"title": "Ja", "count": 2}, {"title": "Nej", "count": 1}]
    assert build_view(under_way.context, running, FACILITATOR)["tally"] == tally
    for audience in (SCREEN, phone):
        assert "tally" not in build_view(under_way.context, running, audience)
    phases.move_phase(under_way.context, asked.id, "results")
    running = live.read_live(under_way.context, asked.id)
    for audience in (SCREEN, phone):
        view = build_view(under_way.context, running, audience)
        assert view["tally"] == tally
        assert view["follows"] == under_way.activity("obstacles").id


def test_it_is_anonymous_as_any_question(under_way: OpenSeminar, alice: ParticipantRecord) -> None:
    asked = ask(under_way)
    give(under_way, asked, alice, "Gärna i april")
    assert asked.is_anonymous and asked.smallest_group == 5
    phases.move_phase(under_way.context, asked.id, "closed")
    log = live.read_live(under_way.context, asked.id).log
    assert set(log.owners.values()) == {None}


def test_closed_it_leaves_the_room_and_stands_in_the_report_under_its_activity(
    under_way: OpenSeminar, alice: ParticipantRecord
) -> None:
    asked = ask(under_way, choices=YES_NO)
    give(under_way, asked, alice, "Ja")
    phases.move_phase(under_way.context, asked.id, "results")
    phases.move_phase(under_way.context, asked.id, "closed")
    assert live.read_state(under_way.context, under_way.id).body["follow_up"] is None
    under_way.move("obstacles", "results")
    document = reports.seminar_document(under_way.context, under_way.id)
    [section] = [s for s in document.sections if s.title == under_way.activity("obstacles").title]
    assert "Börjar vi i mars?" in section.sections[-1].title
    assert "Ja" in write(document, "md").decode()
    archive = results.read_archive(under_way.context, under_way.id)
    [kept] = [one for one in archive["activities"] if one["id"] == asked.id]
    assert kept["follows"] == under_way.activity("obstacles").id


def test_what_was_not_shown_is_not_in_the_report(under_way: OpenSeminar, alice: ParticipantRecord) -> None:
    asked = ask(under_way)
    give(under_way, asked, alice, "Hemligt än")
    text = write(reports.seminar_document(under_way.context, under_way.id), "md").decode()
    assert "Hemligt än" not in text


def test_there_is_one_at_a_time(under_way: OpenSeminar) -> None:
    first = ask(under_way)
    with pytest.raises(Conflict, match="follow_up_open"):
        ask(under_way, "Och sedan?")
    phases.move_phase(under_way.context, first.id, "closed")
    second = ask(under_way, "Och sedan?")
    assert second.position > first.position


def test_another_is_not_opened_beside_it(under_way: OpenSeminar) -> None:
    first = ask(under_way)
    phases.move_phase(under_way.context, first.id, "waiting")
    ask(under_way, "Och sedan?")
    with pytest.raises(Conflict, match="follow_up_open"):
        phases.move_phase(under_way.context, first.id, "individual")


def test_it_needs_something_to_follow(nacka: OpenSeminar) -> None:
    with pytest.raises(Conflict, match="nothing_to_follow"):
        ask(nacka)


def test_an_ended_seminar_takes_none(under_way: OpenSeminar) -> None:
    seminars.end_seminar(under_way.context, under_way.id)
    with pytest.raises(Conflict, match="seminar_over"):
        ask(under_way)


def test_it_has_no_place_in_the_programmes_order(under_way: OpenSeminar) -> None:
    asked = ask(under_way)
    ids = [one.id for one in under_way.activities if one.id != asked.id]
    programme.order_activities(under_way.context, under_way.id, programme.Order(activities=tuple(ids[::-1])))
    with pytest.raises(Refused, match="wrong_order"):
        programme.order_activities(
            under_way.context, under_way.id, programme.Order(activities=(*ids, asked.id))
        )


def test_an_activity_whose_follow_up_has_answers_stays(
    under_way: OpenSeminar, alice: ParticipantRecord
) -> None:
    asked = ask(under_way)
    followed = under_way.activity("obstacles").id
    give(under_way, asked, alice, "Ett svar")
    with pytest.raises(Conflict, match="has_entries"):
        programme.remove_activity(under_way.context, under_way.id, followed)
    other = open_nacka(under_way.context)
    other.move("obstacles", "individual")
    ask(other)
    programme.remove_activity(other.context, other.id, other.activity("obstacles").id)
    assert other.record.follow_up is None
    assert not [one for one in other.activities if one.follows]


def test_only_one_of_the_choices_counts(under_way: OpenSeminar, alice: ParticipantRecord) -> None:
    asked = ask(under_way, choices=YES_NO)
    refusal = give(under_way, asked, alice, "Kanske")
    assert isinstance(refusal, Refused) and refusal.code == "unknown_choice"
