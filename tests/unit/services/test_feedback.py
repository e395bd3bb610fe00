"""The feedback page: what was shown and decided, nobody's name, for whoever has the link while it is on."""

from random import Random

import pytest

from tests.people import ACTORS, AGED, OpenSeminar
from workshop.errors import Conflict, Forbidden, NotFound, Refused
from workshop.services import feedback, moderation, plan_editing, plans, seminars
from workshop.services.context import Context
from workshop.services.feedback import Feedback, FeedbackChange
from workshop.services.people import remove_person
from workshop.services.tokens import Token
from workshop.storage.records import ParticipantRecord


@pytest.fixture
def lived(nacka: OpenSeminar) -> OpenSeminar:
    """A whole seminar up to its results."""
    nacka.run_through(nacka.join_many({ACTORS[0]: 6, ACTORS[1]: 6, ACTORS[2]: 5}), Random(5))
    return nacka


def read(seminar: OpenSeminar) -> Feedback:
    """What the page says as things stand."""
    return feedback.tell_feedback(seminar.context, feedback.find_or_make_page(seminar.context, seminar.id))


def everything(found: Feedback) -> str:
    return repr((found.outcomes, found.greeting, found.next_step, found.next_day, found.ask))


def test_it_tells_the_strongest_and_what_was_decided(lived: OpenSeminar) -> None:
    room, aged = read(lived).outcomes
    assert room.title == "" and aged.title == "Äldre sjuka"
    obstacles = [one.support for one in room.said if one.kind == "obstacle"]
    assert 0 < len(obstacles) <= 5 and obstacles == sorted(obstacles, reverse=True)
    assert {one.kind for one in aged.said} == {"goal"}
    assert [d.kind for d in aged.decided].count("shared") >= 1
    promises = [promise for decided in aged.decided for promise in decided.measures]
    assert promises and all(promise.state in ("yes", "must_anchor", "asked") for promise in promises)
    unclaimed = [p for d in aged.decided if d.kind == "unclaimed" for p in d.measures]
    assert all(promise.owner == "" for promise in unclaimed)


def test_nobody_is_named(lived: OpenSeminar, alice: ParticipantRecord) -> None:
    text = everything(read(lived))
    assert "Person " not in text and "Alice" not in text


def test_what_has_not_been_shown_is_not_there(nacka: OpenSeminar, alice: ParticipantRecord) -> None:
    nacka.move("obstacles", "individual")
    nacka.submit("obstacles", alice, {"text": "Ett hinder som ingen har sett", "weight": 3})
    assert read(nacka).outcomes == ()
    nacka.move("obstacles", "results")
    assert "ingen har sett" in everything(read(nacka))
    nacka.move("obstacles", "individual")
    assert read(nacka).outcomes == (), "taken back from the room, taken back from the page"


def test_what_the_leader_hides_goes(nacka: OpenSeminar, alice: ParticipantRecord) -> None:
    nacka.move("obstacles", "individual")
    nacka.submit("obstacles", alice, {"text": "Kalle Karlsson får ingen hjälp", "weight": 3})
    nacka.move("obstacles", "results")
    [ref] = nacka.refs("obstacles")
    moderation.moderate_entry(nacka.context, nacka.activity("obstacles").id, ref, "hide")
    assert "Kalle" not in everything(read(nacka))


def test_it_says_what_the_plan_has_mended_and_not_what_it_dropped(lived: OpenSeminar) -> None:
    plan = next(p for p in plans.draft_plans(lived.context, lived.id) if p.record.need_group == AGED)
    measures = [row for row in plan.rows if row.kind == "measure"]
    first, second, *_ = [row for row in measures if row.fields.get("committed") != "no"]
    dropped = str(second.fields["title"])
    others = [row for row in plan.rows if row.id != second.id and row.fields["title"] == dropped]
    change = plan_editing.PlanChange.model_validate(
        {
            "rows": [
                {"id": first.id, "fields": {"title": "Ett ord vi enades om efteråt"}},
                *({"id": row.id, "state": "dropped"} for row in (second, *others)),
            ],
            "lead": {"name": "Nina Nätverk", "actor": "Primärvården", "function": "verksamhetschef"},
            "next_day": "2999-05-01",
        },
        strict=False,
    )
    plan_editing.change_plan(lived.context, plan.record.id, None, change)
    found = read(lived)
    titles = [p.title for o in found.outcomes for d in o.decided for p in d.measures]
    assert "Ett ord vi enades om efteråt" in titles and dropped not in titles
    assert found.next_day == "2999-05-01"
    assert found.ask == "Primärvården, verksamhetschef", "the organisation, not the name"


