"""A follow-up out of a plan: the same questions, the plan's measures, and the room's word back in the plan."""

from datetime import date
from random import Random
from typing import Any

import pytest

from tests.people import ACTORS, ADDICTED, AGED, OpenSeminar
from workshop.errors import NotFound, Refused
from workshop.services import (
    follow_up_seminars,
    moderation,
    phases,
    plan_editing,
    plans,
    programme,
    reports,
    seminars,
)
from workshop.services.follow_up_seminars import NewFollowUpSeminar
from workshop.services.plan_editing import NewRow, PlanChange, RowChange
from workshop.services.plans import Plan
from workshop.services.programme import ActivityChange, NewActivity
from workshop.storage.plan_records import PlanRowRecord

OWN = "Ring varandra varje vecka"


@pytest.fixture
def lived(nacka: OpenSeminar) -> OpenSeminar:
    """A seminar of rehearsed people, with a staircase of its own question."""
    programme.add_activity(nacka.context, nacka.id, NewActivity(kind="stairs", config={"about": "Vården"}))
    crowd = nacka.join_many(dict.fromkeys(ACTORS[:4], 3)) + nacka.join_many({ACTORS[1]: 4}, ADDICTED)
    nacka.run_through(crowd, Random(5))
    return nacka


def draft(seminar: OpenSeminar, need_group: str = AGED) -> Plan:
    drafted = plans.draft_plans(seminar.context, seminar.id)
    return next(plan for plan in drafted if plan.record.need_group == need_group)


def write_measure(plan: Plan, seminar: OpenSeminar, actor: str = ACTORS[0]) -> PlanRowRecord:
    """A measure that a person writes in the plan by hand, under its first goal."""
    goal = next(row for row in plan.rows if row.kind == "goal")
    new = NewRow(kind="measure", parent=goal.id, fields={"title": OWN, "actor": actor, "date": "2026-12-01"})
    changed = plan_editing.change_plan(seminar.context, plan.record.id, None, PlanChange(add=(new,)))
    return next(row for row in changed.rows if row.fields["title"] == OWN)


def follow_up(seminar: OpenSeminar, plan: Plan, **new: Any) -> OpenSeminar:
    opened = follow_up_seminars.open_follow_up_seminar(
        seminar.context, plan.record.id, NewFollowUpSeminar(date=date(2027, 11, 12), **new)
    )
    return OpenSeminar(seminar.context, opened.id)


def row_of(seminar: OpenSeminar, plan: Plan, row: PlanRowRecord) -> PlanRowRecord:
    found = plans.get_plan(seminar.context, plan.record.id)
    return next(one for one in found.rows if one.id == row.id)


def review(seminar: OpenSeminar, row: PlanRowRecord, actor: str = ACTORS[0], **told: Any) -> None:
    person = seminar.join("Alice", actor, AGED)
    seminar.move("measures_review", "individual")
    ref = row.chain_id or row.id
    seminar.submit("measures_review", person, {"measure": ref, "progress": "stuck", **told})
    seminar.move("measures_review", "results")


def test_it_is_held_in_the_same_place_with_the_plans_need_group_and_actors(lived: OpenSeminar) -> None:
    again = follow_up(lived, draft(lived))
    assert again.record.place_id == lived.record.place_id
    assert [group["key"] for group in again.record.need_groups] == [AGED]
    assert set(ACTORS[:4]) <= set(again.record.actors)
    assert again.record.programme == "follow_up"
    assert again.record.title.startswith("Uppföljning: ")


def test_several_plans_of_the_place_are_followed_up_together(lived: OpenSeminar) -> None:
    other = draft(lived, ADDICTED).record.id
    again = follow_up(lived, draft(lived), plans=(other,))
    assert [group["key"] for group in again.record.need_groups] == [AGED, ADDICTED]


def test_it_refuses_a_plan_of_another_place_and_one_that_is_not(lived: OpenSeminar) -> None:
    plan = draft(lived)
    new = seminars.NewSeminar(title="Annorstädes", place="Fagersta", need_groups=(AGED,))
    elsewhere = OpenSeminar(lived.context, seminars.open_seminar(lived.context, new).id)
    foreign = draft(elsewhere).record.id
    known = len(seminars.list_seminars(lived.context))
    with pytest.raises(Refused, match="plan_of_other_place"):
        follow_up(lived, plan, plans=(foreign,))
    with pytest.raises(NotFound):
        follow_up_seminars.open_follow_up_seminar(lived.context, "none", NewFollowUpSeminar())
    assert len(seminars.list_seminars(lived.context)) == known


