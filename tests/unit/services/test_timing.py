"""When the room opened and left each activity, and what was agreed when the day began."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.people import OpenSeminar
from workshop.errors import NotFound, Refused
from workshop.services import programme, seminars
from workshop.services.context import Context
from workshop.services.programme import ActivityChange
from workshop.services.refusals import parse
from workshop.services.seminars import NewSeminar, SeminarChange
from workshop.services.timing import read_pace
from workshop.storage.records import ParticipantRecord

NOW = datetime(2026, 11, 27, 8, 0, tzinfo=UTC)


class Clock:
    """Stands for the clock on the wall."""

    def __init__(self) -> None:
        self.minutes = 0

    def __call__(self, _context: Context) -> datetime:
        return NOW + timedelta(minutes=self.minutes)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(Context, "now", lambda context: clock(context))
    return clock


def minutes(moment: datetime | None) -> float | None:
    return None if moment is None else (moment - NOW).total_seconds() / 60


def times(nacka: OpenSeminar, kind: str) -> tuple[float | None, float | None]:
    activity = nacka.activity(kind)
    return minutes(activity.opened_at), minutes(activity.left_at)


def change(nacka: OpenSeminar, **values: object) -> None:
    seminars.change_seminar(nacka.context, nacka.id, parse(SeminarChange, values))


def test_an_activity_remembers_when_it_was_first_opened_and_when_it_was_left(
    nacka: OpenSeminar, clock: Clock
) -> None:
    nacka.move("talk", "waiting")
    clock.minutes = 4
    nacka.move("talk", "all")
    assert times(nacka, "talk") == (0, None)
    clock.minutes = 7
    nacka.move("check_in", "waiting")
    assert (times(nacka, "talk"), times(nacka, "check_in")) == ((0, 7), (7, None))


def test_going_back_keeps_the_first_opening_and_the_last_leaving(nacka: OpenSeminar, clock: Clock) -> None:
    for minute, kind in ((0, "talk"), (5, "check_in"), (9, "talk"), (11, "obstacles")):
        clock.minutes = minute
        nacka.move(kind, "waiting")
    assert times(nacka, "talk") == (0, 11)
    assert times(nacka, "check_in") == (5, 9)
    assert times(nacka, "goals") == (None, None)


def test_ending_the_seminar_leaves_its_last_activity(nacka: OpenSeminar, clock: Clock) -> None:
    nacka.move("question", "individual")
    clock.minutes = 12
    seminars.end_seminar(nacka.context, nacka.id)
    clock.minutes = 20
    seminars.end_seminar(nacka.context, nacka.id)
    assert times(nacka, "question") == (0, 12)


def test_what_was_agreed_is_what_the_programme_took_when_the_day_began(
    nacka: OpenSeminar, clock: Clock
) -> None:
    assert nacka.record.agreed_minutes is None
    nacka.move("talk", "waiting")
    assert nacka.record.agreed_minutes == 135
    programme.change_activity(nacka.context, nacka.id, nacka.activity("goals").id, ActivityChange(minutes=20))
    nacka.move("check_in", "waiting")
    assert nacka.record.agreed_minutes == 135
    assert read_pace(nacka.context, nacka.id, None).behind == -15


def test_an_activity_remembers_what_it_was_to_take_when_the_day_began(
    nacka: OpenSeminar, clock: Clock
) -> None:
    assert nacka.activity("goals").planned_minutes is None
    nacka.move("talk", "waiting")
    goals = nacka.activity("goals").id
    programme.change_activity(nacka.context, nacka.id, goals, ActivityChange(minutes=24))
    nacka.move("check_in", "waiting")
    assert (nacka.activity("goals").minutes, nacka.activity("goals").planned_minutes) == (24, 30)
    assert programme.copy_activity(nacka.context, nacka.id, goals).planned_minutes is None
    clock.minutes = 200
    cuts = {cut.activity: cut for cut in read_pace(nacka.context, nacka.id, NOW).cuts}
    assert goals not in cuts


def test_the_leader_may_agree_on_another_end(nacka: OpenSeminar, clock: Clock) -> None:
    nacka.move("talk", "waiting")
    clock.minutes = 20
    assert read_pace(nacka.context, nacka.id, NOW).behind == 15
    change(nacka, agreed_minutes=150)
    assert read_pace(nacka.context, nacka.id, NOW).behind == 0


def test_the_plan_with_its_reading_back_is_never_advised_away(nacka: OpenSeminar, clock: Clock) -> None:
    nacka.move("talk", "waiting")
    clock.minutes = 90
    named = {cut.activity for cut in read_pace(nacka.context, nacka.id, NOW).cuts}
    assert named
    assert nacka.activity("action_plan").id not in named


def test_what_somebody_has_answered_is_never_advised_away(
    nacka: OpenSeminar, clock: Clock, alice: ParticipantRecord
) -> None:
    question = nacka.activity("question").id
    nacka.move("question", "individual")
    nacka.submit("question", alice, {"type": "answer", "text": "Ett svar"})
    nacka.move("talk", "waiting")
    clock.minutes = 120
    cuts = read_pace(nacka.context, nacka.id, NOW).cuts
    assert all(cut.minutes > 0 for cut in cuts if cut.activity == question)


def test_a_closed_activity_and_an_ended_day_have_nothing_left(nacka: OpenSeminar, clock: Clock) -> None:
    nacka.move("action_plan", "closed")
    nacka.move("talk", "waiting")
    assert minutes(read_pace(nacka.context, nacka.id, NOW).ends_at) == 105
    seminars.end_seminar(nacka.context, nacka.id)
    assert minutes(read_pace(nacka.context, nacka.id, NOW).ends_at) == 0


def test_the_planned_start_is_a_time_on_the_wall(nacka: OpenSeminar) -> None:
    change(nacka, starts="08:30")
    assert nacka.record.starts == "08:30"
    change(nacka, title="Annat")
    assert nacka.record.starts == "08:30"
    change(nacka, starts=None)
    assert nacka.record.starts is None


@pytest.mark.parametrize("starts", ["24:00", "8:30", "08:60", "0830", "", 830, "08:30:00", "08:30\n"])
def test_a_time_that_is_none_is_refused(nacka: OpenSeminar, starts: object) -> None:
    with pytest.raises(Refused, match="invalid"):
        parse(SeminarChange, {"starts": starts})
    with pytest.raises(Refused, match="invalid"):
        parse(NewSeminar, {"title": "x", "starts": starts})


def test_there_is_no_pace_without_a_seminar(context: Context) -> None:
    with pytest.raises(NotFound, match="unknown_seminar"):
        read_pace(context, "gone", None)