def test_it_tells_how_an_accepted_measure_has_gone_and_nothing_of_why(lived: OpenSeminar) -> None:
    plan = next(p for p in plans.draft_plans(lived.context, lived.id) if p.record.need_group == AGED)
    measures = [row for row in plan.rows if row.kind == "measure"]
    accepted, proposed, *_ = [row for row in measures if row.fields.get("committed") != "no"]
    stuck = {"progress": "stuck", "needed": "Kalles chef säger nej"}
    rows = [
        {"id": accepted.id, "state": "accepted", "fields": {**stuck, "title": "Antagen åtgärd"}},
        {"id": proposed.id, "fields": {**stuck, "title": "Föreslagen åtgärd"}},
    ]
    change = plan_editing.PlanChange.model_validate({"rows": rows}, strict=False)
    plan_editing.change_plan(lived.context, plan.record.id, None, change)
    found = read(lived)
    told = {p.title: p.progress for o in found.outcomes for d in o.decided for p in d.measures}
    assert (told["Antagen åtgärd"], told["Föreslagen åtgärd"]) == ("stuck", "")
    assert "Kalle" not in everything(found)


def test_the_leaders_words_stand_on_it(lived: OpenSeminar) -> None:
    words = FeedbackChange(greeting="Tack!", next_step="Vi ringer.", next_day="2999-01-02", ask="Kansliet")
    feedback.change_page(lived.context, lived.id, words)
    found = read(lived)
    assert (found.greeting, found.next_step, found.next_day, found.ask) == (
        "Tack!",
        "Vi ringer.",
        "2999-01-02",
        "Kansliet",
    )
    with pytest.raises(Refused, match="invalid_date"):
        feedback.change_page(lived.context, lived.id, FeedbackChange(next_day="i mars"))


def test_it_can_be_turned_off_and_on_and_given_a_new_link(nacka: OpenSeminar) -> None:
    context = nacka.context
    page = feedback.find_or_make_page(context, nacka.id)
    seminars.end_seminar(context, nacka.id)
    feedback.change_page(context, nacka.id, FeedbackChange(is_open=False))
    with pytest.raises(NotFound, match="unknown_feedback"):
        feedback.read_feedback(context, page.token)
    feedback.change_page(context, nacka.id, FeedbackChange(is_open=True))
    assert feedback.read_feedback(context, page.token)
    renewed = feedback.change_page(context, nacka.id, FeedbackChange(new_link=True))
    assert renewed.token != page.token
    with pytest.raises(NotFound):
        feedback.read_feedback(context, page.token)


def test_whoever_has_the_link_waits_for_the_end(lived: OpenSeminar) -> None:
    """What is on its way may still be hidden or taken back, and the room is to hear it first."""
    context = lived.context
    page = feedback.find_or_make_page(context, lived.id)
    with pytest.raises(Conflict, match="feedback_not_yet"):
        feedback.read_feedback(context, page.token)
    lived.move("obstacles", "individual")
    seminars.end_seminar(context, lived.id)
    shown = feedback.read_feedback(context, page.token)
    assert "obstacle" not in {one.kind for outcome in shown.outcomes for one in outcome.said}


def test_it_lives_as_long_as_the_seminar(lived: OpenSeminar) -> None:
    context = lived.context
    page = feedback.find_or_make_page(context, lived.id)
    seminars.end_seminar(context, lived.id)
    assert feedback.read_feedback(context, page.token).outcomes
    seminars.delete_seminar(context, lived.id)
    with pytest.raises(NotFound, match="unknown_feedback"):
        feedback.read_feedback(context, page.token)


def test_a_phone_gets_the_link_at_the_end_and_a_removed_one_does_not(
    context: Context, nacka: OpenSeminar, alice: ParticipantRecord
) -> None:
    phone = Token("participant", nacka.id, alice.id)
    with pytest.raises(NotFound, match="unknown_feedback"):
        feedback.find_link_for(context, nacka.id, phone)
    bob = nacka.join("Bob")
    remove_person(context, nacka.id, bob.id)
    seminars.end_seminar(context, nacka.id)
    page = feedback.find_link_for(context, nacka.id, phone)
    assert page == feedback.find_or_make_page(context, nacka.id)
    with pytest.raises(Forbidden, match="removed"):
        feedback.find_link_for(context, nacka.id, Token("participant", nacka.id, bob.id))
    with pytest.raises(Forbidden, match="other_seminar"):
        feedback.find_link_for(context, nacka.id, Token("screen", "another", "key"))
    feedback.change_page(context, nacka.id, FeedbackChange(is_open=False))
    with pytest.raises(NotFound):
        feedback.find_link_for(context, nacka.id, phone)
