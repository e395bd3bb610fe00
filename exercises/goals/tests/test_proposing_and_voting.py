"""Goals are proposed and voted on: budgets, merges, the shortlist."""

from dataclasses import replace

import pytest
from pydantic import ValidationError

from exercises.goals.entry import GoalsConfig
from exercises.goals.tests.making import (
    EXERCISE,
    FAY,
    GIVEN,
    PHONE,
    SCREEN,
    TWO_GOALS,
    accept,
    code_of,
    goal,
    room,
    votes,
    words,
)
from workshop.exercise import ChainItem, ChainKind, Merge, Phase, Refused


def test_it_takes_its_examples_and_refuses_its_refused_examples() -> None:
    activity = room(phase=Phase.INDIVIDUAL, given=EXERCISE.example_given)
    for example in EXERCISE.examples:
        accept(activity, dict(example))
    for example in EXERCISE.refused_examples:
        with pytest.raises((Refused, ValidationError)):
            accept(activity, dict(example))


def test_it_refuses_a_fourth_goal_and_the_same_goal_twice() -> None:
    own = [goal(f"e{n}", f"Mål {n}", who=1) for n in range(3)]
    activity = room(*own, phase=Phase.INDIVIDUAL)
    assert code_of(activity, {"type": "goal", "text": "Ett till"}) == "too_many_goals"
    assert code_of(activity, {"type": "goal", "text": "mål 1"}) == "already_proposed"


def test_it_refuses_what_it_does_not_know() -> None:
    activity = room(phase=Phase.INDIVIDUAL)
    assert code_of(activity, {"type": "goal", "key": "nix"}) == "unknown_goal"
    assert code_of(activity, {"type": "goal", "key": "plan", "answers": ["o9"]}) == "unknown_answer"


def test_each_type_has_its_step() -> None:
    assert code_of(room(*TWO_GOALS), {"type": "goal", "key": "plan"}) == "wrong_step"
    assert code_of(room(*TWO_GOALS), {"type": "votes", "votes": {"e1": 1}}) == "wrong_step"
    early = room(*TWO_GOALS, phase=Phase.ALL)
    assert code_of(early, {"type": "position", "goal": "e1", "stand": "backs"}) == "wrong_step"


def test_the_same_goal_of_1997_proposed_by_several_is_one() -> None:
    activity = room(goal("e1", "plan", "o1"), goal("e2", "plan", "d1"), goal("e3", "plan", "d1"))
    (item,) = EXERCISE.view(activity, FAY)["items"]
    assert (item["ref"], item["times"], item["area"]) == ("key:plan", 3, "Ledning")
    assert [answer["id"] for answer in item["answers"]] == ["d1", "o1"]


def test_the_budget_holds_over_two_devices_of_the_same_participant() -> None:
    activity = room(*TWO_GOALS, votes("v1", 1, e1=3), phase=Phase.ALL)
    assert code_of(activity, {"type": "votes", "votes": {"key:plan": 3}}) == "over_budget"
    assert accept(activity, {"type": "votes", "votes": {"key:plan": 2}}).votes == {"key:plan": 2}
    assert accept(activity, {"type": "votes", "votes": {"key:plan": 3}}, who=2).votes == {"key:plan": 3}


def test_it_refuses_too_many_on_one_goal_also_over_two_devices() -> None:
    activity = room(*TWO_GOALS, votes("v1", 1, e1=2), phase=Phase.ALL)
    assert code_of(activity, {"type": "votes", "votes": {"e1": 2}}) == "too_many_on_goal"


def test_only_the_shortlist_can_be_voted_for() -> None:
    chosen = GoalsConfig(shortlist=("e1", "key:network"))
    activity = room(*TWO_GOALS, phase=Phase.ALL, config=chosen)
    assert code_of(activity, {"type": "votes", "votes": {"key:plan": 1}}) == "not_on_shortlist"
    assert accept(activity, {"type": "votes", "votes": {"key:network": 1, "e1": 0}}).votes == {
        "key:network": 1
    }


def test_without_a_shortlist_the_twelve_most_proposed_stand_for_it_in_no_telling_order() -> None:
    many = [goal(f"e{n}", f"Mål {chr(90 - n)}") for n in range(14)] + [
        goal("p1", "plan"),
        goal("p2", "plan"),
    ]
    ballot = EXERCISE.view(room(*many, phase=Phase.ALL), PHONE)["shortlist"]
    titles = [row["title"] for row in ballot]
    assert len(titles) == 12 and "Målet plan" in titles
    assert titles == sorted(titles, key=str.casefold)


