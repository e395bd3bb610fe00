"""What may be handed in, at which step, and which settings would contradict it."""

from dataclasses import replace
from random import Random
from typing import Any

import pytest
from pydantic import ValidationError

from exercises.client_journey.payload import JourneyActivity, JourneyConfig
from workshop.exercise import Merge, Participant, Phase, Refused, StoredEntry

from .making import (
    AGED,
    EXERCISE,
    SCREEN,
    accept,
    activity,
    catalogue,
    code_refused,
    gap,
    gap_payload,
    lane,
    ref,
    step,
    step_payload,
    support,
)

WRITING = activity(phase=Phase.INDIVIDUAL)
GAP = "5 Akuten > Kommunen: ingen ringer"
VOTING = activity(gap("e9", GAP), gap("e8", "4 Vårdcentralen > Kommunen: ingen vet"), phase=Phase.ALL)


def supporting(said: str) -> dict[str, Any]:
    return {"type": "support", "gap": ref(said)}


def test_it_takes_its_examples_and_refuses_its_refused_examples_in_every_step() -> None:
    for example in EXERCISE.examples:
        accept(dict(example), WRITING)
    for example in EXERCISE.refused_examples:
        for phase in EXERCISE.phases:
            with pytest.raises((Refused, ValidationError)):
                accept(dict(example), replace(WRITING, phase=phase))


def test_each_sort_of_entry_has_its_step() -> None:
    for said in (step_payload("1 Akuten: kommer in"), gap_payload(GAP)):
        assert code_refused(said, VOTING) == "wrong_step"
        assert accept(said, replace(WRITING, phase=Phase.TABLE)).text
    assert code_refused(supporting(GAP), replace(VOTING, phase=Phase.TABLE)) == "wrong_step"
    assert accept(supporting(GAP), VOTING).gap == ref(GAP)


@pytest.mark.parametrize("said", ["Akuten > akuten", "Akuten >  AKUTEN ", "Akuten > Akuten."])
def test_it_refuses_a_gap_between_an_actor_and_itself(said: str) -> None:
    assert code_refused(gap_payload(f"2 {said}: ingen vet"), WRITING) == "same_actor"


def test_it_refuses_a_gap_between_two_spellings_that_the_leader_has_merged() -> None:
    lanes = replace(WRITING, merges=(Merge("m1", (lane("akutn"),), lane("Akuten")),))
    actors = replace(WRITING, same_actors={"akutn": "Akuten"})
    for running in (lanes, actors):
        assert code_refused(gap_payload("2 akutn > Akuten: ingen vet"), running) == "same_actor"


def test_it_refuses_a_stage_that_is_not_there() -> None:
    short = activity(phase=Phase.INDIVIDUAL, config=JourneyConfig(stages=("Före", "Efter")))
    assert accept(step_payload("2 Akuten: går hem"), short).stage == 2
    assert code_refused(step_payload("3 Akuten: går hem"), short) == "unknown_stage"


@pytest.mark.parametrize("again", ["1 Akuten: kommer in", "1 akuten: Kommer  in.", "1 Akuten: ”KOMMER IN”"])
def test_it_refuses_the_same_step_twice_by_one_person(again: str) -> None:
    mine = step("e1", "1 Akuten: kommer in")
    assert code_refused(step_payload(again), WRITING, mine) == "already_said"
    assert accept(step_payload("2 Akuten: kommer in"), WRITING, mine).stage == 2


def test_it_refuses_the_same_gap_the_other_way_round() -> None:
    mine = gap("e1", GAP)
    assert code_refused(gap_payload("5 Kommunen > Akuten: ingen ringer"), WRITING, mine) == "already_said"


