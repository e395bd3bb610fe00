"""An actor takes a position with one voice, in the open."""

from dataclasses import replace

from exercises.goals.entry import GoalsConfig
from exercises.goals.tests.making import (
    EXERCISE,
    PHONE,
    ROLL,
    SCREEN,
    TWO_GOALS,
    accept,
    code_of,
    position,
    room,
    statuses,
    votes,
    words,
)
from workshop.exercise import ChainKind, Phase


def test_accept_stamps_the_true_actor_whatever_was_sent() -> None:
    sent = {"type": "position", "goal": "e1", "stand": "backs", "actor": "Regionen", "spokesperson": True}
    kept = accept(room(*TWO_GOALS), sent)
    assert (kept.actor, kept.spokesperson) == ("Kommunen", False)
    stray = accept(room(phase=Phase.INDIVIDUAL), {"type": "goal", "text": "Mål", "actor": "Regionen"})
    assert stray.actor is None


def test_only_actors_on_the_roll_answer_however_they_are_spelled() -> None:
    backs = {"type": "position", "goal": "e1", "stand": "backs"}
    activity = room(*TWO_GOALS, same_actors={"Komunen": "Kommunen"})
    assert accept(activity, backs, actor="Komunen").actor == "Komunen"
    assert code_of(activity, backs, actor="Föreningen") == "not_on_roll"
    assert code_of(activity, backs, actor=None) == "not_on_roll"


def test_an_actor_speaks_with_one_voice_unless_the_leader_names_another() -> None:
    backs = {"type": "position", "goal": "key:plan", "stand": "backs"}
    taken = position("p1", "Komunen", "e1", "objects", reason="Nej", who=7)
    activity = room(*TWO_GOALS, taken, same_actors={"Komunen": "Kommunen"})
    assert code_of(activity, backs) == "not_spokesperson"
    assert accept(activity, backs, speaks_for_actor=True).spokesperson
    assert accept(activity, backs, who=7, actor="Komunen").stand == "backs"


def test_an_objection_needs_a_reason_and_a_second_answer_replaces_the_first() -> None:
    assert (
        code_of(room(*TWO_GOALS), {"type": "position", "goal": "e1", "stand": "objects"}) == "reason_needed"
    )
    again = room(*TWO_GOALS, position("p1", "Kommunen", "e1", "backs", who=1))
    assert code_of(again, {"type": "position", "goal": "e1", "stand": "backs"}) == "already_answered"


def test_only_the_top_goals_are_asked_about() -> None:
    activity = room(*TWO_GOALS, votes("v1", 4, e1=1), config=GoalsConfig(top=1))
    assert code_of(activity, {"type": "position", "goal": "key:plan", "stand": "backs"}) == "not_asked"


def test_a_goal_is_shared_when_every_actor_on_the_roll_has_answered_and_none_objects() -> None:
    spoken = [position(f"p{n}", actor, "e1", "can_live_with") for n, actor in enumerate(ROLL)]
    assert statuses(room(*TWO_GOALS, *spoken)) == {"e1": "shared", "key:plan": "open"}
    assert statuses(room(*TWO_GOALS, *spoken[:2]))["e1"] == "open"
    assert statuses(room(*TWO_GOALS, *spoken, roll=(*ROLL, "Polisen")))["e1"] == "open"
    assert statuses(room(*TWO_GOALS, *spoken, roll=()))["e1"] == "open"


def test_a_popular_goal_that_an_actor_objects_to_is_contested_with_the_reason() -> None:
    spoken = [position(f"p{n}", actor, "e1", "backs") for n, actor in enumerate(ROLL[:2])]
    no = position("p9", "Försäkringskassan", "e1", "objects", reason="Inget uppdrag")
    activity = room(*TWO_GOALS, votes("v1", 1, e1=3), *spoken, no)
    assert statuses(activity)["e1"] == "contested"
    assert EXERCISE.view(activity, PHONE)["items"][0]["objections"] == [
        {"actor": "Försäkringskassan", "reason": "Inget uppdrag"}
    ]
    assert "Inget uppdrag" in str(EXERCISE.report(activity, words))


def test_an_objection_does_not_disappear_when_two_spellings_turn_out_to_be_one_actor() -> None:
    no = position("p1", "Komunen", "e1", "objects", reason="Nej")
    yes = position("p2", "Kommunen", "e1", "backs")
    same = {"Komunen": "Kommunen"}
    for order in ((no, yes), (yes, no)):
        activity = room(*TWO_GOALS, *order, same_actors=same)
        assert statuses(activity)["e1"] == "contested"
        assert len(EXERCISE.view(activity, SCREEN)["items"][0]["positions"]) == 1
    named = replace(yes, payload=yes.payload.model_copy(update={"spokesperson": True}))
    assert statuses(room(*TWO_GOALS, named, no, same_actors=same))["e1"] == "open"


def test_what_must_be_anchored_reaches_the_chain() -> None:
    yes = position("p1", "Regionen", "e1", "backs", anchor="Nämnden i mars")
    item = EXERCISE.harvest(room(*TWO_GOALS, yes, votes("v1", 1, "Kommunen", e1=2))).items[0]
    assert item.data["anchors"] == [{"actor": "Regionen", "anchor": "Nämnden i mars"}]
    assert (item.votes, item.answers, item.kind) == (2, ("o1",), ChainKind.GOAL)
