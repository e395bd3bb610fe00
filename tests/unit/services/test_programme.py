"""Editing a seminar's own programme, also while it runs; what would contradict what was handed in is refused."""

import pytest

from tests.people import OpenSeminar, open_nacka
from workshop.errors import Conflict, NotFound, Refused
from workshop.services import programme, seminars
from workshop.services.programme import ActivityChange, NewActivity, Order
from workshop.services.refusals import parse
from workshop.services.seminars import SeminarChange
from workshop.storage.records import ActivityRecord, ParticipantRecord


def _change(nacka: OpenSeminar, kind: str, **values: object) -> ActivityRecord:
    change = parse(ActivityChange, values)
    return programme.change_activity(nacka.context, nacka.id, nacka.activity(kind).id, change)


def _kinds(nacka: OpenSeminar) -> list[str]:
    return [activity.kind for activity in nacka.activities]


@pytest.fixture
def answered(nacka: OpenSeminar, alice: ParticipantRecord) -> OpenSeminar:
    """Alice has answered the question."""
    nacka.move("question", "individual")
    nacka.submit("question", alice, {"type": "answer", "text": "Ett svar"}, "alice-1")
    return nacka


def test_a_seminar_begins_with_the_activities_of_its_programme(nacka: OpenSeminar) -> None:
    assert _kinds(nacka) == [
        "talk",
        "check_in",
        "obstacles",
        "pause",
        "dynamics",
        "goals",
        "action_plan",
        "question",
    ]
    scopes = {activity.kind: activity.has_need_groups for activity in nacka.activities}
    assert scopes["goals"] and scopes["action_plan"] and not scopes["obstacles"]
    assert all(activity.phase == "waiting" for activity in nacka.activities)


def test_an_activity_may_be_put_in_anywhere(nacka: OpenSeminar) -> None:
    new = NewActivity(kind="pause", title="Kaffe", position=1)
    added = programme.add_activity(nacka.context, nacka.id, new)
    last = programme.add_activity(nacka.context, nacka.id, NewActivity(kind="question"))
    far = programme.add_activity(nacka.context, nacka.id, NewActivity(kind="talk", position=99))
    assert [activity.id for activity in nacka.activities][1::8] == [added.id, last.id]
    assert nacka.activities[-1].id == far.id
    assert [activity.position for activity in nacka.activities] == list(range(11))


def test_a_new_activity_is_ready_to_run(nacka: OpenSeminar) -> None:
    added = programme.add_activity(nacka.context, nacka.id, NewActivity(kind="obstacles"))
    assert (added.title, added.minutes, added.config["most"]) == ("Hinderkartan", 20, 5)


@pytest.mark.parametrize(
    ("new", "code"),
    [
        ({"kind": "no_such_exercise"}, "unknown_kind"),
        ({"kind": "obstacles", "config": {"most": 9}}, "invalid"),
        ({"kind": "obstacles", "config": {"colour": "red"}}, "invalid"),
    ],
)
def test_an_activity_that_cannot_run_is_refused(
    nacka: OpenSeminar, new: dict[str, object], code: str
) -> None:
    before = _kinds(nacka)
    with pytest.raises(Refused, match=code):
        programme.add_activity(nacka.context, nacka.id, NewActivity.model_validate(new))
    assert _kinds(nacka) == before


def test_a_programme_has_an_end(nacka: OpenSeminar) -> None:
    for _ in range(programme.MOST_ACTIVITIES - len(nacka.activities)):
        programme.add_activity(nacka.context, nacka.id, NewActivity(kind="pause"))
    with pytest.raises(Refused, match="too_many_activities"):
        programme.add_activity(nacka.context, nacka.id, NewActivity(kind="pause"))


def test_activities_are_put_in_another_order(nacka: OpenSeminar) -> None:
    ids = [activity.id for activity in nacka.activities]
    programme.order_activities(nacka.context, nacka.id, Order(activities=tuple(reversed(ids))))
    assert [activity.id for activity in nacka.activities] == ids[::-1]


def test_an_order_that_does_not_name_each_once_is_refused(nacka: OpenSeminar) -> None:
    ids = tuple(activity.id for activity in nacka.activities)
    for wrong in (ids[1:], (*ids, ids[0]), (*ids[1:], "gone"), ()):
        with pytest.raises(Refused, match="wrong_order"):
            programme.order_activities(nacka.context, nacka.id, Order(activities=wrong))
    assert tuple(activity.id for activity in nacka.activities) == ids


def test_an_activity_with_entries_keeps_its_scope_and_openness(answered: OpenSeminar) -> None:
    for change in ({"scope": "need_groups"}, {"anonymous": False}):
        with pytest.raises(Conflict, match="has_entries"):
            _change(answered, "question", **change)
    assert _change(answered, "question", title="Ny fråga", minutes=5).title == "Ny fråga"