def test_merged_goals_sum_their_votes_and_answers() -> None:
    merge = Merge(ref="m1", refs=("e1",), into="key:plan")
    entries = [*TWO_GOALS, votes("v1", 1, e1=2), votes("v2", 2, key_plan=3)]
    (item,) = EXERCISE.view(room(*entries, merges=(merge,)), SCREEN)["items"]
    assert (item["votes"], item["times"], len(item["answers"])) == (5, 2, 2)
    assert EXERCISE.view(room(*entries, merges=(merge,)), PHONE)["items"][0]["refs"] == ["e1"]


def test_votes_for_what_left_the_shortlist_do_not_count() -> None:
    entries = [*TWO_GOALS, votes("v1", 1, e1=3), votes("v2", 2, key_plan=1)]
    activity = room(*entries, config=GoalsConfig(shortlist=("key:plan",)))
    assert [item["ref"] for item in EXERCISE.view(activity, SCREEN)["items"]] == ["key:plan"]
    items = EXERCISE.view(activity, FAY)["items"]
    assert [(item["ref"], item["counts"]) for item in items] == [("key:plan", True), ("e1", False)]
    assert [(item.ref, item.votes) for item in EXERCISE.harvest(activity).items] == [
        ("key:plan", 1),
        ("e1", 0),
    ]


def test_settings_may_not_take_back_votes() -> None:
    activity = room(
        *TWO_GOALS, votes("v1", 1, e1=3), votes("v2", 1, key_plan=1), phase=Phase.ALL, need_group=None
    )

    def refused(config: GoalsConfig) -> str:
        with pytest.raises(Refused) as error:
            EXERCISE.check_config(activity, config)
        words(f"error.{error.value.code}", **error.value.details)
        return error.value.code

    assert refused(GoalsConfig(votes=3)) == "budget_in_use"
    assert refused(GoalsConfig(most_per_goal=2)) == "most_per_goal_in_use"
    assert refused(GoalsConfig(shortlist=("key:plan",))) == "shortlist_in_use"
    assert refused(GoalsConfig(shortlist=("e1", "key:plan", "nix"))) == "unknown_goal"
    EXERCISE.check_config(activity, GoalsConfig(votes=4, shortlist=("e1", "key:plan", "key:network")))


def test_need_groups_share_a_shortlist_on_which_each_knows_its_own_goals_only() -> None:
    activity = room(*TWO_GOALS)
    chosen = GoalsConfig(shortlist=("e1", "a-goal-of-another-group"))
    EXERCISE.check_config(activity, chosen)
    ballot = EXERCISE.view(replace(activity, config=chosen, phase=Phase.ALL), PHONE)["shortlist"]
    assert [goal["ref"] for goal in ballot] == ["e1"]


def test_a_goal_may_answer_where_the_room_would_break_the_circle() -> None:
    point = ChainItem(
        ref="a.b.more", id="l1", kind=ChainKind.LEVERAGE, title="Vi sparar → mer av: Vi skyller"
    )
    activity = room(phase=Phase.INDIVIDUAL, given=(*GIVEN, point))
    assert ChainKind.LEVERAGE in EXERCISE.takes
    shown = EXERCISE.view(activity, PHONE)["given"]
    assert [item["kind"] for item in shown] == ["obstacle", "dynamic", "leverage"]
    assert words("kinds.leverage")
    assert EXERCISE.harvest(room(goal("e1", "En väg in", "l1"), given=(*GIVEN, point))).items[0].answers == (
        "l1",
    )


def test_each_kind_keeps_its_strongest_where_not_all_fits_on_a_phone() -> None:
    kinds = (ChainKind.OBSTACLE, ChainKind.DYNAMIC, ChainKind.LEVERAGE)
    given = tuple(
        ChainItem(ref=f"{kind}{n}", id=f"{kind}{n}", kind=kind, title=f"{kind} {n} ".ljust(140, "å"))
        for kind in kinds
        for n in range(12)
    )
    shown = EXERCISE.view(room(phase=Phase.INDIVIDUAL, given=given), PHONE)["given"]
    assert 6 <= len(shown) < len(given)
    for kind in kinds:
        own = [item["id"] for item in shown if item["kind"] == kind]
        assert own == [f"{kind}{n}" for n in range(len(own))] and own
