"""Moving the room from step to step, and what is carried over when an activity opens."""

from datetime import timedelta

import pytest

from tests.people import AGED, OpenSeminar
from workshop.errors import Conflict, NotFound, Refused
from workshop.services import phases, seminars
from workshop.services.live import read_state
from workshop.services.programme import NewActivity, add_activity
from workshop.storage.records import ParticipantRecord


def _give_obstacles(nacka: OpenSeminar, alice: ParticipantRecord, number: int) -> None:
    nacka.move("obstacles", "individual")
    for weight in range(number):
        payload = {"text": f"Hinder {weight}", "weight": 1 + weight % 3}
        nacka.submit("obstacles", alice, payload)


def test_an_activity_that_is_moved_is_the_current_one(nacka: OpenSeminar) -> None:
    nacka.move("obstacles", "individual")
    body = read_state(nacka.context, nacka.id).body
    assert (body["activity"], body["phase"]) == (nacka.activity("obstacles").id, "individual")
    nacka.move("question", "waiting")
    assert read_state(nacka.context, nacka.id).body["activity"] == nacka.activity("question").id


def test_where_nothing_is_handed_in_the_room_is_told_so(nacka: OpenSeminar) -> None:
    for kind in ("talk", "pause"):
        add_activity(nacka.context, nacka.id, NewActivity(kind=kind))
    listed = read_state(nacka.context, nacka.id).body["programme"]
    gathers = {one["kind"]: one["gathers_entries"] for one in listed}
    assert (gathers["talk"], gathers["pause"], gathers["obstacles"]) == (False, False, True)


def test_what_the_room_ranked_is_carried_over_when_the_next_opens(
    nacka: OpenSeminar, alice: ParticipantRecord
) -> None:
    _give_obstacles(nacka, alice, 5)
    nacka.move("obstacles", "results")
    nacka.move("dynamics", "individual")
    titles = [item.title for item in nacka.running("dynamics").whole.given]
    assert titles == ["Hinder 2", "Hinder 1", "Hinder 4", "Hinder 0", "Hinder 3"]


def test_what_was_carried_over_stays_until_the_leader_refreshes_it(
    nacka: OpenSeminar, alice: ParticipantRecord
) -> None:
    nacka.move("dynamics", "individual")
    _give_obstacles(nacka, alice, 2)
    nacka.move("obstacles", "results")
    nacka.move("dynamics", "results")
    assert nacka.running("dynamics").whole.given == ()
    assert nacka.activity("dynamics").given == []


def test_nothing_is_carried_over_while_an_activity_waits(
    nacka: OpenSeminar, alice: ParticipantRecord
) -> None:
    _give_obstacles(nacka, alice, 2)
    nacka.move("obstacles", "results")
    nacka.move("dynamics", "waiting")
    assert nacka.activity("dynamics").given is None


def test_results_not_shown_are_not_carried_over(nacka: OpenSeminar, alice: ParticipantRecord) -> None:
    _give_obstacles(nacka, alice, 2)
    nacka.move("dynamics", "individual")
    assert nacka.running("dynamics").whole.given == ()


def test_only_so_many_of_each_need_group_are_carried_over(nacka: OpenSeminar) -> None:
    nacka.move("goals", "individual")
    for number in range(9):
        person = nacka.join(f"Person {number}", need_group=AGED)
        nacka.submit("goals", person, {"type": "goal", "text": f"Mål {number}", "answers": []})
    bob = nacka.join("Bob", need_group="missbruksproblem")
    nacka.submit("goals", bob, {"type": "goal", "text": "Bobs mål", "answers": []})
    nacka.move("goals", "results")
    nacka.move("action_plan", "individual")
    groups = [item.need_group for item in nacka.running("action_plan").whole.given]
    assert (groups.count(AGED), groups.count("missbruksproblem")) == (5, 1)


def test_an_unknown_step_is_refused(nacka: OpenSeminar) -> None:
    for phase in ("all", "", "INDIVIDUAL", "closed "):
        with pytest.raises(Refused, match="unknown_phase"):
            nacka.move("obstacles", phase)


@pytest.mark.parametrize("kind", ["question", "goals"])
def test_what_everybody_answers_alone_has_no_step_for_tables(nacka: OpenSeminar, kind: str) -> None:
    assert "table" not in [phase.value for phase in nacka.context.registry[kind].phases]
    with pytest.raises(Refused):
        nacka.move(kind, "table")


def test_an_unknown_activity_and_an_ended_seminar_do_not_move(nacka: OpenSeminar) -> None:
    with pytest.raises(NotFound, match="unknown_activity"):
        phases.move_phase(nacka.context, "gone", "individual")
    seminars.end_seminar(nacka.context, nacka.id)
    with pytest.raises(Conflict, match="seminar_over"):
        nacka.move("obstacles", "individual")


def test_a_clock_may_be_set_moved_and_stopped(nacka: OpenSeminar) -> None:
    activity = nacka.activity("obstacles").id
    before = nacka.context.now()
    moved = phases.move_phase(nacka.context, activity, "individual", 5)
    assert moved.ends_at is not None
    assert timedelta(minutes=5) <= moved.ends_at - before < timedelta(minutes=6)
    longer = phases.set_timer(nacka.context, activity, 10).ends_at
    assert longer is not None and longer > moved.ends_at
    assert phases.set_timer(nacka.context, activity, 0).ends_at is None


def test_the_next_step_stops_the_clock(nacka: OpenSeminar) -> None:
    phases.move_phase(nacka.context, nacka.activity("obstacles").id, "individual", 5)
    assert nacka.move("obstacles", "results").ends_at is None


@pytest.mark.parametrize("minutes", [-1, 601, float("nan"), float("inf")])
def test_a_time_that_is_none_is_refused(nacka: OpenSeminar, minutes: float) -> None:
    with pytest.raises(Refused, match="wrong_minutes"):
        phases.set_timer(nacka.context, nacka.activity("obstacles").id, minutes)
    assert nacka.activity("obstacles").ends_at is None