def test_an_activity_with_entries_is_not_removed(answered: OpenSeminar) -> None:
    question = answered.activity("question").id
    with pytest.raises(Conflict, match="has_entries"):
        programme.remove_activity(answered.context, answered.id, question)
    answered.withdraw("question", answered.join(return_code=_code(answered)), "alice-1")
    programme.remove_activity(answered.context, answered.id, question)
    assert "question" not in _kinds(answered)
    assert answered.record.current_activity is None


def _code(seminar: OpenSeminar) -> str:
    with seminar.context.database.reading() as connection:
        [alice] = seminar.context.attendance.read(connection, seminar.record)
    return alice.return_code


def test_settings_that_contradict_what_was_handed_in_are_refused(answered: OpenSeminar) -> None:
    with pytest.raises(Refused, match="question_has_answers"):
        _change(answered, "question", config={"question": "En annan fråga?"})
    with pytest.raises(Refused, match="invalid"):
        _change(answered, "question", config={"most_answers": 0})
    assert _change(answered, "question", config={"most_answers": 5}).config["most_answers"] == 5


def test_only_what_is_given_changes_in_the_settings(nacka: OpenSeminar) -> None:
    _change(nacka, "goals", config={"votes": 9})
    config = _change(nacka, "goals", config={"top": 2}).config
    assert (config["votes"], config["top"]) == (9, 2)


def test_the_leader_chooses_what_is_carried_over(nacka: OpenSeminar, alice: ParticipantRecord) -> None:
    nacka.move("obstacles", "individual")
    for text in ("Ett", "Två", "Tre"):
        nacka.submit("obstacles", alice, {"text": text, "weight": 1})
    nacka.move("obstacles", "results")
    _, choices = programme.list_choices(nacka.context, nacka.id, nacka.activity("dynamics").id)
    chosen = [choices[2].id, choices[0].id]
    _change(nacka, "dynamics", given=[*chosen, chosen[0]])
    nacka.move("dynamics", "individual")
    assert [item.id for item in nacka.running("dynamics").whole.given] == chosen


def test_only_earlier_results_may_be_carried_over(nacka: OpenSeminar, alice: ParticipantRecord) -> None:
    nacka.move("goals", "individual")
    nacka.submit("goals", alice, {"type": "goal", "text": "En väg in", "answers": []})
    nacka.move("goals", "results")
    assert programme.list_choices(nacka.context, nacka.id, nacka.activity("dynamics").id)[1] == []
    with pytest.raises(NotFound, match="unknown_chain_item"):
        _change(nacka, "dynamics", given=["gone"])


def test_an_activity_of_another_seminar_is_out_of_reach(nacka: OpenSeminar) -> None:
    other = open_nacka(nacka.context, place="Fagersta").activity("question").id
    for act in (
        lambda: programme.change_activity(nacka.context, nacka.id, other, ActivityChange(minutes=1)),
        lambda: programme.remove_activity(nacka.context, nacka.id, other),
        lambda: programme.get_activity(nacka.context, nacka.id, other),
    ):
        with pytest.raises(NotFound, match="unknown_activity"):
            act()


def test_an_ended_seminar_is_not_edited(nacka: OpenSeminar) -> None:
    question = nacka.activity("question").id
    seminars.end_seminar(nacka.context, nacka.id)
    for act in (
        lambda: programme.add_activity(nacka.context, nacka.id, NewActivity(kind="pause")),
        lambda: programme.change_activity(nacka.context, nacka.id, question, ActivityChange(minutes=1)),
        lambda: programme.remove_activity(nacka.context, nacka.id, question),
        lambda: programme.order_activities(nacka.context, nacka.id, Order(activities=())),
    ):
        with pytest.raises(Conflict, match="seminar_over"):
            act()


def _numbers(nacka: OpenSeminar) -> dict[str, int]:
    return {activity.kind: activity.smallest_group for activity in nacka.activities}


def test_the_smallest_group_is_lowered_only_where_nothing_was_handed_in(answered: OpenSeminar) -> None:
    _change(answered, "obstacles", minutes=30)
    change = SeminarChange(smallest_group=3)
    assert seminars.change_seminar(answered.context, answered.id, change).smallest_group == 3
    assert (_numbers(answered)["question"], _numbers(answered)["obstacles"]) == (5, 3)


def test_the_smallest_group_may_be_raised_while_it_runs_but_not_afterwards(answered: OpenSeminar) -> None:
    answered.move("obstacles", "closed")
    seminars.change_seminar(answered.context, answered.id, SeminarChange(smallest_group=8))
    assert (_numbers(answered)["question"], _numbers(answered)["obstacles"]) == (8, 5)