def test_a_place_with_the_longest_name_and_many_need_groups_takes_it(nacka: OpenSeminar) -> None:
    """A place that a seminar without one was opened in is called what the seminar is."""
    groups = tuple(seminars.ChosenNeedGroup(title=f"Grupp {n}") for n in range(12))
    new = seminars.NewSeminar(title="Å" * 140, need_groups=groups)
    wide = OpenSeminar(nacka.context, seminars.open_seminar(nacka.context, new).id)
    first, *others = plans.draft_plans(wide.context, wide.id)
    again = follow_up(wide, first, plans=tuple(one.record.id for one in others))
    assert again.record.place_id == wide.record.place_id
    assert len(again.record.need_groups) == 12


def test_the_plans_next_day_is_the_date_unless_another_is_given(lived: OpenSeminar) -> None:
    plan = draft(lived)
    plan_editing.change_plan(lived.context, plan.record.id, None, PlanChange(next_day="2027-10-01"))
    opened = follow_up_seminars.open_follow_up_seminar(lived.context, plan.record.id, NewFollowUpSeminar())
    assert opened.day == "2027-10-01"
    assert follow_up(lived, plan).record.day == "2027-11-12"


def test_what_was_asked_then_is_asked_again_and_set_beside_it(lived: OpenSeminar) -> None:
    again = follow_up(lived, draft(lived))
    for kind in ("obstacles", "stairs"):
        then, now = lived.activity(kind), again.activity(kind)
        assert (now.config, now.has_need_groups) == (then.config, then.has_need_groups)
        assert now.compares_with == then.id
    assert again.activity("channels").compares_with is None, "nobody was asked then"
    assert again.activity("action_plan").compares_with is None, "what is done would be called gone"
    assert again.activities[0].kind == "measures_review"


def test_as_many_staircases_as_then_each_beside_its_own(lived: OpenSeminar) -> None:
    plan = draft(lived)
    added = programme.add_activity(
        lived.context,
        lived.id,
        NewActivity(kind="stairs", title="Skolans trappa", config={"about": "Skolan"}),
    )
    phases.move_phase(lived.context, added.id, "results")
    again = follow_up(lived, plan)
    stairs = [one for one in again.activities if one.kind == "stairs"]
    assert [one.config["about"] for one in stairs] == ["Vården", "Skolan"]
    assert [one.compares_with for one in stairs] == [lived.activity("stairs").id, added.id]


def test_what_the_room_was_never_shown_is_not_compared_with(nacka: OpenSeminar) -> None:
    again = follow_up(nacka, draft(nacka))
    assert {activity.compares_with for activity in again.activities} == {None}


def test_the_plans_open_measures_come_along_as_the_plan_has_them(lived: OpenSeminar) -> None:
    plan = draft(lived)
    own = write_measure(plan, lived)
    drafted, done = [row for row in plan.rows if row.kind == "measure"][:2]
    changes = (
        RowChange(id=drafted.id, fields={"date": "2027-01-15"}),
        RowChange(id=done.id, fields={"progress": "done"}),
    )
    plan_editing.change_plan(lived.context, plan.record.id, None, PlanChange(rows=changes))
    again = follow_up(lived, plan)
    review_id = again.activity("measures_review").id
    _, offered = programme.list_choices(again.context, again.id, review_id)
    by_id = {item.id: item for item in offered}
    assert by_id[drafted.chain_id or ""].data["date"] == "2027-01-15"
    assert by_id[own.id].origin == {} and by_id[own.id].title == OWN
    assert done.chain_id not in by_id
    again.move("measures_review", "individual")
    assert set(again.activity("measures_review").given or ()) == set(by_id)


def test_goals_of_the_plan_are_offered_once(lived: OpenSeminar) -> None:
    plan = draft(lived)
    again = follow_up(lived, plan)
    goal = next(row for row in plan.rows if row.kind == "goal")
    alice = again.join("Alice", ACTORS[0], AGED)
    again.move("goals", "individual")
    again.submit("goals", alice, {"type": "goal", "text": goal.fields["title"], "answers": []})
    again.move("goals", "results")
    _, offered = programme.list_choices(again.context, again.id, again.activity("action_plan").id)
    titles = [item.title for item in offered]
    assert titles.count(goal.fields["title"]) == 1
    rows = len(plan.rows)
    assert len(draft(again).rows) == rows, "a goal set again in the same words is the goal the plan has"
    assert len(draft(again).rows) == rows


