"""How far behind the day is, when it ends at this pace, and what is advised: worked out by hand here."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from workshop.services.pace import Cut, Pace, Standing, Timed, find_cuts, measure_pace, slack_of

NINE = datetime(2026, 11, 27, 8, 0, tzinfo=UTC)


def at(minutes: float) -> datetime:
    """So many minutes after the planned start."""
    return NINE + timedelta(minutes=minutes)


def one(name: str, minutes: int, **more: Any) -> Timed:
    return Timed(
        **{"id": name, "minutes": minutes, "planned": minutes, "usual": minutes, "standing": "coming", **more}
    )


def morning(standings: str = "", **opened: float) -> list[Timed]:
    """Welcome 10, obstacles 20, break 15, goals 30, plan 40: 115 minutes. `standings` has d, n or c for each."""
    programme = [
        one("welcome", 10, may_be_left_out=True),
        one("obstacles", 20),
        one("break", 15, usual=10),
        one("goals", 30),
        one("plan", 40, may_be_shortened=False),
    ]
    names: dict[str, Standing] = {"d": "done", "n": "now", "c": "coming"}
    return [
        replace(
            activity,
            standing=names[standings[i]] if standings else "coming",
            opened_at=at(opened[activity.id]) if activity.id in opened else None,
        )
        for i, activity in enumerate(programme)
    ]


def measure(
    programme: Sequence[Timed], now: float, start: float | None = 0, agreed: int | None = 115
) -> Pace:
    return measure_pace(programme, at(now), None if start is None else at(start), agreed)


def test_before_the_start_nothing_is_late() -> None:
    pace = measure(morning(), now=-30, agreed=None)
    assert (pace.has_begun, pace.behind, pace.cuts) == (False, 0, ())
    assert (pace.planned_end, pace.ends_at) == (at(115), at(115))


def test_a_start_that_has_passed_is_late_already() -> None:
    assert measure(morning(), now=12, agreed=None).behind == 12


def test_a_day_that_keeps_its_time_is_neither_late_nor_early() -> None:
    pace = measure(morning("dnccc", welcome=0, obstacles=10), now=22)
    assert (pace.behind, pace.ends_at) == (0, at(115))


def test_an_activity_that_runs_over_makes_the_day_late_by_so_much() -> None:
    pace = measure(morning("dnccc", welcome=0, obstacles=10), now=37)
    assert (pace.behind, pace.ends_at) == (7, at(122))


def test_a_clock_that_was_set_further_counts() -> None:
    programme = morning("dnccc", welcome=0, obstacles=10)
    programme[1] = replace(programme[1], ends_at=at(45))
    assert measure(programme, now=25).behind == 15


def test_a_clock_within_the_planned_minutes_changes_nothing() -> None:
    programme = morning("dnccc", welcome=0, obstacles=10)
    programme[1] = replace(programme[1], ends_at=at(18))
    assert measure(programme, now=12).behind == 0


def test_going_on_early_brings_the_day_ahead() -> None:
    assert measure(morning("ddncc", welcome=0, obstacles=5, **{"break": 20}), now=20).behind == -10


def test_leaving_activities_out_brings_it_ahead_by_their_minutes() -> None:
    assert measure(morning("dddnc", welcome=0, goals=10), now=10).behind == -35


def test_half_a_minute_is_not_late() -> None:
    assert measure(morning("dnccc", welcome=0, obstacles=10), now=30.5).behind == 0
    assert measure(morning("ncccc", welcome=0.5), now=0.5).behind == 0


def test_without_a_planned_start_it_counts_from_the_first_opening() -> None:
    late = morning("dnccc", welcome=25, obstacles=35)
    assert measure(late, now=40, start=None).behind == 0
    assert measure(late, now=40).behind == 25


def test_shortening_what_comes_brings_the_end_back_to_what_was_agreed() -> None:
    programme = morning("dnccc", welcome=0, obstacles=10)
    before = measure(programme, now=40)
    programme[3] = replace(programme[3], minutes=20)
    after = measure(programme, now=40)
    assert (before.behind, after.behind) == (10, 0)
    assert before.planned_end == after.planned_end


def test_putting_something_in_makes_the_day_late() -> None:
    programme = [*morning("dnccc", welcome=0, obstacles=10), one("extra", 10)]
    assert measure(programme, now=15).behind == 10


def test_two_minutes_late_are_not_worth_a_word() -> None:
    assert measure(morning("dnccc", welcome=0, obstacles=10), now=32).cuts == ()


def test_a_day_that_is_over_ends_now() -> None:
    pace = measure(morning("ddddd", welcome=0), now=130)
    assert (pace.behind, pace.cuts, pace.ends_at) == (15, (), at(130))


def test_it_advises_where_there_is_most_room_and_no_more_than_is_needed() -> None:
    programme = morning("dnccc", welcome=0, obstacles=10)
    assert measure(programme, now=37).cuts == (Cut("goals", 23, 7),)
    assert measure(programme, now=43).cuts == (Cut("goals", 20, 10), Cut("break", 12, 3))


def test_the_plan_is_never_advised_away() -> None:
    cuts = measure(morning("dnccc", welcome=0, obstacles=10), now=90).cuts
    assert {cut.activity for cut in cuts} == {"goals", "break"}


def test_what_is_done_or_running_is_never_advised() -> None:
    cuts = find_cuts(morning("dnccc"), behind=60)
    assert not {"welcome", "obstacles"} & {cut.activity for cut in cuts}


@pytest.mark.parametrize(
    ("minutes", "usual", "slack"),
    [(30, 30, 10), (45, 10, 15), (30, 50, 0), (20, 30, 2), (3, 3, 1), (1, 1, 0)],
)
def test_never_more_than_a_third_goes_nor_below_most_of_what_it_usually_takes(
    minutes: int, usual: int, slack: int
) -> None:
    assert slack_of(one("a", minutes, usual=usual)) == slack


def test_what_may_be_left_out_is_named_only_when_shortening_is_not_enough() -> None:
    programme = [
        one("a", 12), one("b", 20, may_be_left_out=True), one("c", 9, may_be_left_out=True, may_be_shortened=False),
    ]  # fmt: skip
    assert [cut.minutes for cut in find_cuts(programme, behind=8)] == [14, 10]
    assert find_cuts(programme, behind=18)[-1] == Cut("c", 0, 9)
    assert find_cuts(programme, behind=23)[-1] == Cut("b", 0, 20)


def test_where_nothing_is_enough_it_names_all_that_there_is() -> None:
    programme = [one("a", 30), one("b", 10, may_be_left_out=True), one("c", 5, may_be_left_out=True)]
    cuts = find_cuts(programme, behind=200)
    assert [(cut.activity, cut.minutes) for cut in cuts] == [("a", 20), ("b", 0), ("c", 0)]


def test_a_cut_says_rightly_what_it_saves() -> None:
    programme = {activity.id: activity for activity in morning()}
    for behind in range(3, 120):
        for cut in find_cuts(programme.values(), behind):
            assert cut.saves == programme[cut.activity].minutes - cut.minutes >= 2


def test_an_activity_is_either_shortened_or_left_out() -> None:
    programme = [one("a", 30), one("b", 30, may_be_left_out=True), one("c", 21, may_be_left_out=True)]
    for behind in range(3, 90):
        named = [cut.activity for cut in find_cuts(programme, behind)]
        assert len(named) == len(set(named))


def test_all_advice_together_is_enough_where_anything_is() -> None:
    programme = [one("a", 30), one("b", 30, may_be_left_out=True), one("c", 21, may_be_left_out=True)]
    most = 10 + 30 + 21
    for behind in range(3, most + 1):
        assert sum(cut.saves for cut in find_cuts(programme, behind)) >= behind


def test_cutting_again_and_again_does_not_eat_up_lunch() -> None:
    lunch = one("lunch", 45, usual=10)
    assert slack_of(replace(lunch, minutes=30)) == 0
    assert slack_of(replace(lunch, minutes=37)) == 7


def test_a_rehearsal_the_day_before_is_not_a_day_ahead() -> None:
    rehearsed = morning("dnccc", welcome=-1440, obstacles=-1430)
    assert measure(rehearsed, now=-1425).behind == 0
    assert measure(rehearsed, now=-1400).behind == 10


def test_a_seminar_that_never_began_is_not_days_late() -> None:
    pace = measure(morning(), now=3000, agreed=None)
    assert (pace.has_begun, pace.behind) == (False, 0)
    assert measure(morning(), now=-3000, agreed=None).starts_at == at(0), "tomorrow's plan is still the plan"