def test_it_refuses_more_steps_gaps_and_votes_than_the_leader_allows() -> None:
    narrow = JourneyConfig(most_steps=1, most_gaps=1, votes=1)
    mine = (step("e1", "1 Akuten: kommer in"), gap("e2", GAP), support("e3", GAP))
    writing = replace(WRITING, config=narrow)
    assert code_refused(step_payload("2 Akuten: läggs in"), writing, *mine) == "too_many_steps"
    assert code_refused(gap_payload("2 Akuten > Kommunen: nytt"), writing, *mine) == "too_many_gaps"
    voting = replace(VOTING, config=narrow)
    other = supporting("4 Vårdcentralen > Kommunen: ingen vet")
    assert code_refused(other, voting, mine[2]) == "too_many_votes"


def test_it_refuses_support_for_ones_own_gap_for_one_twice_and_for_what_is_not_there() -> None:
    assert code_refused(supporting(GAP), VOTING, VOTING.entries[0]) == "own_gap"
    assert code_refused(supporting(GAP), VOTING, support("e1", GAP)) == "already_supported"
    assert code_refused(supporting("5 Akuten > Kommunen: annat"), VOTING) == "unknown_gap"
    assert code_refused({"type": "support", "gap": "e9"}, VOTING) == "unknown_gap"
    hidden = replace(VOTING, entries=[replace(entry, hidden=True) for entry in VOTING.entries])
    assert code_refused(supporting(GAP), hidden) == "unknown_gap"


def test_a_gap_merged_into_ones_own_or_into_a_supported_one_is_refused_too() -> None:
    other = "4 Vårdcentralen > Kommunen: ingen vet"
    merged = replace(VOTING, merges=(Merge("m1", (ref(other),), ref(GAP)),))
    assert code_refused(supporting(other), merged, VOTING.entries[0]) == "own_gap"
    assert code_refused(supporting(other), merged, support("e1", GAP)) == "already_supported"


def test_it_refuses_settings_that_contradict_what_was_handed_in() -> None:
    entries = (step("e1", "6 Akuten: åter"), step("e2", "5 Akuten: ut", who=1), gap("e3", GAP, who=1))
    running = activity(*entries)
    for config, code in (
        (JourneyConfig(stages=("a", "b", "c", "d", "e")), "stages_in_use"),
        (JourneyConfig(most_steps=1), "more_in_use"),
        (JourneyConfig(stages=("Före", "före")), "same_stage"),
    ):
        with pytest.raises(Refused) as refused:
            EXERCISE.check_config(running, config)
        assert refused.value.code == code
    EXERCISE.check_config(running, JourneyConfig(stages=tuple("abcdef"), most_steps=2, most_gaps=1))


def rehearsed(people: int, **facts: Any) -> JourneyActivity:
    """All write, sit down at tables, vote."""
    rng = Random(4)
    running = activity(catalogue=catalogue(), **facts)
    for phase in (Phase.INDIVIDUAL, Phase.TABLE, Phase.ALL):
        running = replace(running, phase=phase)
        for _ in range(8):
            entries = list(running.entries)
            for who in range(people):
                own = [entry for entry in running.entries if entry.who == who]
                said = EXERCISE.rehearse(running, Participant(who=who, entries=own), rng)
                if said is not None:
                    payload = accept(dict(said), running, *own)
                    entries.append(StoredEntry(f"e{len(entries)}", payload, who, f"Aktör {who % 5}"))
            running = replace(running, entries=entries)
    return replace(running, phase=Phase.RESULTS)


@pytest.mark.parametrize(
    "facts", [{"need_group": AGED}, {}, {"config": JourneyConfig(stages=("Före", "Efter"))}]
)
def test_what_it_rehearses_is_uneven_and_misspelt(facts: dict[str, Any]) -> None:
    view = EXERCISE.view(rehearsed(30, **facts), SCREEN)
    supports = [row["support"] for row in view["gaps"]]
    assert len(set(supports)) > 3 and max(supports) > 2 * (sum(supports) / len(supports))
    assert {row["count"] for row in view["steps"]} > {1}
    assert len(view["lanes"]) > 5
    assert {"akuten", "soc", "Vårdcentralen"} & set(view["lanes"])