def test_a_new_measure_for_an_old_goal_stands_under_it(lived: OpenSeminar) -> None:
    plan = draft(lived)
    again = follow_up(lived, plan)
    goal = next(row for row in plan.rows if row.kind == "goal")
    alice = again.join("Alice", ACTORS[0], AGED)
    again.move("action_plan", "individual")
    measure = {"type": "measure", "goal": goal.chain_id, "what": "Ett nytt försök"}
    again.submit("action_plan", alice, measure)
    again.move("action_plan", "results")
    row = next(row for row in draft(again).rows if row.fields["title"] == "Ett nytt försök")
    assert row.parent == goal.id
    assert [step["id"] for step in row.trail][:1] == [goal.chain_id]


def test_the_rooms_word_stands_beside_what_people_wrote(lived: OpenSeminar) -> None:
    plan = draft(lived)
    own = write_measure(plan, lived)
    written = RowChange(id=own.id, fields={"progress": "on_its_way", "needed": "Tid"})
    plan_editing.change_plan(lived.context, plan.record.id, None, PlanChange(rows=(written,)))
    again = follow_up(lived, plan)
    review(again, own, told="Lokalen saknas", needed="Ett beslut")
    draft(again)
    row = row_of(again, plan, own)
    assert (row.fields["progress"], row.fields["needed"]) == ("on_its_way", "Tid")
    word = row.fields["room"]
    assert (word["progress"], word["told"], word["needed"]) == ("stuck", "Lokalen saknas", "Ett beslut")
    assert (word["origin"]["day"], word["is_by_own"]) == ("2027-11-12", True)
    assert own.id in {one.id for one in draft(again).rows}, "and is no new row"


def test_an_earlier_seminars_word_never_replaces_a_later_ones(lived: OpenSeminar) -> None:
    plan = draft(lived)
    own = write_measure(plan, lived)
    first, second = follow_up(lived, plan), follow_up(lived, plan)
    seminars.change_seminar(second.context, second.id, seminars.SeminarChange(date=date(2028, 11, 1)))
    review(first, own)
    review(second, own, progress="done", told="Igång")
    draft(second)
    draft(first)
    assert row_of(second, plan, own).fields["room"]["progress"] == "done"


def test_a_word_that_is_hidden_leaves_the_plan(lived: OpenSeminar) -> None:
    plan = draft(lived)
    own = write_measure(plan, lived)
    again = follow_up(lived, plan)
    review(again, own, told="Lisa Berg har slutat")
    draft(again)
    [ref] = again.refs("measures_review")
    moderation.moderate_entry(again.context, again.activity("measures_review").id, ref, "hide")
    assert "room" not in row_of(again, plan, own).fields


def test_the_word_of_others_says_whose_it_is(lived: OpenSeminar) -> None:
    plan = draft(lived)
    own = write_measure(plan, lived)
    again = follow_up(lived, plan)
    review(again, own, actor=ACTORS[2])
    draft(again)
    assert row_of(again, plan, own).fields["room"]["is_by_own"] is False
    text = repr(reports.plan_document(again.context, plan.record.id))
    assert f"har fastnat, enligt andra än {ACTORS[0]}" in text


def test_the_plans_document_says_how_it_went(lived: OpenSeminar) -> None:
    plan = draft(lived)
    own = write_measure(plan, lived)
    again = follow_up(lived, plan)
    review(again, own, told="Lokalen saknas")
    draft(again)
    text = repr(reports.plan_document(again.context, plan.record.id))
    assert "12 november 2027: har fastnat. Lokalen saknas" in text
    assert "Lokalen saknas" in repr(reports.seminar_document(again.context, again.id))


def test_measures_stay_on_the_table_when_the_first_seminar_is_deleted(lived: OpenSeminar) -> None:
    plan = draft(lived)
    again = follow_up(lived, plan)
    again.move("measures_review", "individual")
    given = again.activity("measures_review").given
    seminars.delete_seminar(lived.context, lived.id)
    _, offered = programme.list_choices(again.context, again.id, again.activity("measures_review").id)
    assert given and {item.id for item in offered} == set(given)


def test_the_leader_may_choose_another_comparison_or_none(lived: OpenSeminar) -> None:
    again = follow_up(lived, draft(lived))
    activity = again.activity("obstacles")
    change = ActivityChange(compares_with=None)
    assert programme.change_activity(again.context, again.id, activity.id, change).compares_with is None
