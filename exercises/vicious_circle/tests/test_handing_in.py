"""What may be handed in, when, and how quick it is when everybody does."""

import json
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from pydantic import ValidationError

from exercises.vicious_circle.entry import CircleConfig, CircleEntry
from workshop.exercise import Merge, Participant, Phase, Refused, StoredEntry

from .making import (
    EXERCISE,
    FAY,
    PHONE,
    SCREEN,
    CircleActivity,
    Stored,
    accept,
    activity,
    break_at,
    link,
    payload,
    ref,
    vote,
)
from .test_map import factor


def code_of(given: dict[str, Any], running: CircleActivity, *own: Stored) -> str:
    with pytest.raises(Refused) as refused:
        accept(given, running, *own)
    return refused.value.code


DRAWING = activity(phase=Phase.INDIVIDUAL)


@pytest.mark.parametrize(
    "said", ["Stress +> stress", "#o1 -> #o1", "#o1 +> mål saknas", "  Stress   nu +> stress nu"]
)
def test_it_refuses_a_link_from_a_factor_to_itself(said: str) -> None:
    assert code_of(payload(said), DRAWING) == "link_to_itself"


def test_it_refuses_a_link_between_two_that_the_leader_has_merged() -> None:
    merged = replace(DRAWING, merges=(Merge("m1", (factor("Press"),), factor("Stress")),))
    assert code_of(payload("Press +> Stress"), merged) == "link_to_itself"


def test_it_refuses_the_same_link_twice_and_more_links_than_the_leader_allows() -> None:
    mine = [link(f"e{n}", f"A{n} +> B") for n in range(8)]
    assert code_of(payload("a3 -> b"), DRAWING, *mine) == "already_linked"
    assert code_of(payload("Nytt +> B"), DRAWING, *mine) == "too_many_links"
    assert accept(payload("Nytt +> B"), DRAWING, *mine[1:]).cause_text == "Nytt"


def test_it_refuses_what_was_not_carried_over() -> None:
    assert code_of(payload("#o9 +> B"), DRAWING) == "unknown_factor"


def test_each_sort_of_entry_has_its_step() -> None:
    entries = (link("e9", "A +> B"),)
    ballot = activity(*entries, phase=Phase.ALL)
    assert code_of(payload("A +> C"), ballot) == "wrong_step"
    for said in ({"type": "vote", "link": ref("A +> B"), "stance": "agree"}, break_payload("A +> B")):
        assert code_of(said, activity(*entries, phase=Phase.TABLE)) == "wrong_step"
        assert accept(said, ballot).link == ref("A +> B")


def break_payload(said: str) -> dict[str, Any]:
    return {"type": "break", "link": ref(said)}


def test_one_vote_for_each_link_and_none_for_ones_own() -> None:
    merge = Merge("m1", (factor("Aa"),), factor("A"))
    entries = (link("e7", "A +> B"), link("e8", "Aa +> B"), link("e9", "C +> D"))
    ballot = activity(*entries, phase=Phase.ALL, merges=(merge,))
    again = {"type": "vote", "link": ref("Aa +> B"), "stance": "disagree"}
    assert code_of(again, ballot, vote("e1", "A +> B")) == "already_voted"
    assert code_of(again, ballot, entries[0]) == "own_link"
    assert accept(again, ballot, entries[2]).stance == "disagree"


def test_one_place_to_break_the_circle_each() -> None:
    ballot = activity(link("e9", "A +> B"), link("e8", "B +> A"), phase=Phase.ALL)
    assert code_of(break_payload("B +> A"), ballot, break_at("e1", "A +> B")) == "already_chosen"
    assert code_of(break_payload("X +> Y"), ballot) == "unknown_link"


def test_it_refuses_settings_that_make_anybodys_links_too_many() -> None:
    running = activity(*(link(f"e{n}", f"A{n} +> B", who=1) for n in range(4)))
    with pytest.raises(Refused):
        EXERCISE.check_config(running, CircleConfig(most_links=3))
    EXERCISE.check_config(running, CircleConfig(most_links=4))


def test_it_takes_its_examples_and_refuses_its_refused_examples() -> None:
    running = activity(phase=Phase.INDIVIDUAL, given=EXERCISE.example_given)
    for example in EXERCISE.examples:
        accept(dict(example), running)
    for example in EXERCISE.refused_examples:
        for phase in EXERCISE.phases:
            with pytest.raises((Refused, ValidationError)):
                accept(dict(example), replace(running, phase=phase))


def rehearsed(people: int) -> CircleActivity:
    """All draw, sit down at tables, vote."""
    rng = Random(3)
    running = activity()
    for phase in (Phase.INDIVIDUAL, Phase.TABLE, Phase.ALL):
        running = replace(running, phase=phase)
        for _ in range(4):
            entries = list(running.entries)
            for who in range(people):
                own = [e for e in entries if e.who == who]
                someone: Participant[CircleEntry] = Participant(who=who, entries=own)
                said = EXERCISE.rehearse(running, someone, rng)
                if said is not None:
                    accepted = accept(said, running, *own)
                    entries.append(
                        StoredEntry(
                            ref=f"e{len(entries)}", payload=accepted, who=who, actor=f"Aktör {who % 5}"
                        )
                    )
            running = replace(running, entries=entries)
    return replace(running, phase=Phase.RESULTS)


def test_what_it_rehearses_is_uneven_misspelt_and_goes_round() -> None:
    running = rehearsed(30)
    view = EXERCISE.view(running, SCREEN)
    assert len(view["loops"]) > 2
    assert view["breaks_in_all"] > 15
    assert len({row["support"] for row in view["links"]}) > 3
    assert any(row["dissent"] for row in view["links"])


def test_views_of_a_thousand_long_and_different_links_stay_small() -> None:
    dice = Random(1)
    factors = [f"{n} ".ljust(139, "å") for n in range(60)]
    entries = []
    for n in range(1000):
        cause, effect = dice.sample(factors, 2)
        entries.append(link(f"e{n}", f"{cause} +> {effect}", actor=f"Aktör {n % 6}"))
    for phase in (Phase.ALL, Phase.RESULTS):
        full = activity(*entries, phase=phase)
        views = {audience.role: EXERCISE.view(full, audience) for audience in (PHONE, SCREEN, FAY)}
        assert len(json.dumps(views[PHONE.role])) < 16_000
        assert len(json.dumps(views[SCREEN.role])) < 128_000
        assert views[PHONE.role]["ballot" if phase is Phase.ALL else "links"]
